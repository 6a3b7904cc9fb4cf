/** The preview of a sheet: addresses, column widths, which rows are shown and which are folded away. Pure. */
import type { FileReport, Grid, ImportEntry } from '../../../shared/contract/import.ts';
import { columnLetters, columnNumber } from '../../../shared/sheet/cell-address.ts';

export type Line = Grid['lines'][number];

export type SheetItem =
  | { readonly kind: 'line'; readonly line: Line }
  /** Rows without problems, both ends included. */
  | { readonly kind: 'fold'; readonly from: number; readonly to: number };

export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Rows shown on each side of a problem. */
const CONTEXT = 3;
/** Fewer quiet rows than this are not worth folding. */
const SHORTEST_FOLD = 4;

/**
 * Folds rows that are not near a problem. Without any problem nothing is folded.
 * @param expanded ranges that the person has opened
 * @param header the header of the list, which is never folded
 */
export function foldRows(
  lines: readonly Line[],
  problemRows: ReadonlySet<number>,
  expanded: readonly RowRange[],
  header: number | null = null,
): SheetItem[] {
  const near = new Set<number>();
  for (const problem of problemRows) {
    for (let row = problem - CONTEXT; row <= problem + CONTEXT; row += 1) near.add(row);
  }
  const isShown = ({ row }: Line) =>
    row === header || near.has(row) || expanded.some(({ from, to }) => row >= from && row <= to);
  const items: SheetItem[] = [];
  let quiet: Line[] = [];
  const flush = () => {
    const [first] = quiet;
    const last = quiet.at(-1);
    if (first && last && quiet.length >= SHORTEST_FOLD) {
      items.push({ kind: 'fold', from: first.row, to: last.row });
    } else items.push(...quiet.map((line): SheetItem => ({ kind: 'line', line })));
    quiet = [];
  };
  for (const line of lines) {
    if (problemRows.size === 0 || isShown(line)) {
      flush();
      items.push({ kind: 'line', line });
    } else quiet.push(line);
  }
  flush();
  return items;
}

/** Columns that are drawn in a long sheet; one may claim sixteen thousand. */
const MOST_COLUMNS = 80;
/** A short sheet may be wider: two years of the largest instrument side by side. */
const MOST_CELLS = 12_000;

export function columnCount(lines: readonly Line[]): number {
  return Math.max(1, ...lines.map((line) => line.cells.at(-1)?.column ?? 0));
}

/** How many columns of a sheet are drawn. */
export function shownColumns(lines: readonly Line[]): number {
  const room = Math.floor(MOST_CELLS / Math.max(1, lines.length));
  return Math.min(columnCount(lines), Math.max(MOST_COLUMNS, room));
}

const CHARACTER = 7.2;
const NARROWEST = 44;
const WIDEST_HEAD = 120;

/**
 * Widths in pixels from what stands in the columns. Texts that run over empty cells beside them, such as letterheads,
 * do not widen their column.
 * @param roles of used columns, by number
 * @param widest in pixels; longer texts are cut off
 */
export function columnWidths(
  lines: readonly Line[],
  columns: number,
  roles: ReadonlyMap<number, string>,
  widest: number,
): number[] {
  const longest = Array.from({ length: columns }, () => 0);
  for (const { cells } of lines) {
    if (cells.length < 2) continue;
    for (const [place, { column, text }] of cells.entries()) {
      const next = cells[place + 1];
      const runsOver = next !== undefined && next.column > column + 1;
      if (column <= columns && !runsOver)
        longest[column - 1] = Math.max(longest[column - 1] ?? 0, text.length);
    }
  }
  const width = (length: number) => Math.round(length * CHARACTER) + 16;
  return longest.map((length, index) => {
    // Beside its letters the head of a used column says what is read from it.
    const role = roles.get(index + 1);
    const narrowest = role === undefined ? NARROWEST : Math.min(WIDEST_HEAD, width(role.length + 4));
    return Math.min(widest, Math.max(narrowest, width(length)));
  });
}

/**
 * How far a text may run to the right: its own column and the empty ones after it.
 * @param marked columns that are pointed out in this row, even where nothing stands in them
 */
export function roomFor(
  cells: Line['cells'],
  position: number,
  widths: readonly number[],
  marked: Iterable<number> = [],
): number {
  const cell = cells[position];
  if (!cell) return 0;
  const ends = [...marked].filter((column) => column > cell.column);
  const next = Math.min(cells[position + 1]?.column ?? widths.length + 1, ...ends);
  return widths.slice(cell.column - 1, next - 1).reduce((total, width) => total + width, 0);
}

/** Roles of columns and rows on one sheet: what is read from them. */
export interface UsedParts {
  readonly columns: ReadonlyMap<number, string>;
  readonly rows: ReadonlyMap<number, string>;
}

/** "Sheet!E" → sheet and column, "Sheet!5" → sheet and row. */
export function parsePlace(
  place: string,
): { readonly sheet: string; readonly column: string | null; readonly row: number | null } | null {
  const found = /^(.*)!(?:([A-Z]{1,3})|(\d+))$/s.exec(place);
  if (!found) return null;
  const [, sheet = '', column, row] = found;
  return { sheet, column: column ?? null, row: row === undefined ? null : Number(row) };
}

/** @param describe names an entry in a word or two: its stage, year or region. */
export function usedParts(
  entries: readonly ImportEntry[],
  sheet: string,
  describe: (entry: ImportEntry) => string,
): UsedParts {
  const columns = new Map<number, string>();
  const rows = new Map<number, string>();
  for (const entry of entries) {
    const place = parsePlace(entry.place);
    if (place?.sheet !== sheet) continue;
    if (place.column !== null) columns.set(columnNumber(place.column), describe(entry));
    else if (place.row !== null) rows.set(place.row, describe(entry));
  }
  return { columns, rows };
}

/** The sheet to open first: where the first problem with a cell is, else one that was read, else the fullest. */
export function firstSheet(file: FileReport): string | null {
  const cell = file.problems.find((problem) => problem.cell !== null)?.cell ?? null;
  const named = cell?.slice(0, cell.lastIndexOf('!'));
  if (named !== undefined && file.sheets.some((sheet) => sheet.name === named)) return named;
  const used = file.sheets.find((sheet) => sheet.used);
  const [fullest] = file.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden) || b.rows - a.rows);
  return (used ?? fullest)?.name ?? null;
}

/** What stands in the header of a column: its letters. */
export function columnHeads(columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => columnLetters(index + 1));
}
