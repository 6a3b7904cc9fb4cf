/** The rows of a matrix: which region shows which levels, and in which block it stands. */
import {
  countedStage,
  effectiveValue,
  type EffectiveValue,
  type Stage,
} from '../../../../shared/assessment/stages.ts';
import type { Indicator } from '../../../../shared/instrument/instrument.ts';
import type { RegionAssessment } from '../../../../shared/ranking/region-result.ts';
import { orderedIndicators, stepsOf, type Steps } from '../steps.ts';
import type { MatrixInput } from './input.ts';
import { remarkOf } from './wording.ts';

/** In the order in which the blocks stand. */
export const BLOCKS = ['complete', 'incomplete', 'without-levels', 'absent', 'province'] as const;
export type Block = (typeof BLOCKS)[number];

export interface MatrixLine {
  readonly name: string;
  readonly block: Block;
  /** Whose levels are shown; null where there are none. */
  readonly stage: Stage | null;
  readonly levels: ReadonlyMap<string, EffectiveValue>;
  /** null where no levels are shown. */
  readonly steps: Steps | null;
  readonly remark: string;
}

export interface MatrixTable {
  /** In the order of aspects, which is the order of the columns. */
  readonly indicators: readonly Indicator[];
  readonly lines: readonly MatrixLine[];
}

function blockOf(assessment: RegionAssessment, steps: Steps | null): Block {
  if (!assessment.region.code.includes('.')) return 'province';
  if (assessment.participation === 'tidak-mengikuti') return 'absent';
  if (!steps) return 'without-levels';
  return steps.index ? 'complete' : 'incomplete';
}

function toLine(
  input: MatrixInput,
  indicators: readonly Indicator[],
  assessment: RegionAssessment,
): MatrixLine {
  const takesPart = assessment.participation !== 'tidak-mengikuti';
  const stage = takesPart ? countedStage(assessment.stages, input.stage) : null;
  const levels = new Map(
    indicators.flatMap(({ id }) => {
      const value = stage && effectiveValue(assessment.stages, stage, id);
      return value ? [[id, value] as const] : [];
    }),
  );
  const values = new Map([...levels].map(([id, { value }]) => [id, value] as const));
  const steps = stage && stepsOf(input.instrument, values);
  return {
    name: assessment.region.name,
    block: blockOf(assessment, steps),
    stage,
    levels,
    steps,
    remark: remarkOf(input, assessment, steps),
  };
}

export function buildMatrixTable(input: MatrixInput): MatrixTable {
  const indicators = orderedIndicators(input.instrument);
  const lines = input.regions
    .map((assessment) => toLine(input, indicators, assessment))
    .filter(({ block, steps }) => block !== 'province' || steps !== null);
  return {
    indicators,
    lines: lines.toSorted((a, b) => BLOCKS.indexOf(a.block) - BLOCKS.indexOf(b.block)),
  };
}
