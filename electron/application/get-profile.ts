/** One region in one year, put together for its profile. */
import { overClaim } from '../../shared/analysis/over-claim.ts';
import { spreadOf } from '../../shared/analysis/part-spread.ts';
import { strengthsAndWeaknesses } from '../../shared/analysis/strengths.ts';
import {
  countedStage,
  effectiveValues,
  type Stage,
  type StageValues,
} from '../../shared/assessment/stages.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Profile, ProfileAspect, ProfileOverClaim } from '../../shared/contract/profile.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { regionResult, type RegionAssessment } from '../../shared/ranking/region-result.ts';
import {
  compare,
  exact,
  formatExact,
  formatRounded,
  roundHalfUp,
  subtract,
  type Exact,
} from '../../shared/scoring/exact.ts';
import { score, type PartScore } from '../../shared/scoring/score.ts';
import { regionAssessments } from './assessment-reader.ts';
import { getRanking } from './get-ranking.ts';
import { regionRecommendations } from './region-recommendations.ts';
import type { Services } from './services.ts';
import { requireRegion } from './worksheet.ts';

/** How far from the province's average an aspect stands out: a quarter of a level. */
const OUTSTANDING = exact(1, 4);

type AspectIndices = ReadonlyMap<string, Exact>;

function indicesOf(parts: readonly PartScore[]): AspectIndices {
  return new Map(parts.flatMap(({ id, value }) => (value ? [[id, value] as const] : [])));
}

/** By the levels alone, whatever was published: a decree prints no aspects. */
function aspectsByLevels(
  instrument: Instrument,
  assessment: RegionAssessment,
  stage: Stage | null,
): AspectIndices {
  return regionResult(instrument, { ...assessment, published: null }, stage).aspects;
}

function standingOf(gap: Exact): ProfileAspect['standing'] {
  if (compare(gap, OUTSTANDING) > 0) return 'above';
  return compare(subtract(exact(0), gap), OUTSTANDING) > 0 ? 'below' : null;
}

interface AspectInput {
  readonly value: Exact | undefined;
  readonly self: Exact | undefined;
  readonly previous: Exact | undefined;
  readonly regencies: readonly Exact[];
}

function profileAspect(id: string, { value, self, previous, regencies }: AspectInput): ProfileAspect {
  const spread = spreadOf(regencies);
  const isComparable = value !== undefined && spread !== null;
  const gap = isComparable ? exact(roundHalfUp(value) - roundHalfUp(spread.average), 100) : null;
  return {
    id,
    value: value ? formatRounded(value) : null,
    self: self ? formatRounded(self) : null,
    previous: previous ? formatRounded(previous) : null,
    province: spread && {
      count: spread.count,
      low: formatRounded(spread.low),
      high: formatRounded(spread.high),
      middleLow: formatRounded(spread.middleLow),
      middleHigh: formatRounded(spread.middleHigh),
      average: formatRounded(spread.average),
    },
    gap: gap && formatRounded(gap),
    standing: isComparable ? standingOf(subtract(value, spread.average)) : null,
  };
}

/** null while mandiri is what counts: then nobody else has judged. */
function profileOverClaim(
  instrument: Instrument,
  stages: StageValues,
  stage: Stage | null,
): ProfileOverClaim | null {
  if (stage === null || stage === 'mandiri') return null;
  const self = effectiveValues(stages, 'mandiri');
  const found = overClaim(instrument, self, effectiveValues(stages, stage));
  if (!found) return null;
  const { index } = score(instrument, self);
  return {
    claims: found.claims.map((claim) => ({ ...claim })),
    higher: found.higher,
    lower: found.lower,
    mean: formatRounded(found.mean),
    selfIndex: index && formatRounded(index),
  };
}

/** @throws {Refusal} not-found for a region outside the home province, instrument-not-for-year */
export function getProfile(services: Services, input: ParsedInput<'profile.get'>): Profile {
  const { year, stage: asked } = input;
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, year);
  const ranking = getRanking(services, { year, stage: asked, scope: 'kabkota', instrument: instrument.id });
  const row = [...ranking.rows, ...(ranking.province ? [ranking.province] : [])].find(
    (candidate) => candidate.region.code === region.code,
  );
  if (!row) {
    throw new Refusal('not-found', `${region.code} is not in the home province`, { region: region.code });
  }

  const home = region.province_code;
  const all = regionAssessments(services, home, year, instrument);
  const own = all.find((assessment) => assessment.region.code === region.code);
  const lastYear = regionAssessments(services, home, year - 1, instrument).find(
    (assessment) => assessment.region.code === region.code,
  );
  const before = lastYear ? regionResult(instrument, lastYear, asked).index : null;
  const stages = own?.participation === 'ikut' ? own.stages : {};
  const stage = countedStage(stages, asked);
  const values = stage ? effectiveValues(stages, stage) : new Map<string, number>();
  const aspects = indicesOf(score(instrument, values).aspects);
  const self =
    stage === 'mandiri' ? new Map() : indicesOf(score(instrument, stages.mandiri ?? new Map()).aspects);
  const previous = lastYear ? aspectsByLevels(instrument, lastYear, null) : new Map<string, Exact>();
  const regencies = all
    .filter((assessment) => assessment.region.code.includes('.'))
    .map((assessment) => aspectsByLevels(instrument, assessment, asked));
  return {
    year,
    instrument: instrument.id,
    row,
    previous: before && {
      year: year - 1,
      index: formatRounded(before),
      indexExact: formatExact(before),
    },
    ranked: ranking.coverage.ranked,
    average: ranking.average,
    stage,
    filled: values.size,
    aspects: instrument.aspects.map(({ id }) =>
      profileAspect(id, {
        value: aspects.get(id),
        self: self.get(id),
        previous: previous.get(id),
        regencies: regencies.flatMap((indices) => indices.get(id) ?? []),
      }),
    ),
    findings: strengthsAndWeaknesses(instrument, values).map((findings) => ({
      aspect: findings.aspect,
      strengths: [...findings.strengths],
      weaknesses: [...findings.weaknesses],
    })),
    overClaim: profileOverClaim(instrument, stages, stage),
    recommendations: regionRecommendations(services, region.id, instrument, year),
  };
}
