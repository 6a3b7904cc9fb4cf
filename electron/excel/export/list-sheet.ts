/** A sheet that is one list: title, what it is about, a numbered table that can be filtered, printed on A4. */
import type { Style, Workbook, Worksheet } from 'exceljs';
import type { Severity } from '../../../shared/contract/import.ts';
import { frame, putNumber, putText, wrappedHeight } from './cells.ts';
import { setUpPrint } from './print-setup.ts';
import { safeSheetName } from './safe-text.ts';
import {
  centredStyle,
  headerStyle,
  quietStyle,
  strongTextStyle,
  textStyle,
  titleStyle,
  WHOLE_FORMAT,
} from './styles.ts';

export interface ListColumn<Line> {
  readonly heading: string;
  readonly width: number;
  readonly style: Partial<Style> | ((line: Line) => Partial<Style>);
  readonly value: (line: Line) => string | number;
  /** Of numbers; whole ones without separators unless said otherwise. */
  readonly format?: string;
  /** True where the numbers are added up below. */
  readonly isSummed?: boolean;
}

export interface List<Line> {
  readonly name: string;
  readonly title: string;
  /** Quiet line below the title. */
  readonly about: string;
  readonly columns: readonly ListColumn<Line>[];
  readonly lines: readonly Line[];
  /** Whether a row of totals follows. */
  readonly hasTotals?: boolean;
  /** Said where there is no line. */
  readonly empty?: string;
}

const HEADER_ROW = 4;
export const FIRST_LIST_ROW = HEADER_ROW + 1;
/** Excel's limit, in points. */
const TALLEST_ROW = 409;

const blockerStyle = { ...centredStyle, font: strongTextStyle.font ?? {} };

/** Blockers stand out also in print. */
export function severityStyle({ severity }: { readonly severity: Severity }): Partial<Style> {
  return severity === 'error' ? blockerStyle : centredStyle;
}

export function addList<Line>(workbook: Workbook, list: List<Line>): Worksheet {
  const { title, columns, lines, hasTotals = false } = list;
  const sheet = workbook.addWorksheet(safeSheetName(list.name));
  const lastColumn = columns.length + 1;
  putText(sheet.getCell('A1'), title, titleStyle);
  putText(sheet.getCell('A2'), list.about, quietStyle);
  sheet.getRow(1).height = 20;
  sheet.getRow(3).height = 6;
  ['No', ...columns.map(({ heading }) => heading)].forEach((heading, position) => {
    putText(sheet.getCell(HEADER_ROW, position + 1), heading, headerStyle);
  });
  sheet.getRow(HEADER_ROW).height = 30;
  sheet.getColumn(1).width = Math.max(5, String(lines.length).length + 2);
  columns.forEach(({ width }, position) => {
    sheet.getColumn(position + 2).width = width;
  });
  lines.forEach((line, position) => writeLine(sheet, columns, line, position));
  if (lines.length === 0 && list.empty !== undefined) writeNothing(sheet, list.empty, lastColumn);
  const lastRow = Math.max(FIRST_LIST_ROW, FIRST_LIST_ROW + lines.length - 1);
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: lastRow, column: lastColumn },
  };
  setUpPrint(
    sheet,
    { paper: 'A4', instrument: title, reservation: '' },
    {
      lastColumn,
      lastRow: hasTotals ? lastRow + 1 : lastRow,
      titleRows: [HEADER_ROW, HEADER_ROW],
      frozenRows: HEADER_ROW,
      frozenColumns: 2,
    },
  );
  return sheet;
}

function writeLine<Line>(
  sheet: Worksheet,
  columns: readonly ListColumn<Line>[],
  line: Line,
  position: number,
): void {
  const row = FIRST_LIST_ROW + position;
  putNumber(sheet.getCell(row, 1), position + 1, centredStyle, WHOLE_FORMAT);
  let height = 16;
  columns.forEach(({ value, style, width, format }, index) => {
    const cell = sheet.getCell(row, index + 2);
    const content = value(line);
    const look = typeof style === 'function' ? style(line) : style;
    if (typeof content === 'number') {
      putNumber(cell, content, look, format ?? WHOLE_FORMAT);
      return;
    }
    putText(cell, content, look);
    height = Math.max(height, wrappedHeight(content, width - 1));
  });
  sheet.getRow(row).height = Math.min(height, TALLEST_ROW);
}

function writeNothing(sheet: Worksheet, text: string, lastColumn: number): void {
  frame(sheet, FIRST_LIST_ROW, 1, lastColumn, textStyle);
  putText(sheet.getCell(FIRST_LIST_ROW, 2), text, textStyle);
  sheet.getRow(FIRST_LIST_ROW).height = 16;
}
