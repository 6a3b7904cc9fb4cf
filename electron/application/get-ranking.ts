/** The ranking of a year in the home province. */
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { Distribution, Ranking } from '../../shared/contract/ranking.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { hasBasis, INDEX_BASIS } from '../../shared/ranking/basis.ts';
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

/** The instrument to compare with: the same where the year has any results of it, otherwise the one that it has. */
function comparedInstrument(
  services: Services,
  province: string,
  year: number,
  instrument: Instrument,
): Instrument {
  const used = services.assessments.years(province).filter((entry) => entry.year === year);
  const other = used.find(({ instrument_id: id }) => id === instrument.id) ?? used[0];
  return other ? services.instruments.get(other.instrument_id) : instrument;
}

/** @throws {Refusal} invalid-input for a compared year that is not earlier, not-found for an unknown basis. */
export function getRanking(services: Services, input: ParsedInput<'ranking.get'>): Ranking {
  const { year, stage, scope, basis = INDEX_BASIS } = input;
  const beforeYear = input.compareWith ?? year - 1;
  if (beforeYear >= year) {
    throw new Refusal('invalid-input', `${beforeYear} is not before ${year}`, { fields: ['compareWith'] });
  }
  const instrument = services.instruments.choose(input.instrument, year);
  if (!hasBasis(instrument, basis)) {
    throw new Refusal('not-found', `${instrument.id} has no ${basis.kind} ${basis.id ?? ''}`);
  }
  const { province, bandRule } = services.settings.get();
  const all = regionAssessments(services, province, year, instrument);
  const inScope = (assessment: RegionAssessment) =>
    scope === 'all' || isProvince(assessment) === (scope === 'provinsi');
  const beforeInstrument = comparedInstrument(services, province, beforeYear, instrument);
  const before = regionAssessments(services, province, beforeYear, beforeInstrument);
  return buildRanking({
    instrument,
    year,
    stage,
    scope,
    rule: bandRule,
    basis,
    regions: all.filter(inScope),
    before: before.filter(inScope),
    beforeYear,
    beforeInstrument,
    province: scope === 'kabkota' ? (all.find(isProvince) ?? null) : null,
    publishedDistribution:
      scope === 'kabkota' ? publishedDistribution(services, province, year, instrument.id) : null,
  });
}
