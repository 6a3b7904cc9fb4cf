/** What one cell of an OpenDocument spreadsheet holds. */
import { isLinkAddress } from '../hyperlinks.ts';
import type { GridCell } from '../reading.ts';
import { damaged } from '../refusals.ts';
import { cut } from '../shared-strings.ts';
import { attribute, decodeEntities, type XmlPart } from '../xml-text.ts';
import { elementName, endOfElement, isClosed, tagEndOf } from './ods-elements.ts';

type GridValue = GridCell['value'];

/** Written in the place of a value that was not calculated. */
const ERROR_TEXT = /^(?:#[A-Z0-9/]+[!?]?|Err:\d+)$/;
/** Runs of spaces are written as a number; no cell needs more. */
const MOST_SPACES = 1000;
/** Stand within a cell and are no part of its text: comments, drawings. */
const APART = /^(?:office:annotation|draw:|table:detective|table:cell-range-source)/;

interface CellText {
  readonly text: string;
  readonly link: string | null;
}

/** The paragraphs of a cell. @throws {Refusal} damaged-file */
export function textOfCell(part: XmlPart, from: number, to: number): CellText {
  const { text: xml, bytes } = part;
  let text = '';
  let link: string | null = null;
  let paragraphs = 0;
  let depth = 0;
  let at = from;
  while (at < to) {
    const next = xml.indexOf('<', at);
    const until = next < 0 || next > to ? to : next;
    if (depth > 0 && until > at) {
      text += decodeEntities(bytes.toString('utf8', at, until)).replaceAll(/[ \t\r\n]+/g, ' ');
    }
    if (until === to) break;
    const end = tagEndOf(xml, until, to);
    const name = elementName(xml, until);
    const tag = xml.slice(until, end);
    at = end;
    if (name === '/text:p' || name === '/text:h') depth -= 1;
    else if (APART.test(name)) at = isClosed(tag) ? end : endOfElement(xml, name, end, to);
    else if (name === 'text:p' || name === 'text:h') {
      if (paragraphs > 0) text += '\n';
      paragraphs += 1;
      if (!isClosed(tag)) depth += 1;
    } else if (name === 'text:s') {
      const count = Number(attribute(tag, 'text:c') ?? '1');
      text += ' '.repeat(Math.min(MOST_SPACES, Number.isInteger(count) && count > 0 ? count : 1));
    } else if (name === 'text:tab') text += '\t';
    else if (name === 'text:line-break') text += '\n';
    else if (name === 'text:a') {
      const target = attribute(tag, 'xlink:href')?.trim() ?? '';
      if (link === null && isLinkAddress(target) && !target.startsWith('#')) link = target;
    } else if (name.startsWith('table:')) throw damaged('a cell within a cell');
  }
  return { text: cut(text), link };
}

function dateValue(written: string): GridValue {
  const date = new Date(/T/.test(written) ? `${written.replace(/Z$/, '')}Z` : written);
  return Number.isNaN(date.getTime())
    ? { kind: 'error', code: '#NUM!' }
    : { kind: 'date', iso: date.toISOString() };
}

function numberValue(written: string | null): GridValue {
  const number = Number(written === null || written.trim() === '' ? Number.NaN : written);
  return Number.isFinite(number) ? { kind: 'number', number } : { kind: 'error', code: '#NUM!' };
}

function valueOf(tag: string, text: string, isFormula: boolean): GridValue | null {
  const isError = attribute(tag, 'calcext:value-type') === 'error' || (isFormula && ERROR_TEXT.test(text));
  if (isError) return { kind: 'error', code: text };
  switch (attribute(tag, 'office:value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberValue(attribute(tag, 'office:value'));
    case 'date':
      return dateValue(attribute(tag, 'office:date-value') ?? '');
    case 'boolean':
      return { kind: 'boolean', boolean: attribute(tag, 'office:boolean-value') === 'true' };
    case null:
      return text === '' ? null : { kind: 'text', text };
    default:
      return { kind: 'text', text: cut(attribute(tag, 'office:string-value') ?? text) };
  }
}

/**
 * @param tag its start tag
 * @returns null when it holds nothing
 * @throws {Refusal} damaged-file
 */
export function readOdsCell(
  part: XmlPart,
  tag: string,
  from: number,
  to: number,
): Omit<GridCell, 'column'> | null {
  const { text, link } = textOfCell(part, from, to);
  const written = attribute(tag, 'table:formula');
  const formula = written === null ? null : cut(written.replace(/^(?:of|oooc|msoxl):/, '').replace(/^=/, ''));
  const value = valueOf(tag, text, formula !== null);
  if (formula !== null && !value) return { value: { kind: 'formula-without-result', formula } };
  if (!value || (value.kind === 'text' && value.text === '' && formula === null)) return null;
  const isShare = value.kind === 'number' && attribute(tag, 'office:value-type') === 'percentage';
  return {
    value,
    ...(formula === null ? {} : { formula }),
    ...(isShare ? { format: '0%' } : {}),
    ...(link === null ? {} : { link }),
  };
}
