/**
 * Readings on their way from the reading thread: cells and values are many and small, and travel as one text each.
 * Cells are only looked at again when a person opens the sheet; they wait as that text until someone asks for them.
 */
import type { GridCell, GridRow, ReadEntry, ReadValue, SheetGrid, WorkbookReading } from './reading.ts';

export interface PackedSheet extends Omit<SheetGrid, 'rows'> {
  readonly packedRows: string;
}

export interface PackedEntry extends Omit<ReadEntry, 'values'> {
  readonly packedValues: string;
}

export interface PackedReading extends Omit<WorkbookReading, 'sheets' | 'entries'> {
  readonly sheets: readonly PackedSheet[];
  readonly entries: readonly PackedEntry[];
}

/** Side by side, value by value. */
type PackedValues = readonly [
  indicators: readonly string[],
  values: readonly number[],
  cells: readonly string[],
  written: readonly string[],
];

/** Plain numbers and texts as column and content, everything else as it is. */
type PackedCell = readonly [column: number, content: number | string] | GridCell;
type PackedRow = readonly [row: number, hidden: boolean, cells: readonly PackedCell[]];

function packCell(cell: GridCell): PackedCell {
  const { column, value } = cell;
  if (cell.formula !== undefined || cell.format !== undefined || cell.link !== undefined) return cell;
  if (value.kind === 'number') return [column, value.number];
  return value.kind === 'text' ? [column, value.text] : cell;
}

function unpackCell(cell: PackedCell): GridCell {
  if ('column' in cell) return cell;
  const [column, content] = cell;
  return typeof content === 'number'
    ? { column, value: { kind: 'number', number: content } }
    : { column, value: { kind: 'text', text: content } };
}

function unpackRows(packed: string): GridRow[] {
  return (JSON.parse(packed) as PackedRow[]).map(([row, hidden, cells]) => ({
    row,
    hidden,
    cells: cells.map(unpackCell),
  }));
}

export function packReading(reading: WorkbookReading): PackedReading {
  const sheets = reading.sheets.map(({ rows, ...sheet }): PackedSheet => {
    const packed = rows.map(({ row, hidden, cells }): PackedRow => [row, hidden, cells.map(packCell)]);
    return { ...sheet, packedRows: JSON.stringify(packed) };
  });
  const entries = reading.entries.map(({ values, ...entry }): PackedEntry => {
    const packed: PackedValues = [
      values.map(({ indicator }) => indicator),
      values.map(({ value }) => value),
      values.map(({ cell }) => cell),
      values.map(({ written }) => written),
    ];
    return { ...entry, packedValues: JSON.stringify(packed) };
  });
  return { ...reading, sheets, entries };
}

function unpackValues(packed: string): ReadValue[] {
  const [indicators, values, cells, written] = JSON.parse(packed) as PackedValues;
  return indicators.map((indicator, position) => ({
    indicator,
    value: values[position] ?? 0,
    cell: cells[position] ?? '',
    written: written[position] ?? '',
  }));
}

export function unpackReading(reading: PackedReading): WorkbookReading {
  const sheets = reading.sheets.map(({ packedRows, ...sheet }): SheetGrid => {
    let rows: readonly GridRow[] | null = null;
    return {
      ...sheet,
      get rows() {
        return (rows ??= unpackRows(packedRows));
      },
    };
  });
  const entries = reading.entries.map(({ packedValues, ...entry }): ReadEntry => ({
    ...entry,
    values: unpackValues(packedValues),
  }));
  return { ...reading, sheets, entries };
}
