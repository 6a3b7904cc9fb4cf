/** The headings of a matrix: domains, aspects, names, numbers and weights of the indicators. */
import type { Worksheet } from 'exceljs';
import { aspectsOf, indicatorsOf } from '../../../../shared/instrument/instrument.ts';
import { frame, putText, wrappedHeight } from '../cells.ts';
import { putIndicatorNumber, putWeight } from '../indicator-cells.ts';
import { columnNumberStyle, headerStyle, uprightHeaderStyle } from '../styles.ts';
import type { MatrixContext } from './context.ts';
import { NAME_COLUMNS } from './layout.ts';

/** In points. */
const HEIGHT_PER_CHARACTER = 4.6;
const TALLEST_HEADER = 190;
/** Higher than this, a heading is turned. */
const HIGHEST_HEADING = 30;

const turnedNumberStyle = {
  ...columnNumberStyle,
  alignment: { horizontal: 'center', vertical: 'middle', textRotation: 90 },
} as const;
const turnedHeaderStyle = {
  ...headerStyle,
  font: { ...headerStyle.font, size: 8 },
  alignment: { horizontal: 'center', vertical: 'middle', textRotation: 90 },
} as const;

/** @param width of a column of levels. */
export function writeMatrixHeader(sheet: Worksheet, context: MatrixContext, width: number): void {
  const { input, table, layout } = context;
  const { instrument } = input;
  const places = layout.matrix;
  const top = places.domainRow ?? places.aspectRow;
  const fixed = [
    [NAME_COLUMNS.number, 'No', headerStyle],
    [NAME_COLUMNS.name, 'Kabupaten/Kota', headerStyle],
    [places.stageColumn, 'Tahap', headerStyle],
    [places.filledColumn, 'Terisi', turnedHeaderStyle],
    [places.indexColumn, 'Indeks', headerStyle],
  ] as const;
  for (const [column, heading, style] of fixed) {
    for (let row = top; row <= places.idRow; row += 1) frame(sheet, row, column, column, headerStyle);
    putText(sheet.getCell(top, column), heading, style);
    sheet.mergeCells(top, column, places.idRow, column);
    putText(sheet.getCell(places.weightRow, column), '', headerStyle);
  }
  putText(sheet.getCell(places.weightRow, NAME_COLUMNS.name), 'Bobot (%)', headerStyle);
  if (places.domainRow !== null) {
    for (const domain of instrument.domains) {
      const ids = aspectsOf(instrument, domain.id).flatMap(({ id }) => indicatorsOf(instrument, id));
      writeSpan(sheet, context, places.domainRow, ids, domain.shortName, headerStyle);
    }
    sheet.getRow(places.domainRow).height = 18;
  }
  writeAspects(sheet, context, width);
  for (const indicator of table.indicators) {
    const column = places.columnOf.get(indicator.id) ?? places.firstColumn;
    putText(sheet.getCell(places.nameRow, column), indicator.shortName, uprightHeaderStyle);
    const number = sheet.getCell(places.idRow, column);
    putIndicatorNumber(number, indicator.id, columnNumberStyle, turnedNumberStyle);
    putWeight(sheet.getCell(places.weightRow, column), indicator.weight, turnedNumberStyle);
  }
  const longest = Math.max(...table.indicators.map(({ shortName }) => shortName.length));
  sheet.getRow(places.nameRow).height = Math.min(longest * HEIGHT_PER_CHARACTER + 12, TALLEST_HEADER);
  sheet.getRow(places.idRow).height = table.indicators.some(({ id }) => !/^\d+$/.test(id)) ? 24 : 15;
  sheet.getRow(places.weightRow).height = 34;
}

/** A heading that would need many lines is turned, as over an aspect of two narrow columns. */
function writeAspects(sheet: Worksheet, context: MatrixContext, width: number): void {
  const { input, layout } = context;
  const { aspectRow } = layout.matrix;
  const headings = input.instrument.aspects.map((aspect) => {
    const indicators = indicatorsOf(input.instrument, aspect.id);
    const lineWidth = indicators.length * (width + 0.7) - 1;
    const longestWord = Math.max(...aspect.shortName.split(' ').map((word) => word.length));
    const height = wrappedHeight(aspect.shortName, lineWidth);
    return { aspect, indicators, height, turned: height > HIGHEST_HEADING || longestWord > lineWidth };
  });
  for (const { aspect, indicators, turned } of headings) {
    const style = turned ? turnedHeaderStyle : headerStyle;
    writeSpan(sheet, context, aspectRow, indicators, aspect.shortName, style);
  }
  const turned = headings.filter((heading) => heading.turned).map(({ aspect }) => aspect.shortName.length);
  sheet.getRow(aspectRow).height = Math.max(HIGHEST_HEADING, ...turned.map((length) => length * 5 + 6));
}

function writeSpan(
  sheet: Worksheet,
  { layout }: MatrixContext,
  row: number,
  indicators: readonly { readonly id: string }[],
  heading: string,
  style: typeof headerStyle,
): void {
  const places = layout.matrix;
  const columns = indicators.map(({ id }) => places.columnOf.get(id) ?? places.firstColumn);
  const left = columns.at(0) ?? places.firstColumn;
  const right = columns.at(-1) ?? left;
  frame(sheet, row, left, right, headerStyle);
  putText(sheet.getCell(row, left), heading, style);
  if (right > left) sheet.mergeCells(row, left, row, right);
}
