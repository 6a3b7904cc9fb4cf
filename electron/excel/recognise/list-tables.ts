/** The tables of a sheet: a list of indicators may stand several times beneath each other, each with a heading. */
import type { IndicatorRow, IndicatorRows } from './indicator-rows.ts';
import type { RowSpan } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import { isNameHeading, isNumberHeading } from './words.ts';

/** One table of a sheet: its rows, and the rows around it that belong to it. */
export interface Table {
  readonly rows: readonly IndicatorRow[];
  readonly span: RowSpan;
  readonly after: RowSpan;
}

function isHeadingRow(sheet: SheetView, row: number, columns: readonly number[]): boolean {
  return columns.some(
    (column) => isNumberHeading(sheet.text(row, column)) || isNameHeading(sheet.text(row, column)),
  );
}

/** Splits at repeated heading rows; a part that goes on where the one before stopped is the same table. */
export function splitTables(sheet: SheetView, found: IndicatorRows): Table[] {
  const columns = [found.numberColumn, found.nameColumn].filter((column) => column !== null);
  const headings = sheet.rows.filter((row) => isHeadingRow(sheet, row.row, columns)).map((row) => row.row);
  const groups: IndicatorRow[][] = [];
  let last = -1;
  for (const row of found.rows) {
    const heading = headings.findLastIndex((candidate) => candidate < row.row);
    const group = groups.at(-1);
    if (group && heading === last) group.push(row);
    else groups.push([row]);
    last = heading;
  }
  const merged: IndicatorRow[][] = [];
  for (const group of groups) {
    const before = merged.at(-1);
    const seen = new Set(before?.map((row) => row.indicator));
    const repeated = group.filter((row) => seen.has(row.indicator)).length;
    if (before && repeated <= group.length / 3) before.push(...group);
    else merged.push([...group]);
  }
  return merged.map((rows, index) => ({
    rows,
    span: { first: (merged[index - 1]?.at(-1)?.row ?? 0) + 1, last: (rows[0]?.row ?? 1) - 1 },
    after: {
      first: rows[0]?.row ?? 1,
      last: (merged[index + 1]?.[0]?.row ?? Number.POSITIVE_INFINITY) - 1,
    },
  }));
}
