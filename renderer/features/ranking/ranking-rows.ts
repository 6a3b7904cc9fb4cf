/** Pure questions about rows of the ranking: category, order, footnotes, copying. */
import type { Ranking, RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { stageName } from '../../messages/terms.ts';
import { rankingText } from '../../messages/ranking.ts';

/** "index", "name", "change" or the id of a domain. */
export type SortKey = 'index' | 'name' | 'change' | `part ${string}`;

/** What a row counts as in the distribution. */
export function categoryOf(row: RankingRow): string {
  return row.predikat ?? row.status;
}

export interface InstrumentPart {
  readonly id: string;
  readonly shortName: string;
  readonly weight: string;
}

/** The parts that the table has columns for: domains, or aspects where there are no domains. */
export function partsOf(instrument: Instrument): readonly InstrumentPart[] {
  return instrument.domains.length > 0 ? instrument.domains : instrument.aspects;
}

export function partValue(row: RankingRow, instrument: Instrument, id: string): string | undefined {
  return instrument.domains.length > 0 ? row.domains[id] : row.aspects[id];
}

/** The parts that any row has a value of: a published index often comes without them. */
export function partsWithValues(ranking: Ranking, instrument: Instrument): readonly InstrumentPart[] {
  const rows = ranking.province ? [...ranking.rows, ranking.province] : ranking.rows;
  const hasAny = partsOf(instrument).some(({ id }) =>
    rows.some((row) => partValue(row, instrument, id) !== undefined),
  );
  return hasAny ? partsOf(instrument) : [];
}

function descending(a: string | undefined, b: string | undefined): number {
  return Number(b ?? -1) - Number(a ?? -1);
}

/** Ranked rows in another order; equal ones keep theirs. */
export function sortRanked(rows: readonly RankingRow[], key: SortKey, instrument: Instrument): RankingRow[] {
  if (key === 'index') return [...rows];
  if (key === 'name') return rows.toSorted((a, b) => a.region.name.localeCompare(b.region.name, 'id'));
  if (key === 'change') return rows.toSorted((a, b) => (b.change?.rank ?? -999) - (a.change?.rank ?? -999));
  const id = key.slice('part '.length);
  return rows.toSorted((a, b) => descending(partValue(a, instrument, id), partValue(b, instrument, id)));
}

export interface RowBlocks {
  readonly ranked: readonly RankingRow[];
  readonly unranked: readonly RankingRow[];
  readonly province: RankingRow | null;
  /** All of them in the order of the screen. */
  readonly all: readonly RankingRow[];
}

export function arrangeRows(
  ranking: Ranking,
  instrument: Instrument,
  sort: SortKey,
  filter: string | null,
): RowBlocks {
  const kept = ranking.rows.filter((row) => filter === null || categoryOf(row) === filter);
  const ranked = sortRanked(
    kept.filter((row) => row.rank !== null),
    sort,
    instrument,
  );
  const unranked = kept.filter((row) => row.rank === null);
  const province = filter === null ? ranking.province : null;
  return { ranked, unranked, province, all: [...ranked, ...unranked, ...(province ? [province] : [])] };
}

/** Reservations by number, in the order of the rows; equal texts share one. */
export function footnotes(rows: readonly RankingRow[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { note } of rows) {
    if (note !== null && !numbers.has(note)) numbers.set(note, numbers.size + 1);
  }
  return numbers;
}

/** File and cell, as imports name their source. */
const FILE_SOURCE = /\.(?:xlsx|xlsm|xls|ods|csv)\b/i;

export interface RowSource {
  /** A word or two. */
  readonly short: string;
  /** Where there is room for a sentence. */
  readonly long: string;
  readonly full: string;
}

/** Where the figures come from; for a worksheet the stage that counts. */
export function sourceOf(row: RankingRow): RowSource {
  if (row.source !== null) {
    const short = FILE_SOURCE.test(row.source) ? rankingText.fromFile : row.source;
    return { short, long: row.source, full: row.source };
  }
  if (row.basis !== 'levels' || row.filled === 0) return { short: '', long: '', full: '' };
  const stage = stageName(row.stage);
  return { short: stage, long: stage, full: rankingText.fromWorksheet(stage) };
}

/** A row as tab-separated text with Indonesian numbers. */
export function rowAsText(row: RankingRow, instrument: Instrument): string {
  return [
    row.rank === null ? '' : String(row.rank),
    row.region.name,
    row.index === null ? '' : formatDecimal(row.index),
    row.predikat ?? resultLabel(row.status),
    ...partsOf(instrument).map(({ id }) => formatDecimal(partValue(row, instrument, id) ?? '')),
    sourceOf(row).full,
  ].join('\t');
}
