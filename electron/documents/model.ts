/**
 * What a document is before it becomes .docx or .pdf: a small tree that both renderers understand. All lengths are
 * points (1/72 inch). Texts are plain; nothing in them is markup.
 */

export const MILLIMETRE = 72 / 25.4;

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export type Alignment = 'left' | 'center' | 'right';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly align: Alignment;
  readonly size: number;
  /** Room above and below. */
  readonly before: number;
  readonly after: number;
  readonly indent: number;
  /** A sign in front of an indented paragraph, such as a bullet or "1.". */
  readonly mark: string;
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
}

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  /** Begins a new page. */
  readonly startsPage: boolean;
}

/** Colours are six hexadecimal digits. Places are measured from the left upper corner. */
export type Shape =
  | {
      readonly kind: 'rectangle';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  /** A filled disc, or the part of it that runs clockwise from the top; `share` is above 0 and at most 1. */
  | {
      readonly kind: 'sector';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly share: number;
      readonly fill: string;
    };

export interface Drawing {
  readonly kind: 'drawing';
  readonly width: number;
  readonly height: number;
  /** Later shapes cover earlier ones. */
  readonly shapes: readonly Shape[];
  /** What it shows, for people who do not see it; empty where the text beside it says so. */
  readonly description: string;
}

export interface Picture {
  readonly kind: 'picture';
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

export interface Cell {
  readonly content: readonly (Paragraph | Drawing | Picture)[];
  /** Columns that it covers. */
  readonly span: number;
  readonly shade: string | null;
  /** Fills the cell to its edges, as a chart does; otherwise there is room around the text. */
  readonly flush: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Stays on the page of the row below it, as a heading inside a table does; the last one on that of the next block. */
  readonly keepNext: boolean;
}

export interface Table {
  readonly kind: 'table';
  /** Widths of the columns in relation to each other. */
  readonly columns: readonly number[];
  /** Stands again on top of every page that the table reaches. */
  readonly header: readonly Row[];
  /** None of them is split between two pages. */
  readonly rows: readonly Row[];
  readonly border: 'grid' | 'none';
  /** Share of the width of the page, at the right or left; 1 for all of it. */
  readonly width: number;
  readonly align: 'left' | 'right';
  /** Stays together on one page. */
  readonly together: boolean;
}

export interface Space {
  readonly kind: 'space';
  readonly height: number;
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
}

export type Block = Paragraph | Heading | Drawing | Picture | Table | Space;

export interface PaperDocument {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** May be empty. */
  readonly keywords: string;
  readonly createdAt: Date;
  readonly paper: 'A4' | 'F4';
  readonly orientation: 'portrait' | 'landscape';
  /** Right above every page; empty for none. */
  readonly header: string;
  /** Lines below every page; the first one shares its line with the page number. */
  readonly footer: readonly string[];
  readonly blocks: readonly Block[];
}

export const TEXT_SIZE = 10;
export const TABLE_SIZE = 9;
export const SMALL_SIZE = 8;
export const HEADING_SIZE = 12;
/** Room above and below a heading. */
export const HEADING_SPACE = { before: 12, after: 6 } as const;
/** Height of a line of text in relation to its size: what Arial and Helvetica ask for. */
export const LINE = 1.15;
/** Room in a cell, above and below its text, and beside it. */
export const CELL_PADDING = { vertical: 2.5, horizontal: 4 } as const;
export const BORDER = { width: 0.5, color: '7F7F7F' } as const;
/** Between the text and the footer. */
const FOOTER_GAP = 8;
/** F4 is 215 × 330 mm. */
const PAPERS = { A4: [210, 297], F4: [215, 330] } as const;
export const MARGINS = {
  top: 20 * MILLIMETRE,
  right: 20 * MILLIMETRE,
  bottom: 22 * MILLIMETRE,
  /** Wider for the binding. */
  left: 25 * MILLIMETRE,
  header: 10 * MILLIMETRE,
  footer: 9 * MILLIMETRE,
} as const;

/** The margin below the text: deeper than usual where the lines of the footer need it. */
export function bottomMargin({ footer }: Pick<PaperDocument, 'footer'>): number {
  return Math.max(MARGINS.bottom, MARGINS.footer + footer.length * SMALL_SIZE * LINE + FOOTER_GAP);
}

/** Width and height of a page as it lies before the reader. */
export function pageSize({ paper, orientation }: Pick<PaperDocument, 'paper' | 'orientation'>): {
  readonly width: number;
  readonly height: number;
} {
  const [short, long] = PAPERS[paper].map((side) => side * MILLIMETRE) as [number, number];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** The width between the margins. */
export function textWidth(document: Pick<PaperDocument, 'paper' | 'orientation'>): number {
  return pageSize(document).width - MARGINS.left - MARGINS.right;
}

/** The widths of the columns of a table in points. */
export function columnWidths(table: Table, available: number): number[] {
  const total = table.columns.reduce((sum, share) => sum + share, 0);
  return table.columns.map((share) => (share / total) * available * table.width);
}
