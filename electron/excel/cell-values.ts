/** What one cell of a sheet's XML holds. */
import type { NumberFormat, NumberFormats } from './number-formats.ts';
import type { GridCell } from './reading.ts';
import { damaged } from './refusals.ts';
import { cut, textOfRuns, type SharedStrings } from './shared-strings.ts';
import { isElement, isNameEnd, textBetween, type XmlPart } from './xml-text.ts';

type GridValue = GridCell['value'];

/** What all cells of a workbook are read with. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly formats: NumberFormats;
  readonly date1904: boolean;
}

/** The start tag of a cell. */
export interface CellTag {
  readonly address: string;
  readonly column: number;
  /** "s", "n", "str" …; null for a number. */
  readonly type: string | null;
  readonly style: number | null;
}

interface Formula {
  readonly text: string;
  /** Of a formula that several cells share, in its first cell and in the others. */
  readonly group: string | null;
}

interface Content {
  /** As written; null when no value stands there. */
  readonly value: string | null;
  readonly formula: Formula | null;
  readonly inlineText: string | null;
}

const MS_PER_DAY = 86_400_000;
/** Days from the beginning of both calendars of spreadsheets to that of dates. */
const DAYS_1900 = 25_569;
const DAYS_1904 = 24_107;

const LETTER_V = 0x76;
const LETTER_F = 0x66;
const LETTER_I = 0x69;
const SLASH = 0x2f;

function groupOf(tag: string): string | null {
  return /\st="shared"/.test(tag) ? (/\ssi="(\d{1,9})"/.exec(tag)?.[1] ?? null) : null;
}

/** @throws {Refusal} damaged-file */
function contentOf(part: XmlPart, from: number, to: number): Content {
  const { text: xml } = part;
  let value: string | null = null;
  let formula: Formula | null = null;
  let inlineText: string | null = null;
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd < 0 || tagEnd >= to) throw damaged('a cell does not end');
    const start = tagEnd + 1;
    const letter = xml.charCodeAt(at + 1);
    const isEmpty = xml.charCodeAt(tagEnd - 1) === SLASH;
    const isShort = isNameEnd(xml.charCodeAt(at + 2));
    let closing = '';
    if (isShort && letter === LETTER_V) closing = '</v>';
    else if (isShort && letter === LETTER_F) closing = '</f>';
    else if (letter === LETTER_I && xml.startsWith('s', at + 2) && isNameEnd(xml.charCodeAt(at + 3)))
      closing = '</is>';
    else if (isElement(xml, at, 'c')) throw damaged('a cell within a cell');
    let end = start;
    if (closing !== '') {
      if (!isEmpty) end = xml.indexOf(closing, start);
      if (end < 0 || end > to) throw damaged('a cell does not end');
      if (letter === LETTER_V) {
        if (value !== null) throw damaged('a cell with two values');
        value = textBetween(part, start, end);
      } else if (letter === LETTER_I) inlineText = textOfRuns(part, start, end);
      else {
        const group = tagEnd - at > 2 ? groupOf(xml.slice(at, start)) : null;
        formula = { text: cut(textBetween(part, start, end)), group };
      }
    }
    at = xml.indexOf('<', end);
  }
  return { value, formula, inlineText };
}

function dateValue(days: number, date1904: boolean): GridValue {
  const date = new Date(Math.round((days - (date1904 ? DAYS_1904 : DAYS_1900)) * MS_PER_DAY));
  return Number.isNaN(date.getTime())
    ? { kind: 'error', code: '#NUM!' }
    : { kind: 'date', iso: date.toISOString() };
}

function numberValue(written: string, format: NumberFormat, date1904: boolean): GridValue {
  const number = Number(written);
  if (!Number.isFinite(number)) return { kind: 'error', code: '#NUM!' };
  return format.kind === 'date' ? dateValue(number, date1904) : { kind: 'number', number };
}

/** null when the cell holds nothing. */
function valueOf(
  type: string | null,
  format: NumberFormat,
  content: Content,
  context: CellContext,
): GridValue | null {
  const { value: written, inlineText } = content;
  if (type === 'inlineStr') return inlineText === null ? null : { kind: 'text', text: inlineText };
  if (written === null) return null;
  switch (type) {
    case 's': {
      const index = written.trim() === '' ? Number.NaN : Number(written);
      return { kind: 'text', text: context.strings.text(index) };
    }
    case 'str':
    // Dates in ISO form stay as they are written.
    case 'd':
      return { kind: 'text', text: cut(written) };
    case 'b':
      return { kind: 'boolean', boolean: /^\s*(1|true)\s*$/i.test(written) };
    case 'e':
      return { kind: 'error', code: written };
    default:
      return written.trim() === '' ? null : numberValue(written, format, context.date1904);
  }
}

/**
 * The cell between two places.
 * @param shared first cells of shared formulas by their group; a first cell adds itself
 * @returns null when it holds nothing
 * @throws {Refusal} damaged-file
 */
export function readCell(
  part: XmlPart,
  tag: CellTag,
  from: number,
  to: number,
  context: CellContext,
  shared: Map<string, string>,
): GridCell | null {
  const content = contentOf(part, from, to);
  const format = context.formats.of(tag.style);
  const value = valueOf(tag.type, format, content, context);
  const { column } = tag;
  const { formula: written } = content;
  const code = value?.kind === 'number' && format.kind === 'percent' ? format.code : null;
  if (!written) {
    if (!value || (value.kind === 'text' && value.text === '')) return null;
    return code === null ? { column, value } : { column, value, format: code };
  }
  const { text, group } = written;
  if (group !== null && text !== '') shared.set(group, tag.address);
  const formula = text === '' && group !== null ? `=${shared.get(group) ?? ''}` : text;
  if (!value) return { column, value: { kind: 'formula-without-result', formula } };
  return code === null ? { column, value, formula } : { column, value, formula, format: code };
}
