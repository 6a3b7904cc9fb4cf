/** One region's worksheet as it is stored. */
import { effectiveValues, furthestStage } from '../../shared/assessment/stages.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Worksheet } from '../../shared/contract/worksheet.ts';
import { exact, formatRounded } from '../../shared/scoring/exact.ts';
import type { ValueWithSource } from '../database/assessments-repository.ts';
import type { AssessmentRow, PublishedResultRow } from '../database/entities.ts';
import type { StoredRegion } from '../database/regions-repository.ts';
import { stageValues } from './assessment-reader.ts';
import type { Services } from './services.ts';

/** @throws {Refusal} not-found */
export function requireRegion(services: Services, code: string): StoredRegion {
  const region = services.regions.byCode(code);
  if (!region) throw new Refusal('not-found', `no region ${code}`, { region: code });
  return region;
}

/** Where a value or text was imported from; null when it was entered by hand. */
function provenance(
  row: Pick<ValueWithSource, 'file_name' | 'sheet' | 'cell'>,
): Worksheet['values'][number]['provenance'] {
  if (row.file_name === null || row.sheet === null || row.cell === null) return null;
  return { file: row.file_name, sheet: row.sheet, cell: row.cell };
}

function publishedPart(row: PublishedResultRow): NonNullable<Worksheet['published']> {
  return {
    index: row.index_value === null ? null : formatRounded(exact(row.index_value, 100)),
    predikat: row.predikat,
    source: row.source,
    note: row.note,
    sample: row.sample === 1,
  };
}

function lastValues(services: Services, assessment: AssessmentRow | null): Worksheet['previousYear'] {
  if (!assessment) return null;
  const stages = stageValues(services.assessments.values(assessment.id));
  const stage = furthestStage(stages);
  return stage ? Object.fromEntries(effectiveValues(stages, stage)) : null;
}

export function getWorksheet(services: Services, input: ParsedInput<'worksheet.get'>): Worksheet {
  const { assessments } = services;
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, input.year);
  const assessment = assessments.find(region.id, input.year, instrument.id);
  const published = assessment && assessments.published(assessment.id);
  return {
    region: { code: region.code, name: region.name },
    year: input.year,
    instrument: instrument.id,
    participation: assessment?.participation ?? 'ikut',
    participationReason: assessment?.participation_reason ?? '',
    values: (assessment ? assessments.values(assessment.id) : []).map((row) => ({
      indicator: row.indicator_id,
      stage: row.stage,
      value: row.value,
      provenance: provenance(row),
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    })),
    texts: (assessment ? assessments.texts(assessment.id) : []).map((row) => ({
      indicator: row.indicator_id,
      stage: row.stage,
      kind: row.kind,
      text: row.text,
      provenance: provenance(row),
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    })),
    previousYear: lastValues(services, assessments.find(region.id, input.year - 1, instrument.id)),
    published: published && publishedPart(published),
  };
}
