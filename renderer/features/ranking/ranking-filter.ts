/** Which rows the table is limited to. A filter hides rows; ranks stay those among all regions. Pure. */
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import type { RankingRow } from '../../../shared/contract/ranking.ts';

export type ListedRegion = OperationOutput<'regions.list'>[number];
export type KindFilter = 'all' | 'kabupaten' | 'kota';

export interface RankingFilter {
  readonly kind: KindFilter;
  /** Empty: all. */
  readonly islands: readonly string[];
  /** Predikat, or statuses such as "incomplete"; empty: all. */
  readonly categories: readonly string[];
}

export const NO_FILTER: RankingFilter = { kind: 'all', islands: [], categories: [] };

export function isFiltered({ kind, islands, categories }: RankingFilter): boolean {
  return kind !== 'all' || islands.length > 0 || categories.length > 0;
}

/** What a row counts as in the distribution. */
export function categoryOf(row: RankingRow): string {
  return row.predikat ?? row.status;
}

/** Adds an entry, or takes it away where it is there. */
export function toggled(entries: readonly string[], entry: string): readonly string[] {
  return entries.includes(entry) ? entries.filter((other) => other !== entry) : [...entries, entry];
}

export function keepsRow(
  filter: RankingFilter,
  row: RankingRow,
  regions: ReadonlyMap<string, ListedRegion>,
): boolean {
  const region = regions.get(row.region.code);
  const { kind, islands, categories } = filter;
  return (
    (kind === 'all' || region?.kind === kind) &&
    (islands.length === 0 || islands.includes(region?.island ?? '')) &&
    (categories.length === 0 || categories.includes(categoryOf(row)))
  );
}
