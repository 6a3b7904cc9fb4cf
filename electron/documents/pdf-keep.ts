/** How much of what follows must stand on a page together with what is above it. */
import { HEADING_SIZE, HEADING_SPACE, LINE, type Block, type Paragraph, type Table } from './model.ts';
import { layOutParagraph } from './pdf-layout.ts';
import { layOutTable, type PlacedRow } from './pdf-table.ts';

type Pdf = PDFKit.PDFDocument;

/** Lines of a paragraph that stay with a heading above them. */
const KEPT_LINES = 2;

export function headingParagraph(text: string): Paragraph {
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

/**
 * Height of each row with those below it that it must not be parted from.
 * @param together all of the rows stay together.
 * @param below what the last row stays together with.
 */
export function keptHeights(rows: readonly PlacedRow[], together: boolean, below: number): number[] {
  const heights: number[] = [];
  let kept = below;
  for (const [position, row] of [...rows.entries()].toReversed()) {
    const isKept = row.keepNext || position === rows.length - 1 || together;
    kept = row.height + (isKept ? kept : 0);
    heights.unshift(kept);
  }
  return heights;
}

/** What the last row of a table stays together with. */
export function leastHeightBelow(pdf: Pdf, { rows }: Table, below: readonly Block[], width: number): number {
  return rows.at(-1)?.keepNext ? leastHeight(pdf, below, width) : 0;
}

/** The least of these blocks that must stand together: the first, and those that it and its followers hold on to. */
export function leastHeight(pdf: Pdf, [block, ...below]: readonly Block[], width: number): number {
  switch (block?.kind) {
    case undefined:
      return 0;
    case 'paragraph': {
      const { lines, lineHeight } = layOutParagraph(pdf, block, width);
      if (!block.keepNext) return block.before + Math.min(lines.length, KEPT_LINES) * lineHeight;
      return block.before + lines.length * lineHeight + block.after + leastHeight(pdf, below, width);
    }
    case 'heading':
      return (
        HEADING_SPACE.before + HEADING_SIZE * LINE + HEADING_SPACE.after + leastHeight(pdf, below, width)
      );
    case 'table': {
      const { headerHeight, rows } = layOutTable(pdf, block, width);
      const held = leastHeightBelow(pdf, block, below, width);
      return headerHeight + (keptHeights(rows, block.together, held)[0] ?? 0);
    }
    case 'space':
      return block.height + (block.keepNext ? leastHeight(pdf, below, width) : 0);
    case 'drawing':
    case 'picture':
      return block.height;
  }
}
