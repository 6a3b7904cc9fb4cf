/** What the cells of a sheet say about its columns: how many fit a meaning, where a list seems to begin. Pure. */
import { STAGES, type Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import {
  EMPTY_DRAFT,
  isContent,
  type ColumnFacts,
  type MappingDraft,
  type Meaning,
} from './mapping-model.ts';
import { parseLevel } from './problem-list.ts';
import type { Line } from './sheet-model.ts';

/** What a text holds and a figure does not. */
const LETTERS = /\p{L}/u;

export function textAt(line: Line, column: number): string {
  return line.cells.find((cell) => cell.column === column)?.text.trim() ?? '';
}

/** Letters and digits alone, in lower case. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How an instrument's indicators and levels are written. */
export interface Wording {
  readonly instrument: Instrument;
  readonly numbers: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly levels: ReadonlySet<string>;
}

export function wordingOf(instrument: Instrument): Wording {
  const numbers = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { id, name, shortName, otherNumbers = [], otherNames = [] } of instrument.indicators) {
    for (const number of [id, ...otherNumbers]) numbers.set(number, id);
    for (const each of [name, shortName, ...otherNames]) names.set(plain(each), id);
  }
  const levels = Object.values(instrument.levelNames).flatMap((byLevel) => Object.values(byLevel));
  return { instrument, numbers, names, levels: new Set(levels.map(plain)) };
}

/** "12", "12.", "I12" and "Indikator 12" all name indicator 12. */
function numberIn(text: string, { numbers }: Wording): string | null {
  const written = /^(?:indikator|i)?\s*(\d[\d.-]*?)\.?$/i.exec(text)?.[1];
  return written === undefined ? null : (numbers.get(written) ?? null);
}

function nameIn(text: string, { names }: Wording): string | null {
  return names.get(plain(text)) ?? null;
}

/** The indicator that a heading names, by its number or its name. */
export function indicatorIn(text: string, wording: Wording): string | null {
  return numberIn(text, wording) ?? nameIn(text, wording);
}

/** "3", "3,0", "Level 3", "3 (tiga)", "Terdefinisi". */
export function looksLikeLevel(text: string, { instrument, levels }: Wording): boolean {
  if (levels.has(plain(text))) return true;
  const written = /^(?:(?:level|tingkat)\s*)?(\d+(?:[.,]\d+)?)(?:\s*[-–(:].*)?$/i.exec(text.trim())?.[1];
  return written !== undefined && parseLevel(written, instrument.scale).fault === null;
}

/** The rows that name an indicator, or a region; without a column that does, all rows with more than one cell. */
export function listRows(lines: readonly Line[], draft: MappingDraft, wording: Wording): readonly Line[] {
  const below = lines.filter(({ row }) => row > (draft.headerRow ?? 0));
  const { numberColumn, nameColumn, regionColumn } = draft;
  const named = below.filter(
    (line) =>
      (regionColumn !== null && LETTERS.test(textAt(line, regionColumn))) ||
      (numberColumn !== null && numberIn(textAt(line, numberColumn), wording) !== null) ||
      (nameColumn !== null && nameIn(textAt(line, nameColumn), wording) !== null),
  );
  return named.length > 0 ? named : below.filter(({ cells }) => cells.length > 1);
}

export interface MatchCount {
  readonly matching: number;
  readonly of: number;
}

function distinctIndicators(lines: readonly Line[], find: (line: Line) => string | null): number {
  return new Set(lines.map(find).filter((id) => id !== null)).size;
}

/** How many cells of a column fit a meaning; null where there is nothing to count. */
export function matchCount(
  lines: readonly Line[],
  draft: MappingDraft,
  wording: Wording,
  column: number,
  meaning: Meaning,
): MatchCount | null {
  if (meaning === 'ignore' || meaning === 'region') return null;
  if (!isContent(meaning)) {
    const below = lines.filter(({ row }) => row > (draft.headerRow ?? 0));
    const find = meaning === 'number' ? numberIn : nameIn;
    const matching = distinctIndicators(below, (line) => find(textAt(line, column), wording));
    return { matching, of: wording.instrument.indicators.length };
  }
  const rows = listRows(lines, draft, wording);
  const fits = (text: string) =>
    meaning === 'level'
      ? looksLikeLevel(text, wording)
      : LETTERS.test(text) && !looksLikeLevel(text, wording);
  return { matching: rows.filter((line) => fits(textAt(line, column))).length, of: rows.length };
}

/** Rows above the header's last one in which the heading of a column may begin. */
const HEADER_DEPTH = 3;

/** What stands over a column, the lowest heading last. */
function headings(lines: readonly Line[], headerRow: number | null, column: number): string[] {
  if (headerRow === null) return [];
  return lines
    .filter(({ row }) => row > headerRow - HEADER_DEPTH && row <= headerRow)
    .map((line) => textAt(line, column))
    .filter((text) => text !== '');
}

/** The heading of a column as the sheet writes it; "" where there is none. */
export function columnTitle(lines: readonly Line[], headerRow: number | null, column: number): string {
  return headings(lines, headerRow, column).at(-1) ?? '';
}

/** Stage and year that the heading of a column names. */
export function factsInTitle(lines: readonly Line[], headerRow: number | null, column: number): ColumnFacts {
  const texts = headings(lines, headerRow, column).toReversed();
  const stage = (text: string): Stage | undefined =>
    STAGES.find((each) => plain(text).split(' ').includes(STAGE_NAMES[each].toLowerCase()));
  const year = (text: string) => /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0];
  const written = texts.map(year).find((each) => each !== undefined);
  return {
    stage: texts.map(stage).find((each) => each !== undefined) ?? null,
    year: written === undefined ? null : Number(written),
  };
}

/** A column names the indicators when this share of them stands in it. */
const ENOUGH = 0.4;

export function bestColumn(
  columns: readonly number[],
  count: (column: number) => number,
  least: number,
): number | null {
  const [best] = columns
    .map((column) => ({ column, count: count(column) }))
    .toSorted((a, b) => b.count - a.count || a.column - b.column);
  return best && best.count >= least ? best.column : null;
}

interface Guess {
  readonly draft: MappingDraft;
  /** Indicators that the columns name. */
  readonly named: number;
}

function guessFor(lines: readonly Line[], columns: number, wording: Wording): Guess {
  const all = Array.from({ length: columns }, (_, index) => index + 1);
  const least = wording.instrument.indicators.length * ENOUGH;
  const numbersIn = (column: number) =>
    distinctIndicators(lines, (line) => numberIn(textAt(line, column), wording));
  const namesIn = (column: number) =>
    distinctIndicators(lines, (line) => nameIn(textAt(line, column), wording));
  const numberColumn = bestColumn(all, numbersIn, least);
  const others = all.filter((column) => column !== numberColumn);
  const nameColumn = bestColumn(others, namesIn, least);
  const first = lines.find(
    (line) =>
      (numberColumn !== null && numberIn(textAt(line, numberColumn), wording) !== null) ||
      (nameColumn !== null && nameIn(textAt(line, nameColumn), wording) !== null),
  );
  const header = first && lines.findLast(({ row, cells }) => row < first.row && cells.length > 1);
  const draft: MappingDraft = {
    ...EMPTY_DRAFT,
    instrument: wording.instrument.id,
    headerRow: header?.row ?? null,
    numberColumn,
    nameColumn,
  };
  const named = Math.max(
    numberColumn === null ? 0 : numbersIn(numberColumn),
    nameColumn === null ? 0 : namesIn(nameColumn),
  );
  return { draft, named };
}

/**
 * Where the list of indicators seems to stand, to begin pointing from. Never a column of levels.
 * @param candidates instruments that the sheet may be about, the likeliest first
 */
export function guessDraft(
  lines: readonly Line[],
  columns: number,
  candidates: readonly Wording[],
): MappingDraft {
  // The first twenty of a longer list are a whole shorter one: the longer match goes before it.
  const [best] = candidates
    .map((wording) => guessFor(lines, columns, wording))
    .toSorted((a, b) => b.named - a.named);
  return best?.draft ?? EMPTY_DRAFT;
}

/** The column to ask about first: the one not spoken for whose cells look most like levels. */
export function likelyLevelColumn(
  lines: readonly Line[],
  columns: number,
  draft: MappingDraft,
  wording: Wording,
): number | null {
  const rows = listRows(lines, draft, wording);
  const free = Array.from({ length: columns }, (_, index) => index + 1).filter(
    (column) => ![draft.numberColumn, draft.nameColumn, draft.regionColumn].includes(column),
  );
  return bestColumn(
    free,
    (column) => rows.filter((line) => looksLikeLevel(textAt(line, column), wording)).length,
    1,
  );
}
