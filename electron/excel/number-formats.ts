/** What a cell's number format makes of its number: a date, a share of a hundred, or nothing that matters. */
import type { WorkbookLimits } from './limits.ts';
import { tooLarge } from './refusals.ts';
import { attribute, startTags } from './xml-text.ts';

export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  /** The format itself, such as "0%". */
  | { readonly kind: 'percent'; readonly code: string };

export interface NumberFormats {
  /** @param style the cell's `s`; null when it has none */
  of(style: number | null): NumberFormat;
}

const PLAIN: NumberFormat = { kind: 'plain' };
const DATE: NumberFormat = { kind: 'date' };

/** Formats that every workbook has without stating them; the others of this kind are plain. */
function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent', code: id === 9 ? '0%' : '0.00%' };
  const isDate =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? DATE : PLAIN;
}

export function formatOf(code: string): NumberFormat {
  // Conditions, colours, quoted texts, escaped letters and padding say nothing of the number itself.
  const bare = code.replaceAll(/"[^"]*"|\\.|[_*]./g, '').replaceAll(/\[[^\]]*\]/g, '');
  if (/[ymdhsb]/i.test(bare.replaceAll(/general|standard|red/gi, ''))) return DATE;
  return bare.includes('%') ? { kind: 'percent', code } : PLAIN;
}

/** @throws {Refusal} too-large */
export function readNumberFormats(styles: Buffer | null, limits: WorkbookLimits): NumberFormats {
  const xml = styles?.toString('utf8') ?? '';
  const custom = new Map<number, NumberFormat>();
  const stated = startTags(/<numFmts[\s>][^]*?<\/numFmts>/.exec(xml)?.[0] ?? '', 'numFmt');
  const cells = startTags(/<cellXfs[\s>][^]*?<\/cellXfs>/.exec(xml)?.[0] ?? '', 'xf');
  if (cells.length > limits.cellFormats || stated.length > limits.cellFormats) throw tooLarge('content');
  for (const tag of stated) {
    custom.set(Number(attribute(tag, 'numFmtId')), formatOf(attribute(tag, 'formatCode') ?? ''));
  }
  const formats = cells.map((tag) => {
    const id = Number(attribute(tag, 'numFmtId') ?? '0');
    return custom.get(id) ?? builtIn(id);
  });
  return { of: (style) => formats[style ?? 0] ?? PLAIN };
}
