/** The problems of an import as a workbook that goes back to the regencies: what stands where, and what to do. */
import type { Worksheet } from 'exceljs';
import type { FileReport } from '../../../shared/contract/import.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { sortableDay } from '../../../shared/messages/format.ts';
import { generatedLine } from '../../../shared/messages/papers.ts';
import { address, columnLetters } from './addresses.ts';
import { frame, putFormula, putText } from './cells.ts';
import { createDocument, documentBytes } from './document.ts';
import { fileLine, inOrder, problemLines, type FileLine, type ProblemLine } from './import-report-table.ts';
import { addList, FIRST_LIST_ROW, severityStyle, type ListColumn } from './list-sheet.ts';
import { safeFileName } from './safe-text.ts';
import { blockStyle, centredStyle, textStyle } from './styles.ts';

export interface ImportReportInput {
  readonly files: readonly FileReport[];
  /** To name the indicators. */
  readonly instruments: readonly Instrument[];
  readonly generatedAt: Date;
  readonly appVersion: string;
}

const LONGEST_STEM = 60;
const COUNT_FORMAT = '#,##0';
const totalStyle = { ...blockStyle, alignment: centredStyle.alignment ?? {} };

const FILE_COLUMNS: readonly ListColumn<FileLine>[] = [
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

const PROBLEM_COLUMNS: readonly ListColumn<ProblemLine>[] = [
  { heading: 'Berkas', width: 24, style: textStyle, value: ({ file }) => file },
  { heading: 'Lembar', width: 12, style: textStyle, value: ({ sheet }) => sheet },
  { heading: 'Sel', width: 7, style: centredStyle, value: ({ cell }) => cell },
  { heading: 'Indikator', width: 23, style: textStyle, value: ({ indicator }) => indicator },
  { heading: 'Masalah', width: 42, style: textStyle, value: ({ message }) => message },
  { heading: 'Yang harus dilakukan', width: 27, style: textStyle, value: ({ action }) => action },
  { heading: 'Tingkat', width: 12, style: severityStyle, value: ({ severityWord }) => severityWord },
];

function count<Line>(heading: string, value: (line: Line) => number, width = 9): ListColumn<Line> {
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
  const about = aboutFiles(input);
  const summary = addList(workbook, {
    name: 'Ringkasan',
    title: 'RINGKASAN IMPOR',
    about,
    columns: FILE_COLUMNS,
    lines: files,
    hasTotals: true,
  });
  writeTotals(summary, files);
  addList(workbook, {
    name: 'Masalah',
    title: 'MASALAH IMPOR',
    about,
    columns: PROBLEM_COLUMNS,
    lines: problems,
    empty: 'Tidak ada masalah.',
  });
  return documentBytes(workbook, '');
}

/** "Masalah impor lembar ngada 2026-09-21", or with the number of files. */
export function importReportFileName(files: readonly FileReport[], date: Date): string {
  const [first] = files;
  const stem = first?.file.replace(/\.[^.]{1,5}$/, '').slice(0, LONGEST_STEM);
  const what = files.length === 1 ? (stem ?? '') : `${files.length} berkas`;
  return safeFileName(`Masalah impor ${what} ${sortableDay(date)}`, 'xlsx');
}

function aboutFiles(input: ImportReportInput): string {
  return `${input.files.length} berkas. Berkas asal tidak diubah. ${generatedLine(input)}`;
}

function writeTotals(sheet: Worksheet, lines: readonly FileLine[]): void {
  const row = Math.max(FIRST_LIST_ROW + lines.length, FIRST_LIST_ROW + 1);
  frame(sheet, row, 1, FILE_COLUMNS.length + 1, blockStyle);
  putText(sheet.getCell(row, 2), 'Jumlah', blockStyle);
  FILE_COLUMNS.forEach((column, position) => {
    if (column.isSummed !== true) return;
    const place = position + 2;
    const formula = `SUM(${address(place, FIRST_LIST_ROW)}:${columnLetters(place)}${row - 1})`;
    const result = lines.reduce((total, line) => total + Number(column.value(line)), 0);
    putFormula(sheet.getCell(row, place), formula, result, totalStyle, COUNT_FORMAT);
  });
  sheet.getRow(row).height = 18;
}
