/** What to read from a table with a row for each region and a column for each indicator: a series for each row. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { isLevelOf } from '../interpret/level-value.ts';
import type { Position } from '../cell-address.ts';
import type { GridRow } from '../reading.ts';
import type { KnownInstrument, RecogniseContext, SeriesPlan, Slot } from './recogniser.ts';
import { matchRegionCell } from './region-names.ts';
import { stageOf, yearOf } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import { isIndexLabel, isRegionHeading, isSummaryLabel, saysNotTakingPart } from './words.ts';

/** Indicator to column. */
type Columns = ReadonlyMap<string, number>;

/** The indicators of one year and stage. */
export interface MatrixGroup {
  readonly columns: Columns;
  readonly stage: Stage | null;
  readonly year: number | null;
}

export interface Matrix {
  /** The last row of the header. */
  readonly headerRow: number;
  readonly regionColumn: number;
  readonly groups: readonly MatrixGroup[];
}

export interface MatrixPlans {
  readonly plans: readonly SeriesPlan[];
  /** Slots with something in them, and those of them that hold a level. */
  readonly filled: number;
  readonly fitting: number;
}

function takenColumns(groups: readonly MatrixGroup[]): Set<number> {
  return new Set(groups.flatMap(({ columns }) => [...columns.values()]));
}

/** The column of printed indices. */
function indexColumnOf(sheet: SheetView, { headerRow, groups }: Matrix): number | null {
  const taken = takenColumns(groups);
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (taken.has(column)) continue;
    const heading = sheet.shownText(headerRow, column);
    if (isIndexLabel(heading === '' ? sheet.shownText(headerRow - 1, column) : heading)) return column;
  }
  return null;
}

function notTakingPart(sheet: SheetView, { row, cells }: GridRow, regionColumn: number): Position | null {
  const found = cells.find(
    (cell) =>
      cell.column !== regionColumn &&
      cell.value.kind === 'text' &&
      saysNotTakingPart(sheet.text(row, cell.column)),
  );
  return found ? { row, column: found.column } : null;
}

function slotsIn(row: number, columns: Columns): Slot[] {
  const slots: Slot[] = [];
  for (const [indicator, column] of columns) slots.push({ indicator, row, column });
  return slots;
}

/** How many of a row's columns have something in them, and how many of those a level. */
function countLevels(
  sheet: SheetView,
  instrument: Instrument,
  row: number,
  columns: Columns,
): { readonly used: number; readonly levels: number } {
  let used = 0;
  let levels = 0;
  for (const [indicator, column] of columns) {
    const cell = sheet.cell(row, column);
    if (cell) used += 1;
    if (cell && isLevelOf(cell, instrument, indicator)) levels += 1;
  }
  return { used, levels };
}

/** What a group does not say of its year and stage, the rest of the sheet says. */
export function planMatrix(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
  matrix: Matrix,
): MatrixPlans {
  const { headerRow, regionColumn, groups } = matrix;
  const span = { first: 1, last: headerRow - 1 };
  const year = yearOf(sheet, span, context);
  const stage = stageOf(sheet, span, context);
  const indexColumn = indexColumnOf(sheet, matrix);
  const plans: SeriesPlan[] = [];
  let filled = 0;
  let fitting = 0;
  for (const line of sheet.rows) {
    const { row } = line;
    const written = sheet.text(row, regionColumn);
    if (row <= headerRow || !/\p{L}/u.test(written) || isSummaryLabel(written) || isRegionHeading(written))
      continue;
    const absent = notTakingPart(sheet, line, regionColumn);
    const match = matchRegionCell(written, context.regions);
    const region = { written, cell: sheet.address({ row, column: regionColumn }), match };
    groups.forEach((group, index) => {
      const { used, levels } = countLevels(sheet, known.instrument, row, group.columns);
      // A note beneath the table stands in the same column, but has no levels; nor does a stage that is still to come.
      if (used === 0 && absent === null && (match.kind !== 'exact' || index > 0)) return;
      // Weights, sums and the like stand in rows of their own that are called like no region.
      if (match.kind === 'unknown' && used > 0 && levels < used / 2) return;
      filled += used;
      fitting += levels;
      const place =
        groups.length > 1
          ? `${sheet.name}!${columnLetters(Math.min(...group.columns.values()))}${row}`
          : `${sheet.name}!${row}`;
      plans.push({
        kind: 'levels',
        key: place,
        place: `${sheet.name}!${row}`,
        sheet,
        instrument: known.instrument,
        // Made when they are read: a matrix has two hundred thousand.
        get slots() {
          return slotsIn(row, group.columns);
        },
        region,
        year: group.year ?? year,
        stage: group.stage ?? stage,
        printedIndex:
          groups.length === 1 && indexColumn !== null && sheet.cell(row, indexColumn)
            ? { row, column: indexColumn }
            : null,
        notTakingPart: index === 0 ? absent : null,
        inheritsFrom: null,
      });
    });
  }
  return { plans, filled, fitting };
}

/** So little of what stands beneath indicators is enough for levels; the rest are faults to be told. */
export const LEAST_FITTING = 0.3;
