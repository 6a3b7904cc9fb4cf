/** Exact numbers of a file that may hold anything: what cannot be reckoned with is null, not an exception. */
import { ExactRangeError, formatExact, parseExact, sum, type Exact } from '../../scoring/exact.ts';

const LARGEST_TERM = 10_000_000;

/** Decimal comma, as the reader writes numbers; a fraction that does not end soon stays a fraction. */
export function numberText(value: Exact): string {
  const text = withinRange(() => formatExact(value)) ?? `${value.numerator}/${value.denominator}`;
  return text.replace('.', ',');
}

/** null for a number with too many digits to reckon with. */
export function exactOrNull(text: string): Exact | null {
  const value = withinRange(() => parseExact(text));
  return value && value.numerator <= LARGEST_TERM && value.denominator <= LARGEST_TERM ? value : null;
}

/** null when the denominators have too little in common to be brought together. */
export function sumOrNull(values: readonly Exact[]): Exact | null {
  return withinRange(() => sum(values));
}

/** null where the computation leaves the range of exact arithmetic. */
function withinRange<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ExactRangeError) return null;
    throw error;
  }
}
