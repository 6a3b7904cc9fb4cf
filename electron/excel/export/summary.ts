/** The counts of the sheet "Rekap", with what the formulas give and what the application and a publication say. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { compare, divide, exact, parseExact, sum, type Exact } from '../../../shared/scoring/exact.ts';
import { shownIndex } from '../../../shared/scoring/predikat.ts';
import type { RankingWorkbookInput } from './input.ts';
import { STATUS_LABELS, type RankingTable } from './ranking-table.ts';

export const SUMMARY_HEADER_ROW = 5;
export const FIRST_COUNT_ROW = SUMMARY_HEADER_ROW + 1;

export interface CountRow {
  /** The text that is counted in the column of predikat. */
  readonly label: string;
  /** True for the instrument's bands and our own words. */
  readonly known: boolean;
  readonly row: number;
  readonly counted: number;
  readonly application: number;
  readonly published: number | null;
}

export interface Summary {
  readonly counts: readonly CountRow[];
  readonly totalRow: number;
  readonly total: number;
  readonly rankedRow: number;
  readonly averageRow: number;
  readonly average: Exact | null;
  /** null where the instrument has no target. */
  readonly targetRow: number | null;
  readonly reachingTarget: number;
  readonly published: Ranking['publishedDistribution'];
}

interface Counted {
  /** As a distribution calls it. */
  readonly key: string;
  readonly label: string;
  readonly known: boolean;
}

/** Predikat from the highest down, names that the instrument does not know, then what has none. */
function whatIsCounted({ instrument, ranking }: RankingWorkbookInput): Counted[] {
  const bands = instrument.bands.toReversed().map(({ predikat }) => predikat);
  const statuses = ['tidak-mengikuti', 'incomplete', 'no-data'] as const;
  const expected = new Set<string>([...bands, ...statuses]);
  const published = ranking.publishedDistribution?.counts ?? {};
  const met = new Set([...Object.keys(ranking.distribution), ...Object.keys(published)]);
  return [
    ...bands.map((name) => ({ key: name, label: name, known: true })),
    ...[...met]
      .filter((name) => !expected.has(name))
      .map((name) => ({ key: name, label: name, known: false })),
    ...statuses.map((status) => ({ key: status, label: STATUS_LABELS[status], known: true })),
  ];
}

function countReaching(input: RankingWorkbookInput, table: RankingTable): number {
  const { target } = input.instrument;
  if (target === null) return 0;
  const bound = parseExact(target);
  return table.ranked.filter(({ index }) => {
    if (!index) return false;
    return compare(table.bandRule === 'shown' ? shownIndex(index) : index, bound) >= 0;
  }).length;
}

export function buildSummary(input: RankingWorkbookInput, table: RankingTable): Summary {
  const { ranking, instrument } = input;
  const lines = [...table.ranked, ...table.unranked];
  const counts = whatIsCounted(input).map(({ key, label, known }, position) => ({
    label,
    known,
    row: FIRST_COUNT_ROW + position,
    counted: lines.filter((line) => line.predikat === label).length,
    application: ranking.distribution[key] ?? 0,
    published: ranking.publishedDistribution?.counts[key] ?? null,
  }));
  const totalRow = FIRST_COUNT_ROW + counts.length;
  const indices = table.ranked.flatMap((line) => line.index ?? []);
  return {
    counts,
    totalRow,
    total: counts.reduce((total, { counted }) => total + counted, 0),
    rankedRow: totalRow + 2,
    averageRow: totalRow + 3,
    average: indices.length === 0 ? null : divide(sum(indices), exact(indices.length)),
    targetRow: instrument.target === null ? null : totalRow + 4,
    reachingTarget: countReaching(input, table),
    published: ranking.publishedDistribution,
  };
}
