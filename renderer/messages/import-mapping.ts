/** Texts of pointing at the columns of a sheet by hand. */
import type { ColumnMapping, SheetShape } from '../../shared/contract/import.ts';
import { formatCount } from '../../shared/messages/format.ts';
import { TEXT_KIND_NAMES } from '../../shared/messages/terms.ts';

const MEANING_NAMES = {
  ...TEXT_KIND_NAMES,
  level: 'Level',
  number: 'Nomor indikator',
  name: 'Nama indikator',
  region: 'Nama daerah',
  ignore: 'Abaikan kolom',
} as const;

/** Over a column there is little room. */
const SHORT_NAMES = { ...MEANING_NAMES, number: 'No', name: 'Indikator', region: 'Daerah' } as const;

export const mappingTexts = {
  title: 'Pemetaan kolom',
  open: 'Pemetaan',
  close: 'Selesai',
  meaning: MEANING_NAMES,
  short: SHORT_NAMES,
  origin: {
    recognised: 'Dikenali otomatis',
    learned: 'Pemetaan tersimpan',
    'by-hand': 'Dipetakan sendiri',
  },
  unmapped: 'Belum terbaca',
  automatic: 'Kembali ke pengenalan otomatis',
  instrument: 'Instrumen',
  chooseInstrument: 'Pilih instrumen',

  shape: 'Susunan lembar',
  shapes: {
    'one-region': 'Satu daerah, baris per indikator',
    'region-rows': 'Satu baris per daerah',
    'region-columns': 'Satu kolom per daerah',
  },
  shapeSet: {
    'one-region': 'Susunan: satu daerah.',
    'region-rows': 'Susunan: satu baris per daerah.',
    'region-columns': 'Susunan: satu kolom per daerah.',
  },
  indicator: 'Indikator',
  chooseIndicator: 'Pilih indikator',
  fillOnward: 'Isi berurutan ke kanan',
  filledOnward: (count: number) => `${formatCount(count)} kolom berisi indikator.`,

  parts: {
    header: 'Tunjuk baris judul',
    indicator: 'Tunjuk kolom nomor atau nama',
    region: 'Tunjuk kolom nama daerah',
  },
  missingContent: {
    'one-region': 'Tunjuk kolom level',
    'region-rows': 'Tunjuk kolom indikator',
    'region-columns': 'Tunjuk kolom daerah',
  },
  regionColumn: (letters: string) => `Daerah ${letters}`,
  contentCount: {
    'region-rows': (count: number) => `${formatCount(count)} kolom indikator`,
    'region-columns': (count: number) => `${formatCount(count)} kolom daerah`,
  },
  headerRow: (row: number) => `Baris judul ${row}`,
  indicatorColumns: (letters: string) => `Indikator ${letters}`,
  contentColumns: (letters: string) => `Isi ${letters}`,
  same: (first: string, second: string) =>
    `Kolom ${first} dan ${second} berarti sama. Beri tahap atau tahun yang berbeda.`,
  alike: (count: number) => `${formatCount(count)} lembar lain bertata letak sama dan belum terbaca.`,
  alsoForOthers: 'Petakan juga',
  mappedOthers: (count: number) => `${formatCount(count)} lembar lain dipetakan.`,
  indicatorColumn: (id: string, stage: string | null, year: number | null) =>
    [`I${id}`, stage, year].filter((part) => part !== null).join(' '),
  misfit: 'Dengan kolom ini tidak ada level yang terbaca. Periksa kolom indikator dan kolom level.',
  makeHeader: (row: number) => `Jadikan baris ${row} baris judul`,
  isHeader: (row: number) => `Baris ${row}, baris judul`,

  column: (letters: string) => `Kolom ${letters}`,
  columnNamed: (letters: string, title: string) => `Kolom ${letters} “${title}”`,
  headButton: (letters: string, role: string) => `Kolom ${letters}, ${role}: ubah arti kolom`,
  row: (row: number) => `baris ${row}`,
  meanings: 'Arti kolom',
  choiceOf: (meaning: keyof typeof MEANING_NAMES, shape: SheetShape) => {
    if (meaning !== 'level' || shape === 'one-region') return MEANING_NAMES[meaning];
    return shape === 'region-rows' ? 'Level satu indikator' : 'Level satu daerah';
  },
  matching: (matching: number, of: number) => `${formatCount(matching)}/${formatCount(of)} cocok`,
  stage: 'Tahap',
  year: 'Tahun',
  fromSheet: 'menurut lembar',
  remember: 'Ingat untuk kiriman dengan tata letak yang sama',

  howTo: 'Enter pada huruf kolom memilih artinya, pada nomor baris menjadikannya baris judul.',
  unrecognised: 'Tidak ada yang dibaca dari lembar ini.',
  headerSet: (row: number) => `Baris ${row} menjadi baris judul.`,
  columnSet: (letters: string, meaning: string) => `Kolom ${letters}: ${meaning}.`,
  readNow: (values: number) => `${formatCount(values)} nilai terbaca.`,
  nothingReadYet: 'Belum ada nilai yang terbaca.',
  isAutomatic: 'Lembar dibaca menurut pengenalan otomatis.',
  mapColumns: 'Petakan kolom',
  letterhead: (from: number, to: number) =>
    from === to ? `baris ${from} kop surat, dilewati` : `baris ${from}–${to} kop surat, dilewati`,
  hints: { map: 'pemetaan kolom', choose: 'pilih arti kolom', close: 'tutup pemetaan' },
} as const;

/** "Dokumen", "Dokumen 2023", "Penjelasan Dokumen"; a level without stage is "Level". */
export function contentName(
  column: Pick<ColumnMapping['columns'][number], 'meaning' | 'year'>,
  stage: string | null,
): string {
  const { meaning, year } = column;
  const parts = [
    meaning === 'level' && stage !== null ? null : MEANING_NAMES[meaning],
    stage,
    year === null ? null : String(year),
  ];
  return parts.filter((part) => part !== null).join(' ');
}
