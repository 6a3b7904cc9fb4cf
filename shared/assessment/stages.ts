/**
 * The stages of an evaluation and how values pass from one to the next: a stage inherits what it did not
 * touch from the stage before it (PermenPANRB 59/2020: an indicator that is not taken up keeps its level).
 */
import type { Hundredths } from '../instrument/levels.ts';

export const STAGES = ['mandiri', 'dokumen', 'interviu', 'visitasi', 'penetapan'] as const;
export type Stage = (typeof STAGES)[number];

/** Values set in each stage itself, by stage and indicator. */
export type StageValues = Readonly<Partial<Record<Stage, ReadonlyMap<string, Hundredths>>>>;

export interface EffectiveValue {
  readonly value: Hundredths;
  /** The stage in which the value was set. */
  readonly from: Stage;
  readonly inherited: boolean;
}

/** The stages up to and including one, in order. */
export function stagesUpTo(stage: Stage): readonly Stage[] {
  return STAGES.slice(0, STAGES.indexOf(stage) + 1);
}

/** What counts for one indicator at a stage, or null while it is blank there and in all stages before. */
export function effectiveValue(values: StageValues, stage: Stage, indicator: string): EffectiveValue | null {
  for (const candidate of stagesUpTo(stage).toReversed()) {
    const value = values[candidate]?.get(indicator);
    if (value !== undefined) return { value, from: candidate, inherited: candidate !== stage };
  }
  return null;
}

/** All values that count at a stage. */
export function effectiveValues(values: StageValues, stage: Stage): Map<string, Hundredths> {
  const result = new Map<string, Hundredths>();
  for (const candidate of stagesUpTo(stage)) {
    for (const [indicator, value] of values[candidate] ?? []) result.set(indicator, value);
  }
  return result;
}

/** The last stage in which anything was set, or null. */
export function furthestStage(values: StageValues): Stage | null {
  return STAGES.findLast((stage) => (values[stage]?.size ?? 0) > 0) ?? null;
}

/** The stage that counts: as asked, if it has been reached; the furthest when none is asked for. */
export function countedStage(values: StageValues, asked: Stage | null): Stage | null {
  const furthest = furthestStage(values);
  if (asked === null || furthest === null) return furthest;
  return STAGES.indexOf(furthest) >= STAGES.indexOf(asked) ? asked : null;
}
