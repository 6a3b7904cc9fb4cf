/**
 * Strengths and weaknesses of a region by aspect, as an evaluation report lists them: indicators at level 4 or 5,
 * the highest first, and at level 2 or below, the lowest first.
 */
import { indicatorsOf, type Aspect, type Indicator, type Instrument } from '../instrument/instrument.ts';
import type { Hundredths } from '../instrument/levels.ts';
import type { Values } from '../scoring/score.ts';

export interface JudgedIndicator {
  readonly indicator: Indicator;
  readonly value: Hundredths;
}

export interface AspectStrengths {
  readonly aspect: Aspect;
  /** Highest first; equal ones in the instrument's order. */
  readonly strong: readonly JudgedIndicator[];
  /** Lowest first; equal ones in the instrument's order. */
  readonly weak: readonly JudgedIndicator[];
}

const STRONG_FROM = 4;
const WEAK_TO = 2;

/** The level that is reached in full: 3 for 3.75. */
const wholeLevel = (value: Hundredths) => Math.floor(value / 100);

/** Every aspect in the instrument's order. A blank indicator is neither strong nor weak. */
export function strengths(instrument: Instrument, values: Values): AspectStrengths[] {
  return instrument.aspects.map((aspect) => {
    const judged = indicatorsOf(instrument, aspect.id).flatMap((indicator): JudgedIndicator[] => {
      const value = values.get(indicator.id);
      return value === undefined ? [] : [{ indicator, value }];
    });
    return {
      aspect,
      strong: judged
        .filter(({ value }) => wholeLevel(value) >= STRONG_FROM)
        .toSorted((a, b) => b.value - a.value),
      weak: judged.filter(({ value }) => wholeLevel(value) <= WEAK_TO).toSorted((a, b) => a.value - b.value),
    };
  });
}
