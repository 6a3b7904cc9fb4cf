/** The list of what does not hold as a workbook. */
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import type { FileOutput } from '../../../shared/contract/terms.ts';
import { buildQualityList, qualityListFileName } from '../../excel/export/quality-list.ts';
import { XLSX_MEDIA_TYPE } from '../../excel/media-type.ts';
import { sealMark } from '../sealing/seal-mark.ts';
import type { Services } from '../services.ts';
import { getQuality } from './get-quality.ts';

export async function exportQuality(
  services: Services,
  { filter, ...asked }: ParsedInput<'quality.export'>,
): Promise<FileOutput> {
  const quality = getQuality(services, asked);
  const instrument = services.instruments.get(quality.instrument);
  const { province } = services.settings.get();
  const list = {
    quality,
    filter,
    instrument,
    provinceName: services.regions.byCode(province)?.short_name ?? '',
    generatedAt: services.clock(),
    appVersion: services.version,
    seal: sealMark(services, quality.year, instrument),
  };
  return {
    fileName: qualityListFileName(list),
    mediaType: XLSX_MEDIA_TYPE,
    bytes: await buildQualityList(list),
  };
}
