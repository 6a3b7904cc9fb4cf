/** The words by which worksheets call their columns of texts, and the stage that such a heading names. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { TextKind } from '../../../shared/assessment/texts.ts';
import { headingRole, plainWords, stagesInHeading, stagesInTitle } from './words.ts';

type KindWords = readonly (readonly [TextKind, RegExp])[];

/** Of several in one heading the first says what the column is: "Catatan Data Dukung" is a note. */
const KINDS: KindWords = [
  ['analisis', /\banalis(is|a)\b(?! (kesenjangan|gap|kebutuhan|beban))/],
  ['rekomendasi', /\b(rekomendasi|saran|tindak lanjut)\b/],
  ['justifikasi', /\b(justifikasi|alasan|pertimbangan|dasar penilaian)\b/],
  [
    'bukti',
    /\b((data|dokumen) (dukung|pendukung|bukti)|bukti|eviden(ce|s)?|tautan|link|url|berkas|file|nama dokumen)\b/,
  ],
  ['catatan', /\b(catatan|komentar|temuan)\b/],
];
/** These go with any other word: "Uraian Bukti" is evidence. */
const EXPLANATION =
  /\b(penjelasan|fakta|uraian|deskripsi|narasi|kondisi (saat ini|eksisting|existing)|keterangan (isian|pengisian|capaian|jawaban))\b/;
const REMARK = /\b(keterangan|ket)\b/;

/** Columns about a text, about the indicator itself, or about another year. */
const NO_TEXT =
  /\b(contoh|petunjuk|cara|persyaratan|dipersyaratkan|minimal|kebutuhan|kriteria|definisi|jumlah|bobot|persen|persentase|status|tanggal|tgl|target|batas waktu|tenggat|jadwal|waktu|pic|penanggung jawab|prioritas|kode|lalu|sebelumnya)\b/;
const ABOUT_THE_INDICATOR =
  /^(penjelasan|uraian|deskripsi|keterangan|ket|narasi)( dari| atas| tentang| singkat| umum| setiap| tiap)* (indikator|pertanyaan|pernyataan|aspek|domain|istilah|skala)\b|^(uraian|deskripsi|keterangan|ket)( dari| atas| tentang| setiap| tiap)* (level|tingkat)\b/;

function firstOf(kinds: KindWords, words: string): TextKind | null {
  const found = kinds
    .map(([kind, pattern]) => ({ kind, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return found[0]?.kind ?? null;
}

/** What one heading calls its column; null when it is no text of an evaluation. */
export function textKindIn(heading: string): TextKind | null {
  // What stands in brackets or behind a colon explains how to fill it in.
  const [head = ''] = heading.split(/[(:]/);
  const whole = plainWords(head);
  if (NO_TEXT.test(whole) || ABOUT_THE_INDICATOR.test(whole)) return null;
  for (const part of head.split(/[/&,;+|]|\b(?:dan|serta|atau)\b/i)) {
    const words = plainWords(part);
    const kind = firstOf(KINDS, words) ?? (EXPLANATION.test(words) ? 'penjelasan' : null);
    if (kind) return kind;
  }
  return REMARK.test(whole) ? 'catatan' : null;
}

/** What a column's headings, from the top down, call it; the lowest that says something decides. */
export function textKindOf(headings: readonly string[]): TextKind | null {
  for (const heading of headings.toReversed()) {
    const kind = textKindIn(heading);
    if (kind) return kind;
    if (headingRole([heading]) !== 'unclear' && plainWords(heading) !== 'nama') return null;
  }
  return null;
}

/** The stage that the headings of a column of texts name. "Dokumen" alone is a document there, not a stage. */
export function stageOfTextHeadings(headings: readonly string[]): Stage | null {
  const stages = new Set(
    headings.flatMap((heading) =>
      textKindIn(heading) === null ? stagesInHeading(heading) : stagesInTitle(heading),
    ),
  );
  const [only] = stages;
  return stages.size === 1 ? (only ?? null) : null;
}
