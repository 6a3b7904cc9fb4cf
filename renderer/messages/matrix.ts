/** Texts of the matrix of regions and indicators. */
import type { Stage } from '../../shared/assessment/stages.ts';
import { formatCount } from '../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../shared/messages/terms.ts';
import type { PasteFault } from '../features/matrix/paste-plan.ts';
import { worksheetText } from './worksheet.ts';

const stageInText = (stage: Stage) => STAGE_NAMES[stage].toLowerCase();

export const matrixText = {
  title: 'Matriks',
  reading: 'Membaca matriks',
  subtitle: (regions: number, indicators: number) => `${regions} kabupaten/kota, ${indicators} indikator`,
  stages: 'Tahap penilaian',
  aspects: 'Aspek',
  allAspects: 'Semua aspek',
  aspectNote: (count: number) => `${count} indikator`,
  modes: 'Yang ditampilkan',
  modeLevel: 'Level',
  modeDifference: 'Selisih',
  modeDifferenceNote: 'mandiri − penilaian',

  onlyDiffering: 'Hanya yang berselisih',
  noDifference: 'Tidak ada selisih.',
  noDifferenceNext: 'Pada tahap ini tidak ada penilaian yang berbeda dari mandiri.',

  grid: 'Matriks level',
  region: 'Kabupaten/kota',
  index: 'Indeks',
  absent: 'tidak mengikuti',
  indicatorHead: (id: string, name: string) => `${id} ${name}`,
  openRange: (filled: number, total: number) => `${filled}/${total}`,
  openRangeLabel: (filled: number, total: number, low: string, high: string) =>
    `belum lengkap, ${filled} dari ${total}, indeks ${low}–${high}`,
  blank: 'belum diisi',
  cellLabel: (value: string, stage: Stage) => `${value}, mengikuti ${stageInText(stage)}`,
  unsaved: 'belum tersimpan',
  differenceLabel: (value: string, mandiri: string, now: string) =>
    `${value}, mandiri ${mandiri}, sekarang ${now}`,

  cellBar: 'Sel aktif',
  place: (region: string, id: string, name: string) => `${region} · ${id} ${name}`,
  setHere: (stage: Stage) => `ditetapkan di tahap ${stageInText(stage)}`,
  follows: (stage: Stage) => `mengikuti ${stageInText(stage)}`,
  aboveCeiling: (ceiling: number, state: 'reasoned' | 'unreasoned') =>
    `di atas plafon bukti ${ceiling}, ${state === 'reasoned' ? 'beralasan' : 'tanpa alasan'}`,
  mandiriIs: (value: string) => `mandiri ${value}`,
  selected: (rows: number, columns: number) => `${rows} × ${columns} sel dipilih`,
  copied: (count: number) => `${formatCount(count)} sel disalin`,
  readOnlyDifference: 'Selisih hanya dapat dibaca. Pilih Level untuk mengubah.',

  pasteTitle: (rows: number, columns: number, stage: string) =>
    `Tempel ${rows} × ${columns} sel ke tahap ${stage}`,
  pasteTitleMixed: (rows: number, columns: number) => `Tempel ${rows} × ${columns} sel`,
  pasteMixed:
    'Daerah pada blok ini berada pada tahap yang berbeda. Pilih satu tahap di atas matriks, lalu tempel lagi.',
  pasteNew: (count: number) => `${formatCount(count)} baru`,
  pasteChanged: (count: number) => `${formatCount(count)} berubah`,
  pasteUnchanged: (count: number) => `${formatCount(count)} tetap`,
  pasteBlanks: (count: number) => `${formatCount(count)} kosong dilewati`,
  pasteNothing: 'Tidak ada yang berubah.',
  faults: (count: number) => `${formatCount(count)} sel bukan level`,
  faultPlace: (region: string, indicator: string) => `${region}, indikator ${indicator}`,
  outside: 'di luar matriks',
  faultText: (
    fault: PasteFault['fault'],
    text: string,
    min: number,
    max: number,
    decimals: number,
  ): string => {
    if (fault === 'outside') return `“${text}” jatuh di luar matriks.`;
    if (decimals === 0) return `“${text}” bukan level. Isi ${min} sampai ${max}.`;
    return worksheetText.levelFault(fault, text, min, max);
  },
  changes: 'Yang akan berubah',
  columnRegion: 'Daerah',
  columnIndicator: 'Indikator',
  columnNow: 'Sekarang',
  columnNext: 'Menjadi',
  ownBlank: '–',
  moreLines: (count: number) => `dan ${formatCount(count)} lainnya`,
  cancel: 'Batalkan',
  apply: (count: number) => `Terapkan ${formatCount(count)} sel`,
  applyWithout: (count: number, skipped: number) =>
    `Terapkan ${formatCount(count)} sel, lewati ${formatCount(skipped)}`,
  applied: (count: number) => `${formatCount(count)} sel diterapkan`,
  cleared: (count: number) => `${formatCount(count)} sel dikosongkan`,
  undo: 'Urungkan',
  failed: 'Tidak ada yang berubah.',

  hintMove: 'sel',
  hintLevel: 'tetapkan level',
  hintType: 'ketik nilai',
  hintClear: 'kosongkan',
  hintFollow: 'ikuti tahap sebelumnya',
  hintCopy: 'salin',
  hintPaste: 'tempel',
  hintOpen: 'buka lembar',
  keySelect: 'Perluas pilihan',
  keyEnds: 'Sel pertama dan terakhir di baris',
  keyPage: 'Satu layar',
  keyCopy: 'Salin blok yang dipilih',
  keyPaste: 'Tempel blok dari lembar kerja',
  keyClear: 'Kosongkan yang ditetapkan pada tahap ini',
  keyOpen: 'Buka lembar evaluasi',
  keyEdit: 'Ubah nilai',
  keyMode: 'Level atau selisih',
  keyAll: 'Pilih semua',
  legendOwn: 'ditetapkan',
  legendInherited: 'mengikuti tahap sebelumnya',
  legendHigher: 'mandiri lebih tinggi',
  legendLower: 'mandiri lebih rendah',
} as const;
