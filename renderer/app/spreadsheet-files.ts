/** Names of files that may hold evaluations; those that cannot be read are refused with advice, not passed over. */
const ENDINGS = ['xlsx', 'xlsm', 'xltx', 'xls', 'xlsb', 'ods', 'csv', 'tsv'];

const SPREADSHEET = new RegExp(`\\.(?:${ENDINGS.join('|')})$`, 'i');
/** Lock files that office programs leave beside open workbooks, and resource forks. */
const LEFTOVER = /^(~\$|\._|\.)/;

/** For the system's dialog. */
export const SPREADSHEET_FILES = ENDINGS.map((ending) => `.${ending}`).join(',');

export function isSpreadsheetName(name: string): boolean {
  return SPREADSHEET.test(name) && !LEFTOVER.test(name);
}
