/** What the two tables of a comparison share: the headings of years, the names of regions, hatched columns. */
import type { Style, Worksheet } from 'exceljs';
import { frame, putNumber, putText, wrappedHeight } from '../cells.ts';
import {
  blockStyle,
  breakStyle,
  centredStyle,
  columnNumberStyle,
  headerStyle,
  textStyle,
  WHOLE_FORMAT,
} from '../styles.ts';
import { HEADER_ROW, INSTRUMENT_ROW, NAME_COLUMNS, type ComparisonLayout, type YearPlace } from './layout.ts';

const NUMBER_WIDTH = 4;
export const NAME_WIDTH = 27;
export const GAP_WIDTH = 4.5;
const BREAK_WORDS = 'Instrumen berganti';
const turnedBreakStyle: Partial<Style> = {
  ...headerStyle,
  font: breakStyle.font ?? {},
  alignment: { horizontal: 'center', vertical: 'middle', textRotation: 90, wrapText: true },
};

/** Number and name, over both rows of the heading. */
export function writeNameHeadings(sheet: Worksheet): void {
  sheet.getColumn(NAME_COLUMNS.number).width = NUMBER_WIDTH;
  sheet.getColumn(NAME_COLUMNS.name).width = NAME_WIDTH;
  writeTallHeading(sheet, NAME_COLUMNS.number, 'No', headerStyle);
  writeTallHeading(sheet, NAME_COLUMNS.name, 'Kabupaten/Kota', headerStyle);
  sheet.getRow(HEADER_ROW).height = 44;
  sheet.getRow(INSTRUMENT_ROW).height = 24;
}

export function writeTallHeading(
  sheet: Worksheet,
  column: number,
  heading: string,
  style: Partial<Style>,
): void {
  for (const row of [HEADER_ROW, INSTRUMENT_ROW]) frame(sheet, row, column, column, headerStyle);
  putText(sheet.getCell(HEADER_ROW, column), heading, style);
  sheet.mergeCells(HEADER_ROW, column, INSTRUMENT_ROW, column);
}

/** The year as a number, and the instrument below it. */
export function writeYearHeading(sheet: Worksheet, { compared }: YearPlace, column: number): void {
  putNumber(sheet.getCell(HEADER_ROW, column), compared.year, headerStyle, WHOLE_FORMAT);
  const style = { ...columnNumberStyle, alignment: headerStyle.alignment ?? {} };
  putText(sheet.getCell(INSTRUMENT_ROW, column), compared.instrument.shortName, style);
}

/** The column between two instruments. */
export function writeBreak(sheet: Worksheet, { firstRow, rowOf }: ComparisonLayout, column: number): void {
  writeTallHeading(sheet, column, BREAK_WORDS, turnedBreakStyle);
  const last = Math.max(firstRow, ...rowOf.values());
  for (let row = firstRow; row <= last; row += 1) sheet.getCell(row, column).style = breakStyle;
}

/** Numbers, names and the heading of the province's own block. */
export function writeNames(sheet: Worksheet, layout: ComparisonLayout, lastColumn: number): void {
  const { regencies, province, provinceHeadingRow, rowOf, firstRow } = layout;
  for (const [position, region] of regencies.entries()) {
    const row = rowOf.get(region.code) ?? firstRow;
    frame(sheet, row, 1, lastColumn, centredStyle);
    putNumber(sheet.getCell(row, NAME_COLUMNS.number), position + 1, centredStyle, WHOLE_FORMAT);
    writeName(sheet, row, region.name);
  }
  if (!province || provinceHeadingRow === null) return;
  frame(sheet, provinceHeadingRow, 1, lastColumn, blockStyle);
  putText(sheet.getCell(provinceHeadingRow, 1), 'Pemerintah provinsi', blockStyle);
  sheet.mergeCells(provinceHeadingRow, 1, provinceHeadingRow, lastColumn);
  sheet.getRow(provinceHeadingRow).height = 18;
  const row = rowOf.get(province.code) ?? firstRow;
  frame(sheet, row, 1, lastColumn, centredStyle);
  writeName(sheet, row, province.name);
}

function writeName(sheet: Worksheet, row: number, name: string): void {
  putText(sheet.getCell(row, NAME_COLUMNS.name), name, textStyle);
  sheet.getRow(row).height = wrappedHeight(name, NAME_WIDTH, 15);
}
