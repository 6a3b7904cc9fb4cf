/** The ranking of a year in the home province. */
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { Distribution, Ranking } from '../../shared/contract/ranking.ts';
import { buildRanking } from '../../shared/ranking/build-ranking.ts';
import type { RegionAssessment } from '../../shared/ranking/region-result.ts';
import { regionAssessments } from './assessment-reader.ts';
import type { Services } from './services.ts';

const isProvince = (assessment: RegionAssessment) => !assessment.region.code.includes('.');

function publishedDistribution(
  services: Services,
  province: string,
  year: number,
  instrument: string,
): Ranking['publishedDistribution'] {
  const row = services.assessments.distribution(province, year, instrument);
  if (!row) return null;
  const counts = JSON.parse(row.counts) as Distribution;
  return { counts, source: row.source, sample: row.sample === 1 };
}

export function getRanking(services: Services, input: ParsedInput<'ranking.get'>): Ranking {
  const { year, stage, scope } = input;
  const instrument = services.instruments.choose(input.instrument, year);
  const { province, bandRule } = services.settings.get();
  const all = regionAssessments(services, province, year, instrument);
  const inScope = (assessment: RegionAssessment) =>
    scope === 'all' || isProvince(assessment) === (scope === 'provinsi');
  const before = regionAssessments(services, province, year - 1, instrument);
  return buildRanking({
    instrument,
    year,
    stage,
    scope,
    rule: bandRule,
    regions: all.filter(inScope),
    before: before.filter(inScope),
    province: scope === 'kabkota' ? (all.find(isProvince) ?? null) : null,
    publishedDistribution:
      scope === 'kabkota' ? publishedDistribution(services, province, year, instrument.id) : null,
  });
}
