/** What every sheet of a matrix is written from. */
import type { Workbook } from 'exceljs';
import type { PrintSetup } from '../print-setup.ts';
import type { Verdict } from '../verdict.ts';
import type { MatrixInput } from './input.ts';
import type { MatrixLayout } from './layout.ts';
import type { MatrixTable } from './table.ts';

export interface MatrixContext {
  readonly workbook: Workbook;
  readonly input: MatrixInput;
  readonly table: MatrixTable;
  readonly layout: MatrixLayout;
  readonly print: PrintSetup;
  /** The overall result of the checks, which stand on a sheet of their own. */
  readonly check: Verdict;
}
