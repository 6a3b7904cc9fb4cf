/** A chart of lines over years; a line is broken where a cell is empty. */
import { encodeEntities } from '../xml-text.ts';
import {
  CATEGORY_AXIS,
  chartXml,
  dataXml,
  fill,
  GREY,
  line,
  NO_LINE,
  textProperties,
  VALUE_AXIS,
  type ChartSeries,
} from './chart-xml.ts';
import { cellText } from './safe-text.ts';

export interface LineChart {
  readonly title: string;
  /** All of them over the same categories. */
  readonly series: readonly ChartSeries[];
  /** Ends of the axis. */
  readonly least: number;
  readonly most: number;
}

/** Told apart by their marks as well as by their colours. */
const LOOKS = [
  { colour: '3B5B8C', mark: 'circle' },
  { colour: '2F7D4F', mark: 'triangle' },
  { colour: 'B4530A', mark: 'diamond' },
  { colour: '6B4A8C', mark: 'square' },
] as const;
/** English Metric Units: 2 points. */
const LINE_WIDTH = 25_400;

function lineXml(series: ChartSeries, position: number): string {
  const { colour, mark } = LOOKS[position % LOOKS.length] ?? LOOKS[0];
  const ground = `<c:spPr>${fill(colour)}${line(colour)}</c:spPr>`;
  return [
    `<c:ser><c:idx val="${position}"/><c:order val="${position}"/>`,
    `<c:tx><c:v>${encodeEntities(cellText(series.name))}</c:v></c:tx>`,
    `<c:spPr>${line(colour, LINE_WIDTH)}</c:spPr>`,
    `<c:marker><c:symbol val="${mark}"/><c:size val="7"/>${ground}</c:marker>`,
    dataXml(series),
    '<c:smooth val="0"/></c:ser>',
  ].join('');
}

function axesXml({ least, most, series }: LineChart): string {
  const text = textProperties(series[0]?.categories.values.length ?? 0);
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>`,
    '<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${line(GREY)}</c:spPr>${text}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="min"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>',
    '<c:noMultiLvlLbl val="1"/></c:catAx>',
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>`,
    `<c:max val="${most}"/><c:min val="${least}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    `<c:majorGridlines><c:spPr>${line('E3E3E3')}</c:spPr></c:majorGridlines>`,
    '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/><c:spPr>${NO_LINE}</c:spPr>${text}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="min"/><c:crossBetween val="between"/>`,
    '<c:majorUnit val="1"/></c:valAx>',
  ].join('');
}

export function lineChartXml(chart: LineChart): string {
  const plot = [
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
    ...chart.series.map(lineXml),
    `<c:marker val="1"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:lineChart>`,
    axesXml(chart),
  ].join('');
  const legend = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(0)}</c:legend>`;
  return chartXml(chart.title, plot, legend);
}
