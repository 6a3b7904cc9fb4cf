/** Which cells of a sheet are marked in the preview: open problems by severity, and what was answered. */
import { formatLevel } from '../../../shared/messages/format.ts';
import { SEVERITIES, type Severity } from '../../../shared/contract/import.ts';
import { parseCell } from '../../../shared/sheet/cell-address.ts';
import type { AnsweredItem, ProblemItem } from './problem-list.ts';

export type MarkTone = Severity | 'answered';

export interface CellMark {
  readonly tone: MarkTone;
  /** The problem that the cell opens. */
  readonly key: string;
  /** What was answered in place of the cell: a level, or null for a blank; undefined for other answers. */
  readonly answer?: string | null;
}

/** Marks of one row by column. */
export type RowMarks = ReadonlyMap<number, CellMark>;
/** Marks of a sheet by row. */
export type SheetMarks = ReadonlyMap<number, RowMarks>;

function weight(tone: MarkTone): number {
  return tone === 'answered' ? SEVERITIES.length : SEVERITIES.indexOf(tone);
}

function answerOf(item: AnsweredItem): string | null | undefined {
  const last = item.answers.at(-1);
  if (last?.kind !== 'value') return undefined;
  return last.value === null ? null : formatLevel(last.value);
}

/** A cell with several problems shows the gravest. */
export function cellMarks(
  items: readonly ProblemItem[],
  answered: readonly AnsweredItem[],
  sheet: string,
): SheetMarks {
  const marks = new Map<number, Map<number, CellMark>>();
  const put = (cell: string | null, mark: CellMark) => {
    const address = cell === null ? null : parseCell(cell);
    if (address?.sheet !== sheet) return;
    const row = marks.get(address.row) ?? new Map<number, CellMark>();
    const known = row.get(address.column);
    if (!known || weight(mark.tone) < weight(known.tone)) row.set(address.column, mark);
    marks.set(address.row, row);
  };
  for (const item of items) put(item.problem.cell, { tone: item.severity, key: item.key });
  for (const item of answered) {
    const answer = answerOf(item);
    const mark: CellMark = { tone: 'answered', key: item.key };
    put(item.problem.cell, answer === undefined ? mark : { ...mark, answer });
  }
  return marks;
}
