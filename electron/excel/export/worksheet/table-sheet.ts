/** A sheet of the worksheet's workbook that is one table below a letterhead. */
import type { Cell, Workbook } from 'exceljs';
import { frame, putText, wrappedHeight } from '../cells.ts';
import { putIndicatorNumber } from '../indicator-cells.ts';
import { setUpPrint, type PrintSetup } from '../print-setup.ts';
import { letterheadHeight, writeLetterhead, type Letterhead } from '../sheet-blocks.ts';
import { centredStyle, headerStyle, plainStyle, textStyle } from '../styles.ts';

/** Excel's limit, in points. */
const TALLEST_ROW = 409;
const NAME_WIDTH = 26;

const longTextStyle = {
  ...textStyle,
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true, indent: 1 },
  /** As text: "- butir" stays what somebody typed. */
  numFmt: '@',
} as const;

export interface TableColumn<Line> {
  readonly heading: string;
  readonly width: number;
  readonly put: (cell: Cell, line: Line) => void;
}

export interface TableSheet<Line> {
  readonly name: string;
  readonly letterhead: Letterhead;
  readonly columns: readonly TableColumn<Line>[];
  readonly lines: readonly Line[];
  /** Said where there is no line. */
  readonly empty: string;
}

/** A column of somebody's own words, cleaned and stored as text. */
export function wordsColumn<Line>(
  heading: string,
  width: number,
  text: (line: Line) => string,
): TableColumn<Line> {
  return { heading, width, put: (cell, line) => putText(cell, text(line), longTextStyle) };
}

/** The two columns that every table about indicators begins with. */
export function indicatorColumns<Line extends { readonly indicator: string; readonly name: string }>() {
  const columns: readonly TableColumn<Line>[] = [
    {
      heading: 'No',
      width: 6,
      put: (cell, { indicator }) => putIndicatorNumber(cell, indicator, centredStyle),
    },
    { heading: 'Indikator', width: NAME_WIDTH, put: (cell, { name }) => putText(cell, name, textStyle) },
  ];
  return columns;
}

export function addTableSheet<Line>(workbook: Workbook, table: TableSheet<Line>, print: PrintSetup): void {
  const { letterhead, columns, lines } = table;
  const sheet = workbook.addWorksheet(table.name);
  writeLetterhead(sheet, letterhead);
  const headerRow = letterheadHeight(letterhead) + 1;
  columns.forEach(({ heading, width }, position) => {
    sheet.getColumn(position + 1).width = width;
    putText(sheet.getCell(headerRow, position + 1), heading, headerStyle);
  });
  const headings = columns.map(({ heading, width }) => wrappedHeight(heading, width - 1, 18));
  sheet.getRow(headerRow).height = Math.max(...headings);
  let row = headerRow;
  for (const line of lines) {
    row += 1;
    frame(sheet, row, 1, columns.length, textStyle);
    const heights = columns.map(({ put, width }, position) => {
      const cell = sheet.getCell(row, position + 1);
      put(cell, line);
      return wrappedHeight(typeof cell.value === 'string' ? cell.value : '', width - 2);
    });
    sheet.getRow(row).height = Math.min(Math.max(...heights), TALLEST_ROW);
  }
  if (row === headerRow) putText(sheet.getCell((row += 1), 1), table.empty, plainStyle);
  setUpPrint(sheet, print, {
    lastColumn: columns.length,
    lastRow: row,
    titleRows: [headerRow, headerRow],
    frozenRows: headerRow,
    frozenColumns: 2,
  });
}
