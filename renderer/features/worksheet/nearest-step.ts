/** How far the next predikat is, and the single indicator that would get there with the least. */
import { weightOf, type Indicator, type Instrument } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import {
  add,
  compare,
  divide,
  exact,
  multiply,
  subtract,
  toNumber,
  type Exact,
} from '../../../shared/scoring/exact.ts';
import { nextBand, type BandRule } from '../../../shared/scoring/predikat.ts';
import type { Values } from '../../../shared/scoring/score.ts';

/** One indicator raised to a level, and what the index gains by it. */
export interface Step {
  readonly indicator: Indicator;
  readonly to: Hundredths;
  readonly gain: Exact;
}

export interface NextPredikat {
  readonly predikat: string;
  /** What the index lacks; positive. */
  readonly gap: Exact;
  /** The cheapest step that closes the gap, or null when no single step does. */
  readonly step: Step | null;
  /** What a single step can bring at most; null when every indicator is at the top of the scale. */
  readonly largest: Step | null;
}

/** Half a hundredth: where the shown two decimals decide, a bound is reached that much earlier. */
const HALF_HUNDREDTH = exact(1, 200);
const ONE_LEVEL: Hundredths = 100;

/** What an indicator adds to the index for a rise in hundredths of a level. */
export function gainOf(indicator: Indicator, rise: Hundredths): Exact {
  return multiply(exact(rise, 10_000), weightOf(indicator));
}

/** On whole scales a step is one level; on decimal ones the smallest rise that closes the gap. */
function stepOf(instrument: Instrument, indicator: Indicator, from: Hundredths, gap: Exact): Step | null {
  const top = instrument.scale.max * 100;
  if (from >= top) return null;
  const needed = Math.ceil(toNumber(divide(gap, gainOf(indicator, 1))));
  const rise = instrument.scale.decimals === 0 ? ONE_LEVEL : Math.min(Math.max(needed, 1), top - from);
  return { indicator, to: from + rise, gain: gainOf(indicator, rise) };
}

/** null in the highest band. `index` is the exact index of complete `values`. */
export function nextPredikat(
  instrument: Instrument,
  values: Values,
  index: Exact,
  rule: BandRule = 'exact',
): NextPredikat | null {
  const compared = rule === 'shown' ? add(index, HALF_HUNDREDTH) : index;
  const band = nextBand(instrument, compared);
  if (!band) return null;
  const steps = instrument.indicators.flatMap((indicator) => {
    const from = values.get(indicator.id);
    const step = from === undefined ? null : stepOf(instrument, indicator, from, band.gap);
    return step && from !== undefined ? [{ ...step, rise: step.to - from, from }] : [];
  });
  const isWhole = instrument.scale.decimals === 0;
  // Least gain on whole scales, least rise on decimal ones; then the lowest level; then the instrument's order.
  const sufficient = steps
    .filter((step) => compare(step.gain, band.gap) >= 0)
    .toSorted((a, b) => (isWhole ? compare(a.gain, b.gain) : a.rise - b.rise) || a.from - b.from);
  const largest = steps.toSorted((a, b) => compare(b.gain, a.gain) || a.from - b.from);
  const plain = (step: Step | undefined): Step | null =>
    step ? { indicator: step.indicator, to: step.to, gain: step.gain } : null;
  return {
    predikat: band.predikat,
    gap: subtract(band.from, compared),
    step: plain(sufficient[0]),
    largest: plain(largest[0]),
  };
}
