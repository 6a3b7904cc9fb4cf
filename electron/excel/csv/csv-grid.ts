/**
 * Delimited text as a grid. Nothing in it is typed: whole numbers are taken for numbers, as no other reading of them is
 * possible; everything else stays the text that it is, decimals, dates and what looks like a formula included.
 */
import { LAST_COLUMN, LAST_ROW, type WorkbookLimits } from '../limits.ts';
import type { GridCell, GridRow, SheetGrid } from '../reading.ts';
import { tooLarge, unsupported } from '../refusals.ts';
import { cut } from '../shared-strings.ts';
import { createCellBudget } from '../sheet-xml.ts';
import { decodeText } from './decode-text.ts';
import { findDelimiter, splitRecords } from './split-records.ts';

/** The one sheet of a text file has no name of its own. */
const SHEET_NAME = 'CSV';

const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
/** Excel's own first line that only names the mark between the fields. */
const MARK_LINE = /^"?sep=([^\r\n"])"?(?:\r\n?|\n|$)/i;

function valueOf(field: string): GridCell['value'] | null {
  const text = cut(field);
  if (text.trim() === '') return null;
  return WHOLE.test(text) ? { kind: 'number', number: Number(text) } : { kind: 'text', text };
}

/** @throws {Refusal} unsupported-file for a text that is no table, damaged-file, too-large */
export function readCsv(bytes: Uint8Array, limits: WorkbookLimits): SheetGrid {
  if (bytes.length > limits.cellBytes) throw tooLarge('content');
  const decoded = decodeText(bytes);
  const mark = MARK_LINE.exec(decoded);
  const text = decoded.slice(mark?.[0].length ?? 0);
  const delimiter = mark?.[1] ?? findDelimiter(text);
  if (delimiter === null) throw unsupported('no-table');
  const budget = createCellBudget(limits);
  const rows: GridRow[] = [];
  let columnCount = 0;
  let row = 0;
  for (const fields of splitRecords(text, delimiter)) {
    row += 1;
    if (row > LAST_ROW || fields.length > LAST_COLUMN) throw tooLarge('cells');
    const cells: GridCell[] = [];
    fields.forEach((field, index) => {
      const value = valueOf(field);
      if (!value) return;
      budget.spend(field.length);
      if (value.kind === 'text') budget.spendText(value.text.length);
      cells.push({ column: index + 1, value });
    });
    if (cells.length === 0) continue;
    rows.push({ row, hidden: false, cells });
    columnCount = Math.max(columnCount, cells.at(-1)?.column ?? 0);
  }
  if (rows.length === 0) throw unsupported('no-table');
  const rowCount = rows.at(-1)?.row ?? 0;
  return { name: SHEET_NAME, hidden: false, rowCount, columnCount, hiddenColumns: [], merges: [], rows };
}
