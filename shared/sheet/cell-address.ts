/** Column letters and cell addresses as the contract writes them: "Sheet!E17". Rows and columns count from 1. */

export interface CellAddress {
  readonly sheet: string;
  /** "E17". */
  readonly cell: string;
  readonly column: number;
  readonly row: number;
}

/** Those of columns that were asked for: a table asks for its own again and again. */
const knownLetters: (string | undefined)[] = [];

/** "A" for 1, "AA" for 27. */
export function columnLetters(column: number): string {
  return (knownLetters[column] ??= spelledLetters(column));
}

function spelledLetters(column: number): string {
  let letters = '';
  let rest = column;
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCodePoint(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** 27 for "AA". */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + ((letter.codePointAt(0) ?? 64) - 64);
  return column;
}

/** null for what is not the address of one cell. A sheet's name may hold "!" itself. */
export function parseCell(address: string): CellAddress | null {
  const found = /^(.*)!([A-Z]{1,3})(\d+)$/s.exec(address);
  if (!found) return null;
  const [, sheet = '', letters = '', row = ''] = found;
  return { sheet, cell: letters + row, column: columnNumber(letters), row: Number(row) };
}
