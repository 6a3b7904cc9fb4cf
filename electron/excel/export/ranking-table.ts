/**
 * The ranking as the workbook computes it: regions with levels are scored again from their levels, so that the
 * cached results of formulas do not merely repeat what the application said, and the check cells compare two things.
 */
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import type { Indicator, Instrument } from '../../../shared/instrument/instrument.ts';
import { aspectsOf, indicatorsOf } from '../../../shared/instrument/instrument.ts';
import { compare, parseExact, type Exact } from '../../../shared/scoring/exact.ts';
import { predikatOf, type BandRule } from '../../../shared/scoring/predikat.ts';
import { score, type Score, type Values } from '../../../shared/scoring/score.ts';
import type { RankingWorkbookInput } from './input.ts';

/** A domain, or an aspect where the instrument has no domains: one column of the ranking. */
export interface Part {
  readonly id: string;
  readonly shortName: string;
  readonly indicators: readonly Indicator[];
}

export interface TableLine {
  readonly row: RankingRow;
  /** Set where the cells of this line are formulas over the sheet of levels. */
  readonly levels: Values | null;
  readonly index: Exact | null;
  /** In the order of the parts; null while unknown. */
  readonly parts: readonly (Exact | null)[];
  /** What the cell shows: a predikat, or why there is none. */
  readonly predikat: string;
  /** False where a published predikat is not the one that its published index gives; then it is a constant. */
  readonly predikatFollowsIndex: boolean;
  readonly rank: number | null;
}

export interface RankingTable {
  readonly parts: readonly Part[];
  /** Indicators in the order of the parts, which is the order of the columns of levels. */
  readonly indicators: readonly Indicator[];
  readonly ranked: readonly TableLine[];
  readonly unranked: readonly TableLine[];
  readonly province: TableLine | null;
  readonly bandRule: BandRule;
}

/** A ranking and levels that do not belong together: a bug of the caller. */
export class RankingWorkbookInputError extends Error {
  override name = 'RankingWorkbookInputError';
}

export const STATUS_LABELS: Readonly<Record<RankingRow['status'], string>> = {
  ranked: '',
  incomplete: 'Belum lengkap',
  'tidak-mengikuti': 'Tidak mengikuti',
  'predikat-only': 'Tanpa indeks',
  'no-data': 'Belum ada nilai',
};

function partsOf(instrument: Instrument): Part[] {
  if (instrument.domains.length === 0) {
    return instrument.aspects.map((aspect) => ({
      id: aspect.id,
      shortName: aspect.shortName,
      indicators: indicatorsOf(instrument, aspect.id),
    }));
  }
  return instrument.domains.map((domain) => ({
    id: domain.id,
    shortName: domain.shortName,
    indicators: aspectsOf(instrument, domain.id).flatMap((aspect) => indicatorsOf(instrument, aspect.id)),
  }));
}

function levelsOf(input: RankingWorkbookInput, row: RankingRow): Values | null {
  if (row.basis !== 'levels') return null;
  if (row.status !== 'ranked' && row.status !== 'incomplete') return null;
  const levels = input.levels.get(row.region.code);
  if (!levels) throw new RankingWorkbookInputError(`no levels for region ${row.region.code}`);
  return levels;
}

function partValues(parts: readonly Part[], row: RankingRow, scored: Score | null) {
  const found = scored && (scored.domains.length > 0 ? scored.domains : scored.aspects);
  return parts.map(({ id }) => {
    if (found) return found.find((part) => part.id === id)?.value ?? null;
    const published = row.domains[id];
    return published === undefined ? null : parseExact(published);
  });
}

function toLine(
  input: RankingWorkbookInput,
  parts: readonly Part[],
  row: RankingRow,
): Omit<TableLine, 'rank'> {
  const levels = levelsOf(input, row);
  const scored = levels && score(input.instrument, levels);
  const published = row.indexExact === null ? null : parseExact(row.indexExact);
  const index = scored ? scored.index : published;
  const computed = index && predikatOf(input.instrument, index, input.bandRule ?? 'exact');
  const follows = levels !== null || computed === row.predikat;
  return {
    row,
    levels,
    index,
    parts: partValues(parts, row, scored),
    predikat: (follows ? computed : row.predikat) ?? STATUS_LABELS[row.status],
    predikatFollowsIndex: follows,
  };
}

export function buildRankingTable(input: RankingWorkbookInput): RankingTable {
  const parts = partsOf(input.instrument);
  const lineOf = (row: RankingRow) => toLine(input, parts, row);
  const ranked = input.ranking.rows.filter((row) => row.rank !== null).map(lineOf);
  const unranked = input.ranking.rows.filter((row) => row.rank === null).map(lineOf);
  const rankOf = (index: Exact | null) => {
    if (!index) return null;
    return 1 + ranked.filter((other) => other.index && compare(other.index, index) > 0).length;
  };
  return {
    parts,
    indicators: parts.flatMap((part) => part.indicators),
    ranked: ranked.map((line) => ({ ...line, rank: rankOf(line.index) })),
    unranked: unranked.map((line) => ({ ...line, rank: null })),
    province: input.ranking.province && { ...lineOf(input.ranking.province), rank: null },
    bandRule: input.bandRule ?? 'exact',
  };
}
