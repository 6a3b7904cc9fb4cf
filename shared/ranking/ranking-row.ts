/** One row of a ranking from where a region stands now and stood before. */
import type { RankingRow } from '../contract/ranking.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { exact, formatExact, formatRounded, roundHalfUp, type Exact } from '../scoring/exact.ts';
import { bandDependsOnRounding, nearBound } from '../scoring/predikat.ts';
import type { Placed } from './place.ts';
import type { RegionResult } from './region-result.ts';

/** Difference of the two shown values, so that the column can be checked by eye. */
export function shownDifference(now: Exact, then: Exact): string {
  return formatRounded(exact(roundHalfUp(now) - roundHalfUp(then), 100));
}

function shown(values: ReadonlyMap<string, Exact>): Record<string, string> {
  return Object.fromEntries([...values].map(([id, value]) => [id, formatRounded(value)]));
}

function boundNote(instrument: Instrument, index: Exact | null): RankingRow['nearBound'] {
  const near = index && nearBound(instrument, index);
  return near ? { predikat: near.predikat, gap: formatExact(near.gap) } : null;
}

/** For a region that does not take part: who says so. */
function absenceSource({ status, assessment }: RegionResult): string | null {
  const reason = status === 'tidak-mengikuti' ? assessment.participationReason : '';
  return reason === '' ? null : reason;
}

export interface Standing {
  readonly now: Placed;
  /** The rank by the index, whatever the table is ranked by. */
  readonly indexRank: number | null;
  readonly before: Placed | undefined;
  /** The year before used another instrument: ranks can be set side by side, values cannot. */
  readonly isBreak: boolean;
}

function changesOf({ now, before, isBreak }: Standing): Pick<RankingRow, 'change' | 'rankChange'> {
  if (!now.value || !before?.value || now.rank === null || before.rank === null) {
    return { change: null, rankChange: null };
  }
  const rank = before.rank - now.rank;
  return {
    change: isBreak ? null : { rank, index: shownDifference(now.value, before.value) },
    rankChange: rank,
  };
}

export function rankingRow(instrument: Instrument, standing: Standing): RankingRow {
  const { now, indexRank } = standing;
  const { result } = now;
  const { score } = result;
  const fromPublished = result.basis === 'published' ? result.assessment.published : null;
  return {
    rank: now.rank,
    tie: now.tie,
    region: result.assessment.region,
    value: now.value && formatRounded(now.value),
    valueExact: now.value && formatExact(now.value),
    indexRank,
    index: result.index && formatRounded(result.index),
    indexExact: result.index && formatExact(result.index),
    predikat: result.predikat,
    basis: result.basis,
    status: result.status,
    ...changesOf(standing),
    stage: result.stage,
    domains: shown(result.domains),
    aspects: shown(result.aspects),
    range:
      result.status === 'incomplete' && score
        ? { low: formatRounded(score.range.low), high: formatRounded(score.range.high) }
        : null,
    filled: score?.filled ?? 0,
    total: instrument.indicators.length,
    source: fromPublished?.source ?? absenceSource(result),
    sourceKind: fromPublished?.sourceKind ?? null,
    note: fromPublished?.note ?? null,
    sample: fromPublished?.sample ?? false,
    nearBound: boundNote(instrument, result.index),
    bandDependsOnRounding: result.index ? bandDependsOnRounding(instrument, result.index) : false,
  };
}
