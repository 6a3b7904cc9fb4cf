/**
 * Puts a block from a spreadsheet into the rows of published results. A block with region names goes by name, in
 * whatever order it is; figures are assigned by their headings, or by being the only ones. Without names it goes by
 * place. What is not certain is left out and told, never guessed. Pure.
 */
import { publishedParts } from '../../../shared/analysis/check-published.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { RegionMatcher } from '../../../shared/regions/match.ts';
import { normaliseName } from '../../../shared/regions/normalise-name.ts';
import { editDomain, editRow, type Draft } from './published-draft.ts';

export interface PasteInput {
  readonly block: readonly (readonly string[])[];
  readonly draft: Draft;
  /** Codes in the order of the rows on screen. */
  readonly codes: readonly string[];
  /** Where the focus is. */
  readonly code: string;
  /** `index`, a domain id or `predikat`. */
  readonly column: string;
  readonly instrument: Instrument;
  readonly match: RegionMatcher;
}

export interface PasteReport {
  readonly draft: Draft;
  /** Regions that got something. */
  readonly filled: number;
  /** Texts that name no region of the table, or several, or no predikat. */
  readonly unknown: readonly string[];
  /** Several columns of figures came without headings: none was taken. */
  readonly needsHeadings: boolean;
}

const isFigure = (text: string) => /^\d{1,4}([.,]\d+)?$/.test(text.trim());
const isAbsent = (text: string) => normaliseName(text) === 'tidak mengikuti';

/** The columns in which figures and the predikat stand on screen, in their order. */
export function pasteColumns(instrument: Instrument): string[] {
  return ['index', ...publishedParts(instrument).map(({ id }) => id), 'predikat'];
}

function bandNamed({ bands }: Instrument, text: string): string | null {
  return bands.find(({ predikat }) => normaliseName(predikat) === normaliseName(text))?.predikat ?? null;
}

/** @returns the draft with one cell set, or null when the text is neither empty nor anything that the column holds. */
function setCell(input: PasteInput, draft: Draft, code: string, column: string, text: string): Draft | null {
  const tidy = text.trim();
  if (/^[-–—]?$/.test(tidy)) return draft;
  if (isAbsent(tidy)) {
    return editRow(draft, code, { index: '', domains: {}, predikat: '', absent: true });
  }
  if (column === 'predikat') {
    const predikat = bandNamed(input.instrument, tidy);
    return predikat === null ? null : editRow(draft, code, { predikat, absent: false });
  }
  if (!isFigure(tidy)) return null;
  const kept = draft[code]?.absent ? editRow(draft, code, { absent: false }) : draft;
  return column === 'index' ? editRow(kept, code, { index: tidy }) : editDomain(kept, code, column, tidy);
}

/** The first column in which most texts name a region. */
function nameColumn({ block, match }: PasteInput): number | null {
  const width = Math.max(0, ...block.map((line) => line.length));
  for (let column = 0; column < width; column += 1) {
    const texts = block.map((line) => line[column]?.trim() ?? '').filter((text) => text !== '');
    const named = texts.filter((text) => !isFigure(text) && match(text).kind === 'exact').length;
    if (named > 0 && named * 2 >= texts.length) return column;
  }
  return null;
}

/** Which column of the table each column of the block is, by its heading. */
function headedColumns(instrument: Instrument, heading: readonly string[]): Map<number, string> {
  const parts = publishedParts(instrument);
  const names = new Map<string, string>([
    ['indeks', 'index'],
    ['indeks spbe', 'index'],
    ['nilai indeks', 'index'],
    ['predikat', 'predikat'],
    ...parts.map(({ id, shortName }) => [normaliseName(shortName), id] as const),
  ]);
  return new Map(
    heading.flatMap((text, position) => {
      const column = names.get(normaliseName(text));
      return column === undefined ? [] : [[position, column] as const];
    }),
  );
}

/** Without headings: the one column of figures is the index, the one of predikat words the predikat. */
function recognisedColumns(
  { instrument }: PasteInput,
  lines: readonly (readonly string[])[],
  after: number,
): { readonly columns: Map<number, string>; readonly needsHeadings: boolean } {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const positions = Array.from({ length: width }, (_, position) => position).filter((one) => one > after);
  const some = (position: number, test: (text: string) => boolean) =>
    lines.some((line) => test(line[position]?.trim() ?? ''));
  const figures = positions.filter((position) => some(position, isFigure));
  const words = positions.filter((position) =>
    some(position, (text) => bandNamed(instrument, text) !== null),
  );
  const [index, another] = figures;
  const columns = new Map<number, string>(
    words.slice(0, 1).map((position) => [position, 'predikat'] as const),
  );
  if (index !== undefined && another === undefined)
    return { columns: columns.set(index, 'index'), needsHeadings: false };
  return { columns, needsHeadings: another !== undefined };
}

function pasteByName(input: PasteInput, names: number): PasteReport {
  const { block, instrument, match, codes } = input;
  const heading = block.find((line) => headedColumns(instrument, line).size > 0);
  const lines = block.filter((line) => line !== heading && (line[names]?.trim() ?? '') !== '');
  const recognised = heading
    ? { columns: headedColumns(instrument, heading), needsHeadings: false }
    : recognisedColumns(input, lines, names);
  let { draft } = input;
  const filled = new Set<string>();
  const unknown: string[] = [];
  for (const line of lines) {
    const written = line[names] ?? '';
    const found = match(written);
    if (found.kind !== 'exact' || !codes.includes(found.code)) {
      unknown.push(written.trim());
      continue;
    }
    // That a region does not take part may stand in any column.
    const absence = line.find(isAbsent);
    const cells = absence === undefined ? [...recognised.columns] : [];
    if (absence !== undefined) {
      draft = setCell(input, draft, found.code, 'index', absence) ?? draft;
      filled.add(found.code);
    }
    for (const [position, column] of cells) {
      const next = setCell(input, draft, found.code, column, line[position] ?? '');
      if (next === null) unknown.push(`${written.trim()}: ${line[position]?.trim() ?? ''}`);
      else if (next !== draft) filled.add(found.code);
      draft = next ?? draft;
    }
  }
  return { draft, filled: filled.size, unknown, needsHeadings: recognised.needsHeadings };
}

function pasteByPlace(input: PasteInput): PasteReport {
  const { block, codes, instrument } = input;
  const columns = pasteColumns(instrument);
  const top = codes.indexOf(input.code);
  const left = columns.indexOf(input.column);
  let { draft } = input;
  const filled = new Set<string>();
  const unknown: string[] = [];
  for (const [down, line] of block.entries()) {
    for (const [across, text] of line.entries()) {
      const code = codes[top + down];
      const column = columns[left + across];
      if (text.trim() === '') continue;
      const next = code && column ? setCell(input, draft, code, column, text) : null;
      if (next === null || code === undefined) unknown.push(text.trim());
      else {
        if (next !== draft) filled.add(code);
        draft = next;
      }
    }
  }
  return { draft, filled: filled.size, unknown, needsHeadings: false };
}

export function pasteResults(input: PasteInput): PasteReport {
  const names = nameColumn(input);
  return names === null ? pasteByPlace(input) : pasteByName(input, names);
}
