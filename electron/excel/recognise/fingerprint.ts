/**
 * By what a sheet of the same layout is known again: the texts of its heading rows, each with its column. Rows are
 * counted from the top of the heading, so that a longer letterhead changes nothing; columns are counted from A, because
 * a mapping names them. Years and regions in headings count as a year and a region, whichever they are; nothing
 * beneath the heading counts at all.
 */
import { createHash } from 'node:crypto';
import type { RegionMatcher } from '../../../shared/regions/match.ts';
import type { GridRow } from '../reading.ts';
import { mergedTop } from './level-columns.ts';
import type { SheetView } from './sheet-view.ts';
import { plainWords } from './words.ts';

/** A heading stands near the top of its sheet, and has short texts in several columns. */
const MOST_ROWS = 60;
const LEAST_HEADINGS = 2;
const LONGEST_HEADING = 80;
const LENGTH = 32;

function headingWords(text: string, regions: RegionMatcher): string {
  if (text.length > LONGEST_HEADING) return plainWords(text);
  const mention = regions(text).kind === 'exact' ? { written: text } : regions.findRegionIn(text);
  const anywhere = mention ? text.replace(mention.written, ' region ') : text;
  return plainWords(anywhere.replaceAll(/(?<!\d)20\d\d(?!\d)/g, ' year '));
}

function headingCount(sheet: SheetView, { row, cells }: GridRow): number {
  const texts = cells.map(({ column }) => sheet.text(row, column));
  return new Set(texts.filter((text) => text.length <= LONGEST_HEADING && /\p{L}/u.test(text))).size;
}

interface HeadingRow {
  readonly line: GridRow;
  readonly count: number;
}

function headingRows(sheet: SheetView): HeadingRow[] {
  return sheet.rows
    .slice(0, MOST_ROWS)
    .map((line) => ({ line, count: headingCount(sheet, line) }))
    .filter(({ count }) => count >= LEAST_HEADINGS);
}

/** The last row of the heading: of the rows with most different short texts the first, with what is merged downwards. */
function likelyHeader(sheet: SheetView): number | null {
  let best: GridRow | null = null;
  let most = 0;
  for (const { line, count } of headingRows(sheet)) {
    if (count > most) [best, most] = [line, count];
  }
  if (!best) return null;
  const { row, cells } = best;
  const bottoms = cells.map(({ column }) => sheet.mergeAt(row, column)?.bottom ?? row);
  return Math.min(Math.max(row, ...bottoms), row + 3);
}

/** @param headerRow last row of the heading; the likely one where it is not known */
export function fingerprintOf(
  sheet: SheetView,
  regions: RegionMatcher,
  headerRow: number | null = likelyHeader(sheet),
): string {
  const bottom = headerRow ?? 0;
  const top = headerRow === null ? 0 : mergedTop(sheet, bottom);
  const texts = sheet.rows
    .filter(({ row }) => row >= top && row <= bottom)
    .flatMap(({ row, cells }) =>
      cells.map(({ column }) => [row - top, column, headingWords(sheet.text(row, column), regions)]),
    );
  return createHash('sha256').update(JSON.stringify(texts), 'utf8').digest('hex').slice(0, LENGTH);
}

/** Every row that could be the last of a heading, by the fingerprint it would have; the topmost where several agree. */
export function headersOf(sheet: SheetView, regions: RegionMatcher): ReadonlyMap<string, number> {
  return new Map(
    headingRows(sheet)
      .toReversed()
      .map(({ line: { row } }) => [fingerprintOf(sheet, regions, row), row]),
  );
}
