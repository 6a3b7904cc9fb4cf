/** Tables of a .docx: fixed columns, headings that repeat, rows that stay whole. */
import {
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { ALIGNMENTS, imageParagraph, textParagraph, twips } from './docx-text.ts';
import {
  BORDER,
  CELL_PADDING,
  columnWidths,
  type Cell,
  type Row,
  type Table as TableBlock,
} from './model.ts';

/** Eighths of a point. */
const BORDER_UNITS = 8;

/**
 * The content of a cell whose row has no room of its own above and below: word processors give every cell of a row
 * the room of the one with the most, so that beside a cell that is filled to its edges the paragraphs bring it.
 */
function withRoom(content: Cell['content']): Cell['content'] {
  const { vertical } = CELL_PADDING;
  const last = content.length - 1;
  return content.map((part, position) =>
    part.kind === 'paragraph'
      ? {
          ...part,
          before: part.before + (position === 0 ? vertical : 0),
          after: part.after + (position === last ? vertical : 0),
        }
      : part,
  );
}

interface CellPlace {
  readonly width: number;
  readonly border: TableBlock['border'];
  readonly keepNext: boolean;
  /** A cell of the row is filled to its edges. */
  readonly besideFlush: boolean;
}

function tableCell(cell: Cell, { width, border, keepNext, besideFlush }: CellPlace): TableCell {
  const vertical = besideFlush ? 0 : CELL_PADDING.vertical;
  const horizontal = cell.flush ? 0 : CELL_PADDING.horizontal;
  const content = besideFlush && !cell.flush ? withRoom(cell.content) : cell.content;
  return new TableCell({
    children: content.map((part) =>
      part.kind === 'paragraph' ? textParagraph(part, keepNext) : imageParagraph(part, keepNext),
    ),
    columnSpan: cell.span,
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: border === 'grid' ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: {
      top: twips(vertical),
      bottom: twips(vertical),
      left: twips(horizontal),
      right: twips(horizontal),
      marginUnitType: WidthType.DXA,
    },
    ...(cell.shade === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: cell.shade } }),
  });
}

function tableRow(
  row: Row,
  widths: readonly number[],
  { border }: TableBlock,
  { isHeader, keepNext }: { readonly isHeader: boolean; readonly keepNext: boolean },
): TableRow {
  const besideFlush = row.cells.some(({ flush }) => flush);
  let column = 0;
  const cells = row.cells.map((cell) => {
    const width = widths.slice(column, column + cell.span).reduce((sum, part) => sum + part, 0);
    column += cell.span;
    return tableCell(cell, { width, border, keepNext, besideFlush });
  });
  return new TableRow({ children: cells, tableHeader: isHeader, cantSplit: true });
}

export function docxTable(block: TableBlock, available: number): Table {
  const widths = columnWidths(block, available);
  const line =
    block.border === 'grid'
      ? { style: BorderStyle.SINGLE, size: BORDER.width * BORDER_UNITS, color: BORDER.color }
      : { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const last = block.rows.length - 1;
  return new Table({
    columnWidths: widths.map(twips),
    width: { size: twips(available * block.width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: ALIGNMENTS[block.align],
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      ...block.header.map((row) => tableRow(row, widths, block, { isHeader: true, keepNext: true })),
      ...block.rows.map((row, position) =>
        tableRow(row, widths, block, {
          isHeader: false,
          keepNext: row.keepNext || (block.together && position < last),
        }),
      ),
    ],
  });
}
