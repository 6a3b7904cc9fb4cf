/** The ranking workbook of a year. */
import { effectiveValues } from '../../shared/assessment/stages.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { FileOutput } from '../../shared/contract/terms.ts';
import type { Hundredths } from '../../shared/instrument/levels.ts';
import { isAllFromDecree } from '../../shared/ranking/from-decree.ts';
import { regionResult } from '../../shared/ranking/region-result.ts';
import { buildRankingWorkbook, rankingFileName } from '../excel/export/ranking-workbook.ts';
import { XLSX_MEDIA_TYPE } from '../excel/media-type.ts';
import { regionAssessments } from './assessment-reader.ts';
import { getRanking } from './get-ranking.ts';
import { sealMark } from './sealing/seal-mark.ts';
import type { Services } from './services.ts';

export async function exportRanking(
  services: Services,
  input: ParsedInput<'ranking.export'>,
): Promise<FileOutput> {
  const ranking = getRanking(services, input);
  const instrument = services.instruments.get(ranking.instrument);
  const { province, bandRule } = services.settings.get();
  const levels = new Map<string, ReadonlyMap<string, Hundredths>>();
  for (const assessment of regionAssessments(services, province, input.year, instrument)) {
    const result = regionResult(instrument, assessment, input.stage, bandRule);
    if (result.basis === 'levels' && result.stage) {
      levels.set(assessment.region.code, effectiveValues(assessment.stages, result.stage));
    }
  }
  const provinceName = services.regions.byCode(province)?.short_name ?? '';
  const bytes = await buildRankingWorkbook({
    ranking,
    instrument,
    provinceName,
    levels,
    generatedAt: services.clock(),
    appVersion: services.version,
    bandRule,
    paper: input.paper,
    official: isAllFromDecree(ranking),
    seal: sealMark(services, input.year, instrument),
  });
  return {
    fileName: rankingFileName(ranking, provinceName),
    mediaType: XLSX_MEDIA_TYPE,
    bytes: new Uint8Array(bytes),
  };
}
