/**
 * The cell that large tables consist of: `<c r="E17" s="2"><v>3</v></c>`, one digit without a format that changes its
 * meaning. It is read in one go; anything else takes the long way, and means the same there.
 */
import { LAST_COLUMN } from './limits.ts';
import type { NumberFormats } from './number-formats.ts';
import type { GridCell } from './reading.ts';

export interface PlainCellReader {
  /**
   * @param start where an element begins
   * @param row that the cell's address must name
   * @returns null for every other cell
   */
  read(start: number, row: string): GridCell | null;
  /** Where the cell ended that was read last. */
  readonly end: number;
}

/** Cells that hold the same digit have one value in common. */
const DIGITS = Array.from({ length: 10 }, (_, number): GridCell['value'] => ({ kind: 'number', number }));

/** Cells of one column that hold the same digit are the same cell: a matrix has few different ones. */
function createDigitCells() {
  const byColumn = new Map<number, (GridCell | undefined)[]>();
  return (column: number, digit: number): GridCell | null => {
    const value = DIGITS[digit];
    if (!value) return null;
    let cells = byColumn.get(column);
    if (!cells) byColumn.set(column, (cells = []));
    return (cells[digit] ??= { column, value });
  };
}

const MOST_STYLE_DIGITS = 9;

export function createPlainCellReader(xml: string, formats: NumberFormats): PlainCellReader {
  let end = 0;
  const digitCell = createDigitCells();

  /** Behind the style that may stand at a place, or -1 when it gives the number a meaning of its own. */
  function behindStyle(from: number): number {
    if (!xml.startsWith('" s="', from)) return formats.of(null).kind === 'plain' ? from : -1;
    let at = from + 5;
    let style = 0;
    for (let digits = 0; digits < MOST_STYLE_DIGITS; digits += 1) {
      const digit = xml.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      style = style * 10 + digit;
      at += 1;
    }
    return at > from + 5 && formats.of(style).kind === 'plain' ? at : -1;
  }

  return {
    get end() {
      return end;
    },
    read(start, row) {
      if (!xml.startsWith('<c r="', start)) return null;
      let at = start + 6;
      let column = 0;
      for (let letters = 0; letters < 3; letters += 1) {
        const letter = xml.charCodeAt(at) - 64;
        if (!(letter >= 1 && letter <= 26)) break;
        column = column * 26 + letter;
        at += 1;
      }
      if (column < 1 || column > LAST_COLUMN || !xml.startsWith(row, at)) return null;
      at = behindStyle(at + row.length);
      if (at < 0 || !xml.startsWith('"><v>', at) || !xml.startsWith('</v></c>', at + 6)) return null;
      const cell = digitCell(column, xml.charCodeAt(at + 5) - 48);
      if (cell) end = at + 14;
      return cell;
    },
  };
}
