/** The sheet "Batas": from which index on each instrument gives which predikat. */
import { parseExact, toNumber } from '../../../../shared/scoring/exact.ts';
import { putNumber, putText } from '../cells.ts';
import { setUpPrint } from '../print-setup.ts';
import {
  bandTint,
  centredStyle,
  headerStyle,
  INDEX_FORMAT,
  plainStyle,
  strongTextStyle,
  textStyle,
  titleStyle,
} from '../styles.ts';
import type { ComparisonContext } from './context.ts';
import { BOUND_COLUMNS, BOUND_HEADER_ROW, SHEETS } from './layout.ts';
import { instrumentsWords } from './wording.ts';

export function addBoundsSheet({ workbook, input, layout, print }: ComparisonContext): void {
  const sheet = workbook.addWorksheet(SHEETS.bounds);
  [44, 18, 14].forEach((width, position) => {
    sheet.getColumn(position + 1).width = width;
  });
  putText(sheet.getCell('A1'), 'BATAS PREDIKAT TIAP INSTRUMEN', titleStyle);
  putText(sheet.getCell('A2'), instrumentsWords(input), plainStyle);
  sheet.getRow(1).height = 20;
  ['Instrumen', 'Predikat', 'Batas bawah'].forEach((heading, position) => {
    putText(sheet.getCell(BOUND_HEADER_ROW, position + 1), heading, headerStyle);
  });
  let lastRow = BOUND_HEADER_ROW;
  for (const { instrument } of input.years) {
    const first = layout.firstBandRowOf.get(instrument.id) ?? BOUND_HEADER_ROW + 1;
    instrument.bands.forEach((band, position) => {
      const row = first + position;
      putText(sheet.getCell(row, BOUND_COLUMNS.instrument), instrument.regulation, textStyle);
      putText(sheet.getCell(row, BOUND_COLUMNS.predikat), band.predikat, {
        ...strongTextStyle,
        ...bandTint(position),
      });
      const from = toNumber(parseExact(band.from));
      putNumber(sheet.getCell(row, BOUND_COLUMNS.from), from, centredStyle, INDEX_FORMAT);
      lastRow = Math.max(lastRow, row);
    });
  }
  setUpPrint(sheet, print, {
    lastColumn: BOUND_COLUMNS.from + 4,
    lastRow,
    titleRows: [BOUND_HEADER_ROW, BOUND_HEADER_ROW],
    frozenRows: BOUND_HEADER_ROW,
    frozenColumns: 0,
  });
}
