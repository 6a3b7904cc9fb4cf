/** The ranking workbook of a year. */
import { effectiveValues } from '../../shared/assessment/stages.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { FileOutput } from '../../shared/contract/terms.ts';
import type { Hundredths } from '../../shared/instrument/levels.ts';
import { isAllFromDecree } from '../../shared/ranking/from-decree.ts';
import { INDEX_BASIS } from '../../shared/ranking/basis.ts';
import { regionResult } from '../../shared/ranking/region-result.ts';
import type { RankingView } from '../excel/export/input.ts';
import { buildRankingWorkbook, rankingFileName } from '../excel/export/ranking-workbook.ts';
import { XLSX_MEDIA_TYPE } from '../excel/media-type.ts';
import { regionAssessments } from './assessment-reader.ts';
import { getRanking } from './get-ranking.ts';
import { sealMark } from './sealing/seal-mark.ts';
import type { Services } from './services.ts';

/** null where nothing is looked at but the index of the year. */
function viewOf(services: Services, input: ParsedInput<'ranking.export'>): RankingView | null {
  const { regions, paper: _, ...asked } = input;
  const isByPart = (asked.basis ?? INDEX_BASIS).kind !== 'index';
  if (!isByPart && !regions && (asked.compareWith ?? null) === null) return null;
  return { ranking: getRanking(services, asked), shown: regions ? new Set(regions) : null };
}

export async function exportRanking(
  services: Services,
  input: ParsedInput<'ranking.export'>,
): Promise<FileOutput> {
  const { year, stage, scope, instrument: asked } = input;
  const ranking = getRanking(services, {
    year,
    stage,
    scope,
    ...(asked === undefined ? {} : { instrument: asked }),
  });
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
    view: viewOf(services, input),
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
