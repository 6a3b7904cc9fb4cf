/** Rows that both sheets of a matrix write alike: headings of blocks, and regions that have no levels to show. */
import type { Worksheet } from 'exceljs';
import { frame, MISSING, putText } from '../cells.ts';
import { blockStyle, quietStyle, textStyle } from '../styles.ts';
import type { Entry } from './layout.ts';
import { BLOCK_HEADINGS } from './wording.ts';

export function writeBlockHeading(
  sheet: Worksheet,
  entry: Extract<Entry, { kind: 'heading' | 'none' }>,
  lastColumn: number,
): void {
  const { row } = entry;
  const text = entry.kind === 'none' ? 'Belum ada kabupaten/kota yang lengkap' : BLOCK_HEADINGS[entry.block];
  frame(sheet, row, 1, lastColumn, blockStyle);
  putText(sheet.getCell(row, 1), text, blockStyle);
  sheet.mergeCells(row, 1, row, lastColumn);
  sheet.getRow(row).height = 18;
}

/** Why there is nothing to show, across the columns where it would stand. */
export function writeAcross(sheet: Worksheet, row: number, from: number, to: number, text: string): void {
  frame(sheet, row, from, to, textStyle);
  const style = { ...textStyle, font: quietStyle.font ?? {} };
  putText(sheet.getCell(row, from), text === '' ? MISSING : text, style);
  sheet.mergeCells(row, from, row, to);
}
