/**
 * A list of indicators whose columns a person pointed at, on this sheet or once on one with the same header. What the
 * columns do not say, region, year and stage, comes from the rest of the sheet as always.
 */
import { MOST_MAPPED_COLUMNS, type ColumnMapping } from '../../../shared/contract/import.ts';
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { isLevelOf } from '../interpret/level-value.ts';
import { listName } from './indicator-list.ts';
import type { IndicatorRow } from './indicator-rows.ts';
import {
  headedRegion,
  headingBlockAt,
  headingsOf,
  regionInHeadings,
  type HeadingBlock,
} from './heading-block.ts';
import { type LevelColumn } from './level-columns.ts';
import { mappingOf, planTable } from './list-plans.ts';
import { splitTables } from './list-tables.ts';
import { EVIDENCE, factsOf, only, SCORE, type MappingOrigin } from './mapped-facts.ts';
import { mappedRows } from './mapped-rows.ts';
import type { KnownInstrument, RecogniseContext, SheetRecognition } from './recogniser.ts';
import { yearOf } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import type { TextColumn } from './text-columns.ts';
import { stageOfTextHeadings } from './text-words.ts';
import { stagesInHeading, yearsInHeading } from './words.ts';

type MappedColumn = ColumnMapping['columns'][number];

/** Of what stands in columns of levels so much must be levels. */
const LEAST_LEVELS = 0.3;

interface HeadedColumns {
  readonly block: HeadingBlock;
  readonly leftmost: number;
}

function headedColumns(
  sheet: SheetView,
  { headerRow, numberColumn, nameColumn }: ColumnMapping,
): HeadedColumns {
  const anchor = [numberColumn, nameColumn].filter((column) => column !== null);
  return { block: headingBlockAt(sheet, headerRow, anchor), leftmost: Math.max(0, ...anchor) };
}

/** Every column whose heading names a region, where none was pointed at. */
function withRegionColumns(
  sheet: SheetView,
  context: RecogniseContext,
  mapping: ColumnMapping,
): ColumnMapping {
  if (mapping.shape !== 'region-columns' || mapping.columns.length > 0) return mapping;
  const { block, leftmost } = headedColumns(sheet, mapping);
  const columns: MappedColumn[] = [];
  for (let column = 1; column <= sheet.columnCount && columns.length < MOST_MAPPED_COLUMNS; column += 1) {
    if (column === mapping.numberColumn || column === mapping.nameColumn) continue;
    const headings = headingsOf(sheet, block, column, leftmost);
    const region = headedRegion(headings, context.regions, sheet.address({ row: block.bottom, column }));
    if (region && region.match.kind !== 'unknown')
      columns.push({ column, meaning: 'level', indicator: null, stage: null, year: null });
  }
  return { ...mapping, columns };
}

/** Columns with their headings read; null when a column's year cannot be told any more. */
function withMeanings(
  sheet: SheetView,
  context: RecogniseContext,
  mapping: ColumnMapping,
  origin: MappingOrigin,
): { readonly block: HeadingBlock; readonly levels: LevelColumn[]; readonly texts: TextColumn[] } | null {
  const { block, leftmost } = headedColumns(sheet, mapping);
  const sheetYear = yearOf(sheet, { first: 1, last: mapping.headerRow }, context);
  const levels: LevelColumn[] = [];
  const texts: TextColumn[] = [];
  for (const mapped of mapping.columns) {
    const { column, meaning } = mapped;
    const headings = headingsOf(sheet, block, column, leftmost);
    const heading = headings.join(' ');
    const isLevel = meaning === 'level';
    const own = {
      stage: isLevel ? only(stagesInHeading(heading)) : stageOfTextHeadings(headings),
      year: only(yearsInHeading(heading)),
    };
    const facts = factsOf(mapped, own, mapping, sheetYear, origin);
    if (!facts) return null;
    if (!isLevel) {
      texts.push({ column, kind: meaning, ...facts });
      continue;
    }
    const cell = sheet.address({ row: block.bottom, column });
    const region =
      mapping.shape === 'region-columns'
        ? headedRegion(headings, context.regions, cell)
        : regionInHeadings(headings, context.regions, cell);
    levels.push({ column, headings, ...facts, region, filled: 0 });
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
export function recogniseMappedList(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
  pointed: ColumnMapping,
  origin: MappingOrigin,
): SheetRecognition | null {
  const mapping = withRegionColumns(sheet, context, pointed);
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
        : mappingOf(
            known,
            mapping.headerRow,
            mapping.numberColumn,
            mapping.nameColumn,
            fitting,
            mapping.shape,
          ),
  };
}
