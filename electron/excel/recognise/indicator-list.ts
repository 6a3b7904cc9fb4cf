/**
 * The layout of most worksheets: one row for each indicator, and one or more columns of levels side by side for
 * stages, years or regions. The table may start anywhere, with or without numbers, and may stand several times
 * beneath each other.
 */
import { columnLetters, type Position } from '../cell-address.ts';
import { isLevelOf } from '../interpret/level-value.ts';
import { STAGES } from '../../../shared/assessment/stages.ts';
import { hintsFor } from './hints.ts';
import { findIndicatorRows, type IndicatorRow, type IndicatorRows } from './indicator-rows.ts';
import { headingBlock, levelColumns, type HeadingBlock, type LevelColumn } from './level-columns.ts';
import type { KnownInstrument, RecogniseContext, Recogniser, SeriesPlan, SheetRecognition, Slot } from './recogniser.ts';
import { regionOf, stageOf, surroundingText, yearOf, type RowSpan } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import { isIndexLabel, isNameHeading, isNumberHeading, isRegionHeading } from './words.ts';

/** One table of a sheet: its rows, and the rows around it that belong to it. */
interface Table {
  readonly rows: readonly IndicatorRow[];
  readonly span: RowSpan;
  readonly after: RowSpan;
}

/** So few rows may be a part of the list, one aspect on a sheet of its own. */
const LEAST_ROWS = 2;

function isHeadingRow(sheet: SheetView, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => isNumberHeading(sheet.text(row, column)) || isNameHeading(sheet.text(row, column)));
}

/** Splits at repeated heading rows; a part that goes on where the one before stopped is the same table. */
function splitTables(sheet: SheetView, found: IndicatorRows): Table[] {
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

/** Where an index is printed for a column: in a row of its own, beside its label. */
function printedIndexOf(sheet: SheetView, table: Table, column: number, isOnly: boolean): Position | null {
  const used = new Set(table.rows.map((row) => row.row));
  for (const { row, cells } of sheet.rows) {
    if (row < table.after.first || row > table.after.last || used.has(row)) continue;
    const label = cells.find((cell) => cell.value.kind === 'text' && isIndexLabel(sheet.text(row, cell.column)));
    if (!label) continue;
    if (label.column !== column && sheet.cell(row, column)) return { row, column };
    const numbers = cells.filter((cell) => cell.column > label.column && cell.value.kind === 'number');
    if (isOnly && numbers.length === 1 && numbers[0]) return { row, column: numbers[0].column };
  }
  return null;
}

/** Without indicator names, numbers could count regions, offices or anything else. */
function numbersAreIndicators(
  sheet: SheetView,
  found: IndicatorRows,
  block: HeadingBlock | null,
  known: KnownInstrument,
  surroundings: string,
): boolean {
  if (!/\b(indikator|spbe|pemdi|pemerintah digital|lke)\b/.test(surroundings)) return false;
  const total = known.instrument.indicators.length;
  const mains = new Set(known.instrument.indicators.map(({ id }) => Number.parseInt(id, 10))).size;
  if (found.beyond > 0 || found.numbered < Math.min(total, mains) * 0.9) return false;
  if (!block) return true;
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const heading = sheet.text(row, column);
      if (isRegionHeading(heading) || /\b(opd|perangkat daerah|dinas|unit kerja|skpd)\b/i.test(heading)) return false;
    }
  }
  return true;
}

function planColumn(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
  table: Table,
  columns: readonly LevelColumn[],
  index: number,
): SeriesPlan | null {
  const level = columns[index];
  if (!level) return null;
  const letters = columnLetters(level.column);
  const place = `${sheet.name}!${letters}`;
  const keyOf = (column: number): string =>
    table.span.first === 1 ? `${sheet.name}!${columnLetters(column)}` : `${sheet.name}!${columnLetters(column)}${table.span.last + 1}`;
  const before = columns.filter(
    (other) =>
      other.column !== level.column &&
      other.stage !== null &&
      level.stage !== null &&
      other.year === level.year &&
      other.region?.written === level.region?.written &&
      STAGES.indexOf(other.stage) < STAGES.indexOf(level.stage),
  );
  const previous = before.toSorted((a, b) => STAGES.indexOf(a.stage ?? 'mandiri') - STAGES.indexOf(b.stage ?? 'mandiri')).at(-1);
  return {
    kind: 'levels',
    key: keyOf(level.column),
    place,
    sheet,
    instrument: known.instrument,
    slots: table.rows.map((row): Slot => ({ ...row, column: level.column })),
    region: level.region ?? regionOf(sheet, table.span, context),
    year: level.year ?? yearOf(sheet, table.span, context),
    stage: level.stage ?? stageOf(sheet, table.span, context),
    printedIndex: printedIndexOf(sheet, table, level.column, columns.length === 1),
    notTakingPart: null,
    inheritsFrom: previous ? keyOf(previous.column) : null,
  };
}

function layoutName(found: IndicatorRows, columns: readonly LevelColumn[], tables: number): string {
  if (tables > 1) return 'Beberapa daftar indikator pada satu lembar';
  if (columns.filter((column) => column.region).length > 1) return 'Daftar indikator, satu kolom per daerah';
  const name = found.numberColumn === null ? 'Daftar indikator tanpa nomor' : 'Daftar indikator';
  if (columns.length < 2) return name;
  return columns.some((column) => column.stage !== null) ? `${name}, beberapa tahap` : `${name}, beberapa tahun`;
}

function recognise(sheet: SheetView, known: KnownInstrument, context: RecogniseContext): SheetRecognition | null {
  const found = findIndicatorRows(sheet, known);
  const firstRow = found?.rows[0]?.row;
  if (!found || firstRow === undefined) return null;
  const total = known.instrument.indicators.length;
  const taken = [found.numberColumn, found.nameColumn].filter((column) => column !== null);
  const recognised = new Set(found.rows.map((row) => row.indicator)).size;
  // A part of the list is enough where its names are beyond doubt, a heading's aspects are not.
  if (found.nameColumn === null || found.named < Math.min(total, found.numbered) * 0.5) {
    const surroundings = surroundingText(sheet, { first: 1, last: firstRow - 1 }, context);
    if (!numbersAreIndicators(sheet, found, headingBlock(sheet, firstRow, taken), known, surroundings)) return null;
  } else if (recognised < LEAST_ROWS || (recognised < total / 2 && found.namedRows < found.rows.length * 0.8)) return null;

  const tables = splitTables(sheet, found);
  const plans: SeriesPlan[] = [];
  let firstColumns: readonly LevelColumn[] = [];
  for (const table of tables) {
    const columns = levelColumns({
      sheet,
      block: headingBlock(sheet, table.rows[0]?.row ?? firstRow, taken),
      slots: table.rows.map((row): Slot => ({ ...row, column: 0 })),
      taken,
      lastColumn: sheet.columnCount,
      regions: context.regions,
      isLevel: (slot) => isLevelOf(sheet.cell(slot.row, slot.column), known.instrument, slot.indicator),
    });
    if (firstColumns.length === 0) firstColumns = columns;
    columns.forEach((_, index) => {
      const plan = planColumn(sheet, known, context, table, columns, index);
      if (plan) plans.push(plan);
    });
  }
  const [first] = plans;
  if (!first) return null;
  const span = tables[0]?.span ?? { first: 1, last: firstRow };
  const hint = hintsFor(known.instrument, surroundingText(sheet, { first: 1, last: Math.max(span.last, 1) }, context), first.year);
  const filled = first.slots.filter((slot) => sheet.cell(slot.row, slot.column) !== null);
  const fitting = filled.filter((slot) => isLevelOf(sheet.cell(slot.row, slot.column), known.instrument, slot.indicator));
  const evidence = [
    found.nameColumn === null ? null : `${found.named} dari ${total} nama indikator cocok dengan ${known.instrument.name} (${known.instrument.shortName})`,
    found.numberColumn === null ? null : `nomor indikator di kolom ${columnLetters(found.numberColumn)}`,
    `level di kolom ${firstColumns.map((column) => `${columnLetters(column.column)}${column.headings.length > 0 ? ` “${column.headings.join(' – ')}”` : ''}`).join(', ')}`,
    hint.evidence,
  ];
  return {
    layout: layoutName(found, firstColumns, tables.length),
    score:
      (50 * found.named) / total +
      (25 * Math.min(recognised, total)) / total +
      (filled.length > 0 ? (25 * fitting.length) / filled.length : 0) -
      (found.beyond > 0 ? 30 : 0) +
      hint.score,
    evidence: evidence.filter((reason) => reason !== null),
    plans,
  };
}

export const indicatorList: Recogniser = { id: 'indicator-list', recognise };
