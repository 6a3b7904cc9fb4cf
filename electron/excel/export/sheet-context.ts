/** What every sheet of the ranking workbook is written from. */
import type { Workbook } from 'exceljs';
import { fixedAddress } from './addresses.ts';
import type { RankingWorkbookInput } from './input.ts';
import { SHEETS, type Layout } from './layout.ts';
import type { PrintSetup } from './print-setup.ts';
import type { RankingTable } from './ranking-table.ts';

export interface SheetContext {
  readonly workbook: Workbook;
  readonly input: RankingWorkbookInput;
  readonly table: RankingTable;
  readonly layout: Layout;
  readonly print: PrintSetup;
}

/** The overall result of the check cells, which stand on a sheet of their own. */
export interface OverallCheck {
  /** "Pemeriksaan!$B$4". */
  readonly address: string;
  readonly result: string;
  /** The word in the result that says that something differs. */
  readonly alarm: string;
}

/** "Peringkat!$G$9". */
export function rankingCell(column: number, row: number): string {
  return `${SHEETS.ranking}!${fixedAddress(column, row)}`;
}
