/** Breaks text into lines for a PDF, whose standard fonts are Helvetica: as wide as Arial, letter by letter. */
import type { Run } from './model.ts';

/** What the standard fonts (Windows-1252) lack, written with what they have. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '−': '–',
  '≥': '>=',
  '≤': '<=',
  '≠': '<>',
  '→': '->',
  '←': '<-',
  '✓': 'v',
  '✔': 'v',
  '●': '•',
  '▪': '•',
  '‐': '-',
  '‑': '-',
  '\u202F': '\u00A0',
};
const WINDOWS_1252 = /[\n\u0020-\u007E\u00A0-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

/** Text as a standard font can show it; a sign that it does not have becomes "?". */
export function standardText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/./gsu, (sign) => (WINDOWS_1252.test(sign) ? sign : (REPLACEMENTS[sign] ?? '?')));
}

export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** From the left end of the line. */
  readonly x: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

export type Measure = (text: string, style: Pick<Piece, 'bold' | 'italic'>) => number;

interface Word extends Pick<Piece, 'bold' | 'italic'> {
  readonly text: string;
}

const BREAK = '\n';

/** Words with the blanks behind them, and line breaks. */
function wordsOf(runs: readonly Run[]): Word[] {
  return runs.flatMap(({ text, bold = false, italic = false }) =>
    (standardText(text).match(/\n|[^ \n]* +|[^ \n]+/g) ?? []).map((word) => ({ text: word, bold, italic })),
  );
}

/** A word that is wider than a line, cut where it must be. */
function cut(word: Word, width: number, measure: Measure): Word[] {
  const parts: Word[] = [];
  let part = '';
  for (const sign of word.text) {
    if (part !== '' && measure(part + sign, word) > width) {
      parts.push({ ...word, text: part });
      part = '';
    }
    part += sign;
  }
  return [...parts, { ...word, text: part }];
}

/** @returns at least one line. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: { pieces: Piece[]; width: number }[] = [{ pieces: [], width: 0 }];
  const put = (word: Word) => {
    const solid = measure(word.text.trimEnd(), word);
    let line = lines.at(-1);
    if (!line || (line.pieces.length > 0 && line.width + solid > width + 0.01)) {
      line = { pieces: [], width: 0 };
      lines.push(line);
    }
    const { text, bold, italic } = word;
    line.pieces.push({ text, bold, italic, x: line.width });
    line.width += measure(text, word);
  };
  for (const word of wordsOf(runs)) {
    if (word.text === BREAK) lines.push({ pieces: [], width: 0 });
    else if (measure(word.text.trimEnd(), word) > width) cut(word, width, measure).forEach(put);
    else put(word);
  }
  return lines.map(({ pieces }) => joined(pieces, measure));
}

/** Neighbours of one style as one piece, without blanks at the end of the line. */
function joined(pieces: readonly Piece[], measure: Measure): Line {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (before && before.bold === piece.bold && before.italic === piece.italic) {
      result[result.length - 1] = { ...before, text: before.text + piece.text };
    } else result.push(piece);
  }
  const last = result.at(-1);
  if (!last) return { pieces: [], width: 0 };
  const end = { ...last, text: last.text.trimEnd() };
  return { pieces: [...result.slice(0, -1), end], width: end.x + measure(end.text, end) };
}
