/** What moved the index of one region between two years, from its levels. */
import { decomposeChange } from '../../shared/analysis/decompose-change.ts';
import { countedStage, effectiveValues, type Stage } from '../../shared/assessment/stages.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { Change, ChangeContinuity, ChangeSide } from '../../shared/contract/trend.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { Crosswalk } from '../../shared/reference/crosswalk.ts';
import { exact, formatExact, formatRounded } from '../../shared/scoring/exact.ts';
import { score, type Values } from '../../shared/scoring/score.ts';
import type { StoredRegion } from '../database/regions-repository.ts';
import { stageValues } from './assessment-reader.ts';
import type { Services } from './services.ts';
import { requireRegion } from './worksheet.ts';

interface Side {
  readonly shown: ChangeSide;
  readonly instrument: Instrument;
  readonly values: Values;
  readonly isAbsent: boolean;
}

function sideOf(
  services: Services,
  region: StoredRegion,
  instrument: Instrument,
  year: number,
  asked: Stage | null,
): Side {
  const { assessments } = services;
  const assessment = assessments.find(region.id, year, instrument.id);
  const isAbsent = assessment?.participation === 'tidak-mengikuti';
  const stages = assessment && !isAbsent ? stageValues(assessments.values(assessment.id)) : {};
  const stage = countedStage(stages, asked);
  const values = stage ? effectiveValues(stages, stage) : new Map<string, number>();
  const { index, missing } = score(instrument, values);
  const published = assessment && !isAbsent ? assessments.published(assessment.id)?.index_value : null;
  return {
    instrument,
    values,
    isAbsent,
    shown: {
      year,
      instrument: instrument.id,
      stage,
      index: index && formatRounded(index),
      indexExact: index && formatExact(index),
      missing: missing.length,
      published: typeof published === 'number' ? formatRounded(exact(published, 100)) : null,
    },
  };
}

function continuityOf(crosswalk: Crosswalk, from: Values, to: Values): ChangeContinuity[] {
  return crosswalk.relations.map((relation) => ({
    indicator: relation.to,
    value: to.get(relation.to) ?? null,
    continues: relation.from.map((indicator) => ({ indicator, value: from.get(indicator) ?? null })),
    evidence: relation.evidence,
    note: relation.note ?? null,
  }));
}

/** @throws {Refusal} not-found, instrument-not-for-year */
export function explainChange(services: Services, input: ParsedInput<'change.explain'>): Change {
  const region = requireRegion(services, input.region);
  const { instruments, resources } = services;
  const before = instruments.choose(input.fromInstrument, input.from);
  const after = instruments.choose(input.toInstrument, input.to);
  const from = sideOf(services, region, before, input.from, input.stage);
  const to = sideOf(services, region, after, input.to, input.stage);
  const shown = { from: from.shown, to: to.shown };
  const unknown = (
    reason: Extract<Change, { kind: 'unknown' }>['reason'],
    sides: readonly Side[],
  ): Change => ({
    kind: 'unknown',
    ...shown,
    reason,
    years: sides.map((side) => side.shown.year),
  });
  const both = [from, to];

  const absent = both.filter(({ isAbsent }) => isAbsent);
  if (absent.length > 0) return unknown('absent', absent);
  if (before.id !== after.id) {
    const crosswalk = resources.crosswalks.find(
      (candidate) => candidate.from === before.id && candidate.to === after.id,
    );
    if (!crosswalk) return unknown('no-crosswalk', both);
    const relations = continuityOf(crosswalk, from.values, to.values);
    return { kind: 'continuity', ...shown, note: crosswalk.note, relations };
  }
  const empty = both.filter(({ shown: { stage } }) => stage === null);
  if (empty.length > 0) return unknown('no-levels', empty);
  const change = decomposeChange(before, from.values, to.values);
  if (!change)
    return unknown(
      'blanks',
      both.filter(({ shown: { missing } }) => missing > 0),
    );
  return {
    kind: 'contributions',
    ...shown,
    difference: formatExact(change.difference),
    indicators: change.indicators.map(({ contribution, ...levels }) => ({
      ...levels,
      contribution: formatExact(contribution),
    })),
    aspects: change.aspects.map(({ id, contribution }) => ({ id, contribution: formatExact(contribution) })),
  };
}
