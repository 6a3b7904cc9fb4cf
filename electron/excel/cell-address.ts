/** Positions, addresses and ranges on a sheet. Rows and columns count from 1. */
import { columnLetters, columnNumber } from '../../shared/sheet/cell-address.ts';
import { LAST_COLUMN, LAST_ROW } from './limits.ts';
import type { MergedRange } from './reading.ts';

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** "E17". */
export function cellName({ row, column }: Position): string {
  return `${columnLetters(column)}${row}`;
}

/** "Sheet!E17". */
export function cellAddress(sheet: string, position: Position): string {
  return `${sheet}!${cellName(position)}`;
}

/** null for anything that is not an address on a sheet. */
export function parseAddress(text: string): Position | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!found) return null;
  const column = columnNumber(found[1] ?? '');
  const row = Number(found[2]);
  return column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : null;
}

export function parseRange(text: string): MergedRange | null {
  const [first = '', last = first] = text.split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
