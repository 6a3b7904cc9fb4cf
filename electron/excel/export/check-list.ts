/**
 * The sheet "Pemeriksaan" of workbooks beside the ranking: numbers of the application as constants beside the
 * workbook's formulas. A line has one main number, maybe a word, and further numbers that its verdict covers too.
 */
import type { Cell, Workbook, Worksheet } from 'exceljs';
import { address, columnLetters, fixedRange } from './addresses.ts';
import { frame, MISSING, putFormula, putNumber, putText, wrappedHeight } from './cells.ts';
import { setUpPrint, type PrintSetup } from './print-setup.ts';
import { writeLetterhead } from './sheet-blocks.ts';
import { centredStyle, flushNumberStyle, headerStyle, strongTextStyle, textStyle } from './styles.ts';
import {
  AGREES,
  alarmInColumn,
  DIFFERS,
  near,
  overallVerdict,
  sameCondition,
  verdictFormula,
  type Compared,
  type Verdict,
} from './verdict.ts';

export interface CheckLine {
  readonly label: string;
  readonly number: Compared;
  readonly format: string;
  /** A word, such as a predikat; null where the line has none. */
  readonly word: Compared | null;
  /** In the order of the list's further headings. */
  readonly more: readonly Compared[];
}

export interface CheckList {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: string;
  /** Headings of the further numbers. */
  readonly moreHeadings: readonly string[];
  readonly lines: readonly CheckLine[];
}

/** Columns for words are there only where a line has one. */
function columnsOf({ lines }: Pick<CheckList, 'lines'>) {
  const words = lines.some(({ word }) => word !== null) ? 2 : 0;
  return {
    label: 1,
    application: 2,
    workbook: 3,
    difference: 4,
    word: 5,
    workbookWord: 6,
    verdict: 5 + words,
    firstMore: 6 + words,
  };
}

type Columns = ReturnType<typeof columnsOf>;

const HEADER_ROW = 5;
const LABEL_WIDTH = 34;
const DIFFERENCE_FORMAT = '0.0E+00;"−"0.0E+00;0';
const MORE_FORMAT = '0.0000';
const MANY_NUMBERS = 8;
/** The explanation above reaches beyond a table of few columns. */
const FEWEST_COLUMNS = 10;
const EXPLANATION =
  'Angka aplikasi disimpan sebagai konstanta dan dibandingkan dengan rumus buku kerja ini. Selisih di bawah 0,000000001 dinyatakan cocok.';

function agrees({ application, result }: Compared): boolean {
  return near(application, result) || (application ?? MISSING) === result;
}

const allAgree = ({ number, word, more }: CheckLine) =>
  [number, ...(word ? [word] : []), ...more].every(agrees);

/** The overall result as a formula that other sheets can show. */
export function listVerdict(list: CheckList): Verdict {
  const { sheetName, lines } = list;
  const { verdict } = columnsOf(list);
  const range = fixedRange(verdict, HEADER_ROW + 1, verdict, HEADER_ROW + Math.max(lines.length, 1));
  return overallVerdict(`${sheetName}!${range}`, lines.filter(allAgree).length, lines.length);
}

export function addCheckSheet(workbook: Workbook, list: CheckList, print: PrintSetup): void {
  const sheet = workbook.addWorksheet(list.sheetName);
  writeLetterhead(sheet, { title: list.title, subtitle: list.subtitle, lines: [EXPLANATION] });
  const columns = columnsOf(list);
  const lastColumn = columns.firstMore + list.moreHeadings.length - 1;
  writeHeader(sheet, list, columns);
  list.lines.forEach((line, position) => {
    const row = HEADER_ROW + 1 + position;
    frame(sheet, row, 1, lastColumn, centredStyle);
    writeLine(sheet, line, row, columns);
  });
  const lastRow = HEADER_ROW + Math.max(list.lines.length, 1);
  alarmInColumn(sheet, columnLetters(columns.verdict), HEADER_ROW + 1, lastRow);
  setUpPrint(sheet, print, {
    lastColumn: Math.max(lastColumn, FEWEST_COLUMNS),
    lastRow,
    titleRows: [HEADER_ROW, HEADER_ROW],
    frozenRows: HEADER_ROW,
    frozenColumns: columns.label,
  });
}

function writeHeader(sheet: Worksheet, { moreHeadings }: CheckList, columns: Columns): void {
  const moreWidth = moreHeadings.length > MANY_NUMBERS ? 9 : 13;
  const put = (column: number, heading: string, width: number) => {
    sheet.getColumn(column).width = width;
    putText(sheet.getCell(HEADER_ROW, column), heading, headerStyle);
  };
  put(columns.label, 'Hitungan', LABEL_WIDTH);
  put(columns.application, 'Angka aplikasi', 10);
  put(columns.workbook, 'Angka buku kerja', 10);
  put(columns.difference, 'Selisih', 9);
  if (columns.workbookWord < columns.verdict) {
    put(columns.word, 'Predikat aplikasi', 12);
    put(columns.workbookWord, 'Predikat buku kerja', 12);
  }
  put(columns.verdict, 'Hasil', 8);
  moreHeadings.forEach((heading, position) => {
    put(columns.firstMore + position, `${heading} (aplikasi)`, moreWidth);
  });
  const heights = moreHeadings.map((heading) => wrappedHeight(`${heading} (aplikasi)`, moreWidth - 2));
  sheet.getRow(HEADER_ROW).height = Math.max(28, ...heights);
}

function writeLine(sheet: Worksheet, line: CheckLine, row: number, columns: Columns): void {
  const cell = (column: number) => sheet.getCell(row, column);
  const at = (column: number) => address(column, row);
  putText(cell(columns.label), line.label, textStyle);
  putApplication(cell(columns.application), line.number.application, line.format);
  putFormula(cell(columns.workbook), line.number.formula, line.number.result, flushNumberStyle, line.format);
  writeDifference(cell(columns.difference), line.number, at(columns.application), at(columns.workbook));
  const conditions = [sameCondition(at(columns.application), at(columns.workbook))];
  if (line.word) {
    putText(cell(columns.word), String(line.word.application ?? MISSING), textStyle);
    putFormula(cell(columns.workbookWord), line.word.formula, line.word.result, textStyle);
    conditions.push(`${at(columns.word)}=${at(columns.workbookWord)}`);
  }
  line.more.forEach((compared, position) => {
    const column = columns.firstMore + position;
    putApplication(cell(column), compared.application, MORE_FORMAT);
    conditions.push(sameCondition(at(column), compared.formula));
  });
  const result = allAgree(line) ? AGREES : DIFFERS;
  putFormula(cell(columns.verdict), verdictFormula(conditions), result, strongTextStyle);
  sheet.getRow(row).height = wrappedHeight(line.label, LABEL_WIDTH - 1, 16);
}

function putApplication(cell: Cell, value: Compared['application'], format: string): void {
  if (typeof value === 'number') putNumber(cell, value, flushNumberStyle, format);
  else putText(cell, value ?? MISSING, flushNumberStyle);
}

function writeDifference(cell: Cell, { application, result }: Compared, said: string, own: string): void {
  const both = typeof application === 'number' && typeof result === 'number';
  putFormula(
    cell,
    `IF(COUNT(${said},${own})=2,${said}-${own},"${MISSING}")`,
    both ? application - result : MISSING,
    centredStyle,
    DIFFERENCE_FORMAT,
  );
}
