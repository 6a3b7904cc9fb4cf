/** A table as rows of known height, before they go to pages. */
import {
  BORDER,
  CELL_PADDING,
  columnWidths,
  type Cell,
  type Drawing,
  type Picture,
  type Row,
  type Table,
} from './model.ts';
import { layOutParagraph, type PlacedText } from './pdf-layout.ts';

type Pdf = PDFKit.PDFDocument;

/** Places are measured from the corner of the cell. */
type PlacedPart =
  | { readonly kind: 'text'; readonly text: PlacedText; readonly x: number; readonly y: number }
  | { readonly kind: 'image'; readonly block: Drawing | Picture; readonly x: number; readonly y: number };

export interface PlacedCell {
  /** From the left end of the table. */
  readonly x: number;
  readonly width: number;
  /** What the content needs; the row may be taller. */
  readonly height: number;
  readonly shade: string | null;
  readonly parts: readonly PlacedPart[];
}

export interface PlacedRow {
  readonly height: number;
  readonly keepNext: boolean;
  readonly cells: readonly PlacedCell[];
}

export interface PlacedTable {
  readonly header: readonly PlacedRow[];
  readonly headerHeight: number;
  readonly rows: readonly PlacedRow[];
}

function layOutCell(pdf: Pdf, cell: Cell, x: number, width: number): PlacedCell {
  const { vertical, horizontal } = cell.flush ? { vertical: 0, horizontal: 0 } : CELL_PADDING;
  const room = width - 2 * horizontal;
  let y: number = vertical;
  const parts = cell.content.map((block): PlacedPart => {
    if (block.kind !== 'paragraph') {
      const part = { kind: 'image', block, x: horizontal + (room - block.width) / 2, y } as const;
      y += block.height;
      return part;
    }
    const text = layOutParagraph(pdf, block, room);
    y += block.before;
    const part = { kind: 'text', text, x: horizontal, y } as const;
    y += text.lines.length * text.lineHeight + block.after;
    return part;
  });
  return { x, width, height: y + vertical, shade: cell.shade, parts };
}

function layOutRow(pdf: Pdf, row: Row, widths: readonly number[], border: Table['border']): PlacedRow {
  let column = 0;
  let x = 0;
  const cells = row.cells.map((cell) => {
    const width = widths.slice(column, column + cell.span).reduce((sum, part) => sum + part, 0);
    const placed = layOutCell(pdf, cell, x, width);
    column += cell.span;
    x += width;
    return placed;
  });
  // A line between rows takes its own room, as in word processors.
  const line = border === 'grid' ? BORDER.width : 0;
  return { height: Math.max(...cells.map(({ height }) => height)) + line, cells, keepNext: row.keepNext };
}

/** @param available width between the margins of the page. */
export function layOutTable(pdf: Pdf, table: Table, available: number): PlacedTable {
  const widths = columnWidths(table, available);
  const header = table.header.map((row) => layOutRow(pdf, row, widths, table.border));
  return {
    header,
    headerHeight: header.reduce((sum, { height }) => sum + height, 0),
    rows: table.rows.map((row) => layOutRow(pdf, row, widths, table.border)),
  };
}
