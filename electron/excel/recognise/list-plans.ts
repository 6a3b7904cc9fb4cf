/** What to read from one table of indicators: a series for each column of levels, with the texts that belong to it. */
import { STAGES } from '../../../shared/assessment/stages.ts';
import { MOST_MAPPED_COLUMNS, type ColumnMapping, type SheetShape } from '../../../shared/contract/import.ts';
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { type Position } from '../cell-address.ts';
import { isLevelOf } from '../interpret/level-value.ts';
import type { HeadingBlock } from './heading-block.ts';
import type { LevelColumn } from './level-columns.ts';
import type { Table } from './list-tables.ts';
import type { FoundRegion, KnownInstrument, RecogniseContext, SeriesPlan, Slot } from './recogniser.ts';
import { regionOf, stageOf, yearOf, type RowSpan } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import { ownerOf, readTexts, type ColumnMeaning, type TextColumn } from './text-columns.ts';
import { isIndexLabel, saysNotTakingPart } from './words.ts';

export interface TableColumns {
  readonly block: HeadingBlock | null;
  readonly levels: readonly LevelColumn[];
  /** Columns of levels in which nothing stands yet; texts beside them are theirs nevertheless. */
  readonly empty: readonly LevelColumn[];
  readonly texts: readonly TextColumn[];
}

type Meaning = ColumnMeaning & { readonly region: FoundRegion | null };

/** Where an index is printed for a column: in a row of its own, beside its label. */
function printedIndexOf(sheet: SheetView, table: Table, column: number, isOnly: boolean): Position | null {
  const used = new Set(table.rows.map((row) => row.row));
  for (const { row, cells } of sheet.rows) {
    if (row < table.after.first || row > table.after.last || used.has(row)) continue;
    const label = cells.find(
      (cell) => cell.value.kind === 'text' && isIndexLabel(sheet.text(row, cell.column)),
    );
    if (!label) continue;
    if (label.column !== column && sheet.cell(row, column)) return { row, column };
    const numbers = cells.filter((cell) => cell.column > label.column && cell.value.kind === 'number');
    if (isOnly && numbers.length === 1 && numbers[0]) return { row, column: numbers[0].column };
  }
  return null;
}

/** Where the sheet says that the region did not take part, instead of any level. */
function absence(sheet: SheetView, table: Table, column: number, known: KnownInstrument): Position | null {
  if (
    table.rows.some(({ row, indicator }) => isLevelOf(sheet.cell(row, column), known.instrument, indicator))
  )
    return null;
  for (const { row, cells } of sheet.rows) {
    if (row < table.span.first || row > table.after.last) continue;
    const found = cells.find(
      (cell) => cell.value.kind === 'text' && saysNotTakingPart(sheet.text(row, cell.column)),
    );
    if (found) return { row, column: found.column };
  }
  return null;
}

/** Columns that texts can belong to: those that are read, and empty ones of a stage that no other has. */
function ownersOf({ levels, empty }: TableColumns): LevelColumn[] {
  const open = empty.filter(
    ({ stage, year }) =>
      stage !== null && levels.every((level) => level.stage !== stage || level.year !== year),
  );
  return [...levels, ...open].toSorted((a, b) => a.column - b.column);
}

interface Group {
  readonly owner: LevelColumn | null;
  readonly meaning: Meaning;
  readonly texts: TextColumn[];
}

/** Texts by the levels they belong to; in front those that belong to none that is read. */
function groupTexts(columns: TableColumns): Group[] {
  const owners = ownersOf(columns);
  const groups = new Map<string, Group>();
  for (const text of columns.texts) {
    const owner = ownerOf(text, owners);
    const key = owner ? `column ${owner.column}` : `stage ${text.stage} ${text.year}`;
    const group = groups.get(key) ?? { owner, meaning: owner ?? { ...text, region: null }, texts: [] };
    group.texts.push(text);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function previousOf(levels: readonly LevelColumn[], own: Meaning): LevelColumn | null {
  const { stage } = own;
  if (stage === null) return null;
  const before = levels.filter(
    (other) =>
      other.column !== own.column &&
      other.stage !== null &&
      other.year === own.year &&
      other.region?.written === own.region?.written &&
      STAGES.indexOf(other.stage) < STAGES.indexOf(stage),
  );
  return (
    before
      .toSorted((a, b) => STAGES.indexOf(a.stage ?? 'mandiri') - STAGES.indexOf(b.stage ?? 'mandiri'))
      .at(-1) ?? null
  );
}

/** Where to look for the stage of the whole table: a stage that names one of its columns says nothing of the others. */
function stageSpan(table: Table, { block, levels, empty, texts }: TableColumns): RowSpan {
  const isOfColumns = [...levels, ...empty, ...texts].some(({ stage }) => stage !== null);
  return block && isOfColumns ? { ...table.span, last: block.top - 1 } : table.span;
}

export function planTable(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
  table: Table,
  columns: TableColumns,
): SeriesPlan[] {
  const { levels } = columns;
  const groups = groupTexts(columns);
  const keyOf = (column: number): string =>
    table.span.first === 1
      ? `${sheet.name}!${columnLetters(column)}`
      : `${sheet.name}!${columnLetters(column)}${table.span.last + 1}`;

  function series(meaning: Meaning, texts: readonly TextColumn[]): SeriesPlan {
    const previous = previousOf(levels, meaning);
    return {
      kind: 'levels',
      key: keyOf(meaning.column),
      place: `${sheet.name}!${columnLetters(meaning.column)}`,
      sheet,
      instrument: known.instrument,
      slots: [],
      texts: readTexts(sheet, table.rows, texts),
      region: meaning.region ?? regionOf(sheet, table.span, context),
      year: meaning.year ?? yearOf(sheet, table.span, context),
      stage: meaning.stage ?? stageOf(sheet, stageSpan(table, columns), context),
      printedIndex: null,
      notTakingPart: null,
      inheritsFrom: previous ? keyOf(previous.column) : null,
    };
  }

  const read = levels.map((level): SeriesPlan => {
    const absent = absence(sheet, table, level.column, known);
    const own = groups.find(({ owner }) => owner === level)?.texts ?? [];
    return {
      ...series(level, absent ? [] : own),
      slots: absent ? [] : table.rows.map((row): Slot => ({ ...row, column: level.column })),
      printedIndex: printedIndexOf(sheet, table, level.column, levels.length === 1),
      notTakingPart: absent,
    };
  });
  if (read.every((plan) => plan.notTakingPart)) return read;
  const besides = groups
    .filter(({ owner }) => owner === null || !levels.includes(owner))
    .map(({ meaning, texts }) => series({ ...meaning, column: texts[0]?.column ?? meaning.column }, texts))
    .filter((plan) => plan.texts?.length);
  return [...read, ...besides];
}

/**
 * The columns as a person could have pointed at them; null where the list has no row above it.
 * @param shape where it is known; else it follows from the headings
 */
export function mappingOf(
  known: KnownInstrument,
  headerRow: number,
  numberColumn: number | null,
  nameColumn: number | null,
  columns: TableColumns,
  shape: SheetShape = columns.levels.filter(({ region }) => region).length > 1
    ? 'region-columns'
    : 'one-region',
): ColumnMapping | null {
  if (headerRow < 1 || columns.levels.length === 0) return null;
  const owners = ownersOf(columns);
  const mapped = [
    ...columns.levels.map(({ column, stage, year }) => ({ column, meaning: 'level' as const, stage, year })),
    ...columns.texts.map((text) => {
      const { stage, year } = ownerOf(text, owners) ?? text;
      return { column: text.column, meaning: text.kind, stage, year };
    }),
  ];
  return {
    instrument: known.instrument.id,
    shape,
    headerRow,
    numberColumn,
    nameColumn,
    regionColumn: null,
    columns: mapped
      .slice(0, MOST_MAPPED_COLUMNS)
      .map((column) => ({ ...column, indicator: null }))
      .toSorted((a, b) => a.column - b.column),
  };
}
