/** Texts of cells: those that a workbook keeps once for all sheets, and those that stand in a cell itself. */
import { LONGEST_TEXT } from '../../shared/assessment/texts.ts';
import { damaged } from './refusals.ts';
import { isNameEnd, textBetween, xmlPart, type XmlPart } from './xml-text.ts';

export interface SharedStrings {
  /** @throws {Refusal} damaged-file when there is no such text */
  text(index: number): string;
}

/** A spreadsheet program holds no longer text in a cell. */
export function cut(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
}

const LETTER_R = 0x72;
const LETTER_T = 0x74;

/**
 * The text of all runs between two places, without the phonetic guides of East Asian texts.
 * @throws {Refusal} damaged-file
 */
export function textOfRuns(part: XmlPart, from: number, to: number): string {
  const { text: xml } = part;
  let text = '';
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to && text.length < LONGEST_TEXT) {
    const letter = xml.charCodeAt(at + 1);
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd < 0 || tagEnd >= to) throw damaged('a text does not end');
    let next = tagEnd + 1;
    const isEmpty = xml.charCodeAt(tagEnd - 1) === 0x2f;
    if (letter === LETTER_T && isNameEnd(xml.charCodeAt(at + 2)) && !isEmpty) {
      const end = xml.indexOf('</t>', next);
      if (end < 0 || end >= to) throw damaged('a text does not end');
      text += textBetween(part, next, end);
      next = end + 4;
    } else if (letter === LETTER_R && xml.startsWith('Ph', at + 2) && !isEmpty) {
      const end = xml.indexOf('</rPh>', next);
      if (end < 0 || end >= to) throw damaged('a phonetic guide does not end');
      next = end;
    }
    at = xml.indexOf('<', next);
  }
  return cut(text);
}

/** Notes where each text stands; a text is only put together when a cell asks for it. */
export function indexSharedStrings(bytes: Buffer | null): SharedStrings {
  const starts: number[] = [];
  const ends: number[] = [];
  const known: (string | undefined)[] = [];
  const part = xmlPart(bytes ?? Buffer.alloc(0));
  const { text: xml } = part;
  for (let at = xml.indexOf('<si'); at >= 0;) {
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd < 0) throw damaged('a shared text does not end');
    let next = tagEnd + 1;
    if (isNameEnd(xml.charCodeAt(at + 3))) {
      const isEmpty = xml.charCodeAt(tagEnd - 1) === 0x2f;
      const end = isEmpty ? next : xml.indexOf('</si>', next);
      if (end < 0) throw damaged('a shared text does not end');
      starts.push(next);
      ends.push(end);
      next = end;
    }
    at = xml.indexOf('<si', next);
  }
  return {
    text(index) {
      const start = starts[index];
      const end = ends[index];
      if (start === undefined || end === undefined) throw damaged('a shared text is missing');
      return (known[index] ??= textOfRuns(part, start, end));
    },
  };
}
