/** The sheet "Komentar": what assessors wrote to each other beside the indicators, oldest first. */
import type { Workbook } from 'exceljs';
import type { Comment } from '../../../../shared/contract/notes.ts';
import { putMoment } from '../dates.ts';
import type { PrintSetup } from '../print-setup.ts';
import type { Letterhead } from '../sheet-blocks.ts';
import type { WorksheetInput } from './input.ts';
import { SHEETS, type WorksheetLayout } from './layout.ts';
import { addTableSheet, indicatorColumns, wordsColumn, type TableColumn } from './table-sheet.ts';

interface CommentLine {
  readonly indicator: string;
  readonly name: string;
  readonly comment: Comment;
}

const COLUMNS: readonly TableColumn<CommentLine>[] = [
  ...indicatorColumns<CommentLine>(),
  wordsColumn('Oleh', 18, ({ comment }) => comment.writtenBy),
  {
    heading: 'Ditulis',
    width: 16,
    put: (cell, { comment }) => putMoment(cell, comment.writtenAt),
  },
  {
    heading: 'Diubah',
    width: 16,
    put: (cell, { comment }) => {
      if (comment.editedAt !== null) putMoment(cell, comment.editedAt);
    },
  },
  wordsColumn('Komentar', 78, ({ comment }) => comment.text),
];

export function addCommentsSheet(
  workbook: Workbook,
  { notes }: WorksheetInput,
  { indicators }: WorksheetLayout,
  letterhead: Letterhead,
  print: PrintSetup,
): void {
  const lines = indicators.flatMap(({ id, shortName }) =>
    notes.comments
      .filter(({ indicator }) => indicator === id)
      .map((comment) => ({ indicator: id, name: shortName, comment })),
  );
  const empty = 'Belum ada komentar.';
  addTableSheet(workbook, { name: SHEETS.comments, letterhead, columns: COLUMNS, lines, empty }, print);
}
