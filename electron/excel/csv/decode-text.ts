/** The characters of a text file, whatever program wrote it. */
import { damaged } from '../refusals.ts';

interface Encoding {
  readonly mark: readonly number[];
  readonly name: string;
}

const MARKED: readonly Encoding[] = [
  { mark: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { mark: [0xff, 0xfe], name: 'utf-16le' },
  { mark: [0xfe, 0xff], name: 'utf-16be' },
];

/** Without a mark: UTF-8 where it is nothing else, since other texts break its rules; what remains is Excel's ANSI. */
const UNMARKED = ['utf-8', 'windows-1252'];

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @throws {Refusal} damaged-file when it is no text */
export function decodeText(bytes: Uint8Array): string {
  const marked = MARKED.filter(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  const names = marked.length > 0 ? marked.map(({ name }) => name) : UNMARKED;
  const text = names.map((name) => decoded(bytes, name)).find((found) => found !== null);
  if (text === undefined || text.includes('\u0000'))
    throw damaged('a text with bytes that are no characters');
  return text;
}
