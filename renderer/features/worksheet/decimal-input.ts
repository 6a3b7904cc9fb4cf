/** Reads what people type into a level field on a scale with decimals. Asks where a text is ambiguous; never guesses. */
import type { Scale } from '../../../shared/instrument/instrument.ts';
import { levelFault, type Hundredths } from '../../../shared/instrument/levels.ts';

export type LevelInputFault = 'ambiguous' | 'not-a-number' | 'too-many-digits' | 'out-of-range';

export type LevelInput =
  | { readonly kind: 'value'; readonly value: Hundredths }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly fault: LevelInputFault };

const fault = (name: LevelInputFault): LevelInput => ({ kind: 'fault', fault: name });

/** "2,5", "2.5", "3" are values; "1.234" could be 1,234 or 1234. */
export function readLevelInput(scale: Scale, typed: string): LevelInput {
  const text = typed.trim();
  if (text === '') return { kind: 'blank' };
  if (/^\d{1,3}\.\d{3}$/.test(text)) return fault('ambiguous');
  const match = /^(-?)(\d{1,4})(?:[.,](\d+))?$/.exec(text);
  if (!match) return fault('not-a-number');
  const [, sign = '', whole = '', digits = ''] = match;
  if (digits.length > scale.decimals && /[1-9]/.test(digits.slice(scale.decimals))) {
    return fault('too-many-digits');
  }
  const value = Number(`${sign}${whole}${digits.slice(0, 2).padEnd(2, '0')}`);
  return levelFault(scale, value) ? fault('out-of-range') : { kind: 'value', value };
}
