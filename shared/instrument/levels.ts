/** Values on an instrument's scale: integers in hundredths (level 3 is 300, Pemdi's 2.19 is 219). */
import type { Scale } from './instrument.ts';

/** A value in hundredths of a level. */
export type Hundredths = number;

export type LevelFault = 'out-of-range' | 'non-integer' | null;

/** Why a value is not on the scale, or null when it is. Out of range is said before non-integer. */
export function levelFault(scale: Scale, value: Hundredths): LevelFault {
  if (!Number.isSafeInteger(value)) return 'non-integer';
  if (value < scale.min * 100 || value > scale.max * 100) return 'out-of-range';
  if (scale.decimals === 0 && value % 100 !== 0) return 'non-integer';
  return null;
}

/** "3" for 300, "2.5" for 250, "2.19" for 219: a point, and no digit that says nothing. */
export function formatHundredths(value: Hundredths): string {
  const whole = Math.trunc(value / 100);
  const rest = Math.abs(value % 100);
  if (rest === 0) return String(whole);
  const digits = String(rest).padStart(2, '0').replace(/0$/, '');
  return `${whole}.${digits}`;
}
