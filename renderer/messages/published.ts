/** Texts of published results and their comparison with our own evaluation. */
import type { Stage } from '../../shared/assessment/stages.ts';
import { formatCount, formatDecimal, formatDelta, formatLevel } from '../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../shared/messages/terms.ts';
import type { RowFault } from '../features/published/published-draft.ts';

const FAULTS: Readonly<Record<RowFault, string>> = {
  ambiguous: 'dapat berarti ribuan; tulis dengan koma',
  'not-a-number': 'bukan angka',
  'too-many-digits': 'lebih dari dua desimal',
  'out-of-range': 'di luar skala',
  nothing: 'isi indeks atau predikat, atau kosongkan barisnya',
};

export const publishedText = {
  title: 'Hasil resmi',
  subtitle: (year: number, known: number, total: number) =>
    `Tahun ${year} · ${formatCount(known)} dari ${formatCount(total)} daerah ada hasil resminya`,
  enter: 'Isi hasil resmi',
  table: 'Hasil resmi dan penilaian sendiri',
  region: 'Daerah',
  own: 'Penilaian sendiri',
  ownStage: (stage: Stage) => `tahap ${STAGE_NAMES[stage].toLowerCase()}`,
  published: 'Hasil resmi',
  difference: 'Selisih',
  predikat: 'Predikat',
  source: 'Sumber',
  incomplete: (missing: number) => `${formatCount(missing)} kosong`,
  absent: 'Tidak mengikuti',
  predikatOnly: 'tanpa indeks',
  delta: (difference: string) => formatDelta(difference),
  hints: { move: 'pindah', profile: 'profil', enter: 'isi hasil resmi' },
  openProfile: 'Buka profil',
  empty: (year: number) => `Belum ada hasil resmi ${year}.`,
} as const;

export const explainText = {
  title: 'Penjelasan selisih',
  choose: 'Pilih daerah yang punya hasil resmi dan lembar lengkap.',
  notReady: 'Selisih dijelaskan bila indeks resmi ada dan semua indikator di lembar bernilai.',
  agrees: 'Kedua hasil sama sampai dua desimal, juga tiap domain yang diumumkan.',
  figures: 'Angka per domain',
  domain: 'Domain',
  index: 'Indeks',
  own: 'Sendiri',
  published: 'Resmi',
  changes: 'Satu level yang menjelaskannya',
  changesCount: (count: number) =>
    `${formatCount(count)} perubahan satu indikator membuat angka sendiri sama dengan hasil resmi.`,
  narrowed: (alone: number) =>
    `Dari indeks saja ada ${formatCount(alone)}; angka domain menyisihkan yang lain.`,
  none: 'Tidak ada perubahan satu indikator yang menjelaskan selisih ini.',
  severalDomains: 'Lebih dari satu domain berbeda, jadi paling sedikit dua indikator dinilai lain.',
  roundedByStep: 'Indeks resmi sama dengan hasil bila aspek dan domain dibulatkan di setiap langkah.',
  change: (from: number, to: number, until: number) =>
    to === until
      ? `${formatLevel(from)} → ${formatLevel(to)}`
      : `${formatLevel(from)} → ${formatLevel(Math.min(to, until))}–${formatLevel(Math.max(to, until))}`,
  official: 'Level menurut penetapan',
  officialNone: 'Semua level penetapan sama dengan penilaian sendiri.',
  officialChange: (own: number | null, official: number) =>
    `${own === null ? '–' : formatLevel(own)} → ${formatLevel(official)}`,
} as const;

export const entryText = {
  title: (year: number) => `Isi hasil resmi ${year}`,
  subtitle: 'Seperti tertulis di keputusan. Baris kosong berarti hasilnya tidak diketahui.',
  table: 'Isian hasil resmi',
  note: 'Catatan',
  absentShort: 'Tidak ikut',
  cell: (column: string, region: string) => `${column}, ${region}`,
  noPredikat: '–',
  source: 'Sumber baris yang diubah',
  sourceHint: 'Misalnya KepmenPANRB 108/2023',
  sourceMissing: 'Tulis sumbernya.',
  sourceKind: 'Jenis sumber',
  sourceOfAll: 'Juga untuk baris lain yang sudah berisi',
  paste:
    'Tempel dari Excel: dengan nama daerah dalam urutan apa pun, atau kolom angka saja mulai di sel ini.',
  cancel: 'Batalkan',
  save: (count: number) => `Simpan ${formatCount(count)} hasil resmi`,
  nothing: 'Simpan hasil resmi',
  changed: (count: number) => `${formatCount(count)} daerah berubah`,
  faulty: (count: number) => `${formatCount(count)} isian perlu diperbaiki`,
  fault: (column: string, fault: RowFault) => `${column}: ${FAULTS[fault]}.`,
  question: (predikat: string, byIndex: string) => `Menurut pita, indeks ini ${byIndex}, bukan ${predikat}.`,
  mayBeRounding: 'Mungkin karena pembulatan.',
  confirm: 'Sesuai keputusan',
  fromDomains: (index: string) => `Domain memberi ${formatDecimal(index)}; periksa lagi.`,
  filled: (count: number) => `${formatCount(count)} daerah terisi.`,
  unknown: (texts: readonly string[]) => `Tidak dikenali: ${texts.join('; ')}.`,
  more: (count: number) => `dan ${formatCount(count)} lagi`,
  needsHeadings: 'Ada beberapa kolom angka; tempel bersama baris judulnya (Indeks dan nama domain).',
  saved: (count: number) => `${formatCount(count)} hasil resmi disimpan`,
} as const;
