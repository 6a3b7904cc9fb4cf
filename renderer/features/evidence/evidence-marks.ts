/** What the worksheet has to know about evidence, by indicator: how much there is, and how far it reaches. Pure. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { EvidenceList } from '../../../shared/contract/evidence.ts';

export interface EvidenceCount {
  readonly accepted: number;
  readonly total: number;
}

export interface EvidenceMarks {
  readonly counts: ReadonlyMap<string, EvidenceCount>;
  /** Highest whole level by indicator, only where evidence is recorded. */
  readonly ceilings: ReadonlyMap<string, number>;
  /** Reasons for levels above the ceiling, by `overrideKey`. */
  readonly overrides: ReadonlyMap<string, string>;
}

export const NO_MARKS: EvidenceMarks = { counts: new Map(), ceilings: new Map(), overrides: new Map() };

export function overrideKey(stage: Stage, indicator: string): string {
  return `${stage} ${indicator}`;
}

/** A change on its way to the disk that carries a reason. */
interface OverrideEdit {
  readonly stage: Stage;
  readonly indicator: string;
  readonly overrideReason?: string | undefined;
}

/** @param edits under way: their reasons stand at once, as their values do. */
export function evidenceMarks(list: EvidenceList | undefined, edits: readonly OverrideEdit[]): EvidenceMarks {
  if (!list) return NO_MARKS;
  const counts = new Map<string, EvidenceCount>();
  for (const { indicator, status } of list.items) {
    const { accepted, total } = counts.get(indicator) ?? { accepted: 0, total: 0 };
    counts.set(indicator, { accepted: accepted + (status === 'diterima' ? 1 : 0), total: total + 1 });
  }
  const overrides = new Map(
    list.overrides.map(({ stage, indicator, reason }) => [overrideKey(stage, indicator), reason]),
  );
  for (const { stage, indicator, overrideReason } of edits) {
    if (overrideReason !== undefined) overrides.set(overrideKey(stage, indicator), overrideReason);
  }
  return { counts, ceilings: new Map(Object.entries(list.ceilings)), overrides };
}
