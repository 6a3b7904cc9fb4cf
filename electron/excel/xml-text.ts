/**
 * The few cuts that are made into workbook XML. This is no XML parser: it knows the flat parts of a workbook, and
 * whatever it does not find is simply not read.
 */
import { damaged } from './refusals.ts';

const BYTE_ORDER_MARKS = { utf16le: [0xff, 0xfe], utf16be: [0xfe, 0xff] } as const;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * A part to look for elements in. Each byte of `bytes` is one character of `text`, so that a place in one is the
 * same place in the other; everything that tells elements apart is ASCII.
 */
export interface XmlPart {
  readonly bytes: Buffer;
  readonly text: string;
}

export function xmlPart(bytes: Buffer): XmlPart {
  return { bytes, text: bytes.toString('latin1') };
}

export function encodeEntities(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function withoutPrefix(xml: Buffer): Buffer {
  const root = /<([A-Za-z_][\w.-]*):(?:worksheet|workbook|sst|styleSheet|Relationships)[\s>]/.exec(
    xml.subarray(0, 2000).toString('latin1'),
  );
  const prefix = root?.[1];
  if (prefix === undefined) return xml;
  const text = xml.toString('latin1').replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
  return Buffer.from(text, 'latin1');
}

/** Comments go; character data becomes ordinary text. Spreadsheet programs write neither. */
function withoutComments(xml: Buffer): Buffer {
  if (!xml.includes('<!')) return xml;
  const text = xml
    .toString('latin1')
    .replaceAll(/<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>/g, (_, data: string | undefined) =>
      encodeEntities(data ?? ''),
    );
  if (text.includes('<!')) throw damaged('XML with a declaration');
  return Buffer.from(text, 'latin1');
}

/** What was cut off would be taken for a blank. @throws {Refusal} damaged-file unless the root element ends */
function assertWhole(xml: Buffer): void {
  const root = /<([A-Za-z_][\w.-]*)/.exec(xml.subarray(0, 2000).toString('latin1'));
  let end = xml.length;
  while (end > 0 && (xml[end - 1] ?? 0) <= 0x20) end -= 1;
  const last = xml.subarray(xml.lastIndexOf('<', end), end).toString('latin1');
  const isClosed = root !== null && last.startsWith(`</${root[1] ?? ''}`) && last.endsWith('>');
  const isEmpty = root !== null && xml.lastIndexOf('<') === root.index && last.endsWith('/>');
  if (!isClosed && !isEmpty) throw damaged('XML that does not end');
}

/**
 * A part as UTF-8 without comments and without namespace prefixes of its elements.
 * @throws {Refusal} damaged-file when it is cut off, or brings its own entities, which no spreadsheet program writes.
 */
export function plainXml(part: Buffer): Buffer {
  let xml = part;
  const [first, second] = part;
  if (first === BYTE_ORDER_MARKS.utf16le[0] && second === BYTE_ORDER_MARKS.utf16le[1]) {
    xml = Buffer.from(part.toString('utf16le'), 'utf8');
  } else if (first === BYTE_ORDER_MARKS.utf16be[0] && second === BYTE_ORDER_MARKS.utf16be[1]) {
    const even = part.length % 2 === 0 ? part : part.subarray(0, -1);
    xml = Buffer.from(Buffer.from(even).swap16().toString('utf16le'), 'utf8');
  }
  const plain = withoutPrefix(withoutComments(xml));
  assertWhole(plain);
  return plain;
}

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
    const code = name.startsWith('#x')
      ? Number.parseInt(name.slice(2), 16)
      : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}

const NOT_PLAIN = /[&<\r\u0080-\u00FF]|_x/;

/**
 * The text of an element's content as a person wrote it.
 * @throws {Refusal} damaged-file when elements stand in it
 */
export function textBetween({ bytes, text }: XmlPart, from: number, to: number): string {
  const raw = text.slice(from, to);
  if (!NOT_PLAIN.test(raw)) return raw;
  if (raw.includes('<')) throw damaged('an element within a text');
  const written = bytes.toString('utf8', from, to);
  const decoded = decodeEntities(raw.includes('\r') ? written.replaceAll(/\r\n?/g, '\n') : written);
  if (!decoded.includes('_x')) return decoded;
  return decoded.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const attributePatterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  const known = attributePatterns.get(name);
  if (known) return known;
  const pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  attributePatterns.set(name, pattern);
  return pattern;
}

/** One attribute of a start tag, by its local name; null when it is not there. */
export function attribute(tag: string, name: string): string | null {
  const found = attributePattern(name).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? null : decodeEntities(value);
}

/** Start tags of one element in the order of the text. */
export function startTags(xml: string, element: string): string[] {
  return Array.from(xml.matchAll(new RegExp(`<${element}(?=[\\s/>])[^>]*>`, 'g')), (found) => found[0]);
}

/** True when an element of this name begins at a place. */
export function isElement(xml: string, at: number, name: string): boolean {
  return xml.startsWith(name, at + 1) && isNameEnd(xml.charCodeAt(at + 1 + name.length));
}

/** True when the element whose name begins behind `<` at a place ends there: `<c `, `<c>`, `<c/>`, not `<col`. */
export function isNameEnd(code: number): boolean {
  return code === 0x3e || code === 0x2f || code <= 0x20;
}
