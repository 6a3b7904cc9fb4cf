/** Notes at cells, which a spreadsheet program shows when the pointer rests on them. */
import type { Cell } from 'exceljs';
import { safeText } from '../safe-text.ts';

const NOTE_FONT = { name: 'Arial', size: 8 } as const;
/** Longer ones would not fit their box. */
const LONGEST_NOTE = 400;

/** Nothing for an empty text. */
export function putNote(cell: Cell, text: string): void {
  if (text === '') return;
  cell.note = { texts: [{ font: NOTE_FONT, text: safeText(text).slice(0, LONGEST_NOTE).toWellFormed() }] };
}
