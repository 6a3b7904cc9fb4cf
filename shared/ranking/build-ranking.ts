/** Builds the ranking of a year from what each region has to show. */
import type { Distribution, Ranking } from '../contract/ranking.ts';
import type { Stage } from '../assessment/stages.ts';
import type { Scope } from '../contract/terms.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { compare, formatRounded, parseExact, type Exact } from '../scoring/exact.ts';
import { shownIndex, type BandRule } from '../scoring/predikat.ts';
import { averageOf, meanOf, partAverages } from './averages.ts';
import { basisValue, INDEX_BASIS, type Basis } from './basis.ts';
import { place, type Placed } from './place.ts';
import { rankingRow, shownDifference } from './ranking-row.ts';
import { regionResult, type RegionAssessment, type RegionResult } from './region-result.ts';

export interface RankingInput {
  readonly instrument: Instrument;
  readonly year: number;
  readonly stage: Stage | null;
  readonly scope: Scope;
  readonly rule: BandRule;
  /** What the table is ranked by; the index unless told. */
  readonly basis?: Basis;
  /** Regions in scope, also those without any data. */
  readonly regions: readonly RegionAssessment[];
  /** The same regions in the year that is compared with. */
  readonly before: readonly RegionAssessment[];
  /** That year; the one before unless told. */
  readonly beforeYear?: number;
  /** Its instrument; the same unless told. */
  readonly beforeInstrument?: Instrument;
  /** The home province when it is not in scope itself. */
  readonly province: RegionAssessment | null;
  readonly publishedDistribution: Ranking['publishedDistribution'];
}

function distributionOf(instrument: Instrument, results: readonly RegionResult[]): Distribution {
  const counts: Distribution = {};
  for (const band of instrument.bands.toReversed()) counts[band.predikat] = 0;
  counts['incomplete'] = 0;
  counts['tidak-mengikuti'] = 0;
  counts['no-data'] = 0;
  for (const result of results) {
    const key = result.predikat ?? result.status;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function indicesOf(results: readonly RegionResult[]): Exact[] {
  return results.flatMap(({ index }) => (index ? [index] : []));
}

/** Ranked regions at or above the target, read by the same rule as the predikat. */
function reachingTarget(instrument: Instrument, indices: readonly Exact[], rule: BandRule): number | null {
  if (instrument.target === null) return null;
  const target = parseExact(instrument.target);
  return indices.filter((index) => compare(rule === 'shown' ? shownIndex(index) : index, target) >= 0).length;
}

const codeOf = ({ result }: Placed) => result.assessment.region.code;

export function buildRanking(input: RankingInput): Ranking {
  const { instrument, stage, rule, basis = INDEX_BASIS } = input;
  const beforeInstrument = input.beforeInstrument ?? instrument;
  const isBreak = beforeInstrument.id !== instrument.id;
  const results = input.regions.map((assessment) => regionResult(instrument, assessment, stage, rule));
  const earlier = input.before.map((assessment) => regionResult(beforeInstrument, assessment, stage, rule));
  const placed = place(results, (result) => basisValue(instrument, result, basis));
  const byIndex = place(results, ({ index }) => index);
  // Another instrument's parts are other parts; its index still gives a rank.
  const isComparable = !isBreak || basis.kind === 'index';
  const before = isComparable ? place(earlier, (result) => basisValue(beforeInstrument, result, basis)) : [];
  const find = (among: readonly Placed[], now: Placed) =>
    among.find((other) => codeOf(other) === codeOf(now));

  const indices = indicesOf(results);
  const average = meanOf(indices);
  const averageBefore = isBreak ? null : meanOf(indicesOf(earlier));
  const province = input.province && regionResult(instrument, input.province, stage, rule);
  return {
    year: input.year,
    stage,
    scope: input.scope,
    instrument: instrument.id,
    rankedBy: { kind: basis.kind, id: basis.id },
    compared: {
      year: input.beforeYear ?? input.year - 1,
      instrument: beforeInstrument.id,
      ranked: earlier.filter(({ index }) => index !== null).length,
      isBreak: isBreak && earlier.some(({ status }) => status !== 'no-data'),
    },
    rows: placed.map((now) =>
      rankingRow(instrument, {
        now,
        indexRank: find(byIndex, now)?.rank ?? null,
        before: find(before, now),
        isBreak,
      }),
    ),
    distribution: distributionOf(instrument, results),
    publishedDistribution: input.publishedDistribution,
    average: average && formatRounded(average),
    averageChange: average && averageBefore && shownDifference(average, averageBefore),
    basisAverage: averageOf(placed.map(({ value }) => value)),
    partAverages: {
      domains: partAverages(instrument, results, 'domain'),
      aspects: partAverages(instrument, results, 'aspect'),
    },
    reachingTarget: reachingTarget(instrument, indices, rule),
    coverage: {
      assessed: results.filter(({ status }) => status !== 'no-data').length,
      ranked: indices.length,
      total: results.length,
    },
    province:
      province &&
      rankingRow(instrument, {
        now: { result: province, value: basisValue(instrument, province, basis), rank: null, tie: false },
        indexRank: null,
        before: undefined,
        isBreak: false,
      }),
  };
}
