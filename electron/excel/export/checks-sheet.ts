/** The sheet "Pemeriksaan": the application's numbers beside the workbook's own, and whether they agree. */
import type { Cell, Worksheet } from 'exceljs';
import { address, columnLetters } from './addresses.ts';
import { frame, MISSING, putFormula, putNumber, putText, wrappedHeight } from './cells.ts';
import { CHECK_COLUMNS, CHECK_HEADER_ROW, OVERALL_ROW, type CheckRow, type Checks } from './checks.ts';
import { SHEETS } from './layout.ts';
import { setUpPrint } from './print-setup.ts';
import type { SheetContext } from './sheet-context.ts';
import {
  centredStyle,
  headerStyle,
  INDEX_FORMAT,
  numberStyle,
  quietStyle,
  strongTextStyle,
  subtitleStyle,
  textStyle,
  titleStyle,
  WHOLE_FORMAT,
} from './styles.ts';
import { AGREES, alarmInCell, alarmInColumn, DIFFERS, type Compared } from './verdict.ts';
import { regionWord, titleLines } from './wording.ts';

const NAME_WIDTH = 28;
const DIFFERENCE_FORMAT = '0.0E+00;"−"0.0E+00;0';

export function addChecksSheet(context: SheetContext, checks: Checks): void {
  const { workbook, input, table, print } = context;
  const sheet = workbook.addWorksheet(SHEETS.checks);
  const lastColumn = CHECK_COLUMNS.firstPart + table.parts.length - 1;
  setColumnWidths(sheet, lastColumn);
  const [, second] = titleLines(input);
  putText(sheet.getCell('A1'), `PEMERIKSAAN HITUNGAN ${second}`, titleStyle);
  putText(
    sheet.getCell('A2'),
    'Angka aplikasi disimpan sebagai konstanta dan dibandingkan dengan rumus buku kerja ini. Selisih di bawah 0,000000001 dinyatakan cocok.',
    quietStyle,
  );
  putText(sheet.getCell(OVERALL_ROW, 1), 'Hasil keseluruhan', subtitleStyle);
  const overall = sheet.getCell(OVERALL_ROW, 2);
  putFormula(overall, checks.overallFormula, checks.overall.result, subtitleStyle);
  sheet.getRow(1).height = 20;
  writeHeader(sheet, context);
  for (const check of checks.rows) writeCheck(sheet, check, lastColumn);
  const lastRow = CHECK_HEADER_ROW + checks.rows.length;
  alarmInColumn(sheet, columnLetters(CHECK_COLUMNS.verdict), CHECK_HEADER_ROW + 1, lastRow);
  alarmInCell(sheet, 'B', OVERALL_ROW);
  setUpPrint(sheet, print, {
    lastColumn,
    lastRow,
    titleRows: [CHECK_HEADER_ROW, CHECK_HEADER_ROW],
    frozenRows: CHECK_HEADER_ROW,
    frozenColumns: 1,
  });
}

function setColumnWidths(sheet: Worksheet, lastColumn: number): void {
  const { name, rank, workbookRank, predikat, workbookPredikat, verdict } = CHECK_COLUMNS;
  for (let column = 1; column <= lastColumn; column += 1) sheet.getColumn(column).width = 10;
  sheet.getColumn(name).width = NAME_WIDTH;
  for (const column of [rank, workbookRank]) sheet.getColumn(column).width = 9;
  for (const column of [predikat, workbookPredikat]) sheet.getColumn(column).width = 12;
  sheet.getColumn(verdict).width = 8;
}

function writeHeader(sheet: Worksheet, { input, table }: SheetContext): void {
  const headings = [
    `${regionWord(input.ranking)} / hitungan`,
    'Peringkat aplikasi',
    'Peringkat buku kerja',
    'Angka aplikasi',
    'Angka buku kerja',
    'Selisih',
    'Predikat aplikasi',
    'Predikat buku kerja',
    'Hasil',
    ...table.parts.map((part) => `${part.shortName} (aplikasi)`),
  ];
  headings.forEach((heading, position) => {
    putText(sheet.getCell(CHECK_HEADER_ROW, position + 1), heading, headerStyle);
  });
  sheet.getRow(CHECK_HEADER_ROW).height = 40;
}

function writeCheck(sheet: Worksheet, check: CheckRow, lastColumn: number): void {
  const { row } = check;
  const cell = (column: number) => sheet.getCell(row, column);
  frame(sheet, row, 1, lastColumn, centredStyle);
  putText(cell(CHECK_COLUMNS.name), check.label, textStyle);
  if (check.rank) {
    putCompared(cell(CHECK_COLUMNS.rank), cell(CHECK_COLUMNS.workbookRank), check.rank, {
      style: centredStyle,
      format: WHOLE_FORMAT,
    });
  }
  putCompared(cell(CHECK_COLUMNS.index), cell(CHECK_COLUMNS.workbookIndex), check.number, {
    style: numberStyle,
    format: check.numberFormat,
  });
  writeDifference(cell(CHECK_COLUMNS.difference), check);
  if (check.predikat) {
    putCompared(cell(CHECK_COLUMNS.predikat), cell(CHECK_COLUMNS.workbookPredikat), check.predikat, {
      style: textStyle,
      format: 'General',
    });
  }
  const result = check.agrees ? AGREES : DIFFERS;
  putFormula(cell(CHECK_COLUMNS.verdict), check.verdictFormula, result, strongTextStyle);
  check.parts.forEach((value, position) => {
    const part = cell(CHECK_COLUMNS.firstPart + position);
    if (value === null) putText(part, MISSING, numberStyle);
    else putNumber(part, value, numberStyle, INDEX_FORMAT);
  });
  sheet.getRow(row).height = wrappedHeight(check.label, NAME_WIDTH - 2, 16);
}

interface Look {
  readonly style: typeof textStyle;
  readonly format: string;
}

function putCompared(own: Cell, workbook: Cell, { application, formula, result }: Compared, look: Look) {
  if (typeof application === 'number') putNumber(own, application, look.style, look.format);
  else putText(own, application ?? MISSING, look.style);
  putFormula(workbook, formula, result, look.style, look.format);
}

function writeDifference(cell: Cell, { row, number }: CheckRow): void {
  const application = address(CHECK_COLUMNS.index, row);
  const workbook = address(CHECK_COLUMNS.workbookIndex, row);
  const difference =
    typeof number.application === 'number' && typeof number.result === 'number'
      ? number.application - number.result
      : MISSING;
  putFormula(
    cell,
    `IF(COUNT(${application},${workbook})=2,${application}-${workbook},"${MISSING}")`,
    difference,
    centredStyle,
    DIFFERENCE_FORMAT,
  );
}
