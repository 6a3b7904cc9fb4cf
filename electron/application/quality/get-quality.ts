/** What does not hold in a year: for all of the home province, or for one region of it. */
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import type { Quality, QualitySummary } from '../../../shared/contract/quality.ts';
import { findFaults } from '../../../shared/quality/find-faults.ts';
import { countLines, findingLines } from '../../../shared/quality/finding-lines.ts';
import type { AssessmentScope } from '../../database/quality-repository.ts';
import type { StoredRegion } from '../../database/regions-repository.ts';
import type { Services } from '../services.ts';
import { requireRegion } from '../worksheet.ts';
import { regionFacts } from './region-facts.ts';

type Input = ParsedInput<'quality.get'>;

/** Regencies and cities by code, the province itself at the end. */
function inOrder(regions: readonly StoredRegion[]): StoredRegion[] {
  return [
    ...regions.filter(({ kind }) => kind !== 'provinsi'),
    ...regions.filter(({ kind }) => kind === 'provinsi'),
  ];
}

/** Whether the province holds any level in the year. */
function hasLevels(
  { assessments }: Services,
  { province, year, instrument }: Omit<AssessmentScope, 'regionId'>,
): boolean {
  return assessments.ofYear(province, year, instrument).some(({ id }) => assessments.values(id).length > 0);
}

/** @throws {Refusal} not-found, instrument-not-for-year */
export function getQuality(services: Services, input: Input): Quality {
  const { quality, regions, settings } = services;
  const { year, stage } = input;
  const instrument = services.instruments.choose(input.instrument, year);
  const region = input.region === undefined ? null : requireRegion(services, input.region);
  const province = region?.province_code ?? settings.get().province;
  const scope = { province, year, instrument: instrument.id, regionId: region?.id ?? null };
  const asked = region ? [region] : inOrder(regions.ofProvince(province));
  const { findings, checked, notReached } = findFaults({
    instrument,
    year,
    stage,
    regions: regionFacts(services, asked, scope),
    isPublishedOnly: quality.hasPublished(scope) && !hasLevels(services, scope),
  });
  const lines = findingLines(findings);
  const byRegion = Map.groupBy(lines, ({ first }) => first.region.code);
  const wasChecked = new Set(checked);
  return {
    year,
    stage,
    instrument: instrument.id,
    findings: [...findings],
    counts: countLines(lines),
    regions: asked
      .filter(({ code }) => wasChecked.has(code))
      .map(({ code, name }) => ({ region: { code, name }, counts: countLines(byRegion.get(code) ?? []) })),
    notReached,
  };
}

/** The same without the findings, for whoever only wants to know how many there are. */
export function getQualitySummary(services: Services, input: Input): QualitySummary {
  const { findings: _, ...summary } = getQuality(services, input);
  return summary;
}
