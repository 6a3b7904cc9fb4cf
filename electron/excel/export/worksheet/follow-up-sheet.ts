/** The sheet "Tindak lanjut": each recommendation with its priority, who is responsible, until when, how far. */
import type { Workbook } from 'exceljs';
import { STAGES } from '../../../../shared/assessment/stages.ts';
import type { Recommendation } from '../../../../shared/contract/notes.ts';
import type { WorksheetText } from '../../../../shared/contract/worksheet.ts';
import { FOLLOW_UP_NAMES, PRIORITY_NAMES, STAGE_NAMES } from '../../../../shared/messages/terms.ts';
import { putText } from '../cells.ts';
import { putDay } from '../dates.ts';
import type { PrintSetup } from '../print-setup.ts';
import type { Letterhead } from '../sheet-blocks.ts';
import { centredStyle } from '../styles.ts';
import type { WorksheetInput } from './input.ts';
import { SHEETS, type WorksheetLayout } from './layout.ts';
import { addTableSheet, indicatorColumns, wordsColumn, type TableColumn } from './table-sheet.ts';

interface FollowUpLine {
  readonly indicator: string;
  readonly name: string;
  /** Of the latest stage that has one. */
  readonly text: WorksheetText | undefined;
  readonly followUp: Recommendation | undefined;
}

function centred(
  heading: string,
  width: number,
  text: (line: FollowUpLine) => string,
): TableColumn<FollowUpLine> {
  return { heading, width, put: (cell, line) => putText(cell, text(line), centredStyle) };
}

const COLUMNS: readonly TableColumn<FollowUpLine>[] = [
  ...indicatorColumns<FollowUpLine>(),
  centred('Tahap', 11, ({ text }) => (text ? STAGE_NAMES[text.stage] : '')),
  wordsColumn('Rekomendasi', 56, ({ text }) => text?.text ?? ''),
  centred('Prioritas', 10, ({ followUp }) => (followUp?.priority ? PRIORITY_NAMES[followUp.priority] : '')),
  wordsColumn('Unit penanggung jawab', 24, ({ followUp }) => followUp?.unit ?? ''),
  {
    heading: 'Tenggat',
    width: 12,
    put: (cell, { followUp }) => putDay(cell, followUp?.due ?? null),
  },
  centred('Status', 13, ({ followUp }) => FOLLOW_UP_NAMES[followUp?.status ?? 'belum-mulai']),
];

export function addFollowUpSheet(
  workbook: Workbook,
  { notes, worksheet }: WorksheetInput,
  { indicators }: WorksheetLayout,
  letterhead: Letterhead,
  print: PrintSetup,
): void {
  const lines = indicators.flatMap(({ id, shortName }): FollowUpLine[] => {
    const followUp = notes.recommendations.find(({ indicator }) => indicator === id);
    const texts = worksheet.texts.filter(({ indicator, kind }) => indicator === id && kind === 'rekomendasi');
    const latest = STAGES.findLast((stage) => texts.some((text) => text.stage === stage));
    const text = texts.find(({ stage }) => stage === latest);
    return text || followUp ? [{ indicator: id, name: shortName, text, followUp }] : [];
  });
  const empty = 'Belum ada rekomendasi.';
  addTableSheet(workbook, { name: SHEETS.followUp, letterhead, columns: COLUMNS, lines, empty }, print);
}
