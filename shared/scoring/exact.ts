/**
 * Exact rational arithmetic on safe integers. Nothing here rounds except `roundHalfUp`, which is
 * meant for the moment a number is shown.
 */

/** A reduced fraction; `denominator` is positive. */
export interface Exact {
  readonly numerator: number;
  readonly denominator: number;
}

/** The arithmetic left the range in which integers are exact: a bug, never a matter of bad input. */
export class ExactRangeError extends Error {
  override name = 'ExactRangeError';
}

function greatestCommonDivisor(a: number, b: number): number {
  let x = Math.abs(a);
  let y = Math.abs(b);
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** @throws {ExactRangeError} when it is no safe integer. */
export function leastCommonMultiple(a: number, b: number): number {
  return safe((a / greatestCommonDivisor(a, b)) * b);
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new ExactRangeError(`not a safe integer: ${value}`);
  return value;
}

/** The fraction numerator/denominator in lowest terms. */
export function exact(numerator: number, denominator = 1): Exact {
  safe(numerator);
  if (safe(denominator) === 0) throw new ExactRangeError('division by zero');
  const sign = denominator < 0 ? -1 : 1;
  const divisor = greatestCommonDivisor(numerator, denominator) || 1;
  return { numerator: (sign * numerator) / divisor + 0, denominator: (sign * denominator) / divisor };
}

export const ZERO: Exact = exact(0);

export function add(a: Exact, b: Exact): Exact {
  const divisor = greatestCommonDivisor(a.denominator, b.denominator);
  const left = safe(a.numerator * (b.denominator / divisor));
  const right = safe(b.numerator * (a.denominator / divisor));
  return exact(left + right, safe(a.denominator * (b.denominator / divisor)));
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Exact, b: Exact): Exact {
  const cross1 = greatestCommonDivisor(a.numerator, b.denominator) || 1;
  const cross2 = greatestCommonDivisor(b.numerator, a.denominator) || 1;
  return exact(
    safe((a.numerator / cross1) * (b.numerator / cross2)),
    safe((a.denominator / cross2) * (b.denominator / cross1)),
  );
}

export function divide(a: Exact, b: Exact): Exact {
  return multiply(a, exact(b.denominator, b.numerator));
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  return subtract(a, b).numerator;
}

export function equals(a: Exact, b: Exact): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce(add, ZERO);
}

/**
 * Reads "1.3", "20/6" or "-4" into a fraction.
 * @throws {SyntaxError} for any other text.
 */
export function parseExact(text: string): Exact {
  const fraction = /^(-?\d+)\/(\d+)$/.exec(text);
  if (fraction) return exact(Number(fraction[1]), Number(fraction[2]));
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!decimal) throw new SyntaxError(`not an exact number: ${text}`);
  const [, sign, whole = '', digits = ''] = decimal;
  return exact(Number(`${sign}${whole}${digits}`), 10 ** digits.length);
}

/**
 * Half up (away from zero for negative numbers), as people round by hand.
 * @returns the integer number of units of 10^-decimals.
 */
export function roundHalfUp(value: Exact, decimals = 2): number {
  const scaled = multiply(value, exact(10 ** decimals));
  const magnitude = Math.abs(scaled.numerator);
  const whole = Math.floor(magnitude / scaled.denominator);
  const rest = magnitude - whole * scaled.denominator;
  const rounded = rest * 2 >= scaled.denominator ? whole + 1 : whole;
  return scaled.numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

/** "2.15": rounded half up, with a point and exactly `decimals` digits. */
export function formatRounded(value: Exact, decimals = 2): string {
  const units = roundHalfUp(value, decimals);
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const sign = units < 0 ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** "2.1545" when the decimal expansion ends, otherwise the fraction "337/150". Loses nothing. */
export function formatExact(value: Exact): string {
  let rest = value.denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2 === 0) [rest, twos] = [rest / 2, twos + 1];
  while (rest % 5 === 0) [rest, fives] = [rest / 5, fives + 1];
  if (rest !== 1) return `${value.numerator}/${value.denominator}`;
  return formatRounded(value, Math.max(twos, fives));
}

/** For drawing only (bar lengths, chart positions): a float is never compared, ranked or shown as digits. */
export function toNumber(value: Exact): number {
  return value.numerator / value.denominator;
}
