/** Sheets of a template are locked without a password: against slips, not against people. */
import type { Worksheet } from 'exceljs';

export async function lockSheet(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    sort: true,
    autoFilter: true,
    formatColumns: true,
    formatRows: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
  });
}
