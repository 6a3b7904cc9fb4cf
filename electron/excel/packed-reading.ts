/** Readings on their way from the reading thread: values are many and small, and travel as one text for each entry. */
import type { ReadEntry, ReadValue, WorkbookReading } from './reading.ts';

export interface PackedEntry extends Omit<ReadEntry, 'values'> {
  readonly packedValues: string;
}

export interface PackedReading extends Omit<WorkbookReading, 'entries'> {
  readonly entries: readonly PackedEntry[];
}

/** Side by side, value by value: what they have in common is there once. */
type PackedValues = readonly [
  /** With spaces between them. */
  indicators: string,
  values: readonly number[],
  /** The sheet that all cells are on; null where they are on several. */
  sheet: string | null,
  /** With spaces between them; each with its sheet where they are on several. */
  cells: string | readonly string[],
  /** null where all are whole levels written as such. */
  written: readonly string[] | null,
];

const WHOLE_LEVELS = Array.from({ length: 10 }, (_, level) => String(level));

/** "3" for 300. */
function wholeLevel(value: number): string | null {
  return WHOLE_LEVELS[value / 100] ?? null;
}

function splitList(list: string): string[] {
  return list === '' ? [] : list.split(' ');
}

/** The sheet of an address, with its mark; a sheet's name may hold the mark itself, what follows it cannot. */
function sheetOf(cell: string): string {
  return cell.slice(0, cell.lastIndexOf('!') + 1);
}

function packValues(values: readonly ReadValue[]): PackedValues {
  const indicators = values.map(({ indicator }) => indicator).join(' ');
  const sheet = sheetOf(values[0]?.cell ?? '');
  const isOneSheet = sheet !== '' && values.every(({ cell }) => isOn(cell, sheet));
  const cells = values.map(({ cell }) => (isOneSheet ? cell.slice(sheet.length) : cell));
  const areWhole = values.every(({ value, written }) => written === wholeLevel(value));
  return [
    indicators,
    values.map(({ value }) => value),
    isOneSheet ? sheet.slice(0, -1) : null,
    isOneSheet ? cells.join(' ') : cells,
    areWhole ? null : values.map(({ written }) => written),
  ];
}

function isOn(cell: string, sheet: string): boolean {
  return cell.startsWith(sheet) && cell.lastIndexOf('!') === sheet.length - 1;
}

export function packReading(reading: WorkbookReading): PackedReading {
  const entries = reading.entries.map(({ values, ...entry }): PackedEntry => ({
    ...entry,
    packedValues: JSON.stringify(packValues(values)),
  }));
  return { ...reading, entries };
}

/** Lists of indicators as they came before: most entries of a workbook have the same. */
type KnownLists = Map<string, readonly string[]>;

function unpackValues(packed: string, known: KnownLists): ReadValue[] {
  const [list, values, sheet, cells, written] = JSON.parse(packed) as PackedValues;
  const indicators = known.get(list) ?? splitList(list);
  known.set(list, indicators);
  const addresses = typeof cells === 'string' ? splitList(cells) : cells;
  return values.map((value, position): ReadValue => {
    const address = addresses[position] ?? '';
    return {
      indicator: indicators[position] ?? '',
      value,
      cell: sheet === null ? address : `${sheet}!${address}`,
      written: written?.[position] ?? wholeLevel(value) ?? '',
    };
  });
}

export function unpackReading(reading: PackedReading): WorkbookReading {
  const known: KnownLists = new Map();
  const entries = reading.entries.map(({ packedValues, ...entry }): ReadEntry => ({
    ...entry,
    // Anew each time: two hundred thousand values that wait for a person cost less as a text.
    get values() {
      return unpackValues(packedValues, known);
    },
  }));
  return { ...reading, entries };
}
