/** Published results while they are typed: texts per region, what they mean, and what stands against them. Pure. */
import { checkPublished, mayBeRounding, publishedParts } from '../../../shared/analysis/check-published.ts';
import type { SourceKind } from '../../../shared/assessment/source-kind.ts';
import type { OperationInput } from '../../../shared/contract/operations.ts';
import type { PublishedRow } from '../../../shared/contract/published.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { formatRounded, type Exact } from '../../../shared/scoring/exact.ts';
import { readLevelInput, type LevelInputFault } from '../worksheet/decimal-input.ts';

export interface DraftRow {
  /** As typed: "2,46". */
  readonly index: string;
  /** Domain id (aspect id where the instrument has no domains) to text. */
  readonly domains: Readonly<Record<string, string>>;
  /** "" for none. */
  readonly predikat: string;
  readonly absent: boolean;
  readonly note: string;
  /** The predikat stands although the index lies in another band. */
  readonly confirmed: boolean;
}

export type Draft = Readonly<Record<string, DraftRow>>;

type Entry = OperationInput<'published.set'>['results'][number];
export type EntryResult = NonNullable<Entry['result']>;

export const EMPTY_ROW: DraftRow = {
  index: '',
  domains: {},
  predikat: '',
  absent: false,
  note: '',
  confirmed: false,
};

function storedRow({ participation, published }: PublishedRow): DraftRow {
  if (participation === 'tidak-mengikuti') return { ...EMPTY_ROW, absent: true };
  if (!published) return EMPTY_ROW;
  const { index, predikat, domains, note } = published;
  return {
    index: index === null ? '' : formatDecimal(index),
    domains: Object.fromEntries(Object.entries(domains).map(([id, text]) => [id, formatDecimal(text)])),
    predikat: predikat ?? '',
    absent: false,
    note: note ?? '',
    // What is stored was asked about when it was entered.
    confirmed: true,
  };
}

/** What is stored, by the codes of the regions. */
export function storedDraft(rows: readonly PublishedRow[]): Draft {
  return Object.fromEntries(rows.map((row) => [row.region.code, storedRow(row)]));
}

export type RowFault = LevelInputFault | 'nothing';

export interface RowReading {
  /** null where the row is empty: there is no published result. */
  readonly result: Omit<EntryResult, 'source' | 'sourceKind'> | null;
  /** `index` or a domain id to what is wrong with its text. */
  readonly faults: Readonly<Record<string, RowFault>>;
  /** The predikat of the index, while the written one is another and nobody has said that it stands. */
  readonly question: { readonly predikat: string; readonly mayBeRounding: boolean } | null;
  /** What the domains give, where the index is another. */
  readonly fromDomains: string | null;
}

const tidy = (text: string) => text.trim();

export function isEmptyRow({ index, domains, predikat, absent, note }: DraftRow): boolean {
  return !absent && [index, predikat, note, ...Object.values(domains)].every((text) => tidy(text) === '');
}

function shown(value: Exact | null): string | null {
  return value && formatRounded(value);
}

export function readRow(instrument: Instrument, row: DraftRow): RowReading {
  const clean = { faults: {}, question: null, fromDomains: null };
  if (isEmptyRow(row)) return { result: null, ...clean };
  const note = tidy(row.note) === '' ? null : tidy(row.note);
  if (row.absent) return { result: { participation: 'tidak-mengikuti', note }, ...clean };
  // An index has two decimals on every scale.
  const scale = { ...instrument.scale, decimals: 2 as const };
  const faults: Record<string, RowFault> = {};
  const read = (key: string, text: string): Hundredths | null => {
    const input = readLevelInput(scale, text);
    if (input.kind === 'fault') faults[key] = input.fault;
    return input.kind === 'value' ? input.value : null;
  };
  const index = read('index', row.index);
  const domains = Object.fromEntries(
    publishedParts(instrument).flatMap(({ id }) => {
      const value = read(id, row.domains[id] ?? '');
      return value === null ? [] : [[id, value] as const];
    }),
  );
  const predikat = row.predikat === '' ? null : row.predikat;
  const check = checkPublished(instrument, { index, predikat, domains });
  if (check.isEmpty && faults['index'] === undefined) faults['index'] = 'nothing';
  const asks = check.otherPredikat !== null && index !== null && predikat !== null && !row.confirmed;
  return {
    result: { index, predikat, domains, note, confirmed: row.confirmed },
    faults,
    question: asks
      ? {
          predikat: check.otherPredikat,
          mayBeRounding: mayBeRounding(instrument, index, predikat),
        }
      : null,
    fromDomains: shown(check.fromDomains),
  };
}

function sameRow(a: DraftRow, b: DraftRow): boolean {
  const ids = new Set([...Object.keys(a.domains), ...Object.keys(b.domains)]);
  return (
    (['index', 'predikat', 'note'] as const).every((key) => tidy(a[key]) === tidy(b[key])) &&
    a.absent === b.absent &&
    [...ids].every((id) => tidy(a.domains[id] ?? '') === tidy(b.domains[id] ?? ''))
  );
}

/** Codes of the regions whose row says something else than what is stored. */
export function changedRegions(draft: Draft, stored: Draft): string[] {
  return Object.keys(draft).filter((code) => {
    const [now, before] = [draft[code], stored[code] ?? EMPTY_ROW];
    return now !== undefined && !sameRow(now, before);
  });
}

/** Codes of the regions that have something published from another source or kind of it; the sample keeps its own. */
export function otherSourced(rows: readonly PublishedRow[], source: string, kind: SourceKind): string[] {
  return rows.flatMap(({ region, published }) =>
    published && !published.sample && (published.source !== tidy(source) || published.sourceKind !== kind)
      ? [region.code]
      : [],
  );
}

/** A changed row starts anew: what was confirmed was another figure. */
export function editRow(draft: Draft, code: string, change: Partial<DraftRow>): Draft {
  const before = draft[code] ?? EMPTY_ROW;
  return { ...draft, [code]: { ...before, confirmed: false, ...change } };
}

export function editDomain(draft: Draft, code: string, id: string, text: string): Draft {
  return editRow(draft, code, { domains: { ...draft[code]?.domains, [id]: text } });
}
