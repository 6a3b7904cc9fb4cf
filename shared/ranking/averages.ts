/** Means over the regions that have a value, with how many these are. */
import type { PartAverage } from '../contract/ranking.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { divide, exact, formatExact, formatRounded, sum, type Exact } from '../scoring/exact.ts';
import { basisValue, partsOfKind, type BasisKind } from './basis.ts';
import type { RegionResult } from './region-result.ts';

export function meanOf(values: readonly Exact[]): Exact | null {
  return values.length === 0 ? null : divide(sum(values), exact(values.length));
}

export function averageOf(values: readonly (Exact | null)[]): PartAverage {
  const known = values.filter((value) => value !== null);
  const mean = meanOf(known);
  return {
    average: mean && formatRounded(mean),
    averageExact: mean && formatExact(mean),
    count: known.length,
  };
}

/** Every part of a kind; regions that do not take part have no values and are outside. */
export function partAverages(
  instrument: Instrument,
  results: readonly RegionResult[],
  kind: BasisKind,
): Record<string, PartAverage> {
  return Object.fromEntries(
    partsOfKind(instrument, kind).map(({ id }) => [
      id,
      averageOf(results.map((result) => basisValue(instrument, result, { kind, id }))),
    ]),
  );
}
