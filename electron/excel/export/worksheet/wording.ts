/** What the workbook of a worksheet says in words. */
import { formatDate, formatLevel, formatTime } from '../../../../shared/messages/format.ts';
import { TEXT_KIND_NAMES } from '../../../../shared/messages/terms.ts';
import {
  bandRuleNote,
  generatedLine,
  indexName,
  RESERVATION,
  ROUNDING_NOTE,
  STAGE_LABELS,
} from '../../../../shared/messages/papers.ts';
import { BLANK_NOTE, countedStageWords } from '../report-wording.ts';
import type { ChangeAfterImport, WorksheetInput } from './input.ts';

export function worksheetTitle({ instrument, worksheet, asked }: WorksheetInput): string {
  const ending = asked ? ` ${asked}` : '';
  return `Lembar ${indexName(instrument.id)} ${worksheet.year} ${worksheet.region.name}${ending}`;
}

/** Whose values count, or why none do. */
export function stageWords({ worksheet, asked, stage }: WorksheetInput): string {
  if (worksheet.participation === 'tidak-mengikuti') {
    const reason = worksheet.participationReason.replaceAll(/\s+/g, ' ').trim();
    return `Tidak mengikuti evaluasi${reason === '' ? '' : `: ${reason}`}`;
  }
  if (stage === null && asked !== null) return `Tahap: belum mencapai ${STAGE_LABELS[asked]}`;
  return countedStageWords(stage);
}

function moment(iso: string): string {
  const date = new Date(iso);
  return `${formatDate(date)} ${formatTime(date)}`;
}

const level = (value: number | null) => (value === null ? 'kosong' : formatLevel(value));

/** "3 → 2 oleh Asesor 3, 21 September 2026 14.32". */
function changeWords({ kind, from, to, by, at, byImport }: ChangeAfterImport): string {
  const what = kind === null ? `${level(from)} → ${level(to)}` : `${TEXT_KIND_NAMES[kind]} diubah`;
  return `${what} ${byImport ? 'lewat impor ' : ''}oleh ${by}, ${moment(at)}`;
}

/** How many changes of one value are told. */
const TOLD_CHANGES = 3;

/** Changes after the import, the newest last, and where the first value came from. */
export function changeLines(changes: readonly ChangeAfterImport[]): string[] {
  const origin = changes[0]?.source;
  return [
    ...changes.slice(-TOLD_CHANGES).map(changeWords),
    ...(origin ? [`Semula: ${origin.sheet}!${origin.cell}, ${origin.file}`] : []),
  ];
}

/** What a cell's note says; "" where nothing was changed after the import. */
export function changesNote(changes: readonly ChangeAfterImport[]): string {
  return changes.length === 0 ? '' : ['Diubah setelah impor', ...changeLines(changes)].join('\n');
}

export function worksheetNotes(input: WorksheetInput): string[] {
  const said = [
    'Level efektif adalah level tahap terakhir yang menetapkannya sampai dengan tahap yang disebut; indikator yang tidak diangkat pada suatu tahap mengikuti tahap sebelumnya.',
    'Selisih adalah level mandiri dikurangi level efektif; angka positif berarti penilaian mandiri lebih tinggi.',
    'Level yang diubah di sini mengubah lembar Perhitungan. Sel berkomentar diubah setelah impor; rinciannya ada pada lembar Asal.',
    ROUNDING_NOTE,
    bandRuleNote(input.bandRule),
    BLANK_NOTE,
  ];
  if (input.instrument.criteriaAreDraft) {
    said.push('Kriteria level instrumen ini baru diketahui dari rancangan.');
  }
  said.push(`${RESERVATION}.`, generatedLine(input));
  return said;
}
