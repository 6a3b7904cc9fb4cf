/** Pure questions about rows of the ranking: order, footnotes, sources. */
import type { Ranking, RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { stageName } from '../../messages/terms.ts';
import { rankingText } from '../../messages/ranking.ts';
import { categoryOf } from './ranking-filter.ts';
import type { SortKey } from './ranking-view.ts';

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

/** Ranked rows in another order; equal ones keep theirs. */
function sortRanked(rows: readonly RankingRow[], key: SortKey): RankingRow[] {
  if (key === 'rank') return [...rows];
  if (key === 'name') return rows.toSorted((a, b) => a.region.name.localeCompare(b.region.name, 'id'));
  return rows.toSorted((a, b) => (b.rankChange ?? -999) - (a.rankChange ?? -999));
}

export interface RowBlocks {
  readonly ranked: readonly RankingRow[];
  readonly unranked: readonly RankingRow[];
  readonly province: RankingRow | null;
  /** All of them in the order of the screen. */
  readonly all: readonly RankingRow[];
}

export interface Arrangement {
  readonly sort: SortKey;
  /** Best predikat first, whatever the order within. */
  readonly isGrouped: boolean;
  readonly isFiltered: boolean;
  readonly keeps: (row: RankingRow) => boolean;
}

export function arrangeRows(
  ranking: Ranking,
  { sort, isGrouped, isFiltered, keeps }: Arrangement,
): RowBlocks {
  const kept = ranking.rows.filter(keeps);
  const sorted = sortRanked(
    kept.filter((row) => row.rank !== null),
    sort,
  );
  const order = Object.keys(ranking.distribution);
  const place = (row: RankingRow) => order.indexOf(categoryOf(row));
  const ranked = isGrouped ? sorted.toSorted((a, b) => place(a) - place(b)) : sorted;
  const unranked = kept.filter((row) => row.rank === null);
  const province = isFiltered ? null : ranking.province;
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
