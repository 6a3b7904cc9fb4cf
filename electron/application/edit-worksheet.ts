/** Changes of one worksheet by hand: values, texts, whether the region takes part. */
import type { ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import { formatHundredths, levelFault } from '../../shared/instrument/levels.ts';
import { createAssessmentWriter } from './assessment-writer.ts';
import { brokenCeiling, isOverridden, settleOverride } from './evidence/ceiling.ts';
import { requireIndicator } from './instrument-catalogue.ts';
import type { Services } from './services.ts';
import { requireRegion } from './worksheet.ts';

type Done = { changeSet: string | null };

/**
 * @throws {Refusal} not-found for an unknown indicator, level-not-in-scale for a value the scale does not have,
 * above-ceiling for one that accepted evidence does not support and no reason stands for.
 */
export function setValue(services: Services, input: ParsedInput<'worksheet.setValue'>): Done {
  const { assessments, journal } = services;
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, input.year);
  requireIndicator(instrument, input.indicator);
  if (input.value !== null && levelFault(instrument.scale, input.value)) {
    throw new Refusal('level-not-in-scale', `${input.value} is not on the scale`, {
      indicator: input.indicator,
      value: formatHundredths(input.value),
      min: instrument.scale.min,
      max: instrument.scale.max,
    });
  }
  const before = assessments.find(region.id, input.year, instrument.id);
  const from = before && assessments.value(before.id, input.stage, input.indicator)?.value;
  const ceiling = brokenCeiling(services, before?.id ?? null, instrument, input, input.value);
  const isChanged = (from ?? null) !== input.value;
  const hasReason = input.overrideReason !== undefined;
  if (before && ceiling !== null && isChanged && !hasReason && !isOverridden(services, before.id, input)) {
    throw new Refusal('above-ceiling', `${input.value} is above the ceiling ${ceiling}`, {
      indicator: input.indicator,
      value: formatHundredths(input.value ?? 0),
      ceiling,
    });
  }
  const changeSet = journal.commit(
    {
      summary: {
        kind: 'edit-value',
        region: { code: region.code, name: region.name },
        year: input.year,
        stage: input.stage,
        indicator: input.indicator,
        from: from ?? null,
        to: input.value,
      },
    },
    (changes) => {
      if (input.value === null && from === undefined) return;
      const writer = createAssessmentWriter(services, changes);
      const assessment = writer.ensure(region.id, input.year, instrument.id);
      writer.setValue(assessment.id, input.stage, input.indicator, input.value, null);
      settleOverride(services, changes, assessment.id, input, ceiling, input.overrideReason);
    },
  );
  return { changeSet: changeSet?.id ?? null };
}

export function setParticipation(services: Services, input: ParsedInput<'participation.set'>): Done {
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, input.year);
  const changeSet = services.journal.commit(
    {
      summary: {
        kind: 'participation',
        region: { code: region.code, name: region.name },
        year: input.year,
        participation: input.participation,
      },
      continues: input.continues,
    },
    (changes) => {
      const writer = createAssessmentWriter(services, changes);
      const assessment = writer.ensure(region.id, input.year, instrument.id);
      writer.setParticipation(assessment.id, input.participation, input.reason);
    },
  );
  return { changeSet: changeSet?.id ?? null };
}

/** @throws {Refusal} not-found, changed-since when `base` is no longer what is stored. */
export function setText(services: Services, input: ParsedInput<'worksheet.setText'>): Done {
  const { region: code, year, stage, indicator, kind } = input;
  const region = requireRegion(services, code);
  const instrument = services.instruments.choose(input.instrument, year);
  requireIndicator(instrument, indicator);
  const text = input.text.trim();
  const before = services.assessments.find(region.id, year, instrument.id);
  const isThere = before && services.assessments.text(before.id, stage, indicator, kind);
  const current = isThere?.text ?? '';
  if (input.base !== undefined && current !== input.base.trim() && current !== text) {
    throw new Refusal('changed-since', 'another text was stored in the meantime', { indicator });
  }
  const name = { code: region.code, name: region.name };
  const changeSet = services.journal.commit(
    {
      summary: { kind: 'edit-text', region: name, year, stage, indicator, text: kind },
      continues: input.continues,
    },
    (changes) => {
      if (text === '' && !isThere) return;
      const writer = createAssessmentWriter(services, changes);
      const assessment = writer.ensure(region.id, year, instrument.id);
      writer.setText(assessment.id, stage, indicator, kind, text, null);
    },
  );
  return { changeSet: changeSet?.id ?? null };
}
