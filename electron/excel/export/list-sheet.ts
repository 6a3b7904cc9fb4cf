/** A sheet that is one plain list with numbered rows: headings that filter, text that wraps, ready to print. */
import type { Style, Workbook, Worksheet } from 'exceljs';
import { putNumber, putText, wrappedHeight } from './cells.ts';
import { setUpPrint } from './print-setup.ts';
import { safeSheetName } from './safe-text.ts';
import { centredStyle, headerStyle, quietStyle, titleStyle, WHOLE_FORMAT } from './styles.ts';

export interface ListColumn<Line> {
  readonly heading: string;
  readonly width: number;
  readonly style: Partial<Style>;
  readonly value: (line: Line) => string | number;
  /** Of numbers; whole ones without separators unless said otherwise. */
  readonly format?: string;
  /** True where the numbers are added up below. */
  readonly isSummed?: boolean;
}

export interface List<Line> {
  readonly name: string;
  readonly title: string;
  /** One line below the title. */
  readonly about: string;
  readonly columns: readonly ListColumn<Line>[];
  readonly lines: readonly Line[];
  /** Whether a row of totals follows. */
  readonly hasTotals?: boolean;
}

const HEADER_ROW = 4;
export const FIRST_LIST_ROW = HEADER_ROW + 1;
/** Excel's limit, in points. */
const TALLEST_ROW = 409;

export function addList<Line>(workbook: Workbook, list: List<Line>): Worksheet {
  const { name, title, about, columns, lines, hasTotals = false } = list;
  const sheet = workbook.addWorksheet(safeSheetName(name));
  const lastColumn = columns.length + 1;
  putText(sheet.getCell('A1'), title, titleStyle);
  putText(sheet.getCell('A2'), about, quietStyle);
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
    if (typeof content === 'number') {
      putNumber(cell, content, style, format ?? WHOLE_FORMAT);
      return;
    }
    putText(cell, content, style);
    height = Math.max(height, wrappedHeight(content, width - 1));
  });
  sheet.getRow(row).height = Math.min(height, TALLEST_ROW);
}
