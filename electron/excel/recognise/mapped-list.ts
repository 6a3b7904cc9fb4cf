/**
 * A list of indicators whose columns a person pointed at, on this sheet or once on one with the same header. What the
 * columns do not say, region, year and stage, comes from the rest of the sheet as always.
 */
import type { ColumnMapping } from '../../../shared/contract/import.ts';
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { isLevelOf } from '../interpret/level-value.ts';
import { listName } from './indicator-list.ts';
import type { IndicatorRow } from './indicator-rows.ts';
import {
  headingBlockAt,
  headingsOf,
  regionInHeadings,
  type HeadingBlock,
  type LevelColumn,
} from './level-columns.ts';
import { mappingOf, planTable } from './list-plans.ts';
import { splitTables } from './list-tables.ts';
import { mappedRows } from './mapped-rows.ts';
import type { KnownInstrument, RecogniseContext, SheetRecognition } from './recogniser.ts';
import { yearOf } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import type { TextColumn } from './text-columns.ts';
import { stageOfTextHeadings } from './text-words.ts';
import { stagesInHeading, yearsInHeading } from './words.ts';

export type MappingOrigin = 'by-hand' | 'learned';

type MappedColumn = ColumnMapping['columns'][number];

const EVIDENCE: Readonly<Record<MappingOrigin, string>> = {
  'by-hand': 'Kolom ditunjuk oleh pengguna',
  learned: 'Pemetaan tersimpan',
};
/** Above everything that is recognised without help, and below the application's own template. */
const SCORE = 150;
/** Of what stands in columns of levels so much must be levels. */
const LEAST_LEVELS = 0.3;

function only<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

/**
 * A year that was pointed at on another sheet is that sheet's: what the heading or the sheet says now goes before it,
 * and of several years side by side the distance to the latest is kept.
 * @returns undefined when it cannot be told
 */
function learnedYear(
  { year }: MappedColumn,
  own: number | null,
  mapping: ColumnMapping,
  sheetYear: number | null,
): number | null | undefined {
  if (own !== null || year === null) return own;
  const years = new Set(mapping.columns.flatMap((column) => column.year ?? []));
  if (years.size === 1) return null;
  return sheetYear === null ? undefined : sheetYear - (Math.max(...years) - year);
}

/** Columns with their headings read; null when a column's year cannot be told any more. */
function withMeanings(
  sheet: SheetView,
  context: RecogniseContext,
  mapping: ColumnMapping,
  origin: MappingOrigin,
): { readonly block: HeadingBlock; readonly levels: LevelColumn[]; readonly texts: TextColumn[] } | null {
  const { headerRow, numberColumn, nameColumn } = mapping;
  const anchor = [numberColumn, nameColumn].filter((column) => column !== null);
  const block = headingBlockAt(sheet, headerRow, anchor);
  const sheetYear = yearOf(sheet, { first: 1, last: headerRow }, context);
  const levels: LevelColumn[] = [];
  const texts: TextColumn[] = [];
  for (const mapped of mapping.columns) {
    const { column, meaning } = mapped;
    const headings = headingsOf(sheet, block, column, Math.max(0, ...anchor));
    const isLevel = meaning === 'level';
    const ownStage = isLevel ? only(stagesInHeading(headings.join(' '))) : stageOfTextHeadings(headings);
    const ownYear = only(yearsInHeading(headings.join(' ')));
    const isLearned = origin === 'learned';
    const stage = isLearned ? (ownStage ?? mapped.stage) : (mapped.stage ?? ownStage);
    const year = isLearned ? learnedYear(mapped, ownYear, mapping, sheetYear) : (mapped.year ?? ownYear);
    if (year === undefined) return null;
    const region = isLevel
      ? regionInHeadings(headings, context.regions, sheet.address({ row: block.bottom, column }))
      : null;
    if (isLevel) levels.push({ column, headings, stage, year, region, filled: 0 });
    else texts.push({ column, kind: meaning, stage, year });
  }
  return { block, levels, texts };
}

/** Columns in which levels stand; none when what stands in them is mostly something else. */
function fittingLevels(
  sheet: SheetView,
  known: KnownInstrument,
  rows: readonly IndicatorRow[],
  columns: readonly LevelColumn[],
): LevelColumn[] {
  const counted = columns.map((column) => {
    const cells = rows.map((row) => ({ ...row, cell: sheet.cell(row.row, column.column) }));
    const shown = cells.filter(({ cell }) => cell && cell.value.kind !== 'formula-without-result');
    const levels = shown.filter(({ cell, indicator }) => isLevelOf(cell, known.instrument, indicator));
    return { column: { ...column, filled: shown.length }, levels: levels.length, shown: shown.length };
  });
  const sum = (key: 'levels' | 'shown'): number => counted.reduce((all, each) => all + each[key], 0);
  if (sum('levels') < sum('shown') * LEAST_LEVELS) return [];
  return counted.filter(({ levels }) => levels > 0).map(({ column }) => column);
}

/** @returns null when the mapping does not fit the sheet */
export function recogniseMapped(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
  mapping: ColumnMapping,
  origin: MappingOrigin,
): SheetRecognition | null {
  const found = mappedRows(sheet, known, mapping);
  const columns = withMeanings(sheet, context, mapping, origin);
  if (!found || !columns) return null;
  const levels = fittingLevels(sheet, known, found.rows, columns.levels);
  if (levels.length === 0) return null;
  const empty = columns.levels.filter(({ column }) => !levels.some((level) => level.column === column));
  const fitting = { ...columns, levels, empty };
  const tables = splitTables(sheet, found);
  return {
    layout: listName(found, levels, tables.length),
    score: SCORE,
    evidence: [
      EVIDENCE[origin],
      `${new Set(found.rows.map((row) => row.indicator)).size} dari ${known.instrument.indicators.length} indikator ${known.instrument.name} (${known.instrument.shortName})`,
      `level di kolom ${levels.map(({ column }) => columnLetters(column)).join(', ')}`,
    ],
    plans: tables.flatMap((table) => planTable(sheet, known, context, table, fitting)),
    mapping:
      origin === 'by-hand'
        ? mapping
        : mappingOf(known, mapping.headerRow, mapping.numberColumn, mapping.nameColumn, fitting),
  };
}
