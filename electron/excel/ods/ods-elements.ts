/** Steps from one element of an OpenDocument part to the next. Names are those with the usual prefixes. */
import { damaged } from '../refusals.ts';

const SLASH = 0x2f;

/** Behind the tag that begins at a place. @throws {Refusal} damaged-file */
export function tagEndOf(xml: string, at: number, to: number): number {
  const end = xml.indexOf('>', at);
  if (end < 0 || end >= to) throw damaged('an element does not end');
  return end + 1;
}

/** "table:table-row", "/table:table-row"; "" where none begins. */
export function elementName(xml: string, at: number): string {
  let end = at + 1;
  while (end < xml.length && xml.charCodeAt(end) > 0x20) {
    const code = xml.charCodeAt(end);
    if (code === 0x3e || (code === SLASH && end > at + 1)) break;
    end += 1;
  }
  return xml.slice(at + 1, end);
}

export function isClosed(tag: string): boolean {
  return tag.endsWith('/>');
}

/**
 * Behind an element that began before a place, whatever stands in it; elements of its name may stand in it too.
 * @throws {Refusal} damaged-file
 */
export function endOfElement(xml: string, name: string, from: number, to: number): number {
  let depth = 1;
  let at = from;
  for (;;) {
    const next = xml.indexOf('<', at);
    if (next < 0 || next >= to) throw damaged(`${name} does not end`);
    at = tagEndOf(xml, next, to);
    const found = elementName(xml, next);
    if (found === `/${name}`) depth -= 1;
    else if (found === name && !isClosed(xml.slice(next, at))) depth += 1;
    if (depth === 0) return at;
  }
}
