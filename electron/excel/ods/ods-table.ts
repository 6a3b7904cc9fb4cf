/** One table of an OpenDocument spreadsheet as it comes to be: counts are written there in the place of copies. */
import { LAST_COLUMN, LAST_ROW, type WorkbookLimits } from '../limits.ts';
import type { GridCell, GridRow, MergedRange, SheetGrid } from '../reading.ts';
import { damaged, tooLarge } from '../refusals.ts';
import type { CellBudget } from '../sheet-xml.ts';
import { attribute } from '../xml-text.ts';

export interface OdsTable {
  /** Number of the row that comes next, from 1. */
  readonly nextRow: number;
  /** @param tag of a table:table-column */
  addColumns(tag: string): void;
  /** @throws {Refusal} too-large */
  addMerge(range: MergedRange): void;
  /**
   * @param tag of a table:table-row
   * @param bytes of its XML
   * @throws {Refusal} too-large or damaged-file
   */
  addRows(tag: string, cells: readonly GridCell[], bytes: number): void;
  grid(): SheetGrid;
}

/** How often an element stands there; once where it does not say. @throws {Refusal} damaged-file */
export function countOf(tag: string, name: string): number {
  const written = attribute(tag, name);
  const count = written === null ? 1 : Number(written);
  if (!Number.isInteger(count) || count < 1 || count > LAST_ROW) throw damaged(`${name} of an element`);
  return count;
}

function isHidden(tag: string): boolean {
  const visibility = attribute(tag, 'table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

export function createOdsTable(
  name: string,
  hidden: boolean,
  limits: WorkbookLimits,
  budget: CellBudget,
): OdsTable {
  const rows: GridRow[] = [];
  const merges: MergedRange[] = [];
  const hiddenColumns: number[] = [];
  let columns = 0;
  let lastRow = 0;
  let columnCount = 0;
  let mergedCells = 0;
  return {
    get nextRow() {
      return lastRow + 1;
    },
    addColumns(tag) {
      const first = columns + 1;
      columns += countOf(tag, 'table:number-columns-repeated');
      const last = isHidden(tag) ? Math.min(LAST_COLUMN, columns) : 0;
      for (let column = first; column <= last; column += 1) hiddenColumns.push(column);
    },
    addMerge(range) {
      mergedCells += (range.bottom - range.top + 1) * (range.right - range.left + 1);
      if (merges.length >= limits.mergedRanges || mergedCells > limits.mergedCells) throw tooLarge('merged');
      merges.push(range);
    },
    addRows(tag, cells, bytes) {
      const first = lastRow + 1;
      lastRow += countOf(tag, 'table:number-rows-repeated');
      if (cells.length === 0) return;
      if (lastRow > LAST_ROW) throw damaged('a row beyond the last');
      const isHiddenRow = isHidden(tag);
      for (let row = first; row <= lastRow; row += 1) {
        for (const { value } of cells) {
          budget.spend(bytes / cells.length);
          if (value.kind === 'text') budget.spendText(value.text.length);
        }
        rows.push({ row, hidden: isHiddenRow, cells });
      }
      columnCount = Math.max(columnCount, cells.at(-1)?.column ?? 0);
    },
    grid: () => ({
      name,
      hidden,
      rowCount: rows.at(-1)?.row ?? 0,
      columnCount,
      hiddenColumns: hiddenColumns.filter((column) => column <= columnCount),
      merges,
      rows,
    }),
  };
}
