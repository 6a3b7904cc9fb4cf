/** A wide table: one row for each region, one column for each indicator. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import { MOST_MAPPED_COLUMNS, type ColumnMapping } from '../../../shared/contract/import.ts';
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { hintsFor, mayBeOfYear } from './hints.ts';
import { isColumnNumberRow } from './heading-block.ts';
import { LEAST_FITTING, planMatrix, type MatrixGroup } from './matrix-plans.ts';
import type { KnownInstrument, RecogniseContext, Recogniser, SheetRecognition } from './recogniser.ts';
import { matchRegionCell } from './region-names.ts';
import { surroundingText, yearOf } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import { isNumberHeading, isRegionHeading, stagesInHeading, yearsInHeading } from './words.ts';

interface Header {
  readonly row: number;
  /** Indicator to column, once for each time that the indicators begin anew. */
  readonly groups: readonly ReadonlyMap<string, number>[];
  /** Different indicators. */
  readonly size: number;
  /** Some are named, not only numbered. */
  readonly hasNames: boolean;
}

function headerAt(sheet: SheetView, row: number, known: KnownInstrument): Header | null {
  const groups: Map<string, number>[] = [];
  let hasNames = false;
  for (const cell of sheet.rows.find((candidate) => candidate.row === row)?.cells ?? []) {
    const text = sheet.text(row, cell.column);
    const numbered = known.numbers.match(cell);
    const named = numbered === null && cell.value.kind === 'text' ? known.names.match(text) : null;
    const indicator = numbered ?? named?.indicator ?? null;
    if (named) hasNames = true;
    if (known.numbers.isBeyond(cell)) return null;
    if (indicator === null) continue;
    const group = groups.at(-1);
    if (group && !group.has(indicator)) group.set(indicator, cell.column);
    else groups.push(new Map([[indicator, cell.column]]));
  }
  const size = Math.max(0, ...groups.map((group) => group.size));
  if (size < Math.max(5, known.instrument.indicators.length * 0.5)) return null;
  return { row, groups: groups.filter((group) => group.size > size / 2), size, hasNames };
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

/** What stands above a group of indicators: a stage or a year. */
function groupMeaning(
  sheet: SheetView,
  row: number,
  group: ReadonlyMap<string, number>,
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

/** The columns as a person could have pointed at them; null for more than anybody would. */
function mappingOf(
  known: KnownInstrument,
  headerRow: number,
  regionColumn: number,
  groups: readonly MatrixGroup[],
): ColumnMapping | null {
  const columns = groups.flatMap(({ columns: byIndicator, stage, year }) =>
    Array.from(byIndicator, ([indicator, column]) => ({
      column,
      meaning: 'level' as const,
      indicator,
      stage,
      year,
    })),
  );
  if (columns.length > MOST_MAPPED_COLUMNS) return null;
  return {
    instrument: known.instrument.id,
    shape: 'region-rows',
    headerRow,
    numberColumn: null,
    nameColumn: null,
    regionColumn,
    columns: columns.toSorted((a, b) => a.column - b.column),
  };
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
  const groups = header.groups.map((columns): MatrixGroup => ({
    columns,
    ...groupMeaning(sheet, header.row, columns),
  }));
  if (!header.hasNames && !mayBeOfYear(known.instrument, year ?? groups[0]?.year ?? null)) return null;
  const matrix = { headerRow: header.row, regionColumn, groups };
  const { plans, filled, fitting } = planMatrix(sheet, known, context, matrix);
  if (plans.length === 0 || fitting < filled * LEAST_FITTING) return null;
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
    mapping: mappingOf(known, header.row, regionColumn, groups),
  };
}

export const regionMatrix: Recogniser = { id: 'region-matrix', recognise };
