/**
 * The sheet "Grafik": average, highest and lowest index over the years, and the provincial government's own, as lines.
 * A year without an index is an empty cell, never 0, and an empty row stands between two instruments: no line crosses it.
 */
import type { Worksheet } from 'exceljs';
import { toNumber } from '../../../../shared/scoring/exact.ts';
import { fixedRange } from '../addresses.ts';
import { frame, putFormula, putNumber, putText } from '../cells.ts';
import type { ChartSeries } from '../chart-xml.ts';
import { lineChartXml } from '../line-chart-xml.ts';
import type { PlacedChart } from '../native-chart.ts';
import { setUpPrint } from '../print-setup.ts';
import { writeLetterhead } from '../sheet-blocks.ts';
import { centredStyle, headerStyle, INDEX_FORMAT, strongTextStyle, WHOLE_FORMAT } from '../styles.ts';
import type { ComparisonContext } from './context.ts';
import { FIGURES, indicesOf } from './indices-sheet.ts';
import { indexCell, SHEETS, type YearPlace } from './layout.ts';
import { comparisonWords, instrumentsWords, stageWords } from './wording.ts';

const HEADER_ROW = 7;
const FIRST_ROW = HEADER_ROW + 1;
/** Together as wide as a page on either paper. */
const COLUMN_WIDTH = 18;
const LAST_COLUMN = 7;
const CHART_ROWS = 24;
const BREAK_WORDS = 'instrumen berganti';

/** A row of the block: a year of an instrument, or what parts two of them. */
interface ChartRow {
  /** The year, or words between two instruments. */
  readonly label: number | string;
  readonly place: YearPlace | null;
}

function chartRows(years: readonly YearPlace[]): ChartRow[] {
  return years.flatMap((place, position) => {
    const { year } = place.compared;
    const before = years[position - 1]?.compared.year ?? year;
    const missing = Array.from({ length: Math.max(0, year - before - 1) }, (_, step) => ({
      label: before + 1 + step,
      place: null,
    }));
    const parting = place.isBreak ? [{ label: BREAK_WORDS, place: null }] : [];
    return [...missing, ...parting, { label: year, place }];
  });
}

interface Line {
  readonly name: string;
  /** The index of a year and the cell that has it; null where there is none. */
  readonly at: (place: YearPlace) => { readonly value: number; readonly cell: string } | null;
}

function linesOf({ layout }: ComparisonContext): Line[] {
  const { figuresRow, province, rowOf } = layout;
  const figures = FIGURES.map(({ label, result }, position): Line => ({
    name: `${label} kabupaten/kota`,
    at: ({ compared, indexColumn }) => {
      const indices = indicesOf(layout, compared.results);
      if (indices.length === 0) return null;
      return { value: result(indices), cell: indexCell(indexColumn, figuresRow + position) };
    },
  }));
  const row = province && rowOf.get(province.code);
  if (!province || row == null) return figures;
  const own: Line = {
    name: 'Pemerintah provinsi',
    at: ({ compared, indexColumn }) => {
      const index = compared.results.get(province.code)?.index;
      return index ? { value: toNumber(index), cell: indexCell(indexColumn, row) } : null;
    },
  };
  return [...figures, own];
}

/** @returns the chart, to be put into the finished workbook; null without any index. */
export function addChartSheet(context: ComparisonContext): PlacedChart | null {
  const { workbook, input, layout, print, check } = context;
  const rows = chartRows(layout.years);
  const lines = linesOf(context).filter(({ at }) => layout.years.some((place) => at(place) !== null));
  if (lines.length === 0) return null;
  const sheet = workbook.addWorksheet(SHEETS.chart);
  const words = comparisonWords(input, 'Indeks antartahun');
  writeLetterhead(sheet, { ...words, lines: [stageWords(input), instrumentsWords(input)], check });
  for (let column = 1; column <= LAST_COLUMN; column += 1) sheet.getColumn(column).width = COLUMN_WIDTH;
  writeBlock(sheet, rows, lines);
  const lastRow = FIRST_ROW + rows.length - 1;
  const from = { column: 1, row: lastRow + 2 };
  const to = { column: LAST_COLUMN, row: lastRow + 1 + CHART_ROWS };
  setUpPrint(sheet, print, {
    lastColumn: LAST_COLUMN,
    lastRow: to.row,
    titleRows: [1, 2],
    frozenRows: HEADER_ROW,
    frozenColumns: 1,
  });
  // A chart is not cut by the end of a page.
  sheet.pageSetup.fitToHeight = 1;
  const scales = input.years.map(({ instrument }) => instrument.scale);
  const title = words.subtitle.replace('PROVINSI', 'INDEKS PROVINSI');
  return {
    sheet: SHEETS.chart,
    title,
    description: `${lines.map(({ name }) => name).join(', ')}; angkanya ada di atas grafik.`,
    xml: lineChartXml({
      title,
      series: lines.map((line, position) => seriesOf(rows, line, position + 2)),
      least: Math.min(...scales.map(({ min }) => min)),
      most: Math.max(...scales.map(({ max }) => max)),
    }),
    from,
    to,
  };
}

function writeBlock(sheet: Worksheet, rows: readonly ChartRow[], lines: readonly Line[]): void {
  const lastColumn = lines.length + 1;
  putText(sheet.getCell(HEADER_ROW, 1), 'Tahun', headerStyle);
  lines.forEach(({ name }, position) => putText(sheet.getCell(HEADER_ROW, position + 2), name, headerStyle));
  sheet.getRow(HEADER_ROW).height = 28;
  rows.forEach(({ label, place }, position) => {
    const row = FIRST_ROW + position;
    frame(sheet, row, 1, lastColumn, centredStyle);
    const head = sheet.getCell(row, 1);
    if (typeof label === 'number') putNumber(head, label, strongTextStyle, WHOLE_FORMAT);
    else putText(head, label, strongTextStyle);
    lines.forEach(({ at }, column) => {
      const known = place && at(place);
      // An empty cell stays empty: what a formula leaves would be drawn as 0.
      if (known)
        putFormula(sheet.getCell(row, column + 2), known.cell, known.value, centredStyle, INDEX_FORMAT);
    });
  });
}

function seriesOf(rows: readonly ChartRow[], { name, at }: Line, column: number): ChartSeries {
  const range = (place: number) =>
    `${SHEETS.chart}!${fixedRange(place, FIRST_ROW, place, FIRST_ROW + rows.length - 1)}`;
  return {
    name,
    categories: { range: range(1), values: rows.map(({ label }) => String(label)) },
    numbers: { range: range(column), values: rows.map(({ place }) => (place && at(place)?.value) ?? null) },
  };
}
