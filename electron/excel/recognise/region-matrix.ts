/** A wide table: one row for each region, one column for each indicator. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { type Position } from '../cell-address.ts';
import type { GridRow } from '../reading.ts';
import { isLevelOf } from '../interpret/level-value.ts';
import { hintsFor } from './hints.ts';
import { isColumnNumberRow } from './level-columns.ts';
import type {
  KnownInstrument,
  RecogniseContext,
  Recogniser,
  SeriesPlan,
  SheetRecognition,
  Slot,
} from './recogniser.ts';
import { matchRegionCell } from './region-names.ts';
import { stageOf, surroundingText, yearOf } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import {
  isIndexLabel,
  isNumberHeading,
  isRegionHeading,
  isSummaryLabel,
  saysNotTakingPart,
  stagesInHeading,
  yearsInHeading,
} from './words.ts';

/** Indicator to column. */
type Group = ReadonlyMap<string, number>;

interface Header {
  readonly row: number;
  /** One for each time that the indicators begin anew. */
  readonly groups: readonly Group[];
  /** Different indicators. */
  readonly size: number;
}

function headerAt(sheet: SheetView, row: number, known: KnownInstrument): Header | null {
  const groups: Map<string, number>[] = [];
  for (const cell of sheet.rows.find((candidate) => candidate.row === row)?.cells ?? []) {
    const text = sheet.text(row, cell.column);
    const indicator =
      known.numbers.match(cell) ??
      (cell.value.kind === 'text' ? (known.names.match(text)?.indicator ?? null) : null);
    if (known.numbers.isBeyond(cell)) return null;
    if (indicator === null) continue;
    const group = groups.at(-1);
    if (group && !group.has(indicator)) group.set(indicator, cell.column);
    else groups.push(new Map([[indicator, cell.column]]));
  }
  const size = Math.max(0, ...groups.map((group) => group.size));
  if (size < Math.max(5, known.instrument.indicators.length * 0.5)) return null;
  return { row, groups: groups.filter((group) => group.size > size / 2), size };
}

function takenColumns(header: Header): Set<number> {
  return new Set(header.groups.flatMap((group) => [...group.values()]));
}

/** A row beneath the headings that only numbers the columns has a number beneath "Kabupaten/Kota" too. */
function countsColumns(sheet: SheetView, row: number): boolean {
  const cells = sheet.rows.find((candidate) => candidate.row === row)?.cells ?? [];
  return (
    isColumnNumberRow(sheet, row) &&
    cells.some((cell) => [1, 2, 3].some((up) => isRegionHeading(sheet.text(row - up, cell.column))))
  );
}

/** The row that names most indicators, unless it only counts the columns. */
function findHeader(sheet: SheetView, known: KnownInstrument): Header | null {
  let best: Header | null = null;
  for (const { row } of sheet.rows.slice(0, 60)) {
    const header = headerAt(sheet, row, known);
    if (!header || countsColumns(sheet, row)) continue;
    if (!best || header.size > best.size) best = header;
  }
  return best;
}

function regionColumnOf(sheet: SheetView, header: Header, context: RecogniseContext): number | null {
  const taken = takenColumns(header);
  let best: number | null = null;
  let most = 0;
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (taken.has(column)) continue;
    const heading = [header.row, header.row - 1, header.row - 2].some((row) =>
      isRegionHeading(sheet.shownText(row, column)),
    );
    const known = sheet.rows.filter(
      ({ row }) =>
        row > header.row &&
        sheet.cell(row, column)?.value.kind === 'text' &&
        matchRegionCell(sheet.text(row, column), context.regions).kind !== 'unknown',
    ).length;
    const score = known + (heading ? 1000 : 0);
    if (score > most) [best, most] = [column, score];
  }
  return best;
}

function columnHeaded(sheet: SheetView, header: Header, matches: (text: string) => boolean): number | null {
  const taken = takenColumns(header);
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (taken.has(column)) continue;
    const heading = sheet.shownText(header.row, column);
    if (matches(heading === '' ? sheet.shownText(header.row - 1, column) : heading)) return column;
  }
  return null;
}

/** What stands above a group of indicators: a stage or a year. */
function groupMeaning(
  sheet: SheetView,
  row: number,
  group: Group,
): { readonly stage: Stage | null; readonly year: number | null } {
  const first = Math.min(...group.values());
  const text = [3, 2, 1]
    .map((up) =>
      sheet.mergeAt(row - up, first)?.left === first || sheet.cell(row - up, first)
        ? sheet.shownText(row - up, first)
        : '',
    )
    .join(' ');
  const stages = stagesInHeading(text);
  const years = yearsInHeading(text);
  return {
    stage: stages.length === 1 ? (stages[0] ?? null) : null,
    year: years.length === 1 ? (years[0] ?? null) : null,
  };
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

function slotsIn(row: number, group: Group): Slot[] {
  const slots: Slot[] = [];
  for (const [indicator, column] of group) slots.push({ indicator, row, column });
  return slots;
}

/** How many of a row's columns have something in them, and how many of those a level. */
function countLevels(
  sheet: SheetView,
  instrument: Instrument,
  row: number,
  group: Group,
): { readonly used: number; readonly levels: number } {
  let used = 0;
  let levels = 0;
  for (const [indicator, column] of group) {
    const cell = sheet.cell(row, column);
    if (cell) used += 1;
    if (cell && isLevelOf(cell, instrument, indicator)) levels += 1;
  }
  return { used, levels };
}

function recognise(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
): SheetRecognition | null {
  const header = findHeader(sheet, known);
  if (!header) return null;
  const regionColumn = regionColumnOf(sheet, header, context);
  if (regionColumn === null) return null;
  const span = { first: 1, last: header.row - 1 };
  const year = yearOf(sheet, span, context);
  const stage = stageOf(sheet, span, context);
  const indexColumn = columnHeaded(sheet, header, isIndexLabel);
  const meanings = header.groups.map((group) => groupMeaning(sheet, header.row, group));
  const plans: SeriesPlan[] = [];
  let filled = 0;
  let fitting = 0;
  for (const line of sheet.rows) {
    const { row } = line;
    const written = sheet.text(row, regionColumn);
    if (row <= header.row || !/\p{L}/u.test(written) || isSummaryLabel(written) || isRegionHeading(written))
      continue;
    const absent = notTakingPart(sheet, line, regionColumn);
    const match = matchRegionCell(written, context.regions);
    const region = { written, cell: sheet.address({ row, column: regionColumn }), match };
    header.groups.forEach((group, index) => {
      const { used, levels } = countLevels(sheet, known.instrument, row, group);
      // A note beneath the table stands in the same column, but has no levels; nor does a stage that is still to come.
      if (used === 0 && absent === null && (match.kind !== 'exact' || index > 0)) return;
      // Weights, sums and the like stand in rows of their own that are called like no region.
      if (match.kind === 'unknown' && used > 0 && levels < used / 2) return;
      filled += used;
      fitting += levels;
      const place =
        header.groups.length > 1
          ? `${sheet.name}!${columnLetters(Math.min(...group.values()))}${row}`
          : `${sheet.name}!${row}`;
      const own = meanings[index];
      plans.push({
        kind: 'levels',
        key: place,
        place: `${sheet.name}!${row}`,
        sheet,
        instrument: known.instrument,
        // Made when they are read: a matrix has two hundred thousand.
        get slots() {
          return slotsIn(row, group);
        },
        region,
        year: own?.year ?? year,
        stage: own?.stage ?? stage,
        printedIndex:
          header.groups.length === 1 && indexColumn !== null && sheet.cell(row, indexColumn)
            ? { row, column: indexColumn }
            : null,
        notTakingPart: index === 0 ? absent : null,
        inheritsFrom: null,
      });
    });
  }
  if (plans.length === 0 || fitting < filled * 0.3) return null;
  const hint = hintsFor(known.instrument, surroundingText(sheet, span, context), year);
  const total = known.instrument.indicators.length;
  const regions = plans.filter((plan) => plan.region.match.kind === 'exact').length;
  const hasNumbers = sheet.rows.some(
    ({ row, cells }) =>
      row === header.row && cells.some((cell) => isNumberHeading(sheet.text(row, cell.column))),
  );
  return {
    layout: 'Matriks daerah dan indikator',
    score:
      (60 * header.size) / total +
      (filled > 0 ? (25 * fitting) / filled : 0) +
      15 +
      (hasNumbers ? 2 : 0) +
      hint.score,
    evidence: [
      `baris ${header.row} memuat ${header.size} dari ${total} indikator ${known.instrument.name} (${known.instrument.shortName})`,
      `kolom ${columnLetters(regionColumn)} memuat ${plans.length} daerah, ${regions} dikenal`,
      ...(hint.evidence === null ? [] : [hint.evidence]),
    ],
    plans,
  };
}

export const regionMatrix: Recogniser = { id: 'region-matrix', recognise };
