/** The problems of an import as a workbook that goes back to the regencies: what stands where, and what to do. */
import type { Style, Workbook, Worksheet } from 'exceljs';
import type { FileReport } from '../../../shared/contract/import.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { generatedLine } from '../../../shared/messages/papers.ts';
import { address, columnLetters } from './addresses.ts';
import { frame, putFormula, putNumber, putText, wrappedHeight } from './cells.ts';
import { createDocument, documentBytes } from './document.ts';
import { fileLine, inOrder, problemLines, type FileLine, type ProblemLine } from './import-report-table.ts';
import { setUpPrint } from './print-setup.ts';
import { safeFileName, safeSheetName } from './safe-text.ts';
import {
  blockStyle,
  centredStyle,
  headerStyle,
  quietStyle,
  strongTextStyle,
  textStyle,
  titleStyle,
  WHOLE_FORMAT,
} from './styles.ts';

export interface ImportReportInput {
  readonly files: readonly FileReport[];
  /** To name the indicators. */
  readonly instruments: readonly Instrument[];
  readonly generatedAt: Date;
  readonly appVersion: string;
}

interface Column<Line> {
  readonly heading: string;
  readonly width: number;
  readonly style: Partial<Style>;
  readonly value: (line: Line) => string | number;
  /** Of numbers; whole ones without separators unless said otherwise. */
  readonly format?: string;
  /** True where the numbers are added up below. */
  readonly isSummed?: boolean;
}

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
/** Excel's limit, in points. */
const TALLEST_ROW = 409;
const LONGEST_STEM = 60;
const COUNT_FORMAT = '#,##0';
const totalStyle = { ...blockStyle, alignment: centredStyle.alignment ?? {} };
const blockerStyle = { ...centredStyle, font: strongTextStyle.font ?? {} };

const FILE_COLUMNS: readonly Column<FileLine>[] = [
  { heading: 'Berkas', width: 32, style: textStyle, value: ({ file }) => file },
  { heading: 'Daerah', width: 20, style: textStyle, value: ({ region }) => region },
  { heading: 'Tahun', width: 7, style: centredStyle, value: ({ year }) => year },
  { heading: 'Tahap', width: 10, style: centredStyle, value: ({ stage }) => stage },
  { heading: 'Tata letak', width: 21, style: textStyle, value: ({ layout }) => layout },
  count('Nilai dibaca', ({ values }) => values),
  count('Penghambat', ({ problems }) => problems.error, 11),
  count('Peringatan', ({ problems }) => problems.warning, 10),
  count('Informasi', ({ problems }) => problems.info, 10),
  { heading: 'Status', width: 22, style: textStyle, value: ({ status }) => status },
];

const PROBLEM_COLUMNS: readonly Column<ProblemLine>[] = [
  { heading: 'Berkas', width: 24, style: textStyle, value: ({ file }) => file },
  { heading: 'Lembar', width: 12, style: textStyle, value: ({ sheet }) => sheet },
  { heading: 'Sel', width: 7, style: centredStyle, value: ({ cell }) => cell },
  { heading: 'Indikator', width: 23, style: textStyle, value: ({ indicator }) => indicator },
  { heading: 'Masalah', width: 42, style: textStyle, value: ({ message }) => message },
  { heading: 'Yang harus dilakukan', width: 27, style: textStyle, value: ({ action }) => action },
  { heading: 'Tingkat', width: 12, style: centredStyle, value: ({ severityWord }) => severityWord },
];

function count<Line>(heading: string, value: (line: Line) => number, width = 9): Column<Line> {
  return { heading, width, style: centredStyle, value, format: COUNT_FORMAT, isSummed: true };
}

/** @returns the bytes of an .xlsx file. */
export async function buildImportReport(input: ImportReportInput): Promise<Uint8Array<ArrayBuffer>> {
  const { generatedAt, appVersion } = input;
  const workbook = createDocument({
    title: 'Masalah impor',
    subject: 'Berkas yang dikirim kabupaten/kota',
    generatedAt,
    appVersion,
  });
  const files = inOrder(input.files).map(fileLine);
  const problems = problemLines(input.files, input.instruments);
  const summary = addTable(workbook, input, 'Ringkasan', 'RINGKASAN IMPOR', FILE_COLUMNS, files);
  writeTotals(summary, files);
  const sheet = addTable(workbook, input, 'Masalah', 'MASALAH IMPOR', PROBLEM_COLUMNS, problems);
  if (problems.length === 0) writeNothing(sheet);
  markBlockers(sheet, problems);
  return documentBytes(workbook);
}

/** "Masalah impor lembar ngada 2026-09-21", or with the number of files. */
export function importReportFileName(files: readonly FileReport[], date: Date): string {
  const [first] = files;
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const stem = first?.file.replace(/\.[^.]{1,5}$/, '').slice(0, LONGEST_STEM);
  const what = files.length === 1 ? (stem ?? '') : `${files.length} berkas`;
  return safeFileName(`Masalah impor ${what} ${day}`, 'xlsx');
}

function addTable<Line>(
  workbook: Workbook,
  input: ImportReportInput,
  name: string,
  title: string,
  columns: readonly Column<Line>[],
  lines: readonly Line[],
): Worksheet {
  const sheet = workbook.addWorksheet(safeSheetName(name));
  const lastColumn = columns.length + 1;
  putText(sheet.getCell('A1'), title, titleStyle);
  const about = `${input.files.length} berkas. Berkas asal tidak diubah. ${generatedLine(input)}`;
  putText(sheet.getCell('A2'), about, quietStyle);
  sheet.getRow(1).height = 20;
  sheet.getRow(3).height = 6;
  ['No', ...columns.map(({ heading }) => heading)].forEach((heading, position) => {
    putText(sheet.getCell(HEADER_ROW, position + 1), heading, headerStyle);
  });
  sheet.getRow(HEADER_ROW).height = 30;
  sheet.getColumn(1).width = 5;
  columns.forEach(({ width }, position) => {
    sheet.getColumn(position + 2).width = width;
  });
  lines.forEach((line, position) => writeLine(sheet, columns, line, position));
  const lastRow = Math.max(FIRST_ROW, FIRST_ROW + lines.length - 1);
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: lastRow, column: lastColumn },
  };
  const isSummed = columns.some((column) => column.isSummed === true);
  setUpPrint(
    sheet,
    { paper: 'A4', instrument: title, reservation: '' },
    {
      lastColumn,
      lastRow: isSummed ? lastRow + 1 : lastRow,
      titleRows: [HEADER_ROW, HEADER_ROW],
      frozenRows: HEADER_ROW,
      frozenColumns: 2,
    },
  );
  return sheet;
}

function writeLine<Line>(
  sheet: Worksheet,
  columns: readonly Column<Line>[],
  line: Line,
  position: number,
): void {
  const row = FIRST_ROW + position;
  putNumber(sheet.getCell(row, 1), position + 1, centredStyle, WHOLE_FORMAT);
  let height = 16;
  columns.forEach(({ value, style, width, format }, index) => {
    const cell = sheet.getCell(row, index + 2);
    const content = value(line);
    if (typeof content === 'number') {
      putNumber(cell, content, style, format ?? WHOLE_FORMAT);
      return;
    }
    putText(cell, content, style);
    height = Math.max(height, wrappedHeight(content, width - 1));
  });
  sheet.getRow(row).height = Math.min(height, TALLEST_ROW);
}

function writeTotals(sheet: Worksheet, lines: readonly FileLine[]): void {
  const row = Math.max(FIRST_ROW + lines.length, FIRST_ROW + 1);
  frame(sheet, row, 1, FILE_COLUMNS.length + 1, blockStyle);
  putText(sheet.getCell(row, 2), 'Jumlah', blockStyle);
  FILE_COLUMNS.forEach((column, position) => {
    if (column.isSummed !== true) return;
    const place = position + 2;
    const formula = `SUM(${address(place, FIRST_ROW)}:${columnLetters(place)}${row - 1})`;
    const result = lines.reduce((total, line) => total + Number(column.value(line)), 0);
    putFormula(sheet.getCell(row, place), formula, result, totalStyle, COUNT_FORMAT);
  });
  sheet.getRow(row).height = 18;
}

function writeNothing(sheet: Worksheet): void {
  frame(sheet, FIRST_ROW, 1, PROBLEM_COLUMNS.length + 1, textStyle);
  putText(sheet.getCell(FIRST_ROW, 2), 'Tidak ada masalah.', textStyle);
  sheet.getRow(FIRST_ROW).height = 16;
}

function markBlockers(sheet: Worksheet, lines: readonly ProblemLine[]): void {
  lines.forEach(({ severity }, position) => {
    if (severity !== 'error') return;
    sheet.getCell(FIRST_ROW + position, PROBLEM_COLUMNS.length + 1).style = blockerStyle;
  });
}
