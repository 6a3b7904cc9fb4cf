/** Whether figures are a decree's own: then they are official, and are shown without the reservation. */
import type { SourceKind } from '../assessment/source-kind.ts';
import type { Ranking } from '../contract/ranking.ts';

interface Sourced {
  /** null where nothing was published. */
  readonly sourceKind: SourceKind | null;
  readonly sample: boolean;
}

export function isFromDecree(published: Sourced | null): boolean {
  return published?.sourceKind === 'keputusan' && !published.sample;
}

/** True where every figure of the ranking is a decree's, and there is one. */
export function isAllFromDecree({ rows, province }: Pick<Ranking, 'rows' | 'province'>): boolean {
  const shown = [...rows, ...(province ? [province] : [])];
  const withResult = shown.filter(({ status }) => status !== 'no-data' && status !== 'tidak-mengikuti');
  return withResult.length > 0 && withResult.every(isFromDecree);
}
