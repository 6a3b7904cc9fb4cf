/**
 * A table with a row for each region whose columns a person pointed at, on this sheet or once on one with the same
 * header. Where no column of an indicator was pointed at, those count whose header names one.
 */
import { MOST_MAPPED_COLUMNS, type ColumnMapping } from '../../../shared/contract/import.ts';
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { EVIDENCE, factsOf, only, SCORE, type ColumnFacts, type MappingOrigin } from './mapped-facts.ts';
import { LEAST_FITTING, planMatrix, type MatrixGroup } from './matrix-plans.ts';
import type { KnownInstrument, RecogniseContext, SheetRecognition } from './recogniser.ts';
import { yearOf } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import { stagesInHeading, yearsInHeading } from './words.ts';

type MappedColumn = ColumnMapping['columns'][number];

/** Rows above the last one of the header in which an indicator may be named, and in which a stage or year may stand. */
const INDICATOR_ROWS = 3;
const FACT_ROWS = 4;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where the text stands that is shown there: in a merged cell its first one. */
function shownAt(sheet: SheetView, row: number, column: number): Place {
  const range = sheet.mergeAt(row, column);
  return range ? { row: range.top, column: range.left } : { row, column };
}

/** Columns that a row of the header names an indicator over. */
function namedIn(sheet: SheetView, known: KnownInstrument, row: number, apart: number): Map<number, string> {
  const named = new Map<number, string>();
  for (let column = 1; column <= sheet.columnCount && named.size < MOST_MAPPED_COLUMNS; column += 1) {
    const at = shownAt(sheet, row, column);
    const cell = column === apart ? null : sheet.cell(at.row, at.column);
    if (!cell) continue;
    const indicator =
      known.numbers.match(cell) ?? known.names.match(sheet.text(at.row, at.column))?.indicator ?? null;
    if (indicator !== null) named.set(column, indicator);
  }
  return named;
}

/** The row of the header that names most indicators speaks for all columns. */
function indicatorColumns(
  sheet: SheetView,
  known: KnownInstrument,
  headerRow: number,
  regionColumn: number,
): Map<number, string> {
  let best = new Map<number, string>();
  for (let up = 0; up < INDICATOR_ROWS && up < headerRow; up += 1) {
    const named = namedIn(sheet, known, headerRow - up, regionColumn);
    if (new Set(named.values()).size > new Set(best.values()).size) best = named;
  }
  return best;
}

/** A heading that is not merged stands above its first column only: the nearest one to the left. */
function carriedFrom(sheet: SheetView, row: number, column: number, leftmost: number): string {
  for (let left = column - 1; left > leftmost; left -= 1) {
    const text = sheet.shownText(row, left);
    if (text !== '') return text;
  }
  return '';
}

/** What the header says of a column. */
function headedFacts(sheet: SheetView, headerRow: number, column: number, regionColumn: number): ColumnFacts {
  const headings: string[] = [];
  for (let row = Math.max(1, headerRow - FACT_ROWS + 1); row <= headerRow; row += 1) {
    const text = sheet.shownText(row, column);
    const isGroup = text === '' && row < headerRow;
    headings.push(isGroup ? carriedFrom(sheet, row, column, regionColumn) : text);
  }
  const heading = headings.join(' | ');
  return { stage: only(stagesInHeading(heading)), year: only(yearsInHeading(heading)) };
}

/** Columns whose levels are of the same year and stage; and the first two that mean the same. */
function groupColumns(columns: readonly MappedColumn[]): {
  readonly groups: readonly MatrixGroup[];
  readonly same: readonly number[];
} {
  const groups = new Map<string, { columns: Map<string, number> } & ColumnFacts>();
  let same: readonly number[] = [];
  for (const { column, indicator, stage, year } of columns) {
    if (indicator === null) continue;
    const key = `${stage} ${year}`;
    const group = groups.get(key) ?? { columns: new Map<string, number>(), stage, year };
    groups.set(key, group);
    const other = group.columns.get(indicator);
    if (other === undefined) group.columns.set(indicator, column);
    else if (same.length === 0) same = [other, column];
  }
  return { groups: [...groups.values()], same };
}

/** @returns null when the mapping does not fit the sheet */
export function recogniseMappedMatrix(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
  mapping: ColumnMapping,
  origin: MappingOrigin,
): SheetRecognition | null {
  const { headerRow, regionColumn } = mapping;
  if (regionColumn === null) return null;
  const ids = new Set(known.instrument.indicators.map(({ id }) => id));
  const pointed: readonly MappedColumn[] =
    mapping.columns.length > 0
      ? mapping.columns
      : Array.from(indicatorColumns(sheet, known, headerRow, regionColumn), ([column, indicator]) => ({
          column,
          meaning: 'level',
          indicator,
          stage: null,
          year: null,
        }));
  const sheetYear = yearOf(sheet, { first: 1, last: headerRow }, context);
  const columns: MappedColumn[] = [];
  for (const mapped of pointed) {
    if (mapped.indicator === null || !ids.has(mapped.indicator)) continue;
    const own = headedFacts(sheet, headerRow, mapped.column, regionColumn);
    const facts = factsOf(mapped, own, mapping, sheetYear, origin);
    if (!facts) return null;
    columns.push({ ...mapped, ...facts });
  }
  const { groups, same } = groupColumns(columns);
  const { plans, filled, fitting } = planMatrix(sheet, known, context, { headerRow, regionColumn, groups });
  if (plans.length === 0 || fitting < filled * LEAST_FITTING) return null;
  const indicators = new Set(columns.map(({ indicator }) => indicator)).size;
  const regions = new Set(plans.map(({ region }) => region.cell)).size;
  return {
    layout: 'Matriks daerah dan indikator',
    score: SCORE,
    evidence: [
      EVIDENCE[origin],
      `baris ${headerRow} memuat ${indicators} dari ${known.instrument.indicators.length} indikator ${known.instrument.name} (${known.instrument.shortName})`,
      `kolom ${columnLetters(regionColumn)} memuat ${regions} daerah`,
    ],
    plans: same.length > 0 ? [] : plans,
    mapping: { ...mapping, columns },
    rivals: same,
  };
}
