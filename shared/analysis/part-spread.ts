/** How the regions of a province spread over one aspect or index: lowest, highest, the middle half, the mean. */
import { compare, divide, exact, sum, type Exact } from '../scoring/exact.ts';

export interface Spread {
  /** Regions that have the figure; the others are not taken as anything. */
  readonly count: number;
  readonly low: Exact;
  readonly high: Exact;
  /** The middle half by nearest rank: figures that regions really have. */
  readonly middleLow: Exact;
  readonly middleHigh: Exact;
  readonly average: Exact;
}

/** @returns null without any figure. */
export function spreadOf(figures: readonly Exact[]): Spread | null {
  const sorted = figures.toSorted(compare);
  const at = (share: number) => sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)];
  const [low] = sorted;
  const high = sorted.at(-1);
  const middleLow = at(0.25);
  const middleHigh = at(0.75);
  if (!low || !high || !middleLow || !middleHigh) return null;
  return {
    count: sorted.length,
    low,
    high,
    middleLow,
    middleHigh,
    average: divide(sum(sorted), exact(sorted.length)),
  };
}
