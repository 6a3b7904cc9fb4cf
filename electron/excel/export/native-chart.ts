/**
 * Puts a chart into a finished workbook. The library that writes the workbook knows no charts, so the parts that a
 * spreadsheet program looks for are added to the file: chart, drawing, and what leads from the sheet to them.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { encodeEntities } from '../xml-text.ts';
import { CHART_NAMESPACE, DRAWING_NAMESPACE, RELATION_NAMESPACE, XML_START, xmlText } from './chart-xml.ts';

export interface PlacedChart {
  /** A sheet without pictures, links and notes. */
  readonly sheet: string;
  readonly title: string;
  /** Said to people who do not see the chart. */
  readonly description: string;
  /** What `barChartXml` and the like give. */
  readonly xml: string;
  /** Cells that the chart covers; rows and columns count from 1. */
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
}

const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CONTENT_TYPES = '[Content_Types].xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const CHART = 'xl/charts/chart1.xml';

type Parts = Record<string, Uint8Array>;

function partText(parts: Parts, path: string): string {
  const bytes = parts[path];
  if (!bytes) throw new Error(`the workbook has no ${path}`);
  return strFromU8(bytes);
}

/** The path of a sheet's part, by way of its relation. */
function sheetPath(parts: Parts, name: string): string {
  const sheets = partText(parts, 'xl/workbook.xml').match(/<sheet [^>]*>/g) ?? [];
  const sheet = sheets.find((element) => element.includes(` name="${encodeEntities(name)}"`));
  const id = / r:id="([^"]+)"/.exec(sheet ?? '')?.[1];
  const relations = partText(parts, 'xl/_rels/workbook.xml.rels').match(/<Relationship [^>]*>/g) ?? [];
  const relation = relations.find((element) => element.includes(` Id="${id}"`));
  const target = / Target="([^"]+)"/.exec(relation ?? '')?.[1];
  if (target === undefined) throw new Error(`the workbook has no sheet ${name}`);
  return `xl/${target}`;
}

/** One element before the end of a part's root. */
function withElement(xml: string, root: string, element: string): Uint8Array {
  const end = `</${root}>`;
  if (!xml.endsWith(end)) throw new Error(`a part without ${end} at its end`);
  return strToU8(`${xml.slice(0, -end.length)}${element}${end}`);
}

function relationXml(kind: 'chart' | 'drawing', target: string): Uint8Array {
  const relation = `<Relationship Id="rId1" Type="${RELATION_NAMESPACE}/${kind}" Target="${target}"/>`;
  return strToU8(`${XML_START}<Relationships xmlns="${PACKAGE_RELATIONS}">${relation}</Relationships>`);
}

function drawingXml({ title, description, from, to }: PlacedChart): Uint8Array {
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const about = `name="${xmlText(title)}" descr="${xmlText(description)}"`;
  return strToU8(
    [
      XML_START,
      `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_NAMESPACE}"><xdr:twoCellAnchor editAs="oneCell">`,
      corner('from', from.column - 1, from.row - 1),
      corner('to', to.column, to.row),
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" ${about}/>`,
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}">`,
      `<c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${RELATION_NAMESPACE}" r:id="rId1"/>`,
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
    ].join(''),
  );
}

/** @returns the workbook with the chart on its sheet. */
export function withChart(workbook: Uint8Array, placed: PlacedChart): Uint8Array<ArrayBuffer> {
  const parts: Parts = unzipSync(workbook);
  const path = sheetPath(parts, placed.sheet);
  const relations = path.replace(/([^/]+)$/, '_rels/$1.rels');
  if (parts[relations]) throw new Error(`the sheet ${placed.sheet} has relations already`);
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const types = `${override(DRAWING, DRAWING_TYPE)}${override(CHART, CHART_TYPE)}`;
  return new Uint8Array(
    zipSync({
      ...parts,
      [CONTENT_TYPES]: withElement(partText(parts, CONTENT_TYPES), 'Types', types),
      [path]: withElement(partText(parts, path), 'worksheet', '<drawing r:id="rId1"/>'),
      [relations]: relationXml('drawing', '../drawings/drawing1.xml'),
      [DRAWING]: drawingXml(placed),
      'xl/drawings/_rels/drawing1.xml.rels': relationXml('chart', '../charts/chart1.xml'),
      [CHART]: strToU8(placed.xml),
    }),
  );
}
