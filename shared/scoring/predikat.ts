/** Bands: which predikat an index has, how far the next one is, and where rounding would change it. */
import type { Instrument } from '../instrument/instrument.ts';
import { compare, exact, parseExact, roundHalfUp, subtract, type Exact } from './exact.ts';

/** Whether the band is read from the exact index or from the two decimals that are shown. */
export type BandRule = 'exact' | 'shown';

/** The index as it is shown: half up to two decimals. */
export function shownIndex(index: Exact): Exact {
  return exact(roundHalfUp(index), 100);
}

/** Where each band begins, worked out once for each instrument. */
const bandStarts = new WeakMap<Instrument, readonly Exact[]>();

function startsOf(instrument: Instrument): readonly Exact[] {
  const known = bandStarts.get(instrument) ?? instrument.bands.map((band) => parseExact(band.from));
  bandStarts.set(instrument, known);
  return known;
}

/** The predikat of an index within the scale. Bands are half-open, the highest one is closed. */
export function predikatOf(instrument: Instrument, index: Exact, rule: BandRule = 'exact'): string {
  const value = rule === 'shown' ? shownIndex(index) : index;
  const reached = startsOf(instrument).findLastIndex((from) => compare(value, from) >= 0);
  const band = instrument.bands[Math.max(0, reached)];
  if (!band) throw new Error(`instrument ${instrument.id} has no bands`);
  return band.predikat;
}

/** True in the narrow gap where the shown two decimals reach a band that the exact index does not. */
export function bandDependsOnRounding(instrument: Instrument, index: Exact): boolean {
  return predikatOf(instrument, index, 'exact') !== predikatOf(instrument, index, 'shown');
}

export interface NextBand {
  readonly predikat: string;
  readonly from: Exact;
  /** What the index lacks; positive. */
  readonly gap: Exact;
}

/** The next higher band, or null when the index is in the highest. */
export function nextBand(instrument: Instrument, index: Exact): NextBand | null {
  for (const band of instrument.bands) {
    const from = parseExact(band.from);
    const gap = subtract(from, index);
    if (gap.numerator > 0) return { predikat: band.predikat, from, gap };
  }
  return null;
}

/** A bound between two bands that is at most `distance` away from the index, or null. */
export function nearBound(
  instrument: Instrument,
  index: Exact,
  distance: Exact = exact(2, 100),
): { readonly predikat: string; readonly gap: Exact } | null {
  for (const band of instrument.bands.slice(1)) {
    const gap = subtract(index, parseExact(band.from));
    const magnitude = gap.numerator < 0 ? subtract(exact(0), gap) : gap;
    if (compare(magnitude, distance) <= 0) return { predikat: band.predikat, gap };
  }
  return null;
}
