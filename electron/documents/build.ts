/** Short ways to write the parts of a document. */
import {
  TABLE_SIZE,
  TEXT_SIZE,
  type Cell,
  type Drawing,
  type Heading,
  type Paragraph,
  type Picture,
  type Row,
  type Run,
  type Space,
  type Table,
} from './model.ts';

type Text = string | readonly Run[];

/** What neither XML nor a standard font can carry, and what only hides or reverses the text that follows. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** A text from outside as it can stand on paper: line breaks stay, tabs become blanks, control characters go. */
function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(UNPRINTABLE, '');
}

function runsOf(text: Text): readonly Run[] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  return runs.map((run) => ({ ...run, text: printable(run.text) }));
}

export function bold(text: string): Run {
  return { text, bold: true };
}

export function paragraph(text: Text, more: Partial<Omit<Paragraph, 'kind' | 'runs'>> = {}): Paragraph {
  return {
    kind: 'paragraph',
    runs: runsOf(text),
    align: 'left',
    size: TEXT_SIZE,
    before: 0,
    after: 6,
    indent: 0,
    mark: '',
    keepNext: false,
    ...more,
  };
}

/** One point of a list. */
export function listItem(text: Text, mark = '•'): Paragraph {
  return paragraph(text, { indent: 14, mark, after: 3 });
}

export function heading(text: string, { startsPage = false } = {}): Heading {
  return { kind: 'heading', text, startsPage };
}

export function space(height: number, { keepNext = false } = {}): Space {
  return { kind: 'space', height, keepNext };
}

interface CellOptions {
  readonly align?: Paragraph['align'];
  readonly size?: number;
  readonly span?: number;
  readonly shade?: string;
}

/** A cell with one paragraph of text. */
export function cell(text: Text, options: CellOptions = {}): Cell {
  const { align = 'left', size = TABLE_SIZE, span = 1, shade = null } = options;
  return {
    content: [paragraph(text, { align, size, after: 0 })],
    span,
    shade,
    flush: false,
  };
}

/** A cell with several paragraphs, drawings or pictures below each other. */
export function cellOf(content: Cell['content'], options: Omit<CellOptions, 'align' | 'size'> = {}): Cell {
  const { span = 1, shade = null } = options;
  return { content, span, shade, flush: false };
}

/** A drawing that fills its cell. */
export function drawingCell(drawing: Drawing | Picture, span = 1): Cell {
  return { content: [drawing], span, shade: null, flush: true };
}

export const HEADER_SHADE = 'E7E9F0';
export const GROUP_SHADE = 'F3F4F7';

export function headerCell(text: string, options: Omit<CellOptions, 'shade'> = {}): Cell {
  return cell([bold(text)], { align: 'center', ...options, shade: HEADER_SHADE });
}

export function row(...cells: readonly Cell[]): Row {
  return { cells, keepNext: false };
}

/** A row that names the rows below it, or must not be parted from them. */
export function groupRow(...cells: readonly Cell[]): Row {
  return { cells, keepNext: true };
}

/** Rows that stay together at the end of a table, so that none stands alone on a page. */
const LAST_ROWS = 3;

function keptLastRows(rows: readonly Row[]): Row[] {
  return rows.map((item, position) =>
    position < rows.length - 1 && position >= rows.length - LAST_ROWS ? { ...item, keepNext: true } : item,
  );
}

export function table(
  columns: readonly number[],
  rows: readonly Row[],
  more: Partial<Omit<Table, 'kind' | 'columns' | 'rows'>> = {},
): Table {
  return {
    kind: 'table',
    columns,
    rows: keptLastRows(rows),
    header: [],
    border: 'grid',
    width: 1,
    align: 'left',
    together: false,
    ...more,
  };
}
