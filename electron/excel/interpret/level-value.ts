/**
 * What one cell says as a level of one indicator. Only what can be meant in one way is taken; everything else is a
 * fault with its reason, and a blank stays a blank.
 */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { levelFault, type Hundredths } from '../../../shared/instrument/levels.ts';
import type { GridCell } from '../reading.ts';
import { cellText, tidyText } from '../recognise/sheet-view.ts';
import { plainWords } from '../recognise/words.ts';
import { exactHundredths, parseWritten, writtenOf, type WrittenNumber } from './decimal-text.ts';

export type LevelFaultCode =
  | 'out-of-range'
  | 'non-integer'
  | 'not-a-level'
  | 'ambiguous-number'
  | 'formula-error'
  | 'formula-not-calculated';

export type LevelReading =
  | { readonly kind: 'value'; readonly value: Hundredths; readonly written: string }
  | { readonly kind: 'missing'; readonly written: string }
  | { readonly kind: 'fault'; readonly code: LevelFaultCode; readonly written: string };

const BLANKS: ReadonlySet<string> = new Set([
  '',
  'n/a',
  'na',
  'n.a',
  'n.a.',
  '#n/a',
  'null',
  'nihil',
  'kosong',
  'belum',
  'belum diisi',
  'belum dinilai',
  'tidak diisi',
  'tidak dinilai',
]);

/** In the order of their numbers. */
const NUMBER_WORDS = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
];

const LEVEL_PREFIX =
  /^(?:tingkat kematangan|tingkat|level|lvl|lv|kematangan|nilai|skor|capaian)\s*(?:ke)?\s*[:.=\-–]?\s*(?=\S)/i;

function isBlank(text: string): boolean {
  return BLANKS.has(text.toLowerCase()) || /^[-–—_.…]+$/.test(text);
}

function western(text: string): string {
  return text.replaceAll(/[０-９．，]/g, (mark) =>
    String.fromCodePoint((mark.codePointAt(0) ?? 0) - 0xfe_e0),
  );
}

function levelNames(instrument: Instrument, indicator: string): ReadonlyMap<string, string> {
  const kind = instrument.indicators.find((candidate) => candidate.id === indicator)?.levelNames ?? '';
  const names = instrument.levelNames[kind] ?? {};
  return new Map(Object.entries(names).map(([level, name]) => [plainWords(name), level]));
}

/** Every level that has this name in any kind of indicator. */
function levelsCalled(instrument: Instrument, name: string): Set<string> {
  return new Set(
    Object.values(instrument.levelNames).flatMap((names) =>
      Object.entries(names).flatMap(([level, own]) => (plainWords(own) === name ? [level] : [])),
    ),
  );
}

function numberWord(words: string): string | null {
  const found = NUMBER_WORDS.indexOf(words);
  return found >= 0 ? String(found) : null;
}

/** The level that a text in words means for this indicator, or null. */
function levelInWords(instrument: Instrument, indicator: string, words: string): string | null {
  return numberWord(words) ?? levelNames(instrument, indicator).get(words) ?? null;
}

/** True when the words behind a number say the same level: "3 (tiga)", "3 - Terdefinisi", "3 dari 5". */
function confirms(instrument: Instrument, level: string, words: string): boolean {
  if (words === '') return true;
  if (words === `dari ${instrument.scale.max}`) return true;
  const parts = words.split(' ');
  for (let length = 0; length < parts.length; length += 1) {
    const first = parts.slice(0, length).join(' ');
    const rest = parts.slice(length).join(' ');
    const firstAgrees = first === '' || numberWord(first) === level;
    if (firstAgrees && (numberWord(rest) === level || levelsCalled(instrument, rest).has(level))) return true;
  }
  return false;
}

function readNumber(instrument: Instrument, number: WrittenNumber, written: string): LevelReading {
  if (number.mayGroup) return { kind: 'fault', code: 'ambiguous-number', written };
  const value = exactHundredths(number);
  const { scale } = instrument;
  if (value === null) {
    const whole = Number(number.whole);
    if (number.negative || whole < scale.min || whole >= scale.max)
      return { kind: 'fault', code: 'out-of-range', written };
    return { kind: 'fault', code: scale.decimals === 0 ? 'non-integer' : 'ambiguous-number', written };
  }
  const fault = levelFault(scale, value);
  return fault ? { kind: 'fault', code: fault, written } : { kind: 'value', value, written };
}

function readText(instrument: Instrument, indicator: string, original: string): LevelReading {
  const written = tidyText(original);
  const text = western(written);
  if (isBlank(text)) return { kind: 'missing', written };
  const notALevel: LevelReading = { kind: 'fault', code: 'not-a-level', written };
  const bare = text.replace(LEVEL_PREFIX, '');
  const parts = /^([+\-−]?\d{1,15}(?:[.,]\d{1,20})?)(?!\d)\s*(.*)$/.exec(bare);
  if (!parts?.[1]) {
    const level = levelInWords(instrument, indicator, plainWords(bare));
    const number = level === null ? null : parseWritten(level);
    return number ? readNumber(instrument, number, written) : notALevel;
  }
  const number = parseWritten(parts[1]);
  const rest = parts[2] ?? '';
  // "3." and "3)" are list marks; "3/4", "3-4", "3%" and "3*" say something else.
  if (
    !number ||
    !/^[.)]?$|^[\s.:)(\-–—=[\]]*[\p{L}(].*$/u.test(rest) ||
    /\d/.test(rest.replace(/dari \d/, ''))
  )
    return notALevel;
  const level = exactHundredths(number);
  const asWhole = level !== null && level % 100 === 0 ? String(level / 100) : number.whole;
  return confirms(instrument, asWhole, plainWords(rest))
    ? readNumber(instrument, number, written)
    : notALevel;
}

const NO_CELL: LevelReading = { kind: 'missing', written: '' };

/** Nearly all levels are small whole numbers: what each means on a scale is found out once. */
const wholeNumbers = new WeakMap<Instrument, Map<number, LevelReading>>();

function readWhole(instrument: Instrument, number: number): LevelReading {
  const known = wholeNumbers.get(instrument) ?? new Map<number, LevelReading>();
  wholeNumbers.set(instrument, known);
  const before = known.get(number);
  if (before) return before;
  const text = String(number);
  const whole: WrittenNumber = { negative: false, whole: text, fraction: '', mayGroup: false };
  const reading = readNumber(instrument, whole, text);
  known.set(number, reading);
  return reading;
}

/** Reads a cell that should hold a level. A missing cell is a blank. */
export function readLevel(cell: GridCell | null, instrument: Instrument, indicator: string): LevelReading {
  if (!cell) return NO_CELL;
  const { value } = cell;
  if (value.kind === 'number' && cell.format === undefined) {
    const { number } = value;
    if (Number.isInteger(number) && number >= 0 && number < 100) return readWhole(instrument, number);
  }
  const written = cellText(cell);
  switch (value.kind) {
    case 'formula-without-result':
      return {
        kind: 'fault',
        code: 'formula-not-calculated',
        written: value.formula.startsWith('=') ? value.formula : `=${value.formula}`,
      };
    case 'error':
      return { kind: 'fault', code: 'formula-error', written: value.code };
    case 'boolean':
    case 'date':
      return { kind: 'fault', code: 'not-a-level', written };
    case 'number': {
      if (cell.format !== undefined) {
        return {
          kind: 'fault',
          code: 'not-a-level',
          written: `${Number((value.number * 100).toPrecision(12))}%`.replace('.', ','),
        };
      }
      const number = writtenOf(value.number);
      const shown = written.replace('.', ',');
      return number
        ? readNumber(instrument, number, shown)
        : { kind: 'fault', code: 'out-of-range', written: shown };
    }
    case 'text':
      return readText(instrument, indicator, value.text);
  }
}

/** A mark by which people choose a column: a tick, a cross, or the figure 1. */
export function isTick(cell: GridCell | null): boolean {
  return /^([vx√✓✔☑☒✗✘×•●]|1|ya|true)$/iu.test(cellText(cell));
}

/** Reads a cell in which a mark means one certain level. */
export function readTick(cell: GridCell | null, level: Hundredths): LevelReading {
  const written = cellText(cell);
  if (isTick(cell)) return { kind: 'value', value: level, written: `Level ${level / 100}` };
  if (cell?.value.kind === 'formula-without-result')
    return { kind: 'fault', code: 'formula-not-calculated', written: cell.value.formula };
  if (cell?.value.kind === 'error') return { kind: 'fault', code: 'formula-error', written };
  const isUnticked = isBlank(written) || /^(0|false|tidak)$/i.test(written);
  return isUnticked ? { kind: 'missing', written: '' } : { kind: 'fault', code: 'not-a-level', written };
}

/** The level that a cell holds; null for a blank and for whatever is none. */
export function levelOf(cell: GridCell | null, instrument: Instrument, indicator: string): Hundredths | null {
  const reading = readLevel(cell, instrument, indicator);
  return reading.kind === 'value' ? reading.value : null;
}

export function isLevelOf(cell: GridCell | null, instrument: Instrument, indicator: string): boolean {
  return levelOf(cell, instrument, indicator) !== null;
}
