/** The application's own workbook for a region to fill in, with what is stored already. */
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { FileOutput } from '../../shared/contract/terms.ts';
import { buildTemplate, templateFileName } from '../excel/export/template/template-workbook.ts';
import { XLSX_MEDIA_TYPE } from '../excel/media-type.ts';
import { stageValues } from './assessment-reader.ts';
import type { Services } from './services.ts';
import { requireRegion } from './worksheet.ts';

export async function exportTemplate(
  services: Services,
  input: ParsedInput<'template.export'>,
): Promise<FileOutput> {
  const { assessments, instruments, regions } = services;
  const region = requireRegion(services, input.region);
  const instrument = instruments.choose(input.instrument, input.year);
  const assessment = input.prefill ? assessments.find(region.id, input.year, instrument.id) : null;
  const values = stageValues(assessment ? assessments.values(assessment.id) : []);
  const texts = (assessment ? assessments.texts(assessment.id) : []).filter(
    ({ stage }) => stage === input.stage,
  );
  const description = {
    instrument,
    region: { code: region.code, name: region.name },
    provinceName: regions.byCode(region.province_code)?.short_name ?? '',
    year: input.year,
    stage: input.stage,
  };
  const bytes = await buildTemplate({
    ...description,
    // Only what was set in the stage itself: an inherited level that comes back would no longer follow.
    values: values[input.stage] ?? new Map(),
    texts: texts.map((row) => ({ indicator: row.indicator_id, kind: row.kind, text: row.text })),
    generatedAt: services.clock(),
    appVersion: services.version,
  });
  return { fileName: templateFileName(description), mediaType: XLSX_MEDIA_TYPE, bytes };
}
