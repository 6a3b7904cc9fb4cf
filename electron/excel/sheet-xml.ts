/**
 * Reduces a sheet's XML to the cells that hold something. Merged ranges, hidden columns and positions are read here,
 * with bounds; validations, formats, links and every other construct that a workbook library could expand without
 * end are left behind.
 */
import { columnLetters, parseAddress, parseRange } from './cell-address.ts';
import { LAST_COLUMN, LAST_ROW, type WorkbookLimits } from './limits.ts';
import type { MergedRange } from './reading.ts';
import { damaged, tooLarge } from './refusals.ts';
import { attribute, startTags } from './xml-text.ts';

export interface ReducedSheet {
  readonly xml: Buffer;
  readonly cells: number;
  readonly merges: readonly MergedRange[];
  readonly hiddenColumns: readonly number[];
}

const ROW_START = Buffer.from('<row');
const ROW_END = Buffer.from('</row>');
const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const TAIL = '</sheetData></worksheet>';
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

function hiddenColumnsOf(xml: string): number[] {
  const hidden: number[] = [];
  for (const tag of startTags(xml, 'col')) {
    if (!['1', 'true'].includes(attribute(tag, 'hidden') ?? '')) continue;
    const first = Math.max(1, Number(attribute(tag, 'min') ?? Number.NaN));
    const last = Math.min(LAST_COLUMN, Number(attribute(tag, 'max') ?? Number.NaN));
    for (let column = first; column <= last; column += 1) hidden.push(column);
  }
  return [...new Set(hidden)].toSorted((a, b) => a - b);
}

/** Where the next `<c …>` begins; other elements of a row begin with other letters or go on after the c. */
function nextCell(row: string, from: number): number {
  let at = row.indexOf('<c', from);
  while (at >= 0 && !/[\s/>]/.test(row[at + 2] ?? '')) at = row.indexOf('<c', at + 2);
  return at;
}

/** The cells of one row, each with its address, without those that hold nothing. */
function reduceCells(row: string, rowNumber: number): { readonly xml: string; readonly cells: number } {
  let column = 0;
  let cells = 0;
  let xml = '';
  let at = 0;
  for (;;) {
    const start = nextCell(row, at);
    if (start < 0) break;
    const tagEnd = row.indexOf('>', start);
    if (tagEnd < 0) throw damaged('a cell does not end');
    const isEmpty = row[tagEnd - 1] === '/';
    const end = isEmpty ? tagEnd + 1 : row.indexOf('</c>', tagEnd);
    if (end < 0) throw damaged('a cell does not end');
    at = isEmpty ? end : end + '</c>'.length;
    const tag = row.slice(start, tagEnd + 1);
    const cell = row.slice(start, at);
    const stated = attribute(tag, 'r');
    const position = stated === null ? { row: rowNumber, column: column + 1 } : parseAddress(stated);
    if (!position || position.row !== rowNumber || position.column > LAST_COLUMN) throw damaged('address of a cell');
    column = position.column;
    if (!/<(?:v|is|f)[\s/>]/.test(cell)) continue;
    cells += 1;
    let kept = stated === null ? cell.replace('<c', `<c r="${columnLetters(column)}${rowNumber}"`) : cell;
    // Dates in ISO form would be cut to their year.
    if (attribute(tag, 't') === 'd') kept = kept.replace(/\st="d"/, ' t="str"');
    xml += kept;
  }
  return { xml, cells };
}

/** @throws {Refusal} too-large or damaged-file */
export function reduceSheet(part: Buffer, limits: WorkbookLimits): ReducedSheet {
  const dataStart = part.indexOf('<sheetData');
  const dataEnd = Math.max(part.indexOf('</sheetData>', Math.max(0, dataStart)), dataStart);
  const before = part.subarray(0, Math.max(0, dataStart)).toString('utf8');
  const after = part.subarray(Math.max(0, dataEnd)).toString('utf8');
  const merges = mergesOf(after, limits);
  const pieces: Buffer[] = [Buffer.from(HEAD)];
  let cells = 0;
  let kept = 0;
  let rowNumber = 0;
  let at = dataStart < 0 ? -1 : part.indexOf(ROW_START, dataStart);
  while (at >= 0 && at < dataEnd) {
    const tagEnd = part.indexOf('>', at);
    if (tagEnd < 0) throw damaged('a row does not end');
    const tag = part.subarray(at, tagEnd + 1).toString('utf8');
    const isEmpty = tag.endsWith('/>');
    const end = isEmpty ? tagEnd + 1 : part.indexOf(ROW_END, tagEnd);
    if (end < 0) throw damaged('a row does not end');
    if (end - at > LONGEST_ROW) throw tooLarge('content');
    const stated = attribute(tag, 'r');
    rowNumber = stated === null ? rowNumber + 1 : Number(stated);
    if (!Number.isInteger(rowNumber) || rowNumber < 1 || rowNumber > LAST_ROW) throw damaged('number of a row');
    const content = part.subarray(tagEnd + 1, Math.max(tagEnd + 1, end));
    if (!isEmpty && (content.includes('<v') || content.includes('<is') || content.includes('<f'))) {
      const reduced = reduceCells(content.toString('utf8'), rowNumber);
      cells += reduced.cells;
      kept += reduced.xml.length;
      if (cells > limits.cells || kept > limits.cellBytes) throw tooLarge('cells');
      const hidden = ['1', 'true'].includes(attribute(tag, 'hidden') ?? '') ? ' hidden="1"' : '';
      if (reduced.cells > 0) pieces.push(Buffer.from(`<row r="${rowNumber}"${hidden}>${reduced.xml}</row>`));
    }
    at = part.indexOf(ROW_START, end);
  }
  pieces.push(Buffer.from(TAIL));
  return { xml: Buffer.concat(pieces), cells, merges, hiddenColumns: hiddenColumnsOf(before) };
}
