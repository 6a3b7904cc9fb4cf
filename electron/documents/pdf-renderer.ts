/** A document as .pdf: laid out here, line by line and row by row, with standard fonts and vector drawings. */
import PdfKit from 'pdfkit';
import {
  bottomMargin,
  BORDER,
  MARGINS,
  pageSize,
  textWidth,
  type Block,
  type Drawing,
  type PaperDocument,
  type Paragraph,
  type Picture,
  type Table,
} from './model.ts';
import { layOutParagraph, type PlacedText } from './pdf-layout.ts';
import { writeMargins } from './pdf-margins.ts';
import { drawPicture, drawShapes, drawText } from './pdf-drawing.ts';
import { headingParagraph, keptHeights, leastHeight, leastHeightBelow } from './pdf-keep.ts';
import { layOutTable, type PlacedRow } from './pdf-table.ts';

type Pdf = PDFKit.PDFDocument;

/** Where the next block goes. */
interface Cursor {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  y: number;
  /** Room below the paragraph above, already left; of two rooms that meet the larger counts, as in word processors. */
  roomAbove: number;
}

function newPage(pdf: Pdf, cursor: Cursor): void {
  pdf.addPage();
  cursor.y = cursor.top;
  cursor.roomAbove = 0;
}

/** Begins a new page unless this much fits below, or nothing is on the page yet. */
function need(pdf: Pdf, cursor: Cursor, height: number): void {
  if (cursor.y + height > cursor.bottom && cursor.y > cursor.top) newPage(pdf, cursor);
}

function writeParagraph(pdf: Pdf, cursor: Cursor, block: Paragraph, below: readonly Block[]): void {
  const placed = layOutParagraph(pdf, block, cursor.width);
  cursor.y += cursor.y > cursor.top ? Math.max(0, block.before - cursor.roomAbove) : 0;
  const kept = block.keepNext ? block.after + leastHeight(pdf, below, cursor.width) : 0;
  need(pdf, cursor, placed.lines.length * placed.lineHeight + kept);
  for (const [position, line] of placed.lines.entries()) {
    need(pdf, cursor, placed.lineHeight);
    const one: PlacedText = { ...placed, lines: [line], mark: position === 0 ? placed.mark : '' };
    drawText(pdf, one, cursor.left, cursor.y);
    cursor.y += placed.lineHeight;
  }
  cursor.y += block.after;
  cursor.roomAbove = block.after;
}

function drawRow(pdf: Pdf, row: PlacedRow, left: number, y: number, border: Table['border']): void {
  for (const cell of row.cells) {
    const x = left + cell.x;
    if (cell.shade !== null) pdf.rect(x, y, cell.width, row.height).fill(`#${cell.shade}`);
    const spare = border === 'grid' ? (row.height - cell.height) / 2 : 0;
    for (const part of cell.parts) {
      const top = y + spare + part.y;
      if (part.kind === 'text') drawText(pdf, part.text, x + part.x, top);
      else if (part.block.kind === 'drawing') drawShapes(pdf, part.block, x + part.x, top);
      else drawPicture(pdf, part.block, x + part.x, top);
    }
    if (border === 'grid') {
      pdf.lineWidth(BORDER.width).strokeColor(`#${BORDER.color}`);
      pdf.rect(x, y, cell.width, row.height).stroke();
    }
  }
}

function writeTable(pdf: Pdf, cursor: Cursor, block: Table, below: readonly Block[]): void {
  const placed = layOutTable(pdf, block, cursor.width);
  const spare = cursor.width * (1 - block.width);
  const left = cursor.left + (block.align === 'right' ? spare : 0);
  const draw = (row: PlacedRow) => {
    drawRow(pdf, row, left, cursor.y, block.border);
    cursor.y += row.height;
  };
  const kept = keptHeights(placed.rows, block.together, leastHeightBelow(pdf, block, below, cursor.width));
  need(pdf, cursor, placed.headerHeight + (kept[0] ?? 0));
  placed.header.forEach(draw);
  for (const [position, row] of placed.rows.entries()) {
    if (cursor.y + (kept[position] ?? 0) > cursor.bottom && cursor.y > cursor.top + placed.headerHeight) {
      newPage(pdf, cursor);
      placed.header.forEach(draw);
    }
    draw(row);
  }
}

function writeImage(pdf: Pdf, cursor: Cursor, block: Drawing | Picture): void {
  need(pdf, cursor, block.height);
  const x = cursor.left + (cursor.width - block.width) / 2;
  if (block.kind === 'drawing') drawShapes(pdf, block, x, cursor.y);
  else drawPicture(pdf, block, x, cursor.y);
  cursor.y += block.height;
}

/** @param below the blocks that follow, in order. */
function write(pdf: Pdf, cursor: Cursor, block: Block, below: readonly Block[]): void {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') cursor.roomAbove = 0;
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph(pdf, cursor, block, below);
    case 'heading':
      if (block.startsPage) newPage(pdf, cursor);
      writeParagraph(pdf, cursor, headingParagraph(block.text), below);
      pdf.outline.addItem(block.text);
      return undefined;
    case 'table':
      return writeTable(pdf, cursor, block, below);
    case 'drawing':
    case 'picture':
      return writeImage(pdf, cursor, block);
    case 'space':
      cursor.y += block.height;
      return undefined;
  }
}

function collect(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

/** The bytes of a .pdf file. */
export async function renderPdf(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = pageSize(document);
  const pdf = new PdfKit({
    size: [width, height],
    // Nothing of the library's own flow is used: it must never begin a page by itself.
    margin: 0,
    bufferPages: true,
    lang: 'id-ID',
    displayTitle: true,
    info: {
      Title: document.title,
      Subject: document.subject,
      Keywords: document.keywords,
      Author: document.creator,
      Creator: document.creator,
      CreationDate: document.createdAt,
    },
  });
  const bytes = collect(pdf);
  const cursor: Cursor = {
    left: MARGINS.left,
    top: MARGINS.top,
    bottom: height - bottomMargin(document),
    width: textWidth(document),
    y: MARGINS.top,
    roomAbove: 0,
  };
  for (const [position, block] of document.blocks.entries()) {
    write(pdf, cursor, block, document.blocks.slice(position + 1));
  }
  writeMargins(pdf, document);
  pdf.end();
  return bytes;
}
