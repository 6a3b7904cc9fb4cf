/** Blocks of rows that most sheets have: the letterhead above a table and the numbered notes below it. */
import type { Worksheet } from 'exceljs';
import { putFormula, putNumber, putText, wrappedHeight } from './cells.ts';
import { noteHeadingStyle, noteStyle, plainStyle, quietStyle, subtitleStyle, titleStyle } from './styles.ts';
import { alarmInCell, type Verdict } from './verdict.ts';

const noteNumberStyle = {
  ...noteStyle,
  alignment: { vertical: 'top', horizontal: 'right' },
} as const;

export interface Letterhead {
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly string[];
  /** Shown in the last line, where there are checks. */
  readonly check?: Verdict;
}

/** Rows of a letterhead with the narrow one that separates it from what follows. */
export function letterheadHeight({ lines, check }: Letterhead): number {
  return 2 + lines.length + (check ? 1 : 0) + 1;
}

export function writeLetterhead(sheet: Worksheet, letterhead: Letterhead): void {
  const { title, subtitle, lines, check } = letterhead;
  putText(sheet.getCell('A1'), title, titleStyle);
  putText(sheet.getCell('A2'), subtitle, subtitleStyle);
  sheet.getRow(1).height = 20;
  sheet.getRow(2).height = 17;
  lines.forEach((line, position) => putText(sheet.getCell(3 + position, 1), line, plainStyle));
  if (check) writeCheckLine(sheet, 3 + lines.length, check);
  sheet.getRow(letterheadHeight(letterhead)).height = 6;
}

/** "Pemeriksaan hitungan: cocok (12 dari 12)". */
function writeCheckLine(sheet: Worksheet, row: number, check: Verdict): void {
  const words = 'Pemeriksaan hitungan: ';
  putFormula(sheet.getCell(row, 1), `"${words}"&${check.formula}`, `${words}${check.result}`, quietStyle);
  alarmInCell(sheet, 'A', row, 20);
}

export interface NotesPlace {
  readonly firstRow: number;
  readonly lastColumn: number;
  /** Of the columns that the text covers. */
  readonly width: number;
}

/** @returns the last row. */
export function writeNotes(sheet: Worksheet, notes: readonly string[], place: NotesPlace): number {
  putText(sheet.getCell(place.firstRow, 1), 'Catatan', noteHeadingStyle);
  let row = place.firstRow;
  for (const [position, note] of notes.entries()) {
    row += 1;
    putNumber(sheet.getCell(row, 1), position + 1, noteNumberStyle, '0"."');
    putText(sheet.getCell(row, 2), note, noteStyle);
    sheet.mergeCells(row, 2, row, place.lastColumn);
    sheet.getRow(row).height = wrappedHeight(note, place.width - 4, 14);
  }
  return row;
}
