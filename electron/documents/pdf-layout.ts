/** A paragraph as lines of known height, and how wide text is in the standard fonts. */
import { LINE, type Paragraph } from './model.ts';
import { breakLines, type Line, type Measure } from './pdf-text.ts';

type Pdf = PDFKit.PDFDocument;

export interface PlacedText {
  /** With the alignment already in the places of their pieces. */
  readonly lines: readonly Line[];
  readonly lineHeight: number;
  readonly size: number;
  readonly indent: number;
  readonly mark: string;
}

export function fontOf({ bold, italic }: { readonly bold: boolean; readonly italic: boolean }): string {
  if (bold) return italic ? 'Helvetica-BoldOblique' : 'Helvetica-Bold';
  return italic ? 'Helvetica-Oblique' : 'Helvetica';
}

/** Widths of words that were measured, by font, size and word: a document says the same words many times. */
const widths = new WeakMap<Pdf, Map<string, number>>();

export function measureWith(pdf: Pdf, size: number): Measure {
  const known = widths.get(pdf) ?? new Map<string, number>();
  widths.set(pdf, known);
  return (text, style) => {
    const font = fontOf(style);
    const key = `${font} ${size} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const width = pdf.font(font).fontSize(size).widthOfString(text);
    known.set(key, width);
    return width;
  };
}

function shift(line: Line, room: number, align: Paragraph['align']): Line {
  if (align === 'left') return line;
  const distance = (room - line.width) / (align === 'center' ? 2 : 1);
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + distance })) };
}

export function layOutParagraph(pdf: Pdf, block: Paragraph, width: number): PlacedText {
  const room = width - block.indent;
  const lines = breakLines(block.runs, room, measureWith(pdf, block.size));
  return {
    lines: lines.map((line) => shift(line, room, block.align)),
    lineHeight: block.size * LINE,
    size: block.size,
    indent: block.indent,
    mark: block.mark,
  };
}
