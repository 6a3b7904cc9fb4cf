/** Headings above a table, and which of its columns hold levels. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { RegionMatcher } from '../../../shared/regions/match.ts';
import type { GridRow } from '../reading.ts';
import type { FoundRegion, Slot } from './recogniser.ts';
import type { SheetView } from './sheet-view.ts';
import {
  headingRole,
  isNameHeading,
  isNumberHeading,
  plainWords,
  stagesInHeading,
  yearsInHeading,
} from './words.ts';

export interface HeadingBlock {
  readonly top: number;
  readonly bottom: number;
}

export interface LevelColumn {
  readonly column: number;
  readonly headings: readonly string[];
  readonly stage: Stage | null;
  readonly year: number | null;
  readonly region: FoundRegion | null;
  /** Slots with something in them. */
  readonly filled: number;
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

function only<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
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

export interface ColumnSearch {
  readonly sheet: SheetView;
  readonly block: HeadingBlock | null;
  readonly slots: readonly Slot[];
  /** Columns that name the indicators. */
  readonly taken: readonly number[];
  readonly lastColumn: number;
  readonly regions: RegionMatcher;
  /** True when the cell holds a level of the indicator's scale. */
  readonly isLevel: (slot: Slot) => boolean;
}

interface Candidate extends LevelColumn {
  readonly role: 'level' | 'unclear';
  readonly levels: number;
  /** Enough of what stands there are levels. */
  readonly isConvincing: boolean;
}

/** A mark or a word, where a sentence would be an explanation. */
const LONGEST_ENTRY = 20;

function candidateAt(search: ColumnSearch, column: number): Candidate | null {
  const { sheet, block, slots, taken, regions } = search;
  const headings = block ? headingsOf(sheet, block, column, Math.max(...taken)) : [];
  const region = block
    ? regionInHeadings(headings, regions, sheet.address({ row: block.bottom, column }))
    : null;
  const role = region ? 'level' : headingRole(headings);
  if (role === 'other') return null;
  const filledSlots = slots
    .map((slot) => ({ ...slot, column }))
    .filter((slot) => sheet.cell(slot.row, column) !== null);
  // A formula that was not calculated may be anything.
  const shown = filledSlots.filter(
    (slot) => sheet.cell(slot.row, column)?.value.kind !== 'formula-without-result',
  );
  const levels = shown.filter((slot) => search.isLevel(slot)).length;
  const filled = filledSlots.length;
  const heading = headings.join(' ');
  const isConvincing =
    role === 'level' ? levels >= shown.length * 0.3 : levels >= filled * 0.9 && filled >= slots.length * 0.6;
  if (
    !isConvincing &&
    (role !== 'level' || shown.some((slot) => sheet.text(slot.row, column).length > LONGEST_ENTRY))
  )
    return null;
  return {
    column,
    headings,
    role,
    levels,
    isConvincing,
    filled,
    region,
    stage: only(stagesInHeading(heading)),
    year: only(yearsInHeading(heading)),
  };
}

/** Of columns that would mean the same, the one that is called final, then the one with most levels. */
function better(a: Candidate, b: Candidate): Candidate {
  const rank = ({ headings, levels, filled }: Candidate): number =>
    (/\b(akhir|final)\b/.test(plainWords(headings.join(' '))) ? 1000 : 0) + levels * 2 - filled;
  return rank(b) > rank(a) ? b : a;
}

/** Columns of levels that nothing is written above and that say different things: which of them counts is not known. */
function rivalsAmong({ sheet, slots }: ColumnSearch, columns: readonly Candidate[]): number[] {
  const unnamed = columns.filter(({ role, headings }) => role === 'unclear' && headings.length === 0);
  const [first, ...others] = unnamed;
  const areRivals = others.some((other) =>
    slots.some(({ row }) => sheet.text(row, other.column) !== sheet.text(row, first?.column ?? 0)),
  );
  return areRivals ? unnamed.map(({ column }) => column) : [];
}

/** Columns with levels from left to right; empty ones are read only when there is no other. */
export function levelColumns(search: ColumnSearch): {
  readonly levels: readonly LevelColumn[];
  readonly empty: readonly LevelColumn[];
  /** A person has to say which of these holds the levels; none where it is clear. */
  readonly rivals: readonly number[];
} {
  const all: Candidate[] = [];
  for (let column = 1; column <= search.lastColumn; column += 1) {
    const candidate = search.taken.includes(column) ? null : candidateAt(search, column);
    if (candidate) all.push(candidate);
  }
  const convincing = all.filter((candidate) => candidate.isConvincing);
  const named = convincing.filter((candidate) => candidate.role === 'level');
  // A column that is called a level and holds none is read for its faults, if there is no better one.
  const usable = [named, convincing, all].find((group) => group.length > 0) ?? [];
  const filled = usable.filter((candidate) => candidate.filled > 0);
  const chosen = new Map<string, Candidate>();
  for (const candidate of filled.length > 0 ? filled : usable.slice(0, 1)) {
    const meaning = [candidate.stage, candidate.year, candidate.region?.written].join('|');
    const same = chosen.get(meaning);
    chosen.set(meaning, same ? better(same, candidate) : candidate);
  }
  const columns = [...chosen.values()];
  return {
    // "Level" beside "Penilaian Dokumen": the general column is no stage of its own.
    levels: columns.toSorted((a, b) => a.column - b.column),
    empty: usable.filter((candidate) => candidate.filled === 0 && !columns.includes(candidate)),
    rivals: rivalsAmong(search, filled),
  };
}

/** The block that ends with a row that somebody pointed at. */
export function headingBlockAt(sheet: SheetView, bottom: number, anchor: readonly number[]): HeadingBlock {
  const top = mergedTop(sheet, bottom);
  return { top: top > 1 && extendsUp(sheet, top - 1, Math.max(0, ...anchor)) ? top - 1 : top, bottom };
}
