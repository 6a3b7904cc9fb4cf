/** The sheet "Level": what was judged, region by indicator, with the weights that the formulas use. */
import type { Worksheet } from 'exceljs';
import { fixedRange } from './addresses.ts';
import { frame, putFormula, putNumber, putText, wrappedHeight } from './cells.ts';
import { levelFormat, putIndicatorNumber, putWeight } from './indicator-cells.ts';
import { SHEETS, type Layout } from './layout.ts';
import { setUpPrint } from './print-setup.ts';
import type { Part, TableLine } from './ranking-table.ts';
import type { SheetContext } from './sheet-context.ts';
import {
  centredStyle,
  columnNumberStyle,
  headerStyle,
  plainStyle,
  quietStyle,
  textStyle,
  titleStyle,
  uprightHeaderStyle,
  WHOLE_FORMAT,
} from './styles.ts';
import { regionWord, stageLine, titleLines } from './wording.ts';

const NAME_WIDTH = 22;
const FILLED_WIDTH = 5;
/** What all columns of levels share so that the sheet fits a page, and between which widths one stays readable. */
const LEVELS_WIDTH = 108;
const WHOLE_LEVEL = { narrowest: 1.8, widest: 6 } as const;
const DECIMAL_LEVEL = { narrowest: 4.4, widest: 6 } as const;
/** A column is a little wider than its width says. */
const COLUMN_PADDING = 0.7;
/** In points. */
const HEIGHT_PER_CHARACTER = 4.6;
const TALLEST_HEADER = 240;

const turnedNumberStyle = {
  ...columnNumberStyle,
  alignment: { horizontal: 'center', vertical: 'middle', textRotation: 90 },
} as const;

export function addLevelsSheet(context: SheetContext): void {
  const { workbook, input, table, layout, print } = context;
  const { levels } = layout;
  const sheet = workbook.addWorksheet(SHEETS.levels);
  const { narrowest, widest } = input.instrument.scale.decimals === 0 ? WHOLE_LEVEL : DECIMAL_LEVEL;
  const share = LEVELS_WIDTH / table.indicators.length - COLUMN_PADDING;
  const width = Math.max(narrowest, Math.min(share, widest));
  sheet.getColumn(levels.nameColumn).width = NAME_WIDTH;
  sheet.getColumn(levels.filledColumn).width = FILLED_WIDTH;
  for (let column = levels.firstColumn; column <= levels.lastColumn; column += 1) {
    sheet.getColumn(column).width = width;
  }
  writeTitles(sheet, context);
  writeHeader(sheet, context);
  for (const line of levels.lines) writeLevels(sheet, context, line);
  setUpPrint(sheet, print, {
    lastColumn: levels.lastColumn,
    lastRow: Math.max(levels.weightRow, levels.firstRow + levels.lines.length - 1),
    titleRows: [levels.partRow, levels.weightRow],
    frozenRows: levels.weightRow,
    frozenColumns: levels.filledColumn,
  });
}

function writeTitles(sheet: Worksheet, { input, layout }: SheetContext): void {
  const [, second] = titleLines(input);
  putText(sheet.getCell('A1'), `LEVEL INDIKATOR ${second}`, titleStyle);
  putText(sheet.getCell('A2'), stageLine(input), plainStyle);
  const none = 'Tidak ada level indikator: semua hasil berasal dari publikasi.';
  const some =
    'Sel kosong berarti belum diisi: tidak dihitung sebagai level terendah maupun nol. Level yang diubah di sini mengubah indeks pada lembar Peringkat.';
  putText(sheet.getCell('A3'), layout.levels.lines.length === 0 ? none : some, quietStyle);
  sheet.getRow(1).height = 20;
  sheet.getRow(4).height = 6;
}

function writeHeader(sheet: Worksheet, context: SheetContext): void {
  const { input, table, layout } = context;
  const { levels } = layout;
  for (const column of [levels.nameColumn, levels.filledColumn]) {
    frameColumn(sheet, column, levels.partRow, levels.idRow);
    sheet.mergeCells(levels.partRow, column, levels.idRow, column);
  }
  putText(sheet.getCell(levels.partRow, levels.nameColumn), regionWord(input.ranking), headerStyle);
  const filled = sheet.getCell(levels.partRow, levels.filledColumn);
  putText(filled, 'Terisi', uprightHeaderStyle);
  putText(sheet.getCell(levels.weightRow, levels.nameColumn), 'Bobot (%)', headerStyle);
  putText(sheet.getCell(levels.weightRow, levels.filledColumn), '', headerStyle);
  for (const part of table.parts) writePartHeading(sheet, layout, part);
  for (const indicator of table.indicators) {
    const column = layout.levels.columnOf.get(indicator.id) ?? levels.firstColumn;
    putText(sheet.getCell(levels.nameRow, column), indicator.shortName, uprightHeaderStyle);
    const number = sheet.getCell(levels.idRow, column);
    putIndicatorNumber(number, indicator.id, columnNumberStyle, turnedNumberStyle);
    putWeight(sheet.getCell(levels.weightRow, column), indicator.weight, turnedNumberStyle);
  }
  sheet.getRow(levels.partRow).height = 26;
  const longest = Math.max(...table.indicators.map(({ shortName }) => shortName.length));
  sheet.getRow(levels.nameRow).height = Math.min(longest * HEIGHT_PER_CHARACTER + 12, TALLEST_HEADER);
  const turned = table.indicators.some(({ id }) => !/^\d+$/.test(id));
  sheet.getRow(levels.idRow).height = turned ? 24 : 15;
  sheet.getRow(levels.weightRow).height = 34;
}

function frameColumn(sheet: Worksheet, column: number, from: number, to: number): void {
  for (let row = from; row <= to; row += 1) frame(sheet, row, column, column, headerStyle);
}

function writePartHeading(sheet: Worksheet, { levels }: Layout, part: Part): void {
  const columns = part.indicators.map(({ id }) => levels.columnOf.get(id) ?? levels.firstColumn);
  const left = columns.at(0) ?? levels.firstColumn;
  const right = columns.at(-1) ?? left;
  frame(sheet, levels.partRow, left, right, headerStyle);
  putText(sheet.getCell(levels.partRow, left), part.shortName, headerStyle);
  if (right > left) sheet.mergeCells(levels.partRow, left, levels.partRow, right);
}

function writeLevels(sheet: Worksheet, context: SheetContext, line: TableLine): void {
  const { input, table, layout } = context;
  const { levels } = layout;
  const row = levels.rowOf.get(line) ?? levels.firstRow;
  const format = levelFormat(input.instrument.scale);
  putText(sheet.getCell(row, levels.nameColumn), line.row.region.name, textStyle);
  putFormula(
    sheet.getCell(row, levels.filledColumn),
    `COUNT(${fixedRange(levels.firstColumn, row, levels.lastColumn, row)})`,
    line.levels?.size ?? 0,
    centredStyle,
    WHOLE_FORMAT,
  );
  frame(sheet, row, levels.firstColumn, levels.lastColumn, centredStyle);
  for (const { id } of table.indicators) {
    const value = line.levels?.get(id);
    const column = levels.columnOf.get(id);
    if (value === undefined || column === undefined) continue;
    putNumber(sheet.getCell(row, column), value / 100, centredStyle, format);
  }
  sheet.getRow(row).height = wrappedHeight(line.row.region.name, NAME_WIDTH - 2, 16);
}
