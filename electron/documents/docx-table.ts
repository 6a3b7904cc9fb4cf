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

function tableCell(cell: Cell, width: number, border: TableBlock['border'], keepNext: boolean): TableCell {
  const { vertical, horizontal } = cell.flush ? { vertical: 0, horizontal: 0 } : CELL_PADDING;
  return new TableCell({
    children: cell.content.map((part) =>
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
  let column = 0;
  const cells = row.cells.map((cell) => {
    const width = widths.slice(column, column + cell.span).reduce((sum, part) => sum + part, 0);
    column += cell.span;
    return tableCell(cell, width, border, keepNext);
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
