/** Cell addresses as formulas write them. Rows and columns count from 1. */

/** 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCodePoint(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** "C7". */
export function address(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** "$C$7". */
export function fixedAddress(column: number, row: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** "$C$7:$D$9". */
export function fixedRange(left: number, top: number, right: number, bottom: number): string {
  return `${fixedAddress(left, top)}:${fixedAddress(right, bottom)}`;
}
