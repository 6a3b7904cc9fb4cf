/** The sheet "Grafik": the ranked indices as bars, in the order of the ranking. */
import { toNumber } from '../../../shared/scoring/exact.ts';
import { indexName } from '../../../shared/messages/papers.ts';
import { fixedRange } from './addresses.ts';
import { barChartXml } from './chart-xml.ts';
import { putText } from './cells.ts';
import { rankedIndices, SHEETS } from './layout.ts';
import type { PlacedChart } from './native-chart.ts';
import { setUpPrint } from './print-setup.ts';
import type { SheetContext } from './sheet-context.ts';
import { plainStyle, subtitleStyle, titleStyle } from './styles.ts';
import { regionWord, stageLine, titleLines } from './wording.ts';

const FIRST_ROW = 6;
/** Together as wide as a page, and with the rows above no higher than one, on either paper. */
const COLUMNS = { count: 10, width: 13 } as const;
const ROWS = { count: 31, height: 15 } as const;

/** @returns the chart, to be put into the finished workbook; null where nothing is ranked: then there is no sheet. */
export function addChartSheet({ workbook, input, table, layout, print }: SheetContext): PlacedChart | null {
  if (table.ranked.length === 0) return null;
  const sheet = workbook.addWorksheet(SHEETS.chart);
  const [heading, subtitle] = titleLines(input);
  putText(sheet.getCell('A1'), heading, titleStyle);
  putText(sheet.getCell('A2'), subtitle, subtitleStyle);
  putText(sheet.getCell('A3'), stageLine(input), plainStyle);
  const about = `Digambar dari lembar ${SHEETS.ranking}; yang tidak diperingkat tidak digambar.`;
  putText(sheet.getCell('A4'), about, plainStyle);
  for (let column = 1; column <= COLUMNS.count; column += 1) sheet.getColumn(column).width = COLUMNS.width;
  const lastRow = FIRST_ROW + ROWS.count - 1;
  for (let row = FIRST_ROW; row <= lastRow; row += 1) sheet.getRow(row).height = ROWS.height;
  setUpPrint(sheet, print, {
    lastColumn: COLUMNS.count,
    lastRow,
    titleRows: [1, 2],
    frozenRows: 4,
    frozenColumns: 0,
  });
  const { nameColumn, firstRow, lastRankedRow } = layout.ranking;
  const index = `Indeks ${indexName(input.ranking.instrument)}`;
  const title = `${index} ${input.ranking.year}`;
  const { min, max } = input.instrument.scale;
  return {
    sheet: SHEETS.chart,
    from: { column: 1, row: FIRST_ROW },
    to: { column: COLUMNS.count, row: lastRow },
    title,
    description: `${regionWord(input.ranking)} dari peringkat tertinggi; angkanya ada pada lembar ${SHEETS.ranking}.`,
    xml: barChartXml({
      title,
      series: {
        name: index,
        categories: {
          range: `${SHEETS.ranking}!${fixedRange(nameColumn, firstRow, nameColumn, lastRankedRow)}`,
          values: table.ranked.map(({ row }) => row.region.name),
        },
        numbers: {
          range: rankedIndices(layout),
          values: table.ranked.map(({ index: value }) => value && toNumber(value)),
        },
      },
      least: min,
      most: max,
    }),
  };
}
