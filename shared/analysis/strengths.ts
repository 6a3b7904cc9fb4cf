/**
 * Strengths and weaknesses as the evaluation report (LHE) lists them: per aspect, indicators at levels 4 and 5 highest
 * first, and at levels 1 and 2 (0 too, where the scale has it) lowest first.
 */
import { compare } from '../scoring/exact.ts';
import { indicatorsOf, weightOf, type Indicator, type Instrument } from '../instrument/instrument.ts';
import type { Hundredths } from '../instrument/levels.ts';
import type { Values } from '../scoring/score.ts';

/** A value counts with the whole level that it has reached: 2.19 is one of level 2. */
const STRONG_FROM: Hundredths = 400;
const WEAK_BELOW: Hundredths = 300;

export interface Finding {
  readonly indicator: string;
  readonly value: Hundredths;
}

export interface AspectFindings {
  readonly aspect: string;
  readonly strengths: readonly Finding[];
  readonly weaknesses: readonly Finding[];
}

/** The heavier indicator first, then the order of the instrument. */
function byWeight(instrument: Instrument): (a: Indicator, b: Indicator) => number {
  const place = new Map(instrument.indicators.map(({ id }, position) => [id, position]));
  return (a, b) => compare(weightOf(b), weightOf(a)) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0);
}

/** Every aspect of the instrument in its order; blank indicators are neither strong nor weak. */
export function strengthsAndWeaknesses(instrument: Instrument, values: Values): AspectFindings[] {
  const order = byWeight(instrument);
  return instrument.aspects.map(({ id: aspect }) => {
    const findings = indicatorsOf(instrument, aspect)
      .toSorted(order)
      .flatMap(({ id }): Finding[] => {
        const value = values.get(id);
        return value === undefined ? [] : [{ indicator: id, value }];
      });
    return {
      aspect,
      strengths: findings.filter(({ value }) => value >= STRONG_FROM).toSorted((a, b) => b.value - a.value),
      weaknesses: findings.filter(({ value }) => value < WEAK_BELOW).toSorted((a, b) => a.value - b.value),
    };
  });
}
