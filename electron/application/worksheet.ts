/** One region's worksheet: reading it and setting its values. */
import { effectiveValues, furthestStage } from '../../shared/assessment/stages.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Worksheet } from '../../shared/contract/worksheet.ts';
import { levelFault } from '../../shared/instrument/levels.ts';
import { exact, formatRounded } from '../../shared/scoring/exact.ts';
import type { ValueWithSource } from '../database/assessments-repository.ts';
import type { AssessmentRow, PublishedResultRow } from '../database/entities.ts';
import type { StoredRegion } from '../database/regions-repository.ts';
import { stageValues } from './assessment-reader.ts';
import { createAssessmentWriter } from './assessment-writer.ts';
import type { Services } from './services.ts';

/** @throws {Refusal} not-found */
export function requireRegion(services: Services, code: string): StoredRegion {
  const region = services.regions.byCode(code);
  if (!region) throw new Refusal('not-found', `no region ${code}`, { region: code });
  return region;
}

function provenance(row: ValueWithSource): Worksheet['values'][number]['provenance'] {
  if (row.file_name === null || row.sheet === null || row.cell === null) return null;
  return { file: row.file_name, sheet: row.sheet, cell: row.cell };
}

function publishedPart(row: PublishedResultRow): NonNullable<Worksheet['published']> {
  return {
    index: row.index_value === null ? null : formatRounded(exact(row.index_value, 100)),
    predikat: row.predikat,
    source: row.source,
    note: row.note,
    sample: row.sample === 1,
  };
}

function lastValues(services: Services, assessment: AssessmentRow | null): Worksheet['previousYear'] {
  if (!assessment) return null;
  const stages = stageValues(services.assessments.values(assessment.id));
  const stage = furthestStage(stages);
  return stage ? Object.fromEntries(effectiveValues(stages, stage)) : null;
}

export function getWorksheet(services: Services, input: ParsedInput<'worksheet.get'>): Worksheet {
  const { assessments } = services;
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, input.year);
  const assessment = assessments.find(region.id, input.year, instrument.id);
  const published = assessment && assessments.published(assessment.id);
  return {
    region: { code: region.code, name: region.name },
    year: input.year,
    instrument: instrument.id,
    participation: assessment?.participation ?? 'ikut',
    participationReason: assessment?.participation_reason ?? '',
    values: (assessment ? assessments.values(assessment.id) : []).map((row) => ({
      indicator: row.indicator_id,
      stage: row.stage,
      value: row.value,
      provenance: provenance(row),
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    })),
    previousYear: lastValues(services, assessments.find(region.id, input.year - 1, instrument.id)),
    published: published && publishedPart(published),
  };
}

/** @throws {Refusal} not-found for an unknown indicator, level-not-in-scale for a value the scale does not have. */
export function setValue(
  services: Services,
  input: ParsedInput<'worksheet.setValue'>,
): { changeSet: string | null } {
  const { assessments, journal } = services;
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, input.year);
  if (!instrument.indicators.some((indicator) => indicator.id === input.indicator)) {
    throw new Refusal('not-found', `${instrument.id} has no indicator ${input.indicator}`, {
      indicator: input.indicator,
    });
  }
  if (input.value !== null && levelFault(instrument.scale, input.value)) {
    throw new Refusal('level-not-in-scale', `${input.value} is not on the scale`, {
      indicator: input.indicator,
      value: input.value,
      min: instrument.scale.min,
      max: instrument.scale.max,
    });
  }
  const before = assessments.find(region.id, input.year, instrument.id);
  const from = before && assessments.value(before.id, input.stage, input.indicator)?.value;
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
    },
  );
  return { changeSet: changeSet?.id ?? null };
}

export function setParticipation(
  services: Services,
  input: ParsedInput<'participation.set'>,
): { changeSet: string | null } {
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
    },
    (changes) => {
      const writer = createAssessmentWriter(services, changes);
      const assessment = writer.ensure(region.id, input.year, instrument.id);
      writer.setParticipation(assessment.id, input.participation, input.reason);
    },
  );
  return { changeSet: changeSet?.id ?? null };
}
