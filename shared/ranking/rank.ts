/** Competition ranking on exact values: equal values share the better rank and the next rank is skipped (1, 2, 2, 4). */
import { compare, type Exact } from '../scoring/exact.ts';

export interface Ranked<T> {
  readonly item: T;
  readonly rank: number;
  readonly tie: boolean;
}

/**
 * @param tieOrder orders items of equal value for reading only (by name); it never changes a rank.
 * @returns highest first.
 */
export function rankDescending<T>(
  items: readonly T[],
  valueOf: (item: T) => Exact,
  tieOrder: (a: T, b: T) => number,
): Ranked<T>[] {
  const sorted = items.toSorted((a, b) => compare(valueOf(b), valueOf(a)) || tieOrder(a, b));
  const values = sorted.map(valueOf);
  return sorted.map((item, position) => {
    const value = valueOf(item);
    const equal = (other: Exact | undefined) => other !== undefined && compare(other, value) === 0;
    const first = values.findIndex(equal);
    const tie = equal(values[position - 1]) || equal(values[position + 1]);
    return { item, rank: first + 1, tie };
  });
}
