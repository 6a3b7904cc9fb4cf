/** A document as .pdf: laid out here, line by line and row by row, with standard fonts and vector drawings. */
import PdfKit from 'pdfkit';
import {
  bottomMargin,
  BORDER,
  HEADING_SIZE,
  LINE,
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
import { layOutTable, type PlacedRow, type PlacedTable } from './pdf-table.ts';

type Pdf = PDFKit.PDFDocument;

/** Room above and below a heading, as the styles of the other renderer have it. */
const HEADING_SPACE = { before: 12, after: 6 } as const;
/** Lines of a paragraph that stay with a heading above them. */
const KEPT_LINES = 2;

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

function headingParagraph(text: string): Paragraph {
  return {
    kind: 'paragraph',
    runs: [{ text, bold: true }],
    align: 'left',
    size: HEADING_SIZE,
    ...HEADING_SPACE,
    indent: 0,
    mark: '',
    keepNext: true,
  };
}

/** Height of a row with those that it must not be parted from. */
function keptHeight(rows: readonly PlacedRow[], position: number): number {
  const row = rows[position];
  if (!row) return 0;
  return row.height + (row.keepNext ? keptHeight(rows, position + 1) : 0);
}

function heightOf({ headerHeight, rows }: PlacedTable): number {
  return rows.reduce((sum, { height }) => sum + height, headerHeight);
}

/** The least that must stand on a page together with what is above it. */
function firstPart(pdf: Pdf, block: Block | undefined, width: number): number {
  switch (block?.kind) {
    case undefined:
    case 'page-break':
      return 0;
    case 'paragraph': {
      const { lines, lineHeight } = layOutParagraph(pdf, block, width);
      return block.before + Math.min(lines.length, KEPT_LINES) * lineHeight;
    }
    case 'heading':
      return HEADING_SPACE.before + HEADING_SIZE * LINE;
    case 'table': {
      const placed = layOutTable(pdf, block, width);
      return block.together ? heightOf(placed) : placed.headerHeight + keptHeight(placed.rows, 0);
    }
    case 'drawing':
    case 'picture':
    case 'space':
      return block.height;
  }
}

function writeParagraph(pdf: Pdf, cursor: Cursor, block: Paragraph, next: Block | undefined): void {
  const placed = layOutParagraph(pdf, block, cursor.width);
  cursor.y += cursor.y > cursor.top ? Math.max(0, block.before - cursor.roomAbove) : 0;
  const kept = block.keepNext ? block.after + firstPart(pdf, next, cursor.width) : 0;
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

function writeTable(pdf: Pdf, cursor: Cursor, block: Table): void {
  const placed = layOutTable(pdf, block, cursor.width);
  const spare = cursor.width * (1 - block.width);
  const left = cursor.left + (block.align === 'right' ? spare : 0);
  const draw = (row: PlacedRow) => {
    drawRow(pdf, row, left, cursor.y, block.border);
    cursor.y += row.height;
  };
  need(pdf, cursor, block.together ? heightOf(placed) : placed.headerHeight + keptHeight(placed.rows, 0));
  placed.header.forEach(draw);
  for (const [position, row] of placed.rows.entries()) {
    if (
      cursor.y + keptHeight(placed.rows, position) > cursor.bottom &&
      cursor.y > cursor.top + placed.headerHeight
    ) {
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

function write(pdf: Pdf, cursor: Cursor, block: Block, next: Block | undefined): void {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') cursor.roomAbove = 0;
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph(pdf, cursor, block, next);
    case 'heading':
      writeParagraph(pdf, cursor, headingParagraph(block.text), next);
      pdf.outline.addItem(block.text);
      return undefined;
    case 'table':
      return writeTable(pdf, cursor, block);
    case 'drawing':
    case 'picture':
      return writeImage(pdf, cursor, block);
    case 'space':
      cursor.y += block.height;
      return undefined;
    case 'page-break':
      return newPage(pdf, cursor);
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
    write(pdf, cursor, block, document.blocks[position + 1]);
  }
  writeMargins(pdf, document);
  pdf.end();
  return bytes;
}
