/** Our own evaluation of a region, to compare with a published one: what was judged before penetapan. */
import {
  countedStage,
  effectiveValues,
  type Stage,
  type StageValues,
} from '../../shared/assessment/stages.ts';
import type { Values } from '../../shared/scoring/score.ts';

export interface OwnEvaluation {
  readonly stage: Stage;
  readonly values: Values;
}

/**
 * The stage asked for, otherwise the furthest before penetapan. Where nothing but levels of penetapan is stored, those
 * are compared: an index that does not follow from its own levels is worth knowing.
 * @returns null without any levels.
 */
export function ownEvaluation(stages: StageValues, asked: Stage | null): OwnEvaluation | null {
  const judged: StageValues = Object.fromEntries(
    Object.entries(stages).filter(([stage]) => stage !== 'penetapan'),
  );
  const wanted = asked === 'penetapan' ? null : asked;
  const stage = countedStage(judged, wanted) ?? (wanted === null ? countedStage(stages, null) : null);
  return stage && { stage, values: effectiveValues(stages, stage) };
}
