/** The sheet "Matriks": levels of all regions, tinted from light to dark, with the weights that the formulas use. */
import type { Worksheet } from 'exceljs';
import { STAGE_NAMES } from '../../../../shared/messages/terms.ts';
import { divide, exact, sum, toNumber } from '../../../../shared/scoring/exact.ts';
import { address, fixedRange } from '../addresses.ts';
import { frame, MISSING, putFormula, putNumber, putText, wrappedHeight } from '../cells.ts';
import { putLevel } from '../indicator-cells.ts';
import { setUpPrint } from '../print-setup.ts';
import { instrumentWords } from '../report-wording.ts';
import { writeLetterhead } from '../sheet-blocks.ts';
import { shownValue } from '../steps.ts';
import {
  blockStyle,
  centredStyle,
  columnNumberStyle,
  INDEX_FORMAT,
  inheritedFont,
  levelTint,
  plainStyle,
  quietStyle,
  strongTextStyle,
  textStyle,
  WHOLE_FORMAT,
} from '../styles.ts';
import { writeAcross, writeBlockHeading } from './blocks.ts';
import type { MatrixContext } from './context.ts';
import { writeMatrixHeader } from './matrix-header.ts';
import { completeRange, NAME_COLUMNS, resultCell, SHEETS, type Entry } from './layout.ts';
import type { MatrixLine } from './table.ts';
import { matrixStageWords, matrixWords } from './wording.ts';

const NUMBER_WIDTH = 4;
const NAME_WIDTH = 21;
const STAGE_WIDTH = 9;
const FILLED_WIDTH = 5;
const INDEX_WIDTH = 6.5;
/** What all columns of levels share so that a page stays readable, and between which widths one stays so. */
const LEVELS_WIDTH = 118;
const WHOLE_LEVEL = { narrowest: 1.9, widest: 6 } as const;
const DECIMAL_LEVEL = { narrowest: 4.6, widest: 6 } as const;
/** A column is a little wider than its width says. */
const COLUMN_PADDING = 0.7;

const inheritedStyle = { ...centredStyle, font: inheritedFont } as const;
const strongCentredStyle = { ...strongTextStyle, alignment: centredStyle.alignment ?? {} } as const;
const totalStyle = { ...blockStyle, alignment: centredStyle.alignment ?? {} } as const;
const turnedTotalStyle = {
  ...blockStyle,
  font: columnNumberStyle.font ?? {},
  alignment: { horizontal: 'center', vertical: 'middle', textRotation: 90 },
} as const;

export function addMatrixSheet(context: MatrixContext): void {
  const { workbook, input, layout, print, check } = context;
  const places = layout.matrix;
  const sheet = workbook.addWorksheet(SHEETS.matrix);
  const width = setColumnWidths(sheet, context);
  writeLetterhead(sheet, {
    ...matrixWords(input, 'Matriks level indikator'),
    lines: [instrumentWords(input.instrument), matrixStageWords(input)],
    check,
  });
  writeLegend(sheet, context);
  writeMatrixHeader(sheet, context, width);
  for (const entry of places.entries) writeEntry(sheet, context, entry);
  addTints(sheet, context);
  setUpPrint(sheet, print, {
    lastColumn: places.indexColumn,
    lastRow: places.lastRow,
    titleRows: [places.domainRow ?? places.aspectRow, places.weightRow],
    frozenRows: places.weightRow,
    frozenColumns: places.filledColumn,
  });
}

/** @returns the width of a column of levels. */
function setColumnWidths(sheet: Worksheet, { input, layout }: MatrixContext): number {
  const { matrix } = layout;
  const { narrowest, widest } = input.instrument.scale.decimals === 0 ? WHOLE_LEVEL : DECIMAL_LEVEL;
  const share = LEVELS_WIDTH / matrix.columnOf.size - COLUMN_PADDING;
  const width = Math.max(narrowest, Math.min(share, widest));
  sheet.getColumn(NAME_COLUMNS.number).width = NUMBER_WIDTH;
  sheet.getColumn(NAME_COLUMNS.name).width = NAME_WIDTH;
  sheet.getColumn(matrix.stageColumn).width = STAGE_WIDTH;
  sheet.getColumn(matrix.filledColumn).width = FILLED_WIDTH;
  sheet.getColumn(matrix.indexColumn).width = INDEX_WIDTH;
  for (let column = matrix.firstColumn; column <= matrix.lastLevelColumn; column += 1) {
    sheet.getColumn(column).width = width;
  }
  return width;
}

/** What the tints mean, and how an inherited level looks. */
function writeLegend(sheet: Worksheet, { input, layout }: MatrixContext): void {
  const { legendRow, firstColumn } = layout.matrix;
  const { min, max } = input.instrument.scale;
  const count = max - min + 1;
  putText(sheet.getCell(legendRow, NAME_COLUMNS.name), 'Warna level', plainStyle);
  for (let position = 0; position < count; position += 1) {
    const cell = sheet.getCell(legendRow, firstColumn + position);
    putNumber(cell, min + position, { ...centredStyle, ...levelTint(position, count) }, WHOLE_FORMAT);
  }
  const example = firstColumn + count + 1;
  putNumber(sheet.getCell(legendRow, example), max - 2, inheritedStyle, WHOLE_FORMAT);
  const words = { ...quietStyle, alignment: { horizontal: 'left', vertical: 'middle', indent: 1 } } as const;
  putText(sheet.getCell(legendRow, example + 1), 'diwarisi dari tahap sebelumnya', words);
  sheet.getRow(legendRow).height = 16;
  sheet.getRow(legendRow + 1).height = 6;
}

function writeEntry(sheet: Worksheet, context: MatrixContext, entry: Entry): void {
  switch (entry.kind) {
    case 'heading':
    case 'none':
      writeBlockHeading(sheet, entry, context.layout.matrix.indexColumn);
      return;
    case 'average':
      writeAverage(sheet, context, entry.row);
      return;
    case 'line':
      writeLine(sheet, context, entry.row, entry.line, entry.number);
  }
}

function writeLine(
  sheet: Worksheet,
  { input, table, layout }: MatrixContext,
  row: number,
  line: MatrixLine,
  number: number | null,
): void {
  const places = layout.matrix;
  frame(sheet, row, 1, places.indexColumn, centredStyle);
  if (number !== null) putNumber(sheet.getCell(row, NAME_COLUMNS.number), number, centredStyle, WHOLE_FORMAT);
  putText(sheet.getCell(row, NAME_COLUMNS.name), line.name, textStyle);
  sheet.getRow(row).height = wrappedHeight(line.name, NAME_WIDTH - 2, 16);
  putText(
    sheet.getCell(row, places.stageColumn),
    line.stage ? STAGE_NAMES[line.stage] : MISSING,
    centredStyle,
  );
  if (!line.steps) {
    writeAcross(sheet, row, places.filledColumn, places.indexColumn, line.remark);
    return;
  }
  const range = fixedRange(places.firstColumn, row, places.lastLevelColumn, row);
  const filled = line.steps.application.filled;
  putFormula(sheet.getCell(row, places.filledColumn), `COUNT(${range})`, filled, centredStyle, WHOLE_FORMAT);
  for (const { id } of table.indicators) {
    const level = line.levels.get(id);
    const cell = sheet.getCell(row, places.columnOf.get(id) ?? places.firstColumn);
    putLevel(cell, level?.value, input.instrument.scale, level?.inherited ? inheritedStyle : centredStyle);
  }
  const source = resultCell(layout.results.indexColumn, layout.results.rowOf.get(line) ?? row);
  const index = shownValue(line.steps.index);
  putFormula(sheet.getCell(row, places.indexColumn), source, index, strongCentredStyle, INDEX_FORMAT);
}

function writeAverage(sheet: Worksheet, { table, layout }: MatrixContext, row: number): void {
  const places = layout.matrix;
  const complete = table.lines.filter(({ block }) => block === 'complete');
  frame(sheet, row, 1, places.indexColumn, blockStyle);
  putText(sheet.getCell(row, NAME_COLUMNS.name), 'Rata-rata', blockStyle);
  for (const { id } of table.indicators) {
    const column = places.columnOf.get(id) ?? places.firstColumn;
    const levels = complete.flatMap((line) => line.levels.get(id)?.value ?? []);
    const mean = divide(
      exact(
        levels.reduce((total, level) => total + level, 0),
        100,
      ),
      exact(levels.length),
    );
    const cell = sheet.getCell(row, column);
    putFormula(
      cell,
      `AVERAGE(${completeRange(places, column)})`,
      toNumber(mean),
      turnedTotalStyle,
      INDEX_FORMAT,
    );
  }
  const indices = complete.flatMap(({ steps }) => steps?.index ?? []);
  putFormula(
    sheet.getCell(row, places.indexColumn),
    `AVERAGE(${completeRange(places, places.indexColumn)})`,
    toNumber(divide(sum(indices), exact(indices.length))),
    totalStyle,
    INDEX_FORMAT,
  );
  sheet.getRow(row).height = 28;
}

/** The lighter the lower: the order of the tints is also that of their greys. */
function addTints(sheet: Worksheet, { input, layout }: MatrixContext): void {
  const { firstColumn, lastLevelColumn, firstRow, lastCompleteRow, averageRow, lastRow } = layout.matrix;
  const { min, max } = input.instrument.scale;
  const first = address(firstColumn, firstRow);
  const ranges = [`${first}:${address(lastLevelColumn, lastCompleteRow)}`];
  if (averageRow !== null && lastRow > averageRow) {
    ranges.push(`${address(firstColumn, averageRow + 1)}:${address(lastLevelColumn, lastRow)}`);
  }
  const count = max - min + 1;
  sheet.addConditionalFormatting({
    ref: ranges.join(' '),
    rules: Array.from({ length: count }, (_, position) => ({
      type: 'expression' as const,
      priority: position + 1,
      formulae: [`AND(ISNUMBER(${first}),INT(${first})=${min + position})`],
      style: { ...levelTint(position, count) },
    })),
  });
}
