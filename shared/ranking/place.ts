/** Puts results in their places: ranked by a basis, then the others by what they have. */
import type { Exact } from '../scoring/exact.ts';
import { exact } from '../scoring/exact.ts';
import { rankDescending } from './rank.ts';
import type { RegionResult } from './region-result.ts';

export interface Placed {
  readonly result: RegionResult;
  /** What it is ranked by; null where it has none. */
  readonly value: Exact | null;
  readonly rank: number | null;
  readonly tie: boolean;
}

const byName = (a: RegionResult, b: RegionResult) =>
  a.assessment.region.name.localeCompare(b.assessment.region.name, 'id');

const UNRANKED_ORDER = ['ranked', 'predikat-only', 'incomplete', 'tidak-mengikuti', 'no-data'];

export function place(
  results: readonly RegionResult[],
  valueOf: (result: RegionResult) => Exact | null,
): Placed[] {
  const valued = results.map((result) => ({ result, value: valueOf(result) }));
  const ranked = rankDescending(
    valued.filter(({ value }) => value !== null),
    ({ value }) => value ?? exact(0),
    (a, b) => byName(a.result, b.result),
  );
  const others = valued
    .filter(({ value }) => value === null)
    .toSorted(
      (a, b) =>
        UNRANKED_ORDER.indexOf(a.result.status) - UNRANKED_ORDER.indexOf(b.result.status) ||
        byName(a.result, b.result),
    );
  return [
    ...ranked.map(({ item, rank, tie }) => ({ ...item, rank, tie })),
    ...others.map((item) => ({ ...item, rank: null, tie: false })),
  ];
}
