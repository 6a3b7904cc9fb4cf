/** Puts laid-out text, drawings and pictures at a place of the page. */
import type { Drawing, Picture, Shape } from './model.ts';
import { fontOf, type PlacedText } from './pdf-layout.ts';

type Pdf = PDFKit.PDFDocument;

/** Baseline below the top of the line, in relation to the size: Arial's ascent, and what the library itself adds. */
const ASCENT = 0.905;
const LIBRARY_ASCENT = 0.718;

export function drawText(pdf: Pdf, placed: PlacedText, x: number, y: number): void {
  const { size, indent, mark, lines, lineHeight } = placed;
  const write = (text: string, style: { bold: boolean; italic: boolean }, left: number, top: number) => {
    if (text === '') return;
    pdf.font(fontOf(style)).fontSize(size).fillColor('#000000');
    pdf.text(text, left, top + (ASCENT - LIBRARY_ASCENT) * size, { lineBreak: false });
  };
  if (mark !== '') write(mark, { bold: false, italic: false }, x, y);
  for (const [position, line] of lines.entries()) {
    for (const piece of line.pieces)
      write(piece.text, piece, x + indent + piece.x, y + position * lineHeight);
  }
}

function drawShape(pdf: Pdf, shape: Shape, x: number, y: number): void {
  const colour = `#${shape.fill}`;
  if (shape.kind === 'rectangle') {
    pdf.rect(x + shape.x, y + shape.y, shape.width, shape.height).fill(colour);
    return;
  }
  const { radius, share } = shape;
  const [middle, centre] = [x + shape.x, y + shape.y];
  if (share >= 1) {
    pdf.circle(middle, centre, radius).fill(colour);
    return;
  }
  const end = share * 2 * Math.PI;
  const side = share > 0.5 ? 1 : 0;
  pdf
    .path(
      `M ${middle} ${centre} L ${middle} ${centre - radius} A ${radius} ${radius} 0 ${side} 1 ` +
        `${middle + radius * Math.sin(end)} ${centre - radius * Math.cos(end)} Z`,
    )
    .fill(colour);
}

export function drawShapes(pdf: Pdf, { shapes }: Drawing, x: number, y: number): void {
  for (const shape of shapes) drawShape(pdf, shape, x, y);
}

export function drawPicture(pdf: Pdf, { bytes, width, height }: Picture, x: number, y: number): void {
  pdf.image(Buffer.from(bytes), x, y, { width, height });
}
