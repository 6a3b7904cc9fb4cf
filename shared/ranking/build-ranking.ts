/** Builds the ranking of a year from what each region has to show. */
import type { Distribution, Ranking, RankingRow } from '../contract/ranking.ts';
import type { Stage } from '../assessment/stages.ts';
import type { Scope } from '../contract/terms.ts';
import type { Instrument } from '../instrument/instrument.ts';
import {
  compare,
  divide,
  exact,
  formatExact,
  formatRounded,
  parseExact,
  roundHalfUp,
  sum,
  type Exact,
} from '../scoring/exact.ts';
import { bandDependsOnRounding, nearBound, shownIndex, type BandRule } from '../scoring/predikat.ts';
import { rankDescending } from './rank.ts';
import { regionResult, type RegionAssessment, type RegionResult } from './region-result.ts';

export interface RankingInput {
  readonly instrument: Instrument;
  readonly year: number;
  readonly stage: Stage | null;
  readonly scope: Scope;
  readonly rule: BandRule;
  /** Regions in scope, also those without any data. */
  readonly regions: readonly RegionAssessment[];
  /** The same regions a year earlier on the same instrument, for the change columns. */
  readonly before: readonly RegionAssessment[];
  /** The home province when it is not in scope itself. */
  readonly province: RegionAssessment | null;
  readonly publishedDistribution: Ranking['publishedDistribution'];
}

interface Placed {
  readonly result: RegionResult;
  readonly rank: number | null;
  readonly tie: boolean;
}

const byName = (a: RegionResult, b: RegionResult) =>
  a.assessment.region.name.localeCompare(b.assessment.region.name, 'id');

const UNRANKED_ORDER = ['predikat-only', 'incomplete', 'tidak-mengikuti', 'no-data'];

function place(results: readonly RegionResult[]): Placed[] {
  const withIndex = results.filter((result) => result.status === 'ranked');
  const ranked = rankDescending(withIndex, (result) => result.index ?? exact(0), byName);
  const others = results
    .filter((result) => result.status !== 'ranked')
    .toSorted((a, b) => UNRANKED_ORDER.indexOf(a.status) - UNRANKED_ORDER.indexOf(b.status) || byName(a, b));
  return [
    ...ranked.map(({ item, rank, tie }) => ({ result: item, rank, tie })),
    ...others.map((result) => ({ result, rank: null, tie: false })),
  ];
}

/** Difference of the two shown indices, so that the column can be checked by eye. */
function shownDifference(now: Exact, then: Exact): string {
  return formatRounded(exact(roundHalfUp(now) - roundHalfUp(then), 100));
}

function changeOf(now: Placed, then: Placed | undefined): RankingRow['change'] {
  if (!now.result.index || !then?.result.index || now.rank === null || then.rank === null) {
    return null;
  }
  return {
    rank: then.rank - now.rank,
    index: shownDifference(now.result.index, then.result.index),
  };
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

function toRow(instrument: Instrument, placed: Placed, then: Placed | undefined): RankingRow {
  const { result } = placed;
  const { score } = result;
  const published = result.assessment.published;
  const fromPublished = result.basis === 'published' ? published : null;
  return {
    rank: placed.rank,
    tie: placed.tie,
    region: result.assessment.region,
    index: result.index && formatRounded(result.index),
    indexExact: result.index && formatExact(result.index),
    predikat: result.predikat,
    basis: result.basis,
    status: result.status,
    change: changeOf(placed, then),
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
    note: fromPublished?.note ?? null,
    sample: fromPublished?.sample ?? false,
    nearBound: boundNote(instrument, result.index),
    bandDependsOnRounding: result.index ? bandDependsOnRounding(instrument, result.index) : false,
  };
}

function distributionOf(instrument: Instrument, placed: readonly Placed[]): Distribution {
  const counts: Distribution = {};
  for (const band of instrument.bands.toReversed()) counts[band.predikat] = 0;
  counts['incomplete'] = 0;
  counts['tidak-mengikuti'] = 0;
  counts['no-data'] = 0;
  for (const { result } of placed) {
    const key = result.predikat ?? result.status;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function averageOf(placed: readonly Placed[]): string | null {
  const indices = placed.flatMap(({ result }) => (result.index ? [result.index] : []));
  if (indices.length === 0) return null;
  return formatRounded(divide(sum(indices), exact(indices.length)));
}

/** Ranked regions at or above the target, read by the same rule as the predikat. */
function reachingTarget(instrument: Instrument, placed: readonly Placed[], rule: BandRule): number | null {
  if (instrument.target === null) return null;
  const target = parseExact(instrument.target);
  return placed.filter(({ result: { index } }) => {
    if (!index) return false;
    return compare(rule === 'shown' ? shownIndex(index) : index, target) >= 0;
  }).length;
}

export function buildRanking(input: RankingInput): Ranking {
  const { instrument, stage, rule } = input;
  const resultsOf = (regions: readonly RegionAssessment[]) =>
    regions.map((assessment) => regionResult(instrument, assessment, stage, rule));
  const placed = place(resultsOf(input.regions));
  const before = place(resultsOf(input.before));
  const earlier = (now: Placed) =>
    before.find((then) => then.result.assessment.region.code === now.result.assessment.region.code);
  const ranked = placed.filter((item) => item.rank !== null).length;
  return {
    year: input.year,
    stage,
    scope: input.scope,
    instrument: instrument.id,
    rows: placed.map((item) => toRow(instrument, item, earlier(item))),
    distribution: distributionOf(instrument, placed),
    publishedDistribution: input.publishedDistribution,
    average: averageOf(placed),
    reachingTarget: reachingTarget(instrument, placed, rule),
    coverage: {
      assessed: placed.filter((item) => item.result.status !== 'no-data').length,
      ranked,
      total: placed.length,
    },
    province: input.province
      ? toRow(
          instrument,
          { result: regionResult(instrument, input.province, stage, rule), rank: null, tie: false },
          undefined,
        )
      : null,
  };
}
