/** The only ways in which an exported sheet gets a value: text is always cleaned, numbers are numbers, formulas carry their result. */
import type { Cell, Style, Worksheet } from 'exceljs';
import { cellText } from './safe-text.ts';

type CellStyle = Partial<Style>;

/** Shown where a number is missing. */
export const MISSING = '–';

/** Text of any origin; it is stored as text whatever it starts with. */
export function putText(cell: Cell, text: string, style: CellStyle): void {
  const safe = cellText(text);
  cell.value = safe === '' ? null : safe;
  cell.style = style;
}

export function putNumber(cell: Cell, value: number, style: CellStyle, numFmt: string): void {
  cell.value = value;
  cell.style = { ...style, numFmt };
}

/** A number, or the dash for a missing one. */
export function putNumberOrDash(cell: Cell, value: number | null, style: CellStyle, numFmt: string): void {
  if (value === null) putText(cell, MISSING, style);
  else putNumber(cell, value, style, numFmt);
}

/**
 * A formula of our own making with the result that a reader without a calculation engine shows. The formula holds
 * addresses and constants only, never text from outside; a text result is cleaned.
 */
export function putFormula(
  cell: Cell,
  formula: string,
  result: number | string,
  style: CellStyle,
  numFmt = 'General',
): void {
  cell.value = { formula, result: typeof result === 'string' ? cellText(result) : result };
  cell.style = { ...style, numFmt };
}

/** Gives cells of a row that hold nothing the frame of the table. */
export function frame(sheet: Worksheet, row: number, from: number, to: number, style: CellStyle): void {
  for (let column = from; column <= to; column += 1) sheet.getCell(row, column).style = style;
}

/** A column's width is counted in wider characters than the 9 points of the text; the rest is kept as a reserve. */
const CHARACTERS_PER_WIDTH = 1.3;

/** Row height in points for wrapped text of 9 points in a column of some width; generous, because fonts differ. */
export function wrappedHeight(text: string, width: number, least = 16): number {
  const charactersPerLine = Math.floor(width * CHARACTERS_PER_WIDTH);
  const lines = text.split('\n').reduce((total, line) => total + linesOf(line, charactersPerLine), 0);
  return Math.max(least, lines * 12 + 4);
}

function linesOf(line: string, charactersPerLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= charactersPerLine) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.ceil(word.length / charactersPerLine) - 1;
    used = word.length % charactersPerLine || charactersPerLine;
  }
  return lines;
}
