/** What a file that is handed out is, by its name. */
export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const BY_ENDING: Readonly<Record<string, string>> = {
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
};

/** Of a file that was imported; a workbook unless its name says otherwise. */
export function spreadsheetMediaType(fileName: string): string {
  return BY_ENDING[fileName.split('.').at(-1)?.toLowerCase() ?? ''] ?? XLSX_MEDIA_TYPE;
}
