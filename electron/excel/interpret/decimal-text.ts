/** Numbers as they are written, digit by digit: nothing here goes through floating point. */

export interface WrittenNumber {
  readonly negative: boolean;
  /** Without leading zeros; "0" for zero. */
  readonly whole: string;
  /** Digits behind the decimal mark as written. */
  readonly fraction: string;
  /** True when the mark may as well group thousands: "1.234", "3,000". */
  readonly mayGroup: boolean;
}

/** "3", "3,0", "2.19", "-1"; null for any other text. */
export function parseWritten(text: string): WrittenNumber | null {
  const found = /^([+\-−])?(\d{1,15})(?:[.,](\d{1,20}))?$/.exec(text);
  if (!found) return null;
  const fraction = found[3] ?? '';
  const whole = (found[2] ?? '').replace(/^0+(?=\d)/, '');
  return {
    negative: found[1] === '-' || found[1] === '−',
    whole,
    fraction,
    mayGroup: fraction.length === 3 && whole.length <= 3 && whole !== '0',
  };
}

/** A cell's number with the 15 digits that a spreadsheet keeps; null when it cannot be written plainly. */
export function writtenOf(number: number): WrittenNumber | null {
  if (Number.isInteger(number) && number >= 0 && number < 1e9) {
    return { negative: false, whole: String(number), fraction: '', mayGroup: false };
  }
  const text = String(Number(number.toPrecision(15)));
  const written = parseWritten(text);
  return written && { ...written, mayGroup: false };
}

/** In hundredths when no digit would be lost, else null. */
export function exactHundredths({ negative, whole, fraction }: WrittenNumber): number | null {
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > 2 || whole.length > 10) return null;
  const value = Number(whole) * 100 + Number(digits.padEnd(2, '0'));
  return negative ? 0 - value : value;
}

/** In hundredths, half up, as an index is printed with two decimals. */
export function roundedHundredths({ negative, whole, fraction }: WrittenNumber): number | null {
  if (whole.length > 10) return null;
  const value =
    Number(whole) * 100 +
    Number(fraction.slice(0, 2).padEnd(2, '0')) +
    (Number(fraction[2] ?? '0') >= 5 ? 1 : 0);
  return negative ? 0 - value : value;
}
