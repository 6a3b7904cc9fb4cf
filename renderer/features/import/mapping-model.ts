/** A sheet's mapping while a person points at it: what each column means, and what is still missing. Pure. */
import type { ColumnMapping, FileReport } from '../../../shared/contract/import.ts';
import type { Stage } from '../../../shared/assessment/stages.ts';
import { TEXT_KINDS } from '../../../shared/assessment/texts.ts';

export type MappedColumn = ColumnMapping['columns'][number];

/** A mapping that need not be complete yet. */
export interface MappingDraft {
  readonly instrument: string | null;
  readonly headerRow: number | null;
  readonly numberColumn: number | null;
  readonly nameColumn: number | null;
  /** By column. */
  readonly columns: readonly MappedColumn[];
}

export type ContentMeaning = MappedColumn['meaning'];
export type Meaning = ContentMeaning | 'number' | 'name' | 'ignore';

/** In the order in which they are offered. */
export const MEANINGS: readonly Meaning[] = ['level', ...TEXT_KINDS, 'number', 'name', 'ignore'];

export const EMPTY_DRAFT: MappingDraft = {
  instrument: null,
  headerRow: null,
  numberColumn: null,
  nameColumn: null,
  columns: [],
};

export function isContent(meaning: Meaning): meaning is ContentMeaning {
  return meaning !== 'number' && meaning !== 'name' && meaning !== 'ignore';
}

export function mappedColumn(draft: MappingDraft, column: number): MappedColumn | undefined {
  return draft.columns.find((mapped) => mapped.column === column);
}

export function meaningOf(draft: MappingDraft, column: number): Meaning {
  if (draft.numberColumn === column) return 'number';
  if (draft.nameColumn === column) return 'name';
  return mappedColumn(draft, column)?.meaning ?? 'ignore';
}

export interface ColumnFacts {
  readonly stage: Stage | null;
  readonly year: number | null;
}

/**
 * Gives a column a meaning; a number or name column takes the place of the one before.
 * @param facts stage and year that the heading of the column speaks of
 */
export function withMeaning(
  draft: MappingDraft,
  column: number,
  meaning: Meaning,
  facts: ColumnFacts,
): MappingDraft {
  const known = mappedColumn(draft, column);
  const others = draft.columns.filter((mapped) => mapped.column !== column);
  const mapped = isContent(meaning)
    ? { column, meaning, stage: (known ?? facts).stage, year: (known ?? facts).year }
    : null;
  const left = (current: number | null) => (current === column ? null : current);
  return {
    ...draft,
    numberColumn: meaning === 'number' ? column : left(draft.numberColumn),
    nameColumn: meaning === 'name' ? column : left(draft.nameColumn),
    columns: (mapped ? [...others, mapped] : others).toSorted((a, b) => a.column - b.column),
  };
}

/** Says of which stage or year a content column speaks; null is what the sheet or an answer gives. */
export function withFacts(draft: MappingDraft, column: number, facts: Partial<ColumnFacts>): MappingDraft {
  return {
    ...draft,
    columns: draft.columns.map((mapped) => (mapped.column === column ? { ...mapped, ...facts } : mapped)),
  };
}

/** Columns that would mean the same thing: the first two such, or null. */
export function sameMeaning(draft: MappingDraft): readonly [number, number] | null {
  const seen = new Map<string, number>();
  for (const { column, meaning, stage, year } of draft.columns) {
    const key = [meaning, stage, year].join(' ');
    const other = seen.get(key);
    if (other !== undefined) return [other, column];
    seen.set(key, column);
  }
  return null;
}

export const MAPPING_PARTS = ['instrument', 'header', 'indicator', 'content'] as const;
export type MappingPart = (typeof MAPPING_PARTS)[number];

/** What has to be pointed at before the sheet can be read, in the order of pointing. */
export function missingParts(draft: MappingDraft): MappingPart[] {
  const isMissing: Readonly<Record<MappingPart, boolean>> = {
    instrument: draft.instrument === null,
    header: draft.headerRow === null,
    indicator: draft.numberColumn === null && draft.nameColumn === null,
    content: draft.columns.length === 0,
  };
  return MAPPING_PARTS.filter((part) => isMissing[part]);
}

/** The mapping that a draft amounts to, or null while something is missing or means the same twice. */
export function completeMapping(draft: MappingDraft): ColumnMapping | null {
  const { instrument, headerRow, numberColumn, nameColumn, columns } = draft;
  if (instrument === null || headerRow === null || sameMeaning(draft)) return null;
  if (missingParts(draft).length > 0) return null;
  return { instrument, headerRow, numberColumn, nameColumn, columns: [...columns] };
}

/** Sheets of other files that are laid out like one that was pointed at, and from which nothing is read yet. */
export function sheetsAlike(
  files: readonly FileReport[],
  own: string,
  fingerprint: string,
): { readonly file: string; readonly sheet: string }[] {
  if (fingerprint === '') return [];
  return files
    .filter(({ id }) => id !== own)
    .flatMap(({ id, sheets }) =>
      sheets
        .filter((sheet) => !sheet.used && sheet.mapping === null && sheet.fingerprint === fingerprint)
        .map(({ name }) => ({ file: id, sheet: name })),
    );
}
