/**
 * Reads the content of an OpenDocument spreadsheet into grids, in one pass and with bounds. Repeated cells and rows are
 * written there as one with a count: blanks are stepped over, what holds something counts each time.
 */
import { LAST_COLUMN, type WorkbookLimits } from '../limits.ts';
import type { GridCell, SheetGrid } from '../reading.ts';
import { damaged, tooLarge } from '../refusals.ts';
import { createCellBudget } from '../sheet-xml.ts';
import { attribute, type XmlPart } from '../xml-text.ts';
import { readOdsCell } from './ods-cell.ts';
import { elementName, endOfElement, isClosed, tagEndOf } from './ods-elements.ts';
import { countOf, createOdsTable, type OdsTable } from './ods-table.ts';

/** Stand among rows or before tables and hold no cell of theirs. */
const APART: ReadonlySet<string> = new Set([
  'table:tracked-changes',
  'table:content-validations',
  'table:shapes',
  'table:dde-links',
  'table:named-expressions',
  'table:database-ranges',
  'table:data-pilot-tables',
  'table:consolidation',
  'table:label-ranges',
  'table:calculation-settings',
  'office:forms',
  'office:event-listeners',
  'calcext:conditional-formats',
  'calcext:sparkline-groups',
]);

const BODY = '<office:spreadsheet';

/** Names of the styles by which tables are hidden. */
function hidingStyles(xml: string): Set<string> {
  const hiding = new Set<string>();
  for (const [style] of xml.matchAll(/<style:style\s[^>]*>\s*<style:table-properties\s[^>]*>/g)) {
    const name = attribute(style, 'style:name');
    if (name !== null && attribute(style, 'table:display') === 'false') hiding.add(name);
  }
  return hiding;
}

function isCell(name: string): boolean {
  return name === 'table:table-cell' || name === 'table:covered-table-cell';
}

/** The cells of a row. @throws {Refusal} damaged-file or too-large */
function readRow(
  part: XmlPart,
  from: number,
  to: number,
  table: OdsTable,
  limits: WorkbookLimits,
): GridCell[] {
  const { text: xml } = part;
  const cells: GridCell[] = [];
  let column = 1;
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    const name = elementName(xml, at);
    if (!isCell(name)) throw damaged('a row with something else than cells');
    const tagEnd = tagEndOf(xml, at, to);
    const tag = xml.slice(at, tagEnd);
    const end = isClosed(tag) ? tagEnd : endOfElement(xml, name, tagEnd, to);
    const inner = isClosed(tag) ? tagEnd : xml.lastIndexOf('</', end - 1);
    const count = countOf(tag, 'table:number-columns-repeated');
    // What a merged range covers is not shown.
    const cell = name === 'table:table-cell' ? readOdsCell(part, tag, tagEnd, inner) : null;
    if (cell) {
      if (column + count - 1 > LAST_COLUMN) throw damaged('a column beyond the last');
      if (cells.length + count > limits.cells) throw tooLarge('cells');
      for (let copy = 0; copy < count; copy += 1) cells.push({ column: column + copy, ...cell });
    }
    const across = countOf(tag, 'table:number-columns-spanned');
    const down = countOf(tag, 'table:number-rows-spanned');
    if (across > 1 || down > 1) {
      const top = table.nextRow;
      table.addMerge({ top, left: column, bottom: top + down - 1, right: column + across - 1 });
    }
    column += count;
    at = xml.indexOf('<', end);
  }
  return cells;
}

/** @throws {Refusal} damaged-file or too-large */
export function readOdsContent(part: XmlPart, limits: WorkbookLimits): SheetGrid[] {
  const { text: xml } = part;
  const body = xml.indexOf(BODY);
  if (body < 0) throw damaged('no spreadsheet');
  const hiding = hidingStyles(xml.slice(0, body));
  const budget = createCellBudget(limits);
  const grids: SheetGrid[] = [];
  let table: OdsTable | null = null;
  let at = xml.indexOf('<', body + 1);
  while (at >= 0) {
    const name = elementName(xml, at);
    const tagEnd = tagEndOf(xml, at, xml.length);
    const tag = xml.slice(at, tagEnd);
    let end = tagEnd;
    if (name === 'table:table') {
      if (table) throw damaged('a table within a table');
      if (grids.length >= limits.sheets) throw tooLarge('content');
      // The name stands in UTF-8, a character for each byte here.
      const sheet = attribute(Buffer.from(tag, 'latin1').toString('utf8'), 'table:name') ?? '';
      const isHidden = hiding.has(attribute(tag, 'table:style-name') ?? '');
      const begun = createOdsTable(sheet, isHidden, limits, budget);
      if (isClosed(tag)) grids.push(begun.grid());
      else table = begun;
    } else if (name === '/table:table') {
      if (table) grids.push(table.grid());
      table = null;
    } else if (APART.has(name)) {
      if (!isClosed(tag)) end = endOfElement(xml, name, tagEnd, xml.length);
    } else if (name === 'table:table-column') table?.addColumns(tag);
    else if (name === 'table:table-row') {
      if (!table) throw damaged('a row outside of a table');
      if (!isClosed(tag)) end = endOfElement(xml, name, tagEnd, xml.length);
      const cells = isClosed(tag) ? [] : readRow(part, tagEnd, xml.lastIndexOf('</', end - 1), table, limits);
      table.addRows(tag, cells, end - at);
    } else if (isCell(name)) throw damaged('a cell outside of a row');
    at = xml.indexOf('<', end);
  }
  if (table || grids.length === 0) throw damaged('the tables do not end');
  return grids;
}
