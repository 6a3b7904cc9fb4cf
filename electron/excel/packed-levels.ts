/**
 * The levels of an entry on their way from the cells to the database: lists side by side, each written as one text. A
 * matrix has two hundred thousand levels. As texts they wait for a person at little cost, and are stored as they are.
 */
import type { Hundredths } from '../../shared/instrument/levels.ts';
import type { ReadValue } from './reading.ts';

/** The lists are JSON. The nth of each belongs to the nth indicator. */
export interface PackedLevels {
  readonly count: number;
  /** Each once. */
  readonly indicators: string;
  /** Hundredths of a level. */
  readonly values: string;
  /** Without their sheet: "E17". */
  readonly cells: string;
  readonly sheets: readonly string[];
  /** Positions in `sheets`; null where all cells are on the first. */
  readonly sheetOf: string | null;
  /** As the sheet writes them; null where all are whole levels written as such. */
  readonly written: string | null;
}

export interface LevelPacker {
  readonly count: number;
  /** @param cell without its sheet */
  add(indicator: string, value: Hundredths, sheet: string, cell: string, written: string): void;
  pack(): PackedLevels;
}

const WHOLE_LEVELS = Array.from({ length: 10 }, (_, level) => String(level));

/** "3" for 300. */
function wholeLevel(value: Hundredths): string | null {
  return WHOLE_LEVELS[value / 100] ?? null;
}

/** The list of indicators that was packed or unpacked last: most entries of a workbook have the same. */
let lastIndicators = { text: '[]', list: [] as readonly string[] };

function packIndicators(list: readonly string[]): string {
  const last = lastIndicators.list;
  const isSame = list.length === last.length && list.every((id, position) => id === last[position]);
  if (!isSame) lastIndicators = { text: JSON.stringify(list), list };
  return lastIndicators.text;
}

export function createLevelPacker(): LevelPacker {
  const indicators: string[] = [];
  const values: Hundredths[] = [];
  const cells: string[] = [];
  const texts: string[] = [];
  const sheets: string[] = [];
  const sheetOf: number[] = [];
  let last = 0;
  let areWhole = true;
  return {
    get count() {
      return indicators.length;
    },
    add(indicator, value, sheet, cell, written) {
      indicators.push(indicator);
      values.push(value);
      cells.push(cell);
      texts.push(written);
      areWhole &&= written === wholeLevel(value);
      if (sheets[last] !== sheet) {
        const known = sheets.indexOf(sheet);
        last = known < 0 ? sheets.push(sheet) - 1 : known;
      }
      sheetOf.push(last);
    },
    pack: () => ({
      count: indicators.length,
      indicators: packIndicators(indicators),
      values: JSON.stringify(values),
      cells: JSON.stringify(cells),
      sheets,
      sheetOf: sheets.length > 1 ? JSON.stringify(sheetOf) : null,
      written: areWhole ? null : JSON.stringify(texts),
    }),
  };
}

export const NO_LEVELS = createLevelPacker().pack();

/** @param values each of another indicator */
export function packValues(values: readonly ReadValue[]): PackedLevels {
  const packer = createLevelPacker();
  for (const { indicator, value, cell, written } of values) {
    // A sheet's name may hold the mark itself, what follows it cannot.
    const mark = cell.lastIndexOf('!');
    packer.add(indicator, value, cell.slice(0, Math.max(0, mark)), cell.slice(mark + 1), written);
  }
  return packer.pack();
}

function indicatorsIn({ indicators: text }: PackedLevels): readonly string[] {
  if (lastIndicators.text !== text) lastIndicators = { text, list: JSON.parse(text) as string[] };
  return lastIndicators.list;
}

/** Indicator and level of each, without where they stand. */
export function levelsIn(packed: PackedLevels): [indicator: string, value: Hundredths][] {
  const indicators = indicatorsIn(packed);
  const values = JSON.parse(packed.values) as Hundredths[];
  return values.map((value, position) => [indicators[position] ?? '', value]);
}

export function unpackValues(packed: PackedLevels): ReadValue[] {
  const { sheets } = packed;
  const cells = JSON.parse(packed.cells) as string[];
  const sheetOf = packed.sheetOf === null ? null : (JSON.parse(packed.sheetOf) as number[]);
  const written = packed.written === null ? null : (JSON.parse(packed.written) as string[]);
  return levelsIn(packed).map(([indicator, value], position): ReadValue => {
    const sheet = sheets[sheetOf?.[position] ?? 0] ?? '';
    const cell = cells[position] ?? '';
    return {
      indicator,
      value,
      cell: sheet === '' ? cell : `${sheet}!${cell}`,
      written: written?.[position] ?? wholeLevel(value) ?? '',
    };
  });
}
