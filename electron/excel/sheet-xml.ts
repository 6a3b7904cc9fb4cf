/**
 * Reads a sheet's XML into rows of cells, in one pass and with bounds. Merged ranges, hidden columns and links are
 * read here too; validations, formats and everything else that could grow without end is passed over.
 */
import { columnLetters } from '../../shared/sheet/cell-address.ts';
import { parseRange } from './cell-address.ts';
import { readCell, type CellContext, type CellTag } from './cell-values.ts';
import { cellLinksIn, type CellLink } from './hyperlinks.ts';
import { LAST_COLUMN, LAST_ROW, type WorkbookLimits } from './limits.ts';
import type { GridCell, GridRow, MergedRange } from './reading.ts';
import { createPlainCellReader } from './plain-cell.ts';
import { damaged, tooLarge } from './refusals.ts';
import { attribute, isElement, startTags, xmlPart, type XmlPart } from './xml-text.ts';

export interface SheetContent {
  readonly rows: readonly GridRow[];
  readonly columnCount: number;
  readonly merges: readonly MergedRange[];
  readonly hiddenColumns: readonly number[];
  readonly links: readonly CellLink[];
}

/** Counts over all sheets of a workbook. */
export interface CellBudget {
  /** @throws {Refusal} too-large when the workbook has more than it may */
  spend(bytes: number): void;
  /** @throws {Refusal} too-large */
  spendText(length: number): void;
}

export function createCellBudget(limits: WorkbookLimits): CellBudget {
  let cells = 0;
  let bytes = 0;
  let texts = 0;
  return {
    spend(more) {
      cells += 1;
      bytes += more;
      if (cells > limits.cells || bytes > limits.cellBytes) throw tooLarge('cells');
    },
    spendText(length) {
      texts += length;
      if (texts > limits.textLength) throw tooLarge('content');
    },
  };
}

/** A row longer than this is not one of a worksheet. */
const LONGEST_ROW = 4 * 1024 * 1024;

function mergesOf(xml: string, limits: WorkbookLimits): MergedRange[] {
  const tags = startTags(xml, 'mergeCell');
  if (tags.length > limits.mergedRanges) throw tooLarge('merged');
  let covered = 0;
  return tags.flatMap((tag) => {
    const range = parseRange(attribute(tag, 'ref') ?? '');
    if (!range) throw damaged('a merged range has no address');
    covered += (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (covered > limits.mergedCells) throw tooLarge('merged');
    return [range];
  });
}

function isYes(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function hiddenColumnsOf(xml: string, columnCount: number): number[] {
  const hidden = new Set<number>();
  for (const tag of startTags(xml, 'col')) {
    if (!isYes(attribute(tag, 'hidden'))) continue;
    const first = Math.max(1, Number(attribute(tag, 'min') ?? Number.NaN));
    const last = Math.min(columnCount, Number(attribute(tag, 'max') ?? Number.NaN));
    for (let column = first; column <= last; column += 1) hidden.add(column);
  }
  return [...hidden].toSorted((a, b) => a - b);
}

/** The column that an address names in its row. @throws {Refusal} damaged-file for any other address */
function columnOf(address: string, row: string): number {
  let column = 0;
  let letters = 0;
  for (; letters < 4; letters += 1) {
    const letter = address.charCodeAt(letters) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > LAST_COLUMN || address.slice(letters) !== row)
    throw damaged('address of a cell');
  return column;
}

/** In the order that almost every program writes; anything else takes the long way. */
const USUAL_TAG = /^<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,9})")?(?: t="([A-Za-z]{1,9})")?\s*\/?>$/;

function cellTag(tag: string, row: string, before: number): CellTag {
  const usual = USUAL_TAG.exec(tag);
  const stated = usual ? usual[1] : attribute(tag, 'r');
  const style = usual ? usual[2] : attribute(tag, 's');
  const type = usual ? usual[3] : attribute(tag, 't');
  const address = stated ?? `${columnLetters(before + 1)}${row}`;
  return {
    address,
    column: columnOf(address, row),
    type: type ?? null,
    style: style === undefined || style === null ? null : Number(style),
  };
}

/** In order, and each column once: the last one counts. */
function inOrder(cells: readonly GridCell[]): GridCell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].toSorted((a, b) => a.column - b.column);
}

/** Rows that were not written from the top down, or twice. */
function rowsInOrder(rows: readonly GridRow[]): GridRow[] {
  const byRow = new Map<number, GridRow>();
  for (const row of rows) {
    const same = byRow.get(row.row);
    byRow.set(row.row, same ? { ...same, cells: inOrder([...same.cells, ...row.cells]) } : row);
  }
  return [...byRow.values()].toSorted((a, b) => a.row - b.row);
}

/** Reads the cells of one row after the other. Only cells may stand in a row, and what is kept for the future behind them. */
function createRowReader(part: XmlPart, context: CellContext, budget: CellBudget) {
  const { text: xml } = part;
  const shared = new Map<string, string>();
  const plain = createPlainCellReader(xml, context.formats);

  return function cellsBetween(from: number, to: number, row: string): GridCell[] {
    const cells: GridCell[] = [];
    let column = 0;
    let isOrdered = true;
    let start = xml.indexOf('<', from);
    while (start < to) {
      const digit = plain.read(start, row);
      if (digit && plain.end <= to) {
        budget.spend(plain.end - start);
        if (digit.column <= column) isOrdered = false;
        column = digit.column;
        cells.push(digit);
        start = xml.indexOf('<', plain.end);
        continue;
      }
      if (!isElement(xml, start, 'c')) {
        if (isElement(xml, start, 'extLst')) break;
        throw damaged('a row with something else than cells');
      }
      const tagEnd = xml.indexOf('>', start);
      if (tagEnd < 0 || tagEnd >= to) throw damaged('a cell does not end');
      const tag = cellTag(xml.slice(start, tagEnd + 1), row, column);
      if (tag.column <= column) isOrdered = false;
      column = tag.column;
      let end = tagEnd + 1;
      if (xml.charCodeAt(tagEnd - 1) !== 0x2f) {
        const closing = xml.indexOf('</c>', tagEnd);
        if (closing < 0 || closing >= to) throw damaged('a cell does not end');
        end = closing + 4;
        if (closing > tagEnd + 1) {
          budget.spend(end - start);
          const cell = readCell(part, tag, tagEnd + 1, closing, context, shared);
          if (cell?.value.kind === 'text') budget.spendText(cell.value.text.length);
          if (cell) cells.push(cell);
        }
      }
      start = xml.indexOf('<', end);
    }
    return isOrdered ? cells : inOrder(cells);
  };
}

/** Where the rows of a sheet stand; nowhere when it has none. @throws {Refusal} damaged-file */
function dataOf(xml: string): { readonly from: number; readonly to: number; readonly before: number } {
  const before = xml.indexOf('<sheetData');
  if (before < 0) return { from: 0, to: 0, before: 0 };
  const from = xml.indexOf('>', before) + 1;
  if (xml.charCodeAt(from - 2) === 0x2f) return { from, to: from, before };
  const to = xml.indexOf('</sheetData>', from);
  if (from === 0 || to < 0) throw damaged('the rows do not end');
  return { from, to, before };
}

/** @throws {Refusal} too-large or damaged-file */
export function readSheetXml(
  bytes: Buffer,
  context: CellContext,
  budget: CellBudget,
  limits: WorkbookLimits,
): SheetContent {
  const part = xmlPart(bytes);
  const { text: xml } = part;
  const data = dataOf(xml);
  const behind = xml.slice(data.to);
  const merges = mergesOf(behind, limits);
  const cellsBetween = createRowReader(part, context, budget);
  const rows: GridRow[] = [];
  let columnCount = 0;
  let rowNumber = 0;
  let isOrdered = true;
  let at = data.from < data.to ? xml.indexOf('<', data.from) : data.to;
  while (at < data.to) {
    if (!isElement(xml, at, 'row')) throw damaged('something else than rows');
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd < 0) throw damaged('a row does not end');
    const tag = xml.slice(at, tagEnd + 1);
    const isEmpty = xml.charCodeAt(tagEnd - 1) === 0x2f;
    const end = isEmpty ? tagEnd + 1 : xml.indexOf('</row>', tagEnd);
    if (end < 0 || end > data.to) throw damaged('a row does not end');
    if (end - at > LONGEST_ROW) throw tooLarge('content');
    const stated = attribute(tag, 'r');
    const before = rowNumber;
    rowNumber = stated === null ? rowNumber + 1 : Number(stated);
    if (!Number.isInteger(rowNumber) || rowNumber < 1 || rowNumber > LAST_ROW)
      throw damaged('number of a row');
    if (rowNumber <= before) isOrdered = false;
    const cells = isEmpty ? [] : cellsBetween(tagEnd, end, String(rowNumber));
    if (cells.length > 0) {
      rows.push({ row: rowNumber, hidden: isYes(attribute(tag, 'hidden')), cells });
      columnCount = Math.max(columnCount, cells.at(-1)?.column ?? 0);
    }
    at = xml.indexOf('<', isEmpty ? end : end + 6);
  }
  return {
    rows: isOrdered ? rows : rowsInOrder(rows),
    columnCount,
    merges,
    hiddenColumns: hiddenColumnsOf(xml.slice(0, data.before), columnCount),
    links: cellLinksIn(behind),
  };
}
