/** The next level of an indicator and what reaching it adds to the index: exactly, and as formulas of a row. */
import { weightOf, type Indicator, type Instrument } from '../../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../../shared/instrument/levels.ts';
import { divide, exact, multiply, sum, type Exact } from '../../../../shared/scoring/exact.ts';
import type { Values } from '../../../../shared/scoring/score.ts';
import { MISSING } from '../cells.ts';

/** The whole level above; null while the level is blank, and at the top of the scale. */
export function nextLevel({ scale }: Instrument, value: Hundredths | undefined): number | null {
  if (value === undefined || value >= scale.max * 100) return null;
  return Math.floor(value / 100) + 1;
}

/** (next level − level) · weight / 100. */
export function gainOf(instrument: Instrument, indicator: Indicator, values: Values): Exact | null {
  const value = values.get(indicator.id);
  const next = nextLevel(instrument, value);
  if (value === undefined || next === null) return null;
  return divide(multiply(exact(next * 100 - value, 100), weightOf(indicator)), exact(100));
}

/** What the index gains when every indicator rises to its next level. */
export function wholeGain(instrument: Instrument, values: Values): Exact {
  return sum(instrument.indicators.flatMap((indicator) => gainOf(instrument, indicator, values) ?? []));
}

export function nextLevelFormula({ scale }: Instrument, level: string): string {
  return `IF(ISNUMBER(${level}),IF(${level}<${scale.max},INT(${level})+1,"${MISSING}"),"${MISSING}")`;
}

export function gainFormula(level: string, next: string, weight: string): string {
  return `IF(COUNT(${level},${next})=2,(${next}-${level})*${weight}/100,"${MISSING}")`;
}
