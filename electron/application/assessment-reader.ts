/** Turns stored rows into what scoring and ranking work with. */
import type { Stage, StageValues } from '../../shared/assessment/stages.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../shared/instrument/levels.ts';
import type { PublishedResult, RegionAssessment } from '../../shared/ranking/region-result.ts';
import type { AssessmentRow, LevelValueRow, PublishedResultRow } from '../database/entities.ts';
import type { StoredRegion } from '../database/regions-repository.ts';
import type { Services } from './services.ts';

export function stageValues(rows: readonly LevelValueRow[]): StageValues {
  const stages: Partial<Record<Stage, Map<string, Hundredths>>> = {};
  for (const row of rows) {
    const values = (stages[row.stage] ??= new Map());
    values.set(row.indicator_id, row.value);
  }
  return stages;
}

/** Domain id to hundredths, as stored. */
export function storedDomains(row: PublishedResultRow): Map<string, Hundredths> {
  return new Map(Object.entries(JSON.parse(row.domains) as Record<string, Hundredths>));
}

export function publishedResult(row: PublishedResultRow): PublishedResult {
  return {
    index: row.index_value,
    predikat: row.predikat,
    domains: storedDomains(row),
    source: row.source,
    sourceKind: row.source_kind,
    note: row.note,
    sample: row.sample === 1,
  };
}

type Reader = Pick<Services, 'assessments'>;

/** What is stored of one region; an empty assessment when nothing is. */
function regionAssessment(
  services: Reader,
  region: StoredRegion,
  assessment: AssessmentRow | undefined,
): RegionAssessment {
  const name = { code: region.code, name: region.name };
  if (!assessment) {
    return {
      region: name,
      participation: 'ikut',
      participationReason: '',
      stages: {},
      published: null,
    };
  }
  const published = services.assessments.published(assessment.id);
  return {
    region: name,
    participation: assessment.participation,
    participationReason: assessment.participation_reason,
    stages: stageValues(services.assessments.values(assessment.id)),
    published: published && publishedResult(published),
  };
}

/** All regions of a province in a year, the province itself first, also those without any data. */
export function regionAssessments(
  services: Pick<Services, 'assessments' | 'regions'>,
  province: string,
  year: number,
  instrument: Instrument,
): RegionAssessment[] {
  const rows = new Map(
    services.assessments.ofYear(province, year, instrument.id).map((row) => [row.region_id, row] as const),
  );
  return services.regions
    .ofProvince(province)
    .map((region) => regionAssessment(services, region, rows.get(region.id)));
}
