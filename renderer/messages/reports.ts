/** Texts of the screen of reports. */
import type { Stage } from '../../shared/assessment/stages.ts';
import { stageName } from './terms.ts';

export const reportsText = {
  title: 'Laporan',
  subtitle: 'Buku kerja Excel dengan rumus hidup dan sel pemeriksaan, siap dicetak.',
  choices: 'Isi dan kertas',
  list: 'Buku kerja',
  region: 'Daerah',
  regionHint: 'Untuk LHE, lembar, perhitungan, rencana aksi, dan templat.',
  paper: 'Kertas',
  paperHint: 'Melintang, selebar satu halaman. Templat selalu A4.',
  context: 'Tahun dan tahap',
  contextHint: 'Dipilih di bilah judul.',
  yearAndStage: (year: number, stage: Stage | null) => `${year} · ${stageName(stage)}`,
  upToYear: (year: number, stage: Stage | null) => `sampai ${year} · ${stageName(stage)}`,
  noData: (year: number) => `Tahun ${year} belum berisi data.`,
  save: 'Simpan',
  saving: 'Menyusun',
  saved: (fileName: string) => `${fileName} disimpan`,
} as const;

export const reportNames = {
  ranking: {
    name: 'Peringkat',
    text: 'Tabel peringkat kabupaten/kota, rekap predikat, level, dan bobot.',
  },
  matrix: {
    name: 'Matriks',
    text: 'Level setiap daerah pada setiap indikator, dengan aspek, domain, dan indeks.',
  },
  comparison: {
    name: 'Perbandingan tahun',
    text: 'Indeks dan predikat semua tahun yang tersimpan; pergantian instrumen ditandai.',
  },
  worksheet: {
    name: 'Lembar daerah',
    text: 'Level tiap tahap, uraian, asal setiap angka, dan kriteria.',
  },
  calculation: {
    name: 'Perhitungan',
    text: 'Langkah demi langkah dari indikator sampai indeks, di samping angka aplikasi.',
  },
  'action-plan': {
    name: 'Rencana aksi',
    text: 'Level berikutnya tiap indikator, kriterianya, rekomendasi, prioritas, unit, tenggat, dan status.',
  },
  template: {
    name: 'Templat isian',
    text: 'Lembar kosong atau terisi sebagian untuk dikirim ke daerah.',
  },
} as const;
