/** Pointing at sheets of several regions: a header of many columns is filled in one go, and told apart by years. Pure. */
import type { SheetShape } from '../../../shared/contract/import.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { bestColumn, guessDraft, indicatorIn, textAt, type Wording } from './mapping-counts.ts';
import {
  EMPTY_DRAFT,
  mappedColumn,
  type ColumnFacts,
  type MappedColumn,
  type MappingDraft,
} from './mapping-model.ts';
import type { Line } from './sheet-model.ts';

/** A header stands near the top of its sheet. */
const MOST_ROWS = 60;
/** Levels look like numbers of indicators, but are few different ones: more make a header. */
const LEAST_INDICATORS = 8;
const LETTERS = /\p{L}/u;

function namedIndicators(line: Line, wording: Wording): number {
  return new Set(line.cells.map(({ text }) => indicatorIn(text, wording)).filter((id) => id !== null)).size;
}

function writtenTexts(line: Line): number {
  return new Set(line.cells.map(({ text }) => text).filter((text) => LETTERS.test(text))).size;
}

function mostOf(
  lines: readonly Line[],
  count: (line: Line) => number,
): { readonly line: Line | null; readonly most: number } {
  let best: Line | null = null;
  let most = 0;
  for (const line of lines.slice(0, MOST_ROWS)) {
    const own = count(line);
    if (own > most) [best, most] = [line, own];
  }
  return { line: best, most };
}

/** Where a table with a row for each region seems to stand; its columns are left to its header. */
function guessRows(lines: readonly Line[], columns: number, candidates: readonly Wording[]): MappingDraft {
  const [first] = candidates
    .map((wording) => ({ wording, ...mostOf(lines, (line) => namedIndicators(line, wording)) }))
    .toSorted((a, b) => b.most - a.most);
  if (!first) return { ...EMPTY_DRAFT, shape: 'region-rows' };
  const header = first.most >= LEAST_INDICATORS ? first.line : mostOf(lines, writtenTexts).line;
  const below = lines.filter(({ row }) => row > (header?.row ?? 0));
  const texts = (column: number) =>
    new Set(below.map((line) => textAt(line, column)).filter((text) => LETTERS.test(text))).size;
  const all = Array.from({ length: columns }, (_, index) => index + 1);
  return {
    ...EMPTY_DRAFT,
    instrument: first.wording.instrument.id,
    shape: 'region-rows',
    headerRow: header?.row ?? null,
    regionColumn: bestColumn(all, texts, 1),
  };
}

/**
 * Where to begin pointing in a sheet of this shape.
 * @param candidates instruments that the sheet may be about, the likeliest first
 */
export function guessShaped(
  shape: SheetShape,
  lines: readonly Line[],
  columns: number,
  candidates: readonly Wording[],
): MappingDraft {
  return shape === 'region-rows'
    ? guessRows(lines, columns, candidates)
    : { ...guessDraft(lines, columns, candidates), shape };
}

/** The indicator that follows in the list, or null after the last. */
function following(indicator: string | null, { indicators }: Instrument): string | null {
  const at = indicators.findIndex(({ id }) => id === indicator);
  return indicators[at + 1]?.id ?? null;
}

/** Which indicator a column is likely to hold: the one that its heading names, else the one after its neighbour's. */
export function likelyIndicator(
  lines: readonly Line[],
  draft: MappingDraft,
  wording: Wording,
  column: number,
): string | null {
  const header = lines.find(({ row }) => row === draft.headerRow);
  const named = header ? indicatorIn(textAt(header, column), wording) : null;
  const neighbour = draft.columns.findLast((mapped) => mapped.column < column)?.indicator ?? null;
  return named ?? following(neighbour, wording.instrument) ?? wording.instrument.indicators[0]?.id ?? null;
}

export function withIndicator(draft: MappingDraft, column: number, indicator: string): MappingDraft {
  return {
    ...draft,
    columns: draft.columns.map((mapped) => (mapped.column === column ? { ...mapped, indicator } : mapped)),
  };
}

/**
 * Gives the columns to the right of one the indicators that follow its own, each in its turn, to the end of the list or
 * of the sheet. They are of the same stage and year.
 * @param columns of the sheet
 */
export function filledOnward(
  draft: MappingDraft,
  column: number,
  columns: number,
  instrument: Instrument,
): MappingDraft {
  const first = mappedColumn(draft, column);
  if (!first) return draft;
  const filled: MappedColumn[] = [];
  let indicator = following(first.indicator, instrument);
  for (let next = column + 1; next <= columns && indicator !== null; next += 1) {
    if (next === draft.regionColumn) continue;
    filled.push({ ...first, column: next, indicator });
    indicator = following(indicator, instrument);
  }
  const others = draft.columns.filter((mapped) => filled.every((each) => each.column !== mapped.column));
  return { ...draft, columns: [...others, ...filled].toSorted((a, b) => a.column - b.column) };
}

/** The columns around one until an indicator comes again, as far as they are of its stage and year. */
function blockOf({ columns }: MappingDraft, of: MappedColumn): MappedColumn[] {
  const blocks: MappedColumn[][] = [];
  for (const mapped of columns) {
    const block = blocks.at(-1);
    if (block && block.every(({ indicator }) => indicator !== mapped.indicator)) block.push(mapped);
    else blocks.push([mapped]);
  }
  const own = blocks.find((block) => block.includes(of)) ?? [of];
  return own.filter(({ stage, year }) => stage === of.stage && year === of.year);
}

/**
 * Says of which stage or year a content column speaks; null is what the sheet or an answer gives. Where columns are
 * indicators, all that stand in a row with it are of the same.
 */
export function withFacts(draft: MappingDraft, column: number, facts: Partial<ColumnFacts>): MappingDraft {
  const of = mappedColumn(draft, column);
  if (!of) return draft;
  const meant = draft.shape === 'region-rows' ? blockOf(draft, of) : [of];
  return {
    ...draft,
    columns: draft.columns.map((mapped) => (meant.includes(mapped) ? { ...mapped, ...facts } : mapped)),
  };
}
