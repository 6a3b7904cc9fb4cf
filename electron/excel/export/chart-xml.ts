/** Charts as DrawingML, which spreadsheet programs draw themselves from the cells that a chart refers to. */
import { encodeEntities } from '../xml-text.ts';
import { cellText, safeText } from './safe-text.ts';

/** Cells, and what they hold for a reader that does not look into them. */
export interface ChartCells<Value> {
  /** "Peringkat!$B$9:$B$28". */
  readonly range: string;
  /** null where a cell holds no value: nothing is drawn there. */
  readonly values: readonly (Value | null)[];
}

export interface ChartSeries {
  readonly name: string;
  readonly categories: ChartCells<string>;
  readonly numbers: ChartCells<number>;
}

export interface BarChart {
  readonly title: string;
  readonly series: ChartSeries;
  /** Ends of the axis: those of the scale, so that charts of different years look alike. */
  readonly least: number;
  readonly most: number;
}

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const RELATION_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const INK = '262626';
export const GREY = 'BFBFBF';
const BAR = '3B7A94';
/** Hundredths of a point. */
const SIZES = { title: 1200, text: 800, dense: 700 } as const;
/** More bars than these stand so close that their names need smaller letters. */
const MANY_BARS = 25;
export const CATEGORY_AXIS = '111111111';
export const VALUE_AXIS = '222222222';

/** Text of any origin as the content of an element or an attribute. */
export function xmlText(text: string): string {
  return encodeEntities(safeText(text).toWellFormed());
}

export const fill = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
export const line = (colour: string, width = 9525) => `<a:ln w="${width}">${fill(colour)}</a:ln>`;
export const NO_LINE = '<a:ln><a:noFill/></a:ln>';

/** Attributes and content of an element that describes letters. */
function letters(size: number, bold: boolean): string {
  const font = '<a:latin typeface="Arial"/><a:cs typeface="Arial"/>';
  return `sz="${size}" b="${bold ? 1 : 0}">${fill(INK)}${font}`;
}

function titleXml(text: string): string {
  const look = letters(SIZES.title, true);
  const run = `<a:r><a:rPr lang="id-ID" ${look}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr><a:defRPr ${look}</a:defRPr></a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** @param count names along the axis */
export function textProperties(count: number): string {
  const size = count > MANY_BARS ? SIZES.dense : SIZES.text;
  const look = `<a:pPr><a:defRPr ${letters(size, false)}</a:defRPr></a:pPr>`;
  // Said outright to be level: LibreOffice leaves out every second name otherwise.
  return `<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p>${look}<a:endParaRPr lang="id-ID"/></a:p></c:txPr>`;
}

function points(values: readonly (string | number | null)[]): string {
  const written = values.flatMap((value, position) =>
    value === null
      ? []
      : [
          `<c:pt idx="${position}"><c:v>${typeof value === 'number' ? value : encodeEntities(cellText(value))}</c:v></c:pt>`,
        ],
  );
  return `<c:ptCount val="${values.length}"/>${written.join('')}`;
}

/** The cells of a series, and what they hold. */
export function dataXml({ categories, numbers }: ChartSeries): string {
  return [
    `<c:cat><c:strRef><c:f>${encodeEntities(categories.range)}</c:f>`,
    `<c:strCache>${points(categories.values)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${encodeEntities(numbers.range)}</c:f>`,
    `<c:numCache><c:formatCode>0.00</c:formatCode>${points(numbers.values)}</c:numCache></c:numRef></c:val>`,
  ].join('');
}

function seriesXml(series: ChartSeries): string {
  const { name } = series;
  return [
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${encodeEntities(cellText(name))}</c:v></c:tx>`,
    `<c:spPr>${fill(BAR)}${NO_LINE}</c:spPr><c:invertIfNegative val="0"/>`,
    `<c:dLbls><c:numFmt formatCode="0.00" sourceLinked="0"/><c:spPr><a:noFill/>${NO_LINE}</c:spPr>${textProperties(series.categories.values.length)}`,
    '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>',
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    dataXml(series),
    '</c:ser>',
  ].join('');
}

/** The first category stands on top, and the axis of numbers below. */
function axesXml({ least, most, series }: BarChart): string {
  const text = textProperties(series.categories.values.length);
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>`,
    '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${line(GREY)}</c:spPr>${text}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="min"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>',
    '<c:noMultiLvlLbl val="1"/></c:catAx>',
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>`,
    `<c:max val="${most}"/><c:min val="${least}"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    `<c:majorGridlines><c:spPr>${line('E3E3E3')}</c:spPr></c:majorGridlines>`,
    '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/><c:spPr>${NO_LINE}</c:spPr>${text}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/>`,
    '<c:majorUnit val="1"/></c:valAx>',
  ].join('');
}

/** The part of a workbook that describes a chart: its title, and the plot with its axes and legend. */
export function chartXml(title: string, plot: string, legend = ''): string {
  return [
    XML_START,
    `<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}" xmlns:r="${RELATION_NAMESPACE}">`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>',
    titleXml(title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    plot,
    '</c:plotArea>',
    legend,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${fill('FFFFFF')}${NO_LINE}</c:spPr>`,
    '</c:chartSpace>',
  ].join('');
}

/** A chart of horizontal bars. */
export function barChartXml(chart: BarChart): string {
  return chartXml(
    chart.title,
    [
      '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
      seriesXml(chart.series),
      `<c:gapWidth val="45"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
      axesXml(chart),
    ].join(''),
  );
}
