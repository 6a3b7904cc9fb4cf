/** The sheet "Rekap": how many regions have which predikat, the average, and a published distribution beside it. */
import type { Worksheet } from 'exceljs';
import { toNumber } from '../../../shared/scoring/exact.ts';
import { address, fixedAddress } from './addresses.ts';
import { MISSING, putFormula, putNumberOrDash, putText, wrappedHeight } from './cells.ts';
import { TOLERANCE } from './formulas.ts';
import { countedPredikats, rankedIndices, SHEETS } from './layout.ts';
import { setUpPrint } from './print-setup.ts';
import type { SheetContext } from './sheet-context.ts';
import {
  bandTint,
  blockStyle,
  centredStyle,
  DIFFERENCE_FORMAT,
  headerStyle,
  INDEX_FORMAT,
  noteStyle,
  plainStyle,
  subtitleStyle,
  textStyle,
  titleStyle,
  WHOLE_FORMAT,
} from './styles.ts';
import { FIRST_COUNT_ROW, SUMMARY_HEADER_ROW, type CountRow, type Summary } from './summary.ts';
import { basisLine, regionWord, stageLine, titleLines } from './wording.ts';

const LABEL_WIDTH = 44;
const COUNT_WIDTH = 18;
const COUNT_COLUMN = 2;
const PUBLISHED_COLUMN = 3;
const DIFFERENCE_COLUMN = 4;

const strongCentredStyle = { ...blockStyle, alignment: centredStyle.alignment ?? {} };

export function addSummarySheet(context: SheetContext, summary: Summary): void {
  const { workbook, input, table, print } = context;
  const sheet = workbook.addWorksheet(SHEETS.summary);
  sheet.getColumn(1).width = LABEL_WIDTH;
  for (const column of [COUNT_COLUMN, PUBLISHED_COLUMN, DIFFERENCE_COLUMN]) {
    sheet.getColumn(column).width = COUNT_WIDTH;
  }
  const [, second] = titleLines(input);
  putText(sheet.getCell('A1'), 'REKAPITULASI PREDIKAT', titleStyle);
  putText(sheet.getCell('A2'), second, subtitleStyle);
  putText(sheet.getCell('A3'), stageLine(input), plainStyle);
  putText(sheet.getCell('A4'), basisLine(input, table), plainStyle);
  sheet.getRow(1).height = 20;
  sheet.getRow(2).height = 17;
  writeHeader(sheet, context, summary);
  for (const count of summary.counts) writeCount(sheet, context, summary, count);
  writeTotal(sheet, summary);
  const lastFigure = writeFigures(sheet, context, summary);
  const lastRow = writePublication(sheet, summary, lastFigure);
  setUpPrint(sheet, print, {
    lastColumn: lastColumn(summary),
    lastRow,
    titleRows: [SUMMARY_HEADER_ROW, SUMMARY_HEADER_ROW],
    frozenRows: SUMMARY_HEADER_ROW,
    frozenColumns: 1,
  });
}

const lastColumn = (summary: Summary) => (summary.published ? DIFFERENCE_COLUMN : COUNT_COLUMN);

function writeHeader(sheet: Worksheet, { input }: SheetContext, summary: Summary): void {
  const headings = ['Predikat', `Jumlah ${regionWord(input.ranking).toLowerCase()}`];
  if (summary.published) headings.push('Menurut publikasi', 'Selisih');
  headings.forEach((heading, position) => {
    putText(sheet.getCell(SUMMARY_HEADER_ROW, position + 1), heading, headerStyle);
  });
  sheet.getRow(SUMMARY_HEADER_ROW).height = 28;
}

function writeCount(
  sheet: Worksheet,
  { input, layout }: SheetContext,
  summary: Summary,
  count: CountRow,
): void {
  const { row } = count;
  const band = input.instrument.bands.findIndex(({ predikat }) => predikat === count.label);
  const style = band < 0 ? textStyle : { ...textStyle, ...bandTint(band) };
  putText(sheet.getCell(row, 1), count.label, style);
  const range = countedPredikats(layout);
  const label = `$${address(1, row)}`;
  // A text that is not ours could hold the signs that COUNTIF reads as a pattern.
  const formula = count.known ? `COUNTIF(${range},${label})` : `SUMPRODUCT(--EXACT(${range},${label}))`;
  putFormula(sheet.getCell(row, COUNT_COLUMN), formula, count.counted, centredStyle, WHOLE_FORMAT);
  sheet.getRow(row).height = 18;
  if (!summary.published) return;
  const published = sheet.getCell(row, PUBLISHED_COLUMN);
  putNumberOrDash(published, count.published, centredStyle, WHOLE_FORMAT);
  writeDifference(sheet, row, count.published === null ? null : count.counted - count.published);
}

/** Empty where the publication says nothing. */
function writeDifference(sheet: Worksheet, row: number, difference: number | null): void {
  const counted = address(COUNT_COLUMN, row);
  const published = address(PUBLISHED_COLUMN, row);
  putFormula(
    sheet.getCell(row, DIFFERENCE_COLUMN),
    `IF(ISNUMBER(${published}),${counted}-${published},"${MISSING}")`,
    difference ?? MISSING,
    centredStyle,
    DIFFERENCE_FORMAT,
  );
}

function writeTotal(sheet: Worksheet, summary: Summary): void {
  const { totalRow, total } = summary;
  putText(sheet.getCell(totalRow, 1), 'Jumlah', blockStyle);
  const putSum = (column: number, result: number) => {
    const formula = `SUM(${address(column, FIRST_COUNT_ROW)}:${address(column, totalRow - 1)})`;
    putFormula(sheet.getCell(totalRow, column), formula, result, strongCentredStyle, WHOLE_FORMAT);
  };
  putSum(COUNT_COLUMN, total);
  sheet.getRow(totalRow).height = 18;
  if (!summary.published) return;
  const published = summary.counts.reduce((all, count) => all + (count.published ?? 0), 0);
  putSum(PUBLISHED_COLUMN, published);
  writeDifference(sheet, totalRow, total - published);
  sheet.getCell(totalRow, DIFFERENCE_COLUMN).style = {
    ...strongCentredStyle,
    numFmt: DIFFERENCE_FORMAT,
  };
}

/** @returns the last row. */
function writeFigures(sheet: Worksheet, context: SheetContext, summary: Summary): number {
  const { input, table, layout } = context;
  const indices = rankedIndices(layout);
  const put = (row: number, label: string, formula: string, result: number | string, format: string) => {
    putText(sheet.getCell(row, 1), label, textStyle);
    putFormula(sheet.getCell(row, COUNT_COLUMN), formula, result, centredStyle, format);
    sheet.getRow(row).height = 18;
  };
  put(
    summary.rankedRow,
    'Diperingkat',
    `COUNT(${indices})`,
    table.ranked.filter((line) => line.index).length,
    WHOLE_FORMAT,
  );
  put(
    summary.averageRow,
    'Rata-rata indeks yang diperingkat',
    `IF(COUNT(${indices})=0,"${MISSING}",AVERAGE(${indices}))`,
    summary.average ? toNumber(summary.average) : MISSING,
    INDEX_FORMAT,
  );
  if (summary.targetRow === null) return summary.averageRow;
  const target = `${SHEETS.instrument}!${fixedAddress(2, layout.instrument.targetRow)}`;
  // A target of two decimals is reached by the shown index from half a hundredth below it.
  const allowance = table.bandRule === 'exact' ? TOLERANCE : `0.005-${TOLERANCE}`;
  put(
    summary.targetRow,
    `Mencapai target indeks ${input.instrument.target?.replace('.', ',') ?? ''}`,
    `SUMPRODUCT(ISNUMBER(${indices})*(${indices}>=${target}-${allowance}))`,
    summary.reachingTarget,
    WHOLE_FORMAT,
  );
  return summary.targetRow;
}

/** @returns the last row. */
function writePublication(sheet: Worksheet, summary: Summary, after: number): number {
  if (!summary.published) return after;
  const row = after + 2;
  const sample = summary.published.sample ? '; data contoh' : '';
  const text = `Sumber sebaran terpublikasi: ${summary.published.source}${sample}`;
  putText(sheet.getCell(row, 1), text, noteStyle);
  sheet.mergeCells(row, 1, row, DIFFERENCE_COLUMN);
  sheet.getRow(row).height = wrappedHeight(text, LABEL_WIDTH + 3 * COUNT_WIDTH);
  return row;
}
