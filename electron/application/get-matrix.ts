/** The matrix of a year in the home province: what counts for every region and indicator at one stage. */
import {
  effectiveValue,
  effectiveValues,
  furthestStage,
  stagesUpTo,
  type Stage,
  type StageValues,
} from '../../shared/assessment/stages.ts';
import type { Matrix, MatrixRow, MatrixValue } from '../../shared/contract/matrix.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { RegionAssessment } from '../../shared/ranking/region-result.ts';
import { formatRounded } from '../../shared/scoring/exact.ts';
import { predikatOf, type BandRule } from '../../shared/scoring/predikat.ts';
import { score } from '../../shared/scoring/score.ts';
import { regionAssessments } from './assessment-reader.ts';
import { ceilingsOfYear, type RegionCeilings } from './evidence/ceilings-of-year.ts';
import type { Services } from './services.ts';

const isProvince = ({ region }: RegionAssessment) => !region.code.includes('.');

function valuesAt(
  stages: StageValues,
  stage: Stage,
  indicators: Iterable<string>,
): Record<string, MatrixValue> {
  const values: Record<string, MatrixValue> = {};
  for (const indicator of indicators) {
    const found = effectiveValue(stages, stage, indicator);
    if (found) values[indicator] = { value: found.value, from: found.from };
  }
  return values;
}

function matrixRow(
  instrument: Instrument,
  { region, participation, stages }: RegionAssessment,
  asked: Stage | null,
  rule: BandRule,
  ceilings: RegionCeilings,
): MatrixRow {
  const stage = asked ?? furthestStage(stages) ?? 'mandiri';
  const before = stagesUpTo(stage).at(-2);
  const result = score(instrument, effectiveValues(stages, stage));
  const index = participation === 'ikut' ? result.index : null;
  const isOpen = participation === 'ikut' && !result.index && result.filled > 0;
  return {
    region,
    participation,
    stage,
    values: valuesAt(
      stages,
      stage,
      instrument.indicators.map(({ id }) => id),
    ),
    followed: before ? valuesAt(stages, before, stages[stage]?.keys() ?? []) : {},
    mandiri: Object.fromEntries(stages.mandiri ?? []),
    index: index && formatRounded(index),
    predikat: index && predikatOf(instrument, index, rule),
    range: isOpen ? { low: formatRounded(result.range.low), high: formatRounded(result.range.high) } : null,
    filled: result.filled,
    ...ceilings,
  };
}

export function getMatrix(services: Services, input: ParsedInput<'matrix.get'>): Matrix {
  const { year, stage, scope } = input;
  const instrument = services.instruments.choose(input.instrument, year);
  const { province, bandRule } = services.settings.get();
  const all = regionAssessments(services, province, year, instrument);
  const ceilings = ceilingsOfYear(services, province, year, instrument);
  const inOrder = [...all.filter((row) => !isProvince(row)), ...all.filter(isProvince)];
  return {
    year,
    stage,
    instrument: instrument.id,
    rows: inOrder
      .filter((row) => scope === 'all' || isProvince(row) === (scope === 'provinsi'))
      .map((row) => matrixRow(instrument, row, stage, bandRule, ceilings(row.region.code))),
  };
}
