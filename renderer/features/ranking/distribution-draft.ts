/** What is typed into the form of a published distribution. Pure. */
import type { Distribution } from '../../../shared/contract/ranking.ts';
import { distributionText } from '../../messages/ranking.ts';

export interface DistributionDraft {
  readonly counts: Readonly<Record<string, string>>;
  readonly source: string;
}

export function draftOf(
  keys: readonly string[],
  saved: { readonly counts: Distribution; readonly source: string } | null,
): DistributionDraft {
  const counts = keys.map((key): [string, string] => {
    const count = saved?.counts[key] ?? 0;
    return [key, count === 0 ? '' : String(count)];
  });
  return { counts: Object.fromEntries(counts), source: saved?.source ?? '' };
}

/** Blank counts as none; null is not a count. */
function countOf(typed: string): number | null {
  const text = typed.trim();
  if (text === '') return 0;
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

export interface CheckedDistribution {
  readonly counts: Distribution;
  readonly sum: number;
  /** What is wrong with a count, by its key. */
  readonly faults: Readonly<Record<string, string>>;
  /** What is wrong with all of them together. */
  readonly sumFault: string | null;
  readonly sourceFault: string | null;
}

export function checkDraft(draft: DistributionDraft, regions: number): CheckedDistribution {
  const typed = Object.entries(draft.counts).map(([key, text]) => ({ key, text, count: countOf(text) }));
  const faults = typed.flatMap(({ key, text, count }): [string, string][] =>
    count === null ? [[key, distributionText.notACount(text.trim())]] : [],
  );
  const counts = typed.flatMap(({ key, count }): [string, number][] => (count ? [[key, count]] : []));
  const sum = counts.reduce((total, [, count]) => total + count, 0);
  const emptyFault = sum === 0 && faults.length === 0 ? distributionText.nothing : null;
  return {
    counts: Object.fromEntries(counts),
    sum,
    faults: Object.fromEntries(faults),
    sumFault: sum > regions ? distributionText.tooMany(sum, regions) : emptyFault,
    sourceFault: draft.source.trim() === '' ? distributionText.sourceMissing : null,
  };
}
