/** Blocks of cells as spreadsheets exchange them over the clipboard: tabs between cells, line ends between rows. Pure. */
import type { MatrixRow } from '../../../shared/contract/matrix.ts';
import type { Indicator } from '../../../shared/instrument/instrument.ts';
import { formatHundredths } from '../../../shared/instrument/levels.ts';
import { difference, type MatrixMode } from './matrix-model.ts';
import type { Block } from './selection.ts';

/** "2,5" and "-1": a decimal comma, and the minus that spreadsheets calculate with. Blank cells stay empty. */
export function blockText(
  rows: readonly MatrixRow[],
  indicators: readonly Indicator[],
  block: Block,
  mode: MatrixMode,
): string {
  const cellText = (row: MatrixRow, { id }: Indicator) => {
    const value = mode === 'level' ? row.values[id]?.value : difference(row, id);
    return value === undefined || value === null ? '' : formatHundredths(value).replace('.', ',');
  };
  return rows
    .slice(block.top, block.bottom + 1)
    .map((row) =>
      indicators
        .slice(block.left, block.right + 1)
        .map((indicator) => cellText(row, indicator))
        .join('\t'),
    )
    .join('\r\n');
}

/**
 * Rows of cell texts. Cells with tabs, line ends or quotes in them come in quotes, with quotes doubled; a single
 * line end at the end belongs to the last row.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const source = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === '\t') {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.push([...cells, cell]);
      cells = [];
      cell = '';
    } else cell += character;
  }
  rows.push([...cells, cell]);
  return rows;
}
