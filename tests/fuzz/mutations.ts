/** Ways of spoiling a workbook: its bytes, its archive, or the XML of its parts packed anew with right checksums. */
import { archiveOf, type ArchivePart } from '../support/excel-archives.ts';
import type { Random } from './random.ts';

export interface Original {
  readonly name: string;
  readonly bytes: Buffer;
  /** Empty for a file that is no archive. */
  readonly parts: readonly ArchivePart[];
}

export type Mutation = (original: Original, random: Random) => Buffer;

/** What a spoiled value, tag or text may turn into. */
const NASTY = [
  '',
  '0',
  '-1',
  '1',
  '6',
  '99999999999999999999',
  '1e999',
  'NaN',
  'A0',
  'XFD1048576',
  'XFE1',
  'A1:XFD1048576',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '&#0;',
  '&#x10FFFF;',
  '&unknown;',
  '_x0000_',
  '_xD800_',
  '\u0000',
  '\uFFFE',
  '=HYPERLINK("http://example.org")',
  '<',
  '>',
  '"',
  "'",
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x>',
  '</row>',
  '</sheetData>',
  '<c r="A1"><v>5</v></c>',
  '<row r="1"><c r="C1" t="s"><v>99999</v></c></row>',
  'x'.repeat(5000),
  '<r>'.repeat(2000),
  '<table:table-cell/>',
  '</table:table-row>',
  '<table:table-row table:number-rows-repeated="1048576">',
  'a";"b',
  ';;\t,,\r\n',
];

function textOf(part: ArchivePart): string {
  return typeof part.content === 'string' ? part.content : part.content.toString('utf8');
}

function isXml({ name }: ArchivePart): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

/** Rather the parts that are read than themes and properties. */
function anyXml(parts: readonly ArchivePart[], random: Random): ArchivePart | undefined {
  const all = parts.filter(isXml);
  const read = all.filter(({ name }) =>
    /sheet\d*\.xml$|sharedStrings|styles|workbook|\.rels$|^content\.xml$/.test(name),
  );
  const from = random.below(5) > 0 && read.length > 0 ? read : all;
  return from.length > 0 ? random.pick(from) : undefined;
}

function withPart(parts: readonly ArchivePart[], changed: ArchivePart, content: string | Buffer): Buffer {
  return archiveOf(parts.map((part) => (part === changed ? { ...part, content } : part)));
}

/** Replaces some of the places that a pattern finds in one part. */
function inXml(pattern: RegExp, replace: (found: string, random: Random) => string): Mutation {
  return ({ parts, bytes }, random) => {
    const part = anyXml(parts, random);
    if (!part) return bytes;
    let text = textOf(part);
    for (let times = 1 + random.below(4); times > 0; times -= 1) {
      const places = [...text.matchAll(pattern)];
      if (places.length === 0) break;
      const place = random.pick(places);
      const found = place[0];
      text = text.slice(0, place.index) + replace(found, random) + text.slice(place.index + found.length);
    }
    return withPart(parts, part, text);
  };
}

function reordered(parts: readonly ArchivePart[], random: Random): ArchivePart[] {
  return parts
    .map((part) => ({ part, order: random.below(1e9) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ part }) => part);
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'random bytes': ({ bytes }, random) => {
    const spoiled = Buffer.from(bytes);
    for (let times = 1 + random.below(12); times > 0; times -= 1) {
      spoiled[random.below(spoiled.length)] = random.below(256);
    }
    return spoiled;
  },
  truncated: ({ bytes }, random) => bytes.subarray(0, random.below(bytes.length)),
  'bytes taken out or doubled': ({ bytes }, random) => {
    const from = random.below(bytes.length);
    const to = Math.min(bytes.length, from + 1 + random.below(2000));
    const middle = random.below(2) === 0 ? [] : [bytes.subarray(from, to), bytes.subarray(from, to)];
    return Buffer.concat([bytes.subarray(0, from), ...middle, bytes.subarray(to)]);
  },
  'attribute values': inXml(/="[^"]*"/g, (_, random) => `="${random.pick(NASTY)}"`),
  'attributes removed': inXml(/ [\w:]+="[^"]*"/g, () => ''),
  'tags removed': inXml(/<[^>]+>/g, () => ''),
  'tags doubled': inXml(/<[^>]+>/g, (tag) => tag + tag),
  'tags renamed': inXml(/<\/?[\w:]+/g, (tag, random) => tag + random.pick(['x', ':x', '-', ''])),
  'text between tags': inXml(/>[^<]*</g, (_, random) => `>${random.pick(NASTY)}<`),
  'runs of XML doubled': inXml(/<(?:table:table-)?row[^]{0,3000}/g, (run) => run + run),
  'XML cut off': ({ parts, bytes }, random) => {
    const part = anyXml(parts, random);
    return part ? withPart(parts, part, textOf(part).slice(0, random.below(textOf(part).length))) : bytes;
  },
  'bytes within XML': ({ parts, bytes }, random) => {
    const part = anyXml(parts, random);
    if (!part) return bytes;
    const content = Buffer.from(part.content);
    for (let times = 1 + random.below(6); times > 0; times -= 1) {
      content[random.below(content.length)] = random.below(256);
    }
    return withPart(parts, part, content);
  },
  'parts removed': ({ parts, bytes }, random) => {
    if (parts.length === 0) return bytes;
    const gone = random.pick(parts);
    return archiveOf(parts.filter((part) => part !== gone));
  },
  'parts doubled': ({ parts, bytes }, random) => {
    if (parts.length === 0) return bytes;
    const twice = random.pick(parts);
    return archiveOf([...parts, random.below(2) === 0 ? twice : { ...twice, name: `${twice.name}x` }]);
  },
  'contents of parts exchanged': ({ parts, bytes }, random) => {
    if (parts.length === 0) return bytes;
    const first = random.pick(parts);
    const second = random.pick(parts);
    return archiveOf(
      parts.map((part) => {
        if (part === first) return { ...part, content: second.content };
        return part === second ? { ...part, content: first.content } : part;
      }),
    );
  },
  'parts in another order': ({ parts, bytes }, random) =>
    parts.length > 0 ? archiveOf(reordered(parts, random)) : bytes,
  'sizes and checksums that lie': ({ parts, bytes }, random) => {
    if (parts.length === 0) return bytes;
    const liar = random.pick(parts);
    const claimedSize = random.pick([0, 1, random.below(1e6), 0xff_ff_ff_ff]);
    const lie = random.below(3) === 0 ? { isCorrupt: true } : { claimedSize };
    return archiveOf(parts.map((part) => (part === liar ? { ...part, ...lie } : part)));
  },
};
