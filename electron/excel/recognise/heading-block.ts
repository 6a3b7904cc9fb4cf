/** The rows of headings above a table, and what stands over each of its columns. */
import type { RegionMatcher } from '../../../shared/regions/match.ts';
import type { GridRow } from '../reading.ts';
import type { FoundRegion } from './recogniser.ts';
import { matchRegionCell } from './region-names.ts';
import type { SheetView } from './sheet-view.ts';
import { headingRole, isNameHeading, isNumberHeading, stagesInHeading, yearsInHeading } from './words.ts';

export interface HeadingBlock {
  readonly top: number;
  readonly bottom: number;
}

/** "(1)" "(2)" … or 1 2 3 …: the row that numbers the columns. */
export function isColumnNumberRow(sheet: SheetView, row: number): boolean {
  const cells = sheet.rows.find((candidate) => candidate.row === row)?.cells ?? [];
  let before = Number.NaN;
  const countOn = cells.every(({ column }, index) => {
    const number = Number(/^\(?(\d{1,3})\)?$/.exec(sheet.text(row, column))?.[1] ?? Number.NaN);
    const isNext = index === 0 || number === before + 1;
    before = number;
    return isNext;
  });
  return cells.length > 2 && countOn;
}

function extendsUp(sheet: SheetView, row: number, from: number): boolean {
  const cells =
    sheet.rows.find((candidate) => candidate.row === row)?.cells.filter((cell) => cell.column > from) ?? [];
  return cells.some((cell) => {
    const range = sheet.mergeAt(row, cell.column);
    const text = sheet.text(row, cell.column);
    if (range && range.left <= from) return false;
    return (
      stagesInHeading(text).length > 0 || yearsInHeading(text).length > 0 || headingRole([text]) === 'level'
    );
  });
}

/** A block has few rows. */
const MOST_HEADING_ROWS = 4;

/** Where the cells begin that reach down into a row of headings. */
export function mergedTop(sheet: SheetView, bottom: number): number {
  const tops = Array.from(
    { length: Math.min(sheet.columnCount, 200) },
    (_, index) => sheet.mergeAt(bottom, index + 1)?.top ?? bottom,
  );
  return Math.max(Math.min(bottom, ...tops), bottom - MOST_HEADING_ROWS + 1);
}

/**
 * The rows of headings above a table's first row.
 * @param anchor columns that name the indicators; their headings mark the block
 */
export function headingBlock(
  sheet: SheetView,
  firstRow: number,
  anchor: readonly number[],
): HeadingBlock | null {
  const above = sheet.rows.filter((row) => row.row < firstRow && row.row >= firstRow - 12).toReversed();
  const isHeading = (row: number): boolean =>
    anchor.some(
      (column) => isNumberHeading(sheet.text(row, column)) || isNameHeading(sheet.text(row, column)),
    );
  // Where the headings have other words, the nearest row of several texts is taken for them.
  const isRowOfTexts = ({ row, cells }: GridRow): boolean =>
    firstRow - row <= 4 &&
    !isColumnNumberRow(sheet, row) &&
    cells.filter((cell) => cell.value.kind === 'text').length > 1;
  const found = above.find((row) => isHeading(row.row)) ?? above.find(isRowOfTexts);
  if (!found) return null;
  let top = found.row;
  for (const column of anchor) top = Math.min(top, sheet.mergeAt(found.row, column)?.top ?? top);
  if (extendsUp(sheet, top - 1, Math.max(...anchor))) top -= 1;
  const bottom = above.find(
    (row) => row.row > found.row && !anchor.some((column) => sheet.text(row.row, column) !== ''),
  );
  return { top, bottom: Math.min(bottom?.row ?? found.row, found.row + 3) };
}

/** All headings above one column, from the top down, each once. */
export function headingsOf(
  sheet: SheetView,
  block: HeadingBlock,
  column: number,
  leftmost: number,
): string[] {
  const headings: string[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    if (isColumnNumberRow(sheet, row)) continue;
    let text = sheet.shownText(row, column);
    // A group heading that is not merged stands above its first column only.
    for (let left = column - 1; text === '' && row < block.bottom && left > leftmost; left -= 1) {
      text = sheet.shownText(row, left);
    }
    if (text !== '' && headings.at(-1) !== text) headings.push(text);
  }
  return headings;
}

/** The block that ends with a row that somebody pointed at. */
export function headingBlockAt(sheet: SheetView, bottom: number, anchor: readonly number[]): HeadingBlock {
  const top = mergedTop(sheet, bottom);
  return { top: top > 1 && extendsUp(sheet, top - 1, Math.max(0, ...anchor)) ? top - 1 : top, bottom };
}

export function regionInHeadings(
  headings: readonly string[],
  regions: RegionMatcher,
  cell: string,
): FoundRegion | null {
  for (const heading of headings.toReversed()) {
    const match = regions(heading);
    if (match.kind === 'exact') return { written: heading, cell, match };
    const mention = regions.findRegionIn(heading);
    if (mention?.match.kind === 'exact') return { ...mention, cell };
  }
  return null;
}

/** The lowest heading that says more than a stage or a year names the region, whichever it is. */
export function headedRegion(
  headings: readonly string[],
  regions: RegionMatcher,
  cell: string,
): FoundRegion | null {
  const exact = regionInHeadings(headings, regions, cell);
  const written = headings.findLast(
    (heading) => stagesInHeading(heading).length === 0 && /\p{L}/u.test(heading),
  );
  if (exact || written === undefined) return exact;
  return { written, cell, match: matchRegionCell(written, regions) };
}
