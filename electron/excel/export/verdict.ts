/** Whether two values of a workbook agree: the words, the formula, and the alarm where they do not. */
import type { Worksheet } from 'exceljs';
import { equalsText, TOLERANCE } from './formulas.ts';
import { alarmStyle } from './styles.ts';

export const AGREES = 'cocok';
export const DIFFERS = 'BEDA';

/** A value of the application, and the workbook's cell that should say the same. */
export interface Compared {
  readonly application: number | string | null;
  readonly formula: string;
  readonly result: number | string;
}

export interface Verdict {
  readonly formula: string;
  readonly result: string;
}

export function near(a: number | string | null, b: number | string | null): boolean {
  return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < Number(TOLERANCE);
}

/** An error in the arithmetic, such as that of an empty cell, is a difference. */
export function verdictFormula(conditions: readonly string[]): string {
  return `IFERROR(IF(AND(${conditions.join(',')}),"${AGREES}","${DIFFERS}"),"${DIFFERS}")`;
}

/** True where two cells hold the same number, or both the same text. */
export function sameCondition(left: string, right: string): string {
  const bothNumbers = `COUNT(${left},${right})=2`;
  const bothTexts = `AND(COUNT(${left},${right})=0,${left}=${right})`;
  return `IF(${bothNumbers},ABS(${left}-${right})<${TOLERANCE},${bothTexts})`;
}

/** Whether two cells agree. */
export function verdictOf(left: string, right: string, agrees: boolean): Verdict {
  return { formula: verdictFormula([sameCondition(left, right)]), result: agrees ? AGREES : DIFFERS };
}

/** "cocok (12 dari 12)" over cells that hold verdicts; other cells of the range do not count. */
export function overallVerdict(range: string, agreeing: number, total: number): Verdict {
  const agreed = `COUNTIF(${range},"${AGREES}")`;
  const all = `(${agreed}+COUNTIF(${range},"${DIFFERS}"))`;
  return {
    formula: `IF(${agreed}=${all},"${AGREES}","${DIFFERS}")&" ("&${agreed}&" dari "&${all}&")"`,
    result: `${agreeing === total ? AGREES : DIFFERS} (${agreeing} dari ${total})`,
  };
}

/** Tints verdicts that say that something differs. */
export function alarmInColumn(sheet: Worksheet, column: string, firstRow: number, lastRow: number): void {
  sheet.addConditionalFormatting({
    ref: `${column}${firstRow}:${column}${lastRow}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [equalsText(`$${column}${firstRow}`, DIFFERS)],
        style: { ...alarmStyle },
      },
    ],
  });
}

/** Tints a cell whose text says somewhere that something differs. */
export function alarmInCell(sheet: Worksheet, column: string, row: number, priority = 2): void {
  sheet.addConditionalFormatting({
    ref: `${column}${row}`,
    rules: [
      {
        type: 'expression',
        priority,
        formulae: [`ISNUMBER(SEARCH("${DIFFERS}",$${column}$${row}))`],
        style: { ...alarmStyle },
      },
    ],
  });
}
