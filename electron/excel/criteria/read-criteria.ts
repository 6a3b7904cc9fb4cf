/**
 * Finds the official criteria in a workbook: a row for each indicator with a column for each level, or a row for each
 * indicator and level. What could mean two things is left out and said.
 */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { withoutGuards } from '../export/safe-text.ts';
import type { SheetGrid } from '../reading.ts';
import { viewSheet, type SheetView } from '../recognise/sheet-view.ts';
import { plainWords } from '../recognise/words.ts';
import { writtenText } from '../recognise/written-text.ts';
import { createIndicatorFinder, UNCLEAR, type IndicatorFinder } from './find-indicator.ts';

export interface ReadCriterion {
  readonly indicator: string;
  readonly level: number;
  readonly text: string;
  /** "Sheet!E17". */
  readonly cell: string;
}

export interface ReadCriteria {
  /** One for each indicator and level at most. */
  readonly criteria: readonly ReadCriterion[];
  /** Cells that are left out. */
  readonly unclear: readonly string[];
}

/** "Level 3", "Kriteria tingkat 3", "Tingkat kematangan 3 (terdefinisi)". */
const LEVEL_COLUMN = /\b(?:level|tingkat|tk)(?: kematangan)? (\d)\b/;
const LEVEL_HEADING = /^(?:level|tingkat)(?: kematangan)?$/;
const LEVEL_CELL = /^(?:(?:level|tingkat)(?: kematangan)? )?(\d)$/;
const TEXT_HEADING = /\b(?:kriteria|teks|uraian|pemenuhan|bunyi|isi)\b/;

/** Where the texts stand below a header. */
type Layout =
  | { readonly kind: 'wide'; readonly columns: ReadonlyMap<number, number> }
  | { readonly kind: 'long'; readonly level: number; readonly text: number };

function layoutOf(sheet: SheetView, row: number, levels: readonly number[]): Layout | null {
  const columns = new Map<number, number>();
  let level: number | null = null;
  let text: number | null = null;
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const words = plainWords(sheet.text(row, column));
    const named = LEVEL_COLUMN.exec(words)?.[1];
    if (named !== undefined && levels.includes(Number(named))) columns.set(column, Number(named));
    else if (LEVEL_HEADING.test(words)) level ??= column;
    else if (TEXT_HEADING.test(words)) text ??= column;
  }
  if (new Set(columns.values()).size > 1) return { kind: 'wide', columns };
  return level !== null && text !== null ? { kind: 'long', level, text } : null;
}

interface Found {
  readonly criteria: ReadCriterion[];
  readonly unclear: string[];
}

function readWide(
  sheet: SheetView,
  rows: readonly number[],
  columns: ReadonlyMap<number, number>,
  find: IndicatorFinder,
): Found {
  const found: Found = { criteria: [], unclear: [] };
  const firstText = Math.min(...columns.keys());
  for (const row of rows) {
    const named = find(sheet, row, firstText);
    for (const [column, level] of columns) {
      const text = withoutGuards(writtenText(sheet.cell(row, column)));
      const cell = sheet.address({ row, column });
      if (text === '' || named === null) continue;
      if (named === UNCLEAR) found.unclear.push(cell);
      else found.criteria.push({ indicator: named, level, text, cell });
    }
  }
  return found;
}

function readLong(
  sheet: SheetView,
  rows: readonly number[],
  layout: { readonly level: number; readonly text: number },
  levels: readonly number[],
  find: IndicatorFinder,
): Found {
  const found: Found = { criteria: [], unclear: [] };
  // An indicator is often written once, over all of its levels.
  let current: ReturnType<IndicatorFinder> = null;
  for (const row of rows) {
    current = find(sheet, row, layout.level) ?? current;
    const written = LEVEL_CELL.exec(plainWords(sheet.shownText(row, layout.level)))?.[1];
    const text = withoutGuards(writtenText(sheet.cell(row, layout.text)));
    if (text === '' || current === null) continue;
    const cell = sheet.address({ row, column: layout.text });
    const level = Number(written);
    if (written === undefined || !levels.includes(level) || current === UNCLEAR) found.unclear.push(cell);
    else found.criteria.push({ indicator: current, level, text, cell });
  }
  return found;
}

function readSheet(sheet: SheetView, levels: readonly number[], find: IndicatorFinder): Found {
  for (const { row } of sheet.rows) {
    const layout = layoutOf(sheet, row, levels);
    if (!layout) continue;
    const below = sheet.rows.filter((other) => other.row > row).map((other) => other.row);
    return layout.kind === 'wide'
      ? readWide(sheet, below, layout.columns, find)
      : readLong(sheet, below, layout, levels, find);
  }
  return { criteria: [], unclear: [] };
}

/** @param sheets grids of a workbook that went through the guard */
export function readCriteria(sheets: readonly SheetGrid[], instrument: Instrument): ReadCriteria {
  const { min, max } = instrument.scale;
  const levels = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const find = createIndicatorFinder(instrument);
  const found = sheets.map((grid) => readSheet(viewSheet(grid), levels, find));
  const places = Map.groupBy(
    found.flatMap(({ criteria }) => criteria),
    ({ indicator, level }) => `${indicator} ${level}`,
  );
  const criteria: ReadCriterion[] = [];
  const unclear = found.flatMap((sheet) => sheet.unclear);
  for (const [first, ...others] of places.values()) {
    if (!first) continue;
    if (others.every(({ text }) => text === first.text)) criteria.push(first);
    else unclear.push(first.cell, ...others.map(({ cell }) => cell));
  }
  return { criteria, unclear };
}
