/** Which indicator a written number means: "7", "7.", "I7", "Indikator 07", "35.2", "35-2". */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { GridCell } from '../reading.ts';
import { cellText } from './sheet-view.ts';

export interface NumberIndex {
  /** The indicator's id, or null. */
  match(cell: GridCell | null): string | null;
  /** The whole number in front of that id. */
  mainOf(cell: GridCell | null): number | null;
  /** True for a number of this instrument's kind that it does not have, such as 41 of 35. */
  isBeyond(cell: GridCell | null): boolean;
}

/** "(1)" numbers a column, not an indicator. */
const WRITTEN =
  /^(?:indikator|ind|i|no|nomor)?[\s.:_-]*0*(\d{1,2})(?:\s*[.\-_]\s*([1-9])|\s*[.\-_]?\s*([a-c]))?\s*[.):]?$/i;

const LONGEST_NUMBER = 60;

interface Parsed {
  readonly main: string;
  readonly part: string | null;
}

/** Most numbers of a sheet are whole and small. */
const WHOLE = Array.from({ length: 100 }, (_, number): Parsed => ({ main: String(number), part: null }));

function parse(cell: GridCell | null): Parsed | null {
  if (cell?.value.kind !== 'number' && cell?.value.kind !== 'text') return null;
  if (cell.value.kind === 'number') {
    const { number } = cell.value;
    if (number < 0 || number >= 100) return null;
    if (Number.isInteger(number)) return WHOLE[number] ?? null;
  } else if (cell.value.text.length > LONGEST_NUMBER) return null;
  const found = WRITTEN.exec(cellText(cell));
  if (!found?.[1]) return null;
  const part = found[2] ?? found[3] ?? null;
  return { main: found[1], part: part === null ? null : part.toLowerCase() };
}

function key({ main, part }: Parsed): string {
  if (part === null) return main;
  const letter = 'abc'.indexOf(part);
  return `${main}-${letter >= 0 ? letter + 1 : part}`;
}

export function createNumberIndex(instrument: Instrument): NumberIndex {
  const known = new Map<string, string>();
  for (const indicator of instrument.indicators) {
    for (const written of [indicator.id, ...(indicator.otherNumbers ?? [])]) {
      const parts = parse({ column: 1, value: { kind: 'text', text: written } });
      if (parts && !known.has(key(parts))) known.set(key(parts), indicator.id);
    }
  }
  const highest = Math.max(...instrument.indicators.map((indicator) => Number.parseInt(indicator.id, 10)));
  const whole = WHOLE.map(({ main }) => known.get(main) ?? null);
  const mains = whole.map((id) => (id === null ? null : mainNumber(id)));
  function match(cell: GridCell | null): string | null {
    if (cell?.value.kind === 'number' && Number.isInteger(cell.value.number))
      return whole[cell.value.number] ?? null;
    const parts = parse(cell);
    return parts && (known.get(key(parts)) ?? null);
  }
  return {
    match,
    mainOf(cell) {
      if (cell?.value.kind === 'number' && Number.isInteger(cell.value.number))
        return mains[cell.value.number] ?? null;
      const id = match(cell);
      return id === null ? null : mainNumber(id);
    },
    isBeyond(cell) {
      const parts = parse(cell);
      return parts !== null && parts.part === null && Number(parts.main) > highest;
    },
  };
}

const mainNumbers = new Map<string, number>();

/** The whole number in front: indicators 35, 35-2 and 35-3 share it. */
export function mainNumber(indicator: string): number {
  const known = mainNumbers.get(indicator);
  if (known !== undefined) return known;
  const number = Number.parseInt(indicator, 10);
  mainNumbers.set(indicator, number);
  return number;
}
