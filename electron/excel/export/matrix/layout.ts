/** Where everything stands in a matrix: its sheets have the same rows in the same order. */
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import { address, fixedAddress, fixedRange } from '../addresses.ts';
import { instrumentLayout, type InstrumentLayout } from '../layout.ts';
import { safeSheetName } from '../safe-text.ts';
import type { Block, MatrixLine, MatrixTable } from './table.ts';

export const SHEETS = {
  matrix: safeSheetName('Matriks'),
  results: safeSheetName('Hasil'),
  checks: safeSheetName('Pemeriksaan'),
} as const;

/** Columns of both sheets before what is counted. */
export const NAME_COLUMNS = { number: 1, name: 2 } as const;
/** Title, subtitle, instrument, stage, check, a narrow row. */
const LETTERHEAD_ROWS = 6;

export type Entry =
  | { readonly kind: 'heading'; readonly row: number; readonly block: Exclude<Block, 'complete'> }
  | { readonly kind: 'line'; readonly row: number; readonly line: MatrixLine; readonly number: number | null }
  | { readonly kind: 'average'; readonly row: number }
  | { readonly kind: 'none'; readonly row: number };

interface Rows {
  readonly entries: readonly Entry[];
  readonly rowOf: ReadonlyMap<MatrixLine, number>;
  readonly firstRow: number;
  /** Of the complete regions; the same as the first where there are none. */
  readonly lastCompleteRow: number;
  readonly averageRow: number | null;
  readonly lastRow: number;
}

export interface MatrixSheetLayout extends Rows {
  readonly legendRow: number;
  /** null where the instrument has no domains. */
  readonly domainRow: number | null;
  readonly aspectRow: number;
  readonly nameRow: number;
  readonly idRow: number;
  readonly weightRow: number;
  readonly stageColumn: number;
  readonly filledColumn: number;
  readonly firstColumn: number;
  readonly lastLevelColumn: number;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly indexColumn: number;
}

export interface ResultsSheetLayout extends Rows {
  readonly groupRow: number;
  readonly headerRow: number;
  readonly weightRow: number;
  readonly aspectColumnOf: ReadonlyMap<string, number>;
  readonly domainColumnOf: ReadonlyMap<string, number>;
  readonly indexColumn: number;
  readonly predikatColumn: number;
  readonly remarkColumn: number;
}

export interface MatrixLayout {
  readonly matrix: MatrixSheetLayout;
  readonly results: ResultsSheetLayout;
  readonly instrument: InstrumentLayout;
}

function rowsFrom(firstRow: number, { lines }: MatrixTable): Rows {
  const entries: Entry[] = [];
  const rowOf = new Map<MatrixLine, number>();
  let row = firstRow;
  const add = (line: MatrixLine, number: number | null) => {
    rowOf.set(line, row);
    entries.push({ kind: 'line', row: row++, line, number });
  };
  const complete = lines.filter(({ block }) => block === 'complete');
  for (const [position, line] of complete.entries()) add(line, position + 1);
  if (complete.length === 0) entries.push({ kind: 'none', row: row++ });
  const lastCompleteRow = row - 1;
  const averageRow = complete.length > 0 ? row : null;
  if (averageRow !== null) entries.push({ kind: 'average', row: row++ });
  let block: Block = 'complete';
  for (const line of lines) {
    if (line.block === 'complete') continue;
    if (line.block !== block) entries.push({ kind: 'heading', row: row++, block: line.block });
    block = line.block;
    add(line, null);
  }
  return { entries, rowOf, firstRow, lastCompleteRow, averageRow, lastRow: row - 1 };
}

function columnsFrom(first: number, parts: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(parts.map(({ id }, position) => [id, first + position] as const));
}

function matrixSheet(instrument: Instrument, table: MatrixTable): MatrixSheetLayout {
  const legendRow = LETTERHEAD_ROWS + 1;
  const domainRow = instrument.domains.length > 0 ? legendRow + 2 : null;
  const aspectRow = domainRow === null ? legendRow + 2 : domainRow + 1;
  const firstColumn = 5;
  const lastLevelColumn = firstColumn + table.indicators.length - 1;
  return {
    ...rowsFrom(aspectRow + 4, table),
    legendRow,
    domainRow,
    aspectRow,
    nameRow: aspectRow + 1,
    idRow: aspectRow + 2,
    weightRow: aspectRow + 3,
    stageColumn: 3,
    filledColumn: 4,
    firstColumn,
    lastLevelColumn,
    columnOf: columnsFrom(firstColumn, table.indicators),
    indexColumn: lastLevelColumn + 1,
  };
}

function resultsSheet(instrument: Instrument, table: MatrixTable): ResultsSheetLayout {
  const groupRow = LETTERHEAD_ROWS + 1;
  const firstAspect = 3;
  const firstDomain = firstAspect + instrument.aspects.length;
  const indexColumn = firstDomain + instrument.domains.length;
  return {
    ...rowsFrom(groupRow + 3, table),
    groupRow,
    headerRow: groupRow + 1,
    weightRow: groupRow + 2,
    aspectColumnOf: columnsFrom(firstAspect, instrument.aspects),
    domainColumnOf: columnsFrom(firstDomain, instrument.domains),
    indexColumn,
    predikatColumn: indexColumn + 1,
    remarkColumn: indexColumn + 2,
  };
}

export function buildMatrixLayout(instrument: Instrument, table: MatrixTable): MatrixLayout {
  return {
    matrix: matrixSheet(instrument, table),
    results: resultsSheet(instrument, table),
    instrument: instrumentLayout(instrument),
  };
}

/** "Matriks!$E$12:$J$12": what one row holds for some indicators that stand side by side. */
export function levelsOf(layout: MatrixSheetLayout, row: number, ids: readonly string[]): string {
  const columns = ids.map((id) => layout.columnOf.get(id) ?? layout.firstColumn);
  const [left, right] = [columns.at(0) ?? layout.firstColumn, columns.at(-1) ?? layout.firstColumn];
  return `${SHEETS.matrix}!${fixedRange(left, row, right, row)}`;
}

/** "Hasil!$C$10". */
export function resultCell(column: number, row: number): string {
  return `${SHEETS.results}!${fixedAddress(column, row)}`;
}

/** "E12:E33": a column over the complete regions. */
export function completeRange({ firstRow, lastCompleteRow }: Rows, column: number): string {
  return `${address(column, firstRow)}:${address(column, lastCompleteRow)}`;
}
