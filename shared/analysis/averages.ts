/** Means over several regions, part by part: what a region's own indices are compared with. */
import type { RegionResult } from '../ranking/region-result.ts';
import { divide, exact, sum, type Exact } from '../scoring/exact.ts';

export interface Averages {
  /** Mean of the exact indices of ranked regions; null when there are none. */
  readonly index: Exact | null;
  /** By id; a part that no region has is missing. */
  readonly domains: ReadonlyMap<string, Exact>;
  readonly aspects: ReadonlyMap<string, Exact>;
  /** Regions behind the mean of the index. */
  readonly count: number;
}

function mean(values: readonly Exact[]): Exact | null {
  return values.length === 0 ? null : divide(sum(values), exact(values.length));
}

function meansOf(parts: readonly ReadonlyMap<string, Exact>[]): Map<string, Exact> {
  const ids = new Set(parts.flatMap((part) => [...part.keys()]));
  const means = [...ids].map((id) => [id, mean(parts.flatMap((part) => part.get(id) ?? []))] as const);
  return new Map(means.flatMap(([id, value]) => (value ? [[id, value] as const] : [])));
}

/** Only regions with an index count; a part counts where it is known. */
export function averages(results: readonly RegionResult[]): Averages {
  const ranked = results.filter(({ status }) => status === 'ranked');
  return {
    index: mean(ranked.flatMap(({ index }) => index ?? [])),
    domains: meansOf(ranked.map(({ domains }) => domains)),
    aspects: meansOf(ranked.map(({ aspects }) => aspects)),
    count: ranked.length,
  };
}
