/** The sheet "_meta", which nobody sees: what the template was made for, so that nothing need be asked when it returns. */
import type { Workbook } from 'exceljs';
import type { FactLine } from '../../recognise/template-format.ts';
import { putText } from '../cells.ts';
import { plainStyle } from '../styles.ts';
import { SHEETS } from './layout.ts';
import { lockSheet } from './protection.ts';

const asText = { ...plainStyle, numFmt: '@' } as const;

export async function addFactsSheet(workbook: Workbook, lines: readonly FactLine[]): Promise<void> {
  const sheet = workbook.addWorksheet(SHEETS.facts, { state: 'veryHidden' });
  lines.forEach((line, position) => {
    line.forEach((text, column) => putText(sheet.getCell(position + 1, column + 1), text, asText));
  });
  await lockSheet(sheet);
}
