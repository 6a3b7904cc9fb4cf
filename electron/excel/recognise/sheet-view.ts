/** A grid that can be asked for cells by place, with merged ranges taken into account. Knows nothing of indicators. */
import { cellAddress, type Position } from '../cell-address.ts';
import type { GridCell, GridRow, MergedRange, SheetGrid } from '../reading.ts';

export interface SheetView {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
  readonly columnCount: number;
  /** The cell that stands exactly there. */
  cell(row: number, column: number): GridCell | null;
  /** Its text without surrounding and repeated spaces; "" where nothing stands. */
  text(row: number, column: number): string;
  /** The text a reader sees there: inside a merged range that of its top left cell. */
  shownText(row: number, column: number): string;
  mergeAt(row: number, column: number): MergedRange | null;
  readonly hasMerges: boolean;
  isHiddenRow(row: number): boolean;
  isHiddenColumn(column: number): boolean;
  /** "Sheet!A1". */
  address(position: Position): string;
}

/** What a cell says, as a text. */
export function cellText(cell: GridCell | null): string {
  if (!cell) return '';
  const { value } = cell;
  switch (value.kind) {
    case 'text':
      return tidyText(value.text);
    case 'number':
      return Number.isSafeInteger(value.number) && Math.abs(value.number) < 1e15
        ? String(value.number)
        : String(Number(value.number.toPrecision(15)));
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'date':
      return value.iso.slice(0, 10);
    case 'error':
      return value.code;
    case 'formula-without-result':
      return '';
  }
}

/** True when a trimmed text has single spaces only and no invisible characters; most texts are plain ASCII. */
function isTidy(text: string): boolean {
  let isAfterSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return !/\s\s|[^\S ]|[\u200B-\u200F\u2060\uFEFF\u00AD]/.test(text);
    if (code <= 0x20 && (code !== 0x20 || isAfterSpace)) return false;
    isAfterSpace = code === 0x20;
  }
  return true;
}

/** Without invisible characters, surrounding and repeated spaces. */
export function tidyText(text: string): string {
  const trimmed = text.trim();
  if (isTidy(trimmed)) return trimmed;
  return trimmed
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim();
}

function isText({ value }: GridCell): boolean {
  return value.kind === 'text';
}

const textRowsOf = new WeakMap<readonly GridRow[], readonly GridRow[]>();

/** Rows that hold texts, with nothing else in them: the few cells of a matrix that may name anything. */
export function textRows({ rows }: Pick<SheetView, 'rows'>): readonly GridRow[] {
  const known = textRowsOf.get(rows);
  if (known) return known;
  const found: GridRow[] = [];
  for (const row of rows) {
    const cells = row.cells.filter(isText);
    if (cells.length > 0) found.push({ ...row, cells });
  }
  textRowsOf.set(rows, found);
  return found;
}

/** Most rows are filled from the first column on, so that a cell stands where its column says. */
function cellIn(cells: readonly GridCell[], column: number): GridCell | null {
  let low = 0;
  let high = Math.min(cells.length, column) - 1;
  if (cells[high]?.column === column) return cells[high] ?? null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (!cell || cell.column === column) return cell ?? null;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

export function viewSheet(grid: SheetGrid): SheetView {
  const byRow = new Map(grid.rows.map((row) => [row.row, row]));
  const merges = new Map<number, MergedRange[]>();
  for (const range of grid.merges) {
    for (let row = range.top; row <= Math.min(range.bottom, grid.rowCount); row += 1) {
      const same = merges.get(row);
      if (same) same.push(range);
      else merges.set(row, [range]);
    }
  }
  const hiddenRows = new Set(grid.rows.filter(({ hidden }) => hidden).map(({ row }) => row));
  const hiddenColumns = new Set(grid.hiddenColumns);
  const texts = new Map<GridCell, string>();
  /** Recognition asks for the same texts again and again. */
  function textOf(cell: GridCell | null): string {
    if (cell?.value.kind !== 'text') return cellText(cell);
    const known = texts.get(cell);
    if (known !== undefined) return known;
    const text = cellText(cell);
    texts.set(cell, text);
    return text;
  }
  const cell = (row: number, column: number): GridCell | null => cellIn(byRow.get(row)?.cells ?? [], column);
  const mergeAt = (row: number, column: number): MergedRange | null =>
    merges.get(row)?.find((range) => column >= range.left && column <= range.right) ?? null;
  return {
    name: grid.name,
    hidden: grid.hidden,
    rows: grid.rows,
    columnCount: grid.columnCount,
    cell,
    text: (row, column) => textOf(cell(row, column)),
    shownText(row, column) {
      const range = mergeAt(row, column);
      return textOf(range ? cell(range.top, range.left) : cell(row, column));
    },
    mergeAt,
    hasMerges: merges.size > 0,
    isHiddenRow: (row) => hiddenRows.has(row),
    isHiddenColumn: (column) => hiddenColumns.has(column),
    address: (position) => cellAddress(grid.name, position),
  };
}
