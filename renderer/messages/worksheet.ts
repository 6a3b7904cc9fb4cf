/** Texts of the evaluation worksheet. */
import type { Stage } from '../../shared/assessment/stages.ts';
import type { TextKind } from '../../shared/assessment/texts.ts';
import { STAGE_NAMES } from '../../shared/messages/terms.ts';
import type { LevelInputFault } from '../features/worksheet/decimal-input.ts';
import type { RowFilter } from '../features/worksheet/worksheet-model.ts';

/** What is done to an indicator in a stage: the mark of progress. */
const STAGE_DEEDS: Readonly<Record<Stage, string>> = {
  mandiri: 'diisi',
  dokumen: 'dinilai',
  interviu: 'diklarifikasi',
  visitasi: 'diverifikasi',
  penetapan: 'ditetapkan',
};

const stageInText = (stage: Stage) => STAGE_NAMES[stage].toLowerCase();
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function filterName(filter: RowFilter, stage: Stage, stageBefore: Stage | null): string {
  switch (filter) {
    case 'open':
      return `Belum ${STAGE_DEEDS[stage]}`;
    case 'blank':
      return 'Belum diisi';
    case 'changed':
      return stageBefore ? `Berubah dari ${stageInText(stageBefore)}` : 'Berubah';
    case 'mandiri-higher':
      return 'Mandiri lebih tinggi';
    case 'no-evidence':
      return 'Tanpa bukti';
    case 'above-ceiling':
      return 'Di atas plafon bukti';
  }
}

function levelFaultText(fault: LevelInputFault, typed: string, min: number, max: number): string {
  switch (fault) {
    case 'ambiguous':
      return `${typed} dapat berarti ribuan atau desimal. Tulis dengan koma, misalnya 2,5.`;
    case 'not-a-number':
      return `“${typed}” bukan angka. Isi ${min} sampai ${max}, misalnya 2,5.`;
    case 'too-many-digits':
      return `${typed} lebih teliti dari skala. Pakai paling banyak dua angka desimal.`;
    case 'out-of-range':
      return `Nilai ${typed} di luar skala. Isi ${min} sampai ${max}.`;
  }
}

/** What a text is for, where its name alone does not say it. */
function textHint(kind: TextKind, stage: Stage, isFilled: boolean): string {
  switch (kind) {
    case 'penjelasan':
      return isFilled ? 'fakta' : 'fakta; wajib menurut pedoman, belum diisi';
    case 'analisis':
      return isFilled ? '' : 'mengapa fakta itu memenuhi level';
    case 'bukti':
      return isFilled ? '' : 'dokumen, nomor, halaman';
    case 'catatan':
      return stage === 'mandiri' || stage === 'dokumen' ? 'untuk interviu' : '';
    case 'justifikasi':
      return isFilled ? '' : 'alasan level';
    case 'rekomendasi':
      return '';
  }
}

const quote = (text: string) => `“${text.length > 160 ? `${text.slice(0, 160)}…` : text}”`;

export const worksheetText = {
  title: 'Lembar evaluasi',
  reading: 'Membaca lembar evaluasi',

  stages: 'Tahap penilaian',
  stageComplete: 'lengkap',
  furthestStage: (stage: Stage) => `Tahap terjauh: ${STAGE_NAMES[stage]}`,
  nextOpen: (stage: Stage) => `Berikutnya belum ${STAGE_DEEDS[stage]}`,
  nextOpenShort: 'Berikutnya belum',
  toggleDetail: 'Rincian indikator',
  toggleTree: 'Aspek dan saringan',

  participation: 'Keikutsertaan',
  participates: 'Mengikuti',
  absent: 'Tidak mengikuti',
  participationReason: 'Alasan atau catatan (boleh kosong)',
  participationNote: 'Nilai yang sudah diisi tetap tersimpan, tetapi tidak masuk peringkat.',
  saveParticipation: 'Simpan keikutsertaan',
  absentTitle: (year: number) => `Tidak mengikuti evaluasi ${year}.`,
  absentReason: (reason: string) => `Alasan: ${reason}.`,

  publishedIndex: (index: string) => `Indeks menurut keputusan ${index}`,
  publishedPredikat: (predikat: string) => `Predikat menurut keputusan ${predikat}`,
  publishedSource: (source: string) => `Sumber: ${source}`,
  publishedUsed: 'Peringkat memakai hasil ini, bukan indeks dari level di bawah.',
  sample: 'Data contoh',
  emptySheet: 'Belum ada nilai. Isi langsung atau',
  importFile: 'impor berkas',

  tree: 'Aspek dan saringan',
  progressTitle: (stage: Stage) => capitalised(STAGE_DEEDS[stage]),
  progressLabel: (stage: Stage, done: number, total: number) =>
    `${done} dari ${total} indikator ${STAGE_DEEDS[stage]}`,
  restFollows: (stage: Stage) => `Sisanya mengikuti nilai ${stageInText(stage)}`,
  allDone: (stage: Stage) => `Semua indikator ${STAGE_DEEDS[stage]}`,
  aspectLabel: (name: string, done: number, total: number) => `${name}, ${done} dari ${total}`,
  filters: 'Saringan',
  filterName,
  clearFilter: 'Hapus saringan',
  noRows: 'Tidak ada indikator yang cocok.',
  shownOf: (shown: number, total: number) => `${shown} dari ${total} indikator`,
  autoAdvance: 'Lanjut otomatis',

  table: 'Indikator',
  columnTexts: 'Penjelasan dan catatan',
  columnNumber: 'No',
  columnIndicator: 'Indikator',
  aspectWeight: (weight: string) => `bobot ${weight}`,
  aspectDone: (stage: Stage) => STAGE_DEEDS[stage],
  domainIndex: 'indeks domain',
  aspectIndex: 'indeks aspek',
  levelGroup: (id: string, name: string) => `Level indikator ${id} ${name}`,
  levelOption: (level: string, name: string) => (name ? `${level} ${name}` : level),
  stateSet: (stage: Stage) => `Ditetapkan di tahap ${stageInText(stage)}`,
  stateFollows: (stage: Stage) => `Mengikuti ${stageInText(stage)}`,
  stateBlank: 'Belum diisi',
  stateUnsaved: 'Belum tersimpan',
  higherThanNow: (difference: string) => `Mandiri ${difference} terhadap nilai sekarang`,
  levelFault: levelFaultText,

  detail: 'Rincian indikator',
  detailPosition: (id: string, position: number, total: number) =>
    id === String(position)
      ? `Indikator ${id} dari ${total}`
      : `Indikator ${id} (urutan ${position} dari ${total})`,
  detailWeight: (weight: string) => `bobot ${weight}`,
  detailLevel: (gain: string) => `1 level = ±${gain}`,
  detailLevelAbout: (gain: string) => `1 level ≈ ±${gain}`,
  previousIndicator: 'Indikator sebelumnya',
  nextIndicator: 'Indikator berikutnya',
  criteria: 'Kriteria level',
  criteriaDraft: 'menurut rancangan',
  chosenIn: (stage: Stage) => `dipilih · ${stageInText(stage)}`,
  chosenValue: (value: string, stage: Stage) => `${value} · ${stageInText(stage)}`,
  origins: 'Asal nilai',
  noOrigins: 'Belum ada nilai pada tahap mana pun.',
  originCell: (file: string, sheet: string, cell: string) => `${file}, ${sheet}!${cell}`,
  originTyped: 'Diisi langsung',
  originTypedBy: (who: string) => `Diisi ${who}`,
  regulation: 'Sumber kriteria',

  textHint,
  showAll: 'Tampilkan semua',
  showLess: 'Ringkas',
  draftsRestored: 'Draf yang belum tersimpan dipulihkan.',
  draftName: (kind: string, indicator: string, stage: string) => `${kind} indikator ${indicator} (${stage})`,
  textConflict: (name: string) => `${name} juga diubah di tempat lain.`,
  storedText: (text: string) => (text === '' ? 'Yang tersimpan kosong' : `Tersimpan: ${quote(text)}`),
  ownText: (text: string) => (text === '' ? 'di sini dikosongkan' : `Diketik di sini: ${quote(text)}`),
  useOwnText: 'Pakai yang diketik',
  keepStoredText: 'Pakai yang tersimpan',

  focusMode: 'Mode fokus',
  leaveFocusMode: 'Kembali ke lembar',
  previousShort: 'Sebelumnya',
  nextShort: 'Berikutnya',

  result: 'Hasil sementara',
  index: 'Indeks sementara',
  indexRange: (low: string, high: string) => `${low}–${high}`,
  filledOf: (filled: number, total: number) => `${filled}/${total}`,
  incomplete: 'Belum lengkap',
  explain: 'Jelaskan indeks',
  gapTo: (gap: string, predikat: string) => `${gap} lagi menuju ${predikat}`,
  nearest: (id: string, level: string, gain: string) =>
    `terdekat: indikator ${id} ke level ${level} (${gain})`,
  severalSteps: (id: string, level: string, gain: string) =>
    `terbesar: indikator ${id} ke level ${level} (${gain}), belum cukup`,
  highest: 'Predikat tertinggi',
  roundedPredikat: (predikat: string) => `setelah dibulatkan: ${predikat}`,
  exactPredikat: (predikat: string) => `sebelum dibulatkan: ${predikat}`,
  blanksLeft: (count: number) => `${count} indikator belum diisi`,
  predikatCertain: (predikat: string) => `predikat sudah pasti ${predikat}`,
  predikatBetween: (low: string, high: string) => `predikat antara ${low} dan ${high}`,
  announceIndex: (index: string, predikat: string) => `Indeks sementara ${index}, ${predikat}`,
  announceRange: (low: string, high: string, blanks: number) =>
    `Indeks sementara antara ${low} dan ${high}, ${blanks} indikator belum diisi`,

  undo: (what: string) => `Urungkan: ${what}`,
  undoNothing: 'Urungkan',
  undoValue: (id: string, from: string, to: string) => `I${id} ${from} → ${to}`,
  undoText: (kind: string, id: string) => `${kind} I${id}`,
  undoElsewhere: (region: string, year: number, stage: Stage, change: string) =>
    `${change}, ${region} ${year} ${stageInText(stage)}`,
  blankValue: 'kosong',
  saving: 'Menyimpan…',
  saved: (time: string) => `Tersimpan ${time}`,
  unsaved: (count: number) => `${count} perubahan belum tersimpan`,
  retry: 'Coba lagi',
  discard: (count: number) => `Buang ${count} perubahan`,

  explanation: 'Dari level menjadi indeks',
  explanationIntro:
    'Setiap level dikalikan bobotnya. Indeks aspek dan domain adalah rata-rata tertimbang; indeks adalah jumlah semua sumbangan.',
  columnPart: 'Bagian',
  columnValue: 'Nilai',
  columnWeight: 'Bobot',
  columnContribution: 'Sumbangan',
  domainRow: (name: string) => `Domain ${name}`,
  aspectRow: (id: string, name: string) => `${id} · ${name}`,
  indexRow: 'Indeks',
  indexExact: (exact: string, shown: string) => (exact === shown ? shown : `${exact}, ditampilkan ${shown}`),
  close: 'Tutup',

  legendSet: 'ditetapkan',
  legendFollows: (stage: Stage) => `mengikuti ${stageInText(stage)}`,
  hintRows: 'baris',
  hintLevel: 'tetapkan level',
  hintFollow: (stageBefore: Stage | null) =>
    stageBefore ? `ikuti ${stageInText(stageBefore)}` : 'kosongkan',
  hintNext: 'berikutnya belum',
  hintIndicators: 'indikator',
  hintTexts: 'teks',
  hintFocusMode: 'mode fokus',
  hintLeave: 'kembali ke lembar',
  hintCommit: 'simpan dan lanjut',
  hintShortcuts: 'semua pintasan',
  keyPage: 'Sepuluh baris',
  keyEnds: 'Baris pertama dan terakhir',
  keyLevelStep: 'Level di kiri dan kanan',
  keyBack: 'Kembali ke baris',
  keyExplain: 'Penjelasan indeks',
  keyLevel: 'Tetapkan level',
  keyFollow: (stageBefore: Stage | null) =>
    stageBefore ? `Ikuti nilai ${stageInText(stageBefore)}` : 'Kosongkan nilai',
} as const;
