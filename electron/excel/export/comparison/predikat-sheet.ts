/** The sheet "Predikat": every region's predikat year by year, and how many regencies have which. */
import type { Worksheet } from 'exceljs';
import { address, fixedAddress } from '../addresses.ts';
import { frame, putFormula, putText } from '../cells.ts';
import { bandFormula, equalsText } from '../formulas.ts';
import { setUpPrint } from '../print-setup.ts';
import { STATUS_LABELS } from '../ranking-table.ts';
import { writeLetterhead } from '../sheet-blocks.ts';
import {
  bandTint,
  blockStyle,
  breakStyle,
  centredStyle,
  quietStyle,
  textStyle,
  WHOLE_FORMAT,
} from '../styles.ts';
import { shownPredikat, type ComparisonContext } from './context.ts';
import { GAP_WIDTH, writeBreak, writeNameHeadings, writeNames, writeYearHeading } from './frame.ts';
import type { ComparisonInput } from './input.ts';
import {
  HEADER_ROW,
  indexCell,
  INSTRUMENT_ROW,
  NAME_COLUMNS,
  regencyRange,
  SHEETS,
  type ComparisonLayout,
  type YearPlace,
} from './layout.ts';
import { comparisonWords, instrumentsWords, stageWords } from './wording.ts';

const PREDIKAT_WIDTH = 13;
const centredTextStyle = {
  ...textStyle,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
} as const;
/** Why there is no predikat. */
const withoutStyle = { ...centredTextStyle, font: quietStyle.font ?? {} } as const;
const totalStyle = { ...blockStyle, alignment: centredStyle.alignment ?? {} } as const;
/** Letterheads reach beyond a table of few years. */
const FEWEST_COLUMNS = 7;

export function addPredikatSheet(context: ComparisonContext): void {
  const { workbook, input, layout, print, check } = context;
  const sheet = workbook.addWorksheet(SHEETS.predikat);
  writeLetterhead(sheet, {
    ...comparisonWords(input, 'Predikat antartahun'),
    lines: [stageWords(input), instrumentsWords(input)],
    check,
  });
  writeNameHeadings(sheet);
  writeNames(sheet, layout, layout.lastPredikatColumn);
  for (const place of layout.years) writeYear(sheet, context, place);
  const lastRow = writeCounts(sheet, context);
  setUpPrint(sheet, print, {
    lastColumn: Math.max(layout.lastPredikatColumn, FEWEST_COLUMNS),
    lastRow,
    titleRows: [HEADER_ROW, INSTRUMENT_ROW],
    frozenRows: INSTRUMENT_ROW,
    frozenColumns: NAME_COLUMNS.name,
  });
}

function writeYear(sheet: Worksheet, { input, layout }: ComparisonContext, place: YearPlace): void {
  const { compared, indexColumn, predikatColumn, gapColumn } = place;
  sheet.getColumn(predikatColumn).width = PREDIKAT_WIDTH;
  writeYearHeading(sheet, place, predikatColumn);
  if (gapColumn !== null) {
    sheet.getColumn(gapColumn).width = GAP_WIDTH;
    writeBreak(sheet, layout, gapColumn);
  }
  const bands = layout.bandsOf.get(compared.instrument.id);
  for (const [code, row] of layout.rowOf) {
    const cell = sheet.getCell(row, predikatColumn);
    const { text, follows } = shownPredikat(input, compared, code);
    if (follows && bands) {
      const formula = bandFormula(indexCell(indexColumn, row), bands, input.bandRule);
      putFormula(cell, formula, text, centredTextStyle);
    } else
      putText(cell, text, compared.results.get(code)?.predikat == null ? withoutStyle : centredTextStyle);
  }
  addBandTints(sheet, layout, place);
}

function addBandTints(sheet: Worksheet, { firstRow, rowOf }: ComparisonLayout, place: YearPlace): void {
  const first = address(place.predikatColumn, firstRow);
  const last = Math.max(firstRow, ...rowOf.values());
  sheet.addConditionalFormatting({
    ref: `${first}:${address(place.predikatColumn, last)}`,
    rules: place.compared.instrument.bands.map((band, position) => ({
      type: 'expression',
      priority: position + 1,
      formulae: [equalsText(first, band.predikat)],
      style: { ...bandTint(position) },
    })),
  });
}

export interface CountedWord {
  /** As a distribution calls it. */
  readonly key: string;
  readonly label: string;
}

/** Predikat from the highest down, the newest instrument's first, then what has none. */
export function countedWords({ years }: ComparisonInput): CountedWord[] {
  const names = new Set(
    years
      .toReversed()
      .flatMap(({ instrument }) => instrument.bands.toReversed().map(({ predikat }) => predikat)),
  );
  for (const { distribution } of years) for (const key of Object.keys(distribution)) names.add(key);
  const statuses = ['tidak-mengikuti', 'incomplete', 'no-data'] as const;
  for (const status of statuses) names.delete(status);
  return [
    ...[...names].map((name) => ({ key: name, label: name })),
    ...statuses.map((status) => ({ key: status, label: STATUS_LABELS[status] })),
  ];
}

export function countRow({ figuresRow }: ComparisonLayout, position: number): number {
  return figuresRow + 1 + position;
}

/** @returns the last row. */
function writeCounts(sheet: Worksheet, { input, layout }: ComparisonContext): number {
  const { figuresRow, years, lastPredikatColumn, regencies } = layout;
  frame(sheet, figuresRow, 1, lastPredikatColumn, blockStyle);
  putText(sheet.getCell(figuresRow, 1), 'Jumlah kabupaten/kota', blockStyle);
  sheet.mergeCells(figuresRow, 1, figuresRow, lastPredikatColumn);
  sheet.getRow(figuresRow).height = 18;
  const words = countedWords(input);
  words.forEach(({ label }, position) => {
    const row = countRow(layout, position);
    frame(sheet, row, 1, lastPredikatColumn, centredStyle);
    putText(sheet.getCell(row, NAME_COLUMNS.name), label, textStyle);
    for (const { compared, predikatColumn, gapColumn } of years) {
      if (gapColumn !== null) sheet.getCell(row, gapColumn).style = breakStyle;
      const counted = regencies.filter(
        ({ code }) => shownPredikat(input, compared, code).text === label,
      ).length;
      const own = fixedAddress(NAME_COLUMNS.name, row);
      const formula = `COUNTIF(${regencyRange(layout, predikatColumn)},${own})`;
      putFormula(sheet.getCell(row, predikatColumn), formula, counted, centredStyle, WHOLE_FORMAT);
    }
    sheet.getRow(row).height = 16;
  });
  const totalRow = countRow(layout, words.length);
  frame(sheet, totalRow, 1, lastPredikatColumn, blockStyle);
  putText(sheet.getCell(totalRow, NAME_COLUMNS.name), 'Jumlah', blockStyle);
  for (const { predikatColumn, gapColumn } of years) {
    if (gapColumn !== null) sheet.getCell(totalRow, gapColumn).style = breakStyle;
    const range = `${address(predikatColumn, countRow(layout, 0))}:${address(predikatColumn, totalRow - 1)}`;
    putFormula(
      sheet.getCell(totalRow, predikatColumn),
      `SUM(${range})`,
      regencies.length,
      totalStyle,
      WHOLE_FORMAT,
    );
  }
  return totalRow;
}
