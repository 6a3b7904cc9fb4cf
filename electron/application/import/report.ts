/** Problems of an import as a workbook to send back to the regency. */
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import type { FileOutput } from '../../../shared/contract/terms.ts';
import { buildImportReport, importReportFileName } from '../../excel/export/import-report.ts';
import { XLSX_MEDIA_TYPE } from '../../excel/media-type.ts';
import type { Services } from '../services.ts';
import { sessionReport } from './file-report.ts';

export async function exportReport(
  services: Services,
  { session }: ParsedInput<'import.report'>,
): Promise<FileOutput> {
  const { files } = sessionReport(services, services.sessions.get(session));
  const generatedAt = services.clock();
  const bytes = await buildImportReport({
    files,
    instruments: services.instruments.all(),
    generatedAt,
    appVersion: services.version,
  });
  return { fileName: importReportFileName(files, generatedAt), mediaType: XLSX_MEDIA_TYPE, bytes };
}
