/** The audit trail as a workbook: one line for each thing that was changed. */
import type { AuditLine } from '../../../shared/contract/audit.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { CHANGE_KIND_NAMES } from '../../../shared/messages/audit.ts';
import { describeChange } from '../../../shared/messages/changes.ts';
import { formatCount, formatTime, sortableDay } from '../../../shared/messages/format.ts';
import { generatedLine } from '../../../shared/messages/papers.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { MISSING, putText } from './cells.ts';
import { createDocument, documentBytes } from './document.ts';
import { addList, FIRST_LIST_ROW, type ListColumn } from './list-sheet.ts';
import { safeFileName } from './safe-text.ts';
import { centredStyle, textStyle } from './styles.ts';

export interface AuditWorkbookInput {
  readonly lines: readonly AuditLine[];
  /** Whether there are older lines than those that are given. */
  readonly hasMore: boolean;
  /** What the lines were chosen by, in words; empty when by nothing. */
  readonly chosenBy: readonly string[];
  /** To name the indicators. */
  readonly instruments: readonly Instrument[];
  readonly generatedAt: Date;
  readonly appVersion: string;
}

/** "2026-09-21 14.32.05" in the time zone of the laptop. */
function moment(iso: string): string {
  const date = new Date(iso);
  const seconds = String(date.getSeconds()).padStart(2, '0');
  return `${sortableDay(date)} ${formatTime(date)}.${seconds}`;
}

function indicatorName(line: AuditLine, instruments: readonly Instrument[]): string {
  if (line.indicator === null) return MISSING;
  const indicator = instruments
    .find(({ id }) => id === line.instrument)
    ?.indicators.find(({ id }) => id === line.indicator);
  return indicator ? `${indicator.id}. ${indicator.shortName}` : line.indicator;
}

function columns(instruments: readonly Instrument[]): readonly ListColumn<AuditLine>[] {
  const text = (heading: string, width: number, value: (line: AuditLine) => string | number | null) => ({
    heading,
    width,
    style: textStyle,
    value: (line: AuditLine) => value(line) ?? MISSING,
  });
  return [
    text('Waktu', 18, ({ at }) => moment(at)),
    text('Asesor', 16, ({ actor }) => actor || MISSING),
    text('Perangkat', 14, ({ device }) => device || MISSING),
    { ...text('Jenis', 11, ({ kind }) => CHANGE_KIND_NAMES[kind]), style: centredStyle },
    text('Daerah', 20, ({ region }) => region?.name ?? null),
    { ...text('Tahun', 7, ({ year }) => year), style: centredStyle },
    text('Indikator', 24, (line) => indicatorName(line, instruments)),
    { ...text('Tahap', 10, ({ stage }) => stage && STAGE_NAMES[stage]), style: centredStyle },
    text('Isian', 16, ({ what }) => what),
    text('Lama', 28, ({ old }) => old),
    text('Baru', 28, (line) => line.new),
    text('Berkas asal', 24, ({ origin }) => origin && origin.file),
    text('Lembar dan sel', 14, ({ origin }) => origin && `${origin.sheet}!${origin.cell}`),
    text('Bagian dari', 30, ({ summary }) => describeChange(summary)),
  ];
}

export async function buildAuditWorkbook(input: AuditWorkbookInput): Promise<Uint8Array<ArrayBuffer>> {
  const { lines, hasMore, chosenBy, instruments, generatedAt, appVersion } = input;
  const title = 'Jejak perubahan';
  const workbook = createDocument({ title, subject: 'Setiap isian yang berubah', generatedAt, appVersion });
  const count = hasMore
    ? `${formatCount(lines.length)} isian terbaru; yang lebih lama tidak termuat.`
    : `${formatCount(lines.length)} isian.`;
  const chosen = chosenBy.length === 0 ? '' : ` Saringan: ${chosenBy.join('; ')}.`;
  const sheet = addList(workbook, {
    name: title,
    title: title.toUpperCase(),
    about: `${count}${chosen} ${generatedLine(input)}`,
    columns: columns(instruments),
    lines,
  });
  if (lines.length === 0) putText(sheet.getCell(FIRST_LIST_ROW, 2), 'Tidak ada perubahan.', textStyle);
  return documentBytes(workbook, '');
}

/** "Jejak perubahan 2026-09-21". */
export function auditFileName(date: Date): string {
  return safeFileName(`Jejak perubahan ${sortableDay(date)}`, 'xlsx');
}
