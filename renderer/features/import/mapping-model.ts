/** A sheet's mapping while a person points at it: what each column means, and what is still missing. Pure. */
import type { ColumnMapping, FileReport, SheetShape } from '../../../shared/contract/import.ts';
import type { Stage } from '../../../shared/assessment/stages.ts';
import { TEXT_KINDS } from '../../../shared/assessment/texts.ts';

export type MappedColumn = ColumnMapping['columns'][number];

/** A mapping that need not be complete yet. */
export interface MappingDraft {
  readonly instrument: string | null;
  readonly shape: SheetShape;
  readonly headerRow: number | null;
  readonly numberColumn: number | null;
  readonly nameColumn: number | null;
  readonly regionColumn: number | null;
  /** By column. */
  readonly columns: readonly MappedColumn[];
}

export type ContentMeaning = MappedColumn['meaning'];
export type Meaning = ContentMeaning | 'number' | 'name' | 'region' | 'ignore';

/** What columns of a sheet can mean, in the order in which it is offered. */
export const MEANINGS: Readonly<Record<SheetShape, readonly Meaning[]>> = {
  'one-region': ['level', ...TEXT_KINDS, 'number', 'name', 'ignore'],
  'region-rows': ['level', 'region', 'ignore'],
  'region-columns': ['level', 'number', 'name', 'ignore'],
};

export const EMPTY_DRAFT: MappingDraft = {
  instrument: null,
  shape: 'one-region',
  headerRow: null,
  numberColumn: null,
  nameColumn: null,
  regionColumn: null,
  columns: [],
};

export function isContent(meaning: Meaning): meaning is ContentMeaning {
  return meaning !== 'number' && meaning !== 'name' && meaning !== 'region' && meaning !== 'ignore';
}

export function mappedColumn(draft: MappingDraft, column: number): MappedColumn | undefined {
  return draft.columns.find((mapped) => mapped.column === column);
}

export function meaningOf(draft: MappingDraft, column: number): Meaning {
  if (draft.numberColumn === column) return 'number';
  if (draft.nameColumn === column) return 'name';
  if (draft.regionColumn === column) return 'region';
  return mappedColumn(draft, column)?.meaning ?? 'ignore';
}

export interface ColumnFacts {
  readonly stage: Stage | null;
  readonly year: number | null;
}

/**
 * Gives a column a meaning; a column that names indicators or regions takes the place of the one before.
 * @param facts stage and year that the heading of the column speaks of
 * @param indicator whose levels it holds, where each column holds those of one
 */
export function withMeaning(
  draft: MappingDraft,
  column: number,
  meaning: Meaning,
  facts: ColumnFacts,
  indicator: string | null = null,
): MappingDraft {
  const known = mappedColumn(draft, column);
  const others = draft.columns.filter((mapped) => mapped.column !== column);
  const { stage, year } = known ?? facts;
  const mapped = isContent(meaning) ? { column, meaning, indicator, stage, year } : null;
  const place = (own: Meaning, current: number | null) => {
    if (meaning === own) return column;
    return current === column ? null : current;
  };
  return {
    ...draft,
    numberColumn: place('number', draft.numberColumn),
    nameColumn: place('name', draft.nameColumn),
    regionColumn: place('region', draft.regionColumn),
    columns: (mapped ? [...others, mapped] : others).toSorted((a, b) => a.column - b.column),
  };
}

/** Columns that would mean the same thing: the first two such, or null. Where each is a region's, its heading tells them apart. */
export function sameMeaning({ shape, columns }: MappingDraft): readonly [number, number] | null {
  if (shape === 'region-columns') return null;
  const seen = new Map<string, number>();
  for (const { column, meaning, indicator, stage, year } of columns) {
    const key = [meaning, indicator, stage, year].join(' ');
    const other = seen.get(key);
    if (other !== undefined) return [other, column];
    seen.set(key, column);
  }
  return null;
}

export const MAPPING_PARTS = ['instrument', 'header', 'indicator', 'region', 'content'] as const;
export type MappingPart = (typeof MAPPING_PARTS)[number];

/** What has to be pointed at before the sheet can be read, in the order of pointing. */
export function partsOf({ shape }: MappingDraft): MappingPart[] {
  const unneeded = shape === 'region-rows' ? 'indicator' : 'region';
  return MAPPING_PARTS.filter((part) => part !== unneeded);
}

export function missingParts(draft: MappingDraft): MappingPart[] {
  const isMissing: Readonly<Record<MappingPart, boolean>> = {
    instrument: draft.instrument === null,
    header: draft.headerRow === null,
    indicator: draft.numberColumn === null && draft.nameColumn === null,
    region: draft.regionColumn === null,
    content: draft.columns.length === 0,
  };
  return partsOf(draft).filter((part) => isMissing[part]);
}

/**
 * The mapping that a draft amounts to, or null while something is missing or means the same twice. In a sheet of several
 * regions columns need not be pointed at: those count that the header names.
 */
export function completeMapping(draft: MappingDraft): ColumnMapping | null {
  const { instrument, headerRow, columns, ...places } = draft;
  if (instrument === null || headerRow === null || sameMeaning(draft)) return null;
  const missing = missingParts(draft).filter((part) => part !== 'content' || draft.shape === 'one-region');
  return missing.length > 0 ? null : { ...places, instrument, headerRow, columns: [...columns] };
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
