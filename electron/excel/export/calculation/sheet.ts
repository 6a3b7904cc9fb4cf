/** The sheet "Perhitungan": a calculation row by row, with sections for its steps. */
import { indexName } from '../../../../shared/messages/papers.ts';
import type { Cell, Workbook, Worksheet } from 'exceljs';
import { columnLetters } from '../addresses.ts';
import { frame, putFormula, putNumber, putText, wrappedHeight } from '../cells.ts';
import { putExact, putIndicatorNumber, putWeight } from '../indicator-cells.ts';
import { setUpPrint, type PrintSetup } from '../print-setup.ts';
import { writeLetterhead, writeNotes, type Letterhead } from '../sheet-blocks.ts';
import {
  bandTint,
  blockStyle,
  centredStyle,
  flushNumberStyle,
  headerStyle,
  INDEX_FORMAT,
  noteHeadingStyle,
  plainStyle,
  strongNumberStyle,
  strongTextStyle,
  textStyle,
} from '../styles.ts';
import { alarmInColumn } from '../verdict.ts';
import type { Calculation } from './calculation.ts';
import type { CalculationInput } from './input.ts';
import { COLUMNS, type Calculated, type CalculationRow } from './row.ts';
import { calculationNotes } from './wording.ts';

const WIDTHS: Readonly<Record<keyof typeof COLUMNS, number>> = {
  number: 5.5,
  label: 56,
  value: 11,
  weight: 10,
  product: 13,
  index: 13,
  application: 14,
  difference: 10,
  verdict: 9,
};
const HEADINGS: Readonly<Record<keyof typeof COLUMNS, string>> = {
  number: 'No',
  label: 'Uraian',
  value: 'Level atau indeks',
  weight: 'Bobot (%)',
  product: 'Nilai × bobot',
  index: 'Hasil',
  application: 'Angka aplikasi',
  difference: 'Selisih',
  verdict: 'Cocok?',
};
const LAST_COLUMN = COLUMNS.verdict;
const rightAlignment = flushNumberStyle.alignment ?? {};
const totalNumberStyle = { ...blockStyle, alignment: rightAlignment } as const;
const figureStyle = { ...strongNumberStyle, alignment: rightAlignment } as const;
const totalTextStyle = { ...blockStyle, alignment: textStyle.alignment ?? {} } as const;
const leftNumberStyle = {
  ...noteHeadingStyle,
  alignment: { horizontal: 'left', vertical: 'middle' },
} as const;

export interface CalculationSheet {
  readonly workbook: Workbook;
  readonly name: string;
  readonly input: CalculationInput;
  readonly calculation: Calculation;
  readonly letterhead: Letterhead;
  readonly headerRow: number;
  readonly print: PrintSetup;
}

export function addCalculationSheet(parts: CalculationSheet): void {
  const { workbook, name, input, calculation, letterhead, headerRow, print } = parts;
  const sheet = workbook.addWorksheet(name);
  for (const [key, column] of Object.entries(COLUMNS)) {
    const named = key as keyof typeof COLUMNS;
    sheet.getColumn(column).width = WIDTHS[named];
    putText(sheet.getCell(headerRow, column), HEADINGS[named], headerStyle);
  }
  sheet.getRow(headerRow).height = 28;
  writeLetterhead(sheet, letterhead);
  writeSummary(sheet, parts);
  const bands = calculation.rows.filter(({ kind }) => kind === 'band').map(({ row }) => row);
  for (const row of calculation.rows) writeRow(sheet, row, bands.indexOf(row.row));
  alarmInColumn(sheet, columnLetters(LAST_COLUMN), headerRow + 1, calculation.lastRow);
  const width = Object.values(WIDTHS).reduce((sum, part) => sum + part, 0) - WIDTHS.number;
  const lastRow = writeNotes(sheet, calculationNotes(input), {
    firstRow: calculation.lastRow + 2,
    lastColumn: LAST_COLUMN,
    width,
  });
  setUpPrint(sheet, print, {
    lastColumn: LAST_COLUMN,
    lastRow,
    titleRows: [headerRow, headerRow],
    frozenRows: headerRow,
    frozenColumns: COLUMNS.label,
  });
}

/** Index and predikat above the table, so that nobody has to look for the result. */
function writeSummary(sheet: Worksheet, { input, calculation, headerRow }: CalculationSheet): void {
  const { indexCell, index, predikatCell, predikat } = calculation;
  const [indexRow, predikatRow] = [headerRow - 3, headerRow - 2];
  putText(sheet.getCell(indexRow, COLUMNS.label), `Indeks ${indexName(input.instrument.id)}`, plainStyle);
  putFormula(sheet.getCell(indexRow, COLUMNS.value), indexCell, index, leftNumberStyle, INDEX_FORMAT);
  putText(sheet.getCell(predikatRow, COLUMNS.label), 'Predikat', plainStyle);
  putFormula(sheet.getCell(predikatRow, COLUMNS.value), predikatCell, predikat, leftNumberStyle);
  sheet.getRow(headerRow - 1).height = 6;
}

function writeRow(sheet: Worksheet, row: CalculationRow, band: number): void {
  if (row.kind === 'heading') {
    frame(sheet, row.row, 1, LAST_COLUMN, headerStyle);
    putText(sheet.getCell(row.row, 1), row.label, {
      ...headerStyle,
      alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
    });
    sheet.mergeCells(row.row, 1, row.row, LAST_COLUMN);
    sheet.getRow(row.row).height = 18;
    return;
  }
  const isResult = row.kind === 'result';
  const look = isResult
    ? { text: totalTextStyle, number: totalNumberStyle }
    : { text: textStyle, number: flushNumberStyle };
  const cell = (name: keyof typeof COLUMNS) => sheet.getCell(row.row, COLUMNS[name]);
  frame(sheet, row.row, 1, LAST_COLUMN, look.text);
  putIndicatorNumber(cell('number'), row.number, isResult ? totalNumberStyle : centredStyle);
  const label = row.kind === 'band' ? { ...strongTextStyle, ...bandTint(band) } : look.text;
  putText(cell('label'), row.label, label);
  putCalculated(cell('value'), row.value, look.number);
  if (typeof row.weight === 'string') putWeight(cell('weight'), row.weight, look.number);
  else putCalculated(cell('weight'), row.weight, look.number);
  putCalculated(cell('product'), row.product, look.number);
  const index = row.kind === 'figure' ? figureStyle : look.number;
  putCalculated(cell('index'), row.index, index);
  const said = row.application;
  if (typeof said === 'string') putText(cell('application'), said, look.number);
  else if (said !== undefined) putExact(cell('application'), said, look.number);
  putCalculated(cell('difference'), row.difference, {
    ...look.text,
    alignment: centredStyle.alignment ?? {},
  });
  if (row.verdict) {
    const style = { ...look.text, alignment: centredStyle.alignment ?? {} };
    putFormula(cell('verdict'), row.verdict.formula, row.verdict.result, style);
  }
  sheet.getRow(row.row).height = wrappedHeight(row.label, WIDTHS.label - 2);
}

function putCalculated(cell: Cell, value: Calculated | undefined, style: typeof flushNumberStyle): void {
  if (!value) return;
  const { formula, result, format } = value;
  if (formula !== null) putFormula(cell, formula, result, style, format);
  else if (typeof result === 'number') putNumber(cell, result, style, format);
  else putText(cell, result, { ...style, numFmt: format });
}
