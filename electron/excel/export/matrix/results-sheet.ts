/** The sheet "Hasil": aspects, domains, index and predikat of every region as formulas over the matrix. */
import type { Worksheet } from 'exceljs';
import {
  aspectsOf,
  indicatorsOf,
  type Aspect,
  type Domain,
} from '../../../../shared/instrument/instrument.ts';
import { divide, exact, sum, toNumber, type Exact } from '../../../../shared/scoring/exact.ts';
import { predikatOf } from '../../../../shared/scoring/predikat.ts';
import { address, fixedAddress } from '../addresses.ts';
import { frame, MISSING, putFormula, putNumber, putText, wrappedHeight } from '../cells.ts';
import { bandFormula, bandRanges, equalsText } from '../formulas.ts';
import { putWeight } from '../indicator-cells.ts';
import { setUpPrint } from '../print-setup.ts';
import { instrumentWords } from '../report-wording.ts';
import { writeLetterhead, writeNotes } from '../sheet-blocks.ts';
import { shownValue, type Steps } from '../steps.ts';
import {
  bandTint,
  blockStyle,
  centredStyle,
  columnNumberStyle,
  headerStyle,
  INDEX_FORMAT,
  strongTextStyle,
  textStyle,
  WHOLE_FORMAT,
} from '../styles.ts';
import { writeAcross, writeBlockHeading } from './blocks.ts';
import type { MatrixContext } from './context.ts';
import { completeRange, levelsOf, NAME_COLUMNS, SHEETS, type Entry } from './layout.ts';
import type { MatrixLine } from './table.ts';
import { matrixNotes, matrixStageWords, matrixWords } from './wording.ts';

const NUMBER_WIDTH = 4;
const NAME_WIDTH = 23;
const PART_WIDTH = 9;
const INDEX_WIDTH = 8;
const PREDIKAT_WIDTH = 12;
/** Many columns leave less for words. */
const MANY_PARTS = 9;
const strongNumber = { ...strongTextStyle, alignment: centredStyle.alignment ?? {} } as const;
const totalStyle = { ...blockStyle, alignment: centredStyle.alignment ?? {} } as const;

export function addResultsSheet(context: MatrixContext): void {
  const { workbook, input, layout, print, check } = context;
  const places = layout.results;
  const sheet = workbook.addWorksheet(SHEETS.results);
  const remarkWidth = places.indexColumn - 3 > MANY_PARTS ? 24 : 34;
  for (let column = 3; column < places.indexColumn; column += 1) sheet.getColumn(column).width = PART_WIDTH;
  sheet.getColumn(NAME_COLUMNS.number).width = NUMBER_WIDTH;
  sheet.getColumn(NAME_COLUMNS.name).width = NAME_WIDTH;
  sheet.getColumn(places.indexColumn).width = INDEX_WIDTH;
  sheet.getColumn(places.predikatColumn).width = PREDIKAT_WIDTH;
  sheet.getColumn(places.remarkColumn).width = remarkWidth;
  writeLetterhead(sheet, {
    ...matrixWords(input, 'Aspek, domain, dan indeks'),
    lines: [instrumentWords(input.instrument), matrixStageWords(input)],
    check,
  });
  writeHeader(sheet, context);
  for (const entry of places.entries) writeEntry(sheet, context, entry, remarkWidth);
  addBandTints(sheet, context);
  const lastRow = writeNotes(sheet, matrixNotes(input), {
    firstRow: places.lastRow + 2,
    lastColumn: places.remarkColumn,
    width: NAME_WIDTH + (places.indexColumn - 3) * PART_WIDTH + INDEX_WIDTH + PREDIKAT_WIDTH + remarkWidth,
  });
  setUpPrint(sheet, print, {
    lastColumn: places.remarkColumn,
    lastRow,
    titleRows: [places.groupRow, places.weightRow],
    frozenRows: places.weightRow,
    frozenColumns: NAME_COLUMNS.name,
  });
}

/** A word that is longer than its column is made smaller, not broken. */
function partHeaderStyle(heading: string): typeof headerStyle {
  const longestWord = Math.max(...heading.split(' ').map((word) => word.length));
  if (longestWord <= PART_WIDTH + 2) return headerStyle;
  return { ...headerStyle, alignment: { horizontal: 'center', vertical: 'middle', shrinkToFit: true } };
}

function writeHeader(sheet: Worksheet, { input, layout }: MatrixContext): void {
  const { instrument } = input;
  const places = layout.results;
  const { groupRow, headerRow, weightRow } = places;
  for (const row of [groupRow, headerRow, weightRow]) frame(sheet, row, 1, places.remarkColumn, headerStyle);
  const fixed = [
    [NAME_COLUMNS.number, 'No'],
    [NAME_COLUMNS.name, 'Kabupaten/Kota'],
    [places.indexColumn, 'Indeks'],
    [places.predikatColumn, 'Predikat'],
    [places.remarkColumn, 'Keterangan'],
  ] as const;
  for (const [column, heading] of fixed) {
    putText(sheet.getCell(groupRow, column), heading, headerStyle);
    sheet.mergeCells(groupRow, column, headerRow, column);
  }
  putText(sheet.getCell(weightRow, NAME_COLUMNS.name), 'Bobot (%)', headerStyle);
  const groups = [
    ['Aspek', instrument.aspects, places.aspectColumnOf],
    ['Domain', instrument.domains, places.domainColumnOf],
  ] as const;
  const heights: number[] = [];
  for (const [group, parts, columnOf] of groups) {
    const columns = parts.map((part) => {
      const column = columnOf.get(part.id) ?? places.indexColumn;
      putText(sheet.getCell(headerRow, column), part.shortName, partHeaderStyle(part.shortName));
      putWeight(sheet.getCell(weightRow, column), part.weight, columnNumberStyle);
      heights.push(wrappedHeight(part.shortName, PART_WIDTH - 2));
      return column;
    });
    const [left, right] = [columns.at(0), columns.at(-1)];
    if (left === undefined || right === undefined) continue;
    putText(sheet.getCell(groupRow, left), group, headerStyle);
    if (right > left) sheet.mergeCells(groupRow, left, groupRow, right);
  }
  sheet.getRow(groupRow).height = 16;
  sheet.getRow(headerRow).height = Math.max(...heights, 28);
  sheet.getRow(weightRow).height = 14;
}

function writeEntry(sheet: Worksheet, context: MatrixContext, entry: Entry, remarkWidth: number): void {
  const last = context.layout.results.remarkColumn;
  switch (entry.kind) {
    case 'heading':
    case 'none':
      writeBlockHeading(sheet, entry, last);
      return;
    case 'average':
      frame(sheet, entry.row, 1, last, blockStyle);
      sheet.getRow(entry.row).height = 18;
      writeAverage(sheet, context, entry.row);
      return;
    case 'line': {
      const { name, remark, steps } = entry.line;
      writeLine(sheet, context, entry.row, entry.line, entry.number);
      const remarkHeight = steps ? wrappedHeight(remark, remarkWidth - 2) : 0;
      sheet.getRow(entry.row).height = Math.max(wrappedHeight(name, NAME_WIDTH - 2), remarkHeight);
    }
  }
}

function writeLine(
  sheet: Worksheet,
  context: MatrixContext,
  row: number,
  line: MatrixLine,
  number: number | null,
): void {
  const { input, layout } = context;
  const places = layout.results;
  frame(sheet, row, 1, places.remarkColumn, centredStyle);
  if (number !== null) putNumber(sheet.getCell(row, NAME_COLUMNS.number), number, centredStyle, WHOLE_FORMAT);
  putText(sheet.getCell(row, NAME_COLUMNS.name), line.name, textStyle);
  if (!line.steps) {
    writeAcross(sheet, row, NAME_COLUMNS.name + 1, places.remarkColumn, line.remark);
    return;
  }
  putText(sheet.getCell(row, places.remarkColumn), line.remark, textStyle);
  for (const aspect of input.instrument.aspects) writeAspect(sheet, context, row, line, aspect);
  for (const domain of input.instrument.domains) writeDomain(sheet, context, row, line.steps, domain);
  const cell = sheet.getCell(row, places.indexColumn);
  putFormula(cell, indexFormula(context, row), shownValue(line.steps.index), strongNumber, INDEX_FORMAT);
  const predikat = line.steps.index
    ? predikatOf(input.instrument, line.steps.index, input.bandRule)
    : MISSING;
  const index = `$${address(places.indexColumn, row)}`;
  const formula = bandFormula(index, bandRanges(layout.instrument), input.bandRule, MISSING);
  putFormula(sheet.getCell(row, places.predikatColumn), formula, predikat, strongTextStyle);
}

/** Σ(level·weight)/weight of the aspect; a blank makes it a dash. */
function writeAspect(
  sheet: Worksheet,
  { input, layout }: MatrixContext,
  row: number,
  line: MatrixLine,
  aspect: Aspect,
): void {
  const { matrix, results } = layout;
  const ids = indicatorsOf(input.instrument, aspect.id).map(({ id }) => id);
  const levels = levelsOf(matrix, matrix.rowOf.get(line) ?? matrix.firstRow, ids);
  const weights = levelsOf(matrix, matrix.weightRow, ids);
  const column = results.aspectColumnOf.get(aspect.id) ?? results.indexColumn;
  const weight = fixedAddress(column, results.weightRow);
  const formula = `IF(COUNT(${levels})<COLUMNS(${levels}),"${MISSING}",SUMPRODUCT(${levels},${weights})/${weight})`;
  const value = shownValue(line.steps?.aspects.get(aspect.id));
  putFormula(sheet.getCell(row, column), formula, value, centredStyle, INDEX_FORMAT);
}

/** Σ(part·weight)/divisor over columns that stand side by side. */
function meanFormula(
  { layout }: MatrixContext,
  row: number,
  columns: readonly number[],
  divisor: string,
): string {
  const { indexColumn, weightRow } = layout.results;
  const [left, right] = [columns.at(0) ?? indexColumn, columns.at(-1) ?? indexColumn];
  const values = `$${address(left, row)}:$${address(right, row)}`;
  const weights = `${fixedAddress(left, weightRow)}:${fixedAddress(right, weightRow)}`;
  return `IF(COUNT(${values})<COLUMNS(${values}),"${MISSING}",SUMPRODUCT(${values},${weights})/${divisor})`;
}

function writeDomain(
  sheet: Worksheet,
  context: MatrixContext,
  row: number,
  steps: Steps,
  domain: Domain,
): void {
  const { input, layout } = context;
  const { aspectColumnOf, domainColumnOf, indexColumn, weightRow } = layout.results;
  const columns = aspectsOf(input.instrument, domain.id).map(
    ({ id }) => aspectColumnOf.get(id) ?? indexColumn,
  );
  const column = domainColumnOf.get(domain.id) ?? indexColumn;
  const formula = meanFormula(context, row, columns, fixedAddress(column, weightRow));
  const value = shownValue(steps.domains.get(domain.id));
  putFormula(sheet.getCell(row, column), formula, value, centredStyle, INDEX_FORMAT);
}

function indexFormula(context: MatrixContext, row: number): string {
  const { aspectColumnOf, domainColumnOf } = context.layout.results;
  const columns = domainColumnOf.size > 0 ? domainColumnOf : aspectColumnOf;
  return meanFormula(context, row, [...columns.values()], '100');
}

function mean(values: readonly Exact[]): number {
  return toNumber(divide(sum(values), exact(values.length)));
}

function writeAverage(sheet: Worksheet, { table, layout }: MatrixContext, row: number): void {
  const places = layout.results;
  putText(sheet.getCell(row, NAME_COLUMNS.name), 'Rata-rata', blockStyle);
  const complete = table.lines.flatMap(({ block, steps }) => (block === 'complete' && steps ? [steps] : []));
  const put = (column: number, values: readonly Exact[]) => {
    const formula = `AVERAGE(${completeRange(places, column)})`;
    putFormula(sheet.getCell(row, column), formula, mean(values), totalStyle, INDEX_FORMAT);
  };
  for (const [id, column] of places.aspectColumnOf) {
    put(
      column,
      complete.flatMap(({ aspects }) => aspects.get(id) ?? []),
    );
  }
  for (const [id, column] of places.domainColumnOf) {
    put(
      column,
      complete.flatMap(({ domains }) => domains.get(id) ?? []),
    );
  }
  put(
    places.indexColumn,
    complete.flatMap(({ index }) => index ?? []),
  );
}

function addBandTints(sheet: Worksheet, { input, layout }: MatrixContext): void {
  const { predikatColumn, firstRow, lastRow } = layout.results;
  const first = address(predikatColumn, firstRow);
  sheet.addConditionalFormatting({
    ref: `${first}:${address(predikatColumn, lastRow)}`,
    rules: input.instrument.bands.map((band, position) => ({
      type: 'expression',
      priority: position + 1,
      formulae: [equalsText(`$${first}`, band.predikat)],
      style: { ...bandTint(position) },
    })),
  });
}
