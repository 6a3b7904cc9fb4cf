/** Worksheets as fast-check makes them up. */
import fc from 'fast-check';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { Exact } from '../../shared/scoring/exact.ts';
import { score, type Values } from '../../shared/scoring/score.ts';

/** A value that the scale has, in hundredths. */
export function valueOn({ scale }: Instrument): fc.Arbitrary<number> {
  return scale.decimals === 0
    ? fc.integer({ min: scale.min, max: scale.max }).map((level) => level * 100)
    : fc.integer({ min: scale.min * 100, max: scale.max * 100 });
}

/** A value for every indicator. */
export function complete(instrument: Instrument): fc.Arbitrary<Map<string, number>> {
  return fc
    .tuple(...instrument.indicators.map(() => valueOn(instrument)))
    .map((values) => new Map(instrument.indicators.map(({ id }, index) => [id, values[index] ?? 0])));
}

/** Some indicators are blank. */
export function partial(instrument: Instrument): fc.Arbitrary<Map<string, number>> {
  return fc
    .tuple(complete(instrument), fc.subarray(instrument.indicators.map(({ id }) => id)))
    .map(([values, kept]) => new Map([...values].filter(([id]) => kept.includes(id))));
}

/** @throws when an indicator is blank. */
export function indexOf(instrument: Instrument, values: Values): Exact {
  const { index } = score(instrument, values);
  if (!index) throw new Error('incomplete');
  return index;
}
