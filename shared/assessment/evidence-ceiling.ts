/**
 * How far accepted evidence reaches. A level counts only when its criteria and those of all lower levels are met
 * (PermenPANRB 59/2020), so evidence for a higher level says nothing while a lower one has none.
 */
import type { Scale } from '../instrument/instrument.ts';
import type { Hundredths } from '../instrument/levels.ts';
import type { EvidenceStatus } from './evidence.ts';
import type { EffectiveValue, Stage } from './stages.ts';

export interface JudgedEvidence {
  /** Whole levels that the document supports. */
  readonly levels: readonly number[];
  readonly status: EvidenceStatus;
}

/** The whole levels that evidence can support, ascending: the lowest level of a scale needs none. */
export function levelsWithEvidence(scale: Scale): number[] {
  return Array.from({ length: scale.max - scale.min }, (_, step) => scale.min + 1 + step);
}

/**
 * The highest whole level such that accepted evidence supports it and every level below that needs evidence.
 * @param evidence all that is recorded for one indicator.
 * @returns null while nothing is recorded: then no ceiling is in force, and nobody who keeps evidence elsewhere is
 * held up.
 */
export function evidenceCeiling(evidence: readonly JudgedEvidence[], scale: Scale): number | null {
  if (evidence.length === 0) return null;
  const supported = new Set(
    evidence.filter(({ status }) => status === 'diterima').flatMap(({ levels }) => levels),
  );
  const gap = levelsWithEvidence(scale).find((level) => !supported.has(level));
  return gap === undefined ? scale.max : gap - 1;
}

/** Whether a value needs a reason: a decimal value needs the evidence of its whole level (2.75 that of level 2). */
export function isAboveCeiling(value: Hundredths, ceiling: number | null): boolean {
  return ceiling !== null && Math.floor(value / 100) > ceiling;
}

/**
 * What counts at a stage and stands above the ceiling, with a reason given where it was set or at the stage itself, or
 * without; null below the ceiling. A claim that a later stage takes over uncapped counts there as well.
 */
export function aboveCeiling(
  stage: Stage,
  current: Pick<EffectiveValue, 'value' | 'from'> | null,
  ceiling: number | null,
  hasReason: (stage: Stage) => boolean,
): 'reasoned' | 'unreasoned' | null {
  if (!isCapped(stage) || current === null || !isAboveCeiling(current.value, ceiling)) return null;
  return hasReason(current.from) || hasReason(stage) ? 'reasoned' : 'unreasoned';
}

/** Whether the ceiling holds at a stage: what a regency claims for itself is never capped. */
export function isCapped(stage: Stage): boolean {
  return stage !== 'mandiri';
}
