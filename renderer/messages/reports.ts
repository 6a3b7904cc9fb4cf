/** Texts of the screen of reports. */
import type { Stage } from '../../shared/assessment/stages.ts';
import { formatDate } from '../../shared/messages/format.ts';
import { stageName } from './terms.ts';

export const reportsText = {
  title: 'Laporan',
  subtitle: 'Dokumen Word dan PDF, serta buku kerja Excel dengan rumus hidup dan sel pemeriksaan.',
  choices: 'Isi dan kertas',
  list: 'Buku kerja',
  documents: 'Dokumen',
  documentChoices: 'Isi dokumen',
  format: 'Format dokumen',
  formats: { pdf: 'PDF', docx: 'Word' },
  formatHint: 'Isinya sama; Word dapat disunting.',
  number: 'Nomor dokumen',
  numberHint: 'Kosong: dari segel tahun ini, atau pola di Pengaturan.',
  date: 'Tanggal dokumen',
  noDateHint: 'Kosong: dari segel tahun ini, atau hari ini.',
  /** A date field follows the system's language; this says it in words. */
  dateHint: (day: Date) => formatDate(day),
  regencies: (count: number) => `${count} kabupaten/kota`,
  making: (done: number, total: number) => `Menyusun ${done} dari ${total} LHE`,
  cancel: 'Batalkan',
  cancelled: 'Penyusunan LHE dibatalkan',
  savedInto: (count: number, folder: string) => `${count} LHE disimpan di folder ${folder}`,
  printKey: 'simpan LHE',
  exportKey: 'simpan peringkat',
  region: 'Daerah',
  regionHint: 'Untuk LHE, lembar, perhitungan, rencana aksi, dan templat.',
  paper: 'Kertas',
  paperHint: 'Buku kerja melintang, selebar satu halaman. Templat selalu A4.',
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

export const documentNames = {
  lhe: {
    name: 'LHE',
    text: 'Laporan hasil evaluasi satu daerah: ringkasan, indeks dan rata-rata, kekuatan, kelemahan, rekomendasi, level.',
  },
  'lhe-folder': {
    name: 'LHE semua daerah ke folder',
    text: 'Satu berkas untuk setiap kabupaten/kota di folder yang dipilih; berkas bernama sama diganti.',
  },
  'lhe-zip': {
    name: 'LHE semua daerah dalam .zip',
    text: 'Laporan setiap kabupaten/kota dalam satu berkas .zip.',
  },
  lampiran: {
    name: 'Lampiran keputusan',
    text: 'Peringkat sebagai lampiran keputusan, dengan nomor kolom dan penanda tangan.',
  },
  'berita-acara': {
    name: 'Berita acara',
    text: 'Hasil semua kabupaten/kota, tanggal dengan huruf, peserta, dan tanda tangan.',
  },
  'berita-acara-region': {
    name: 'Berita acara daerah',
    text: 'Hasil satu daerah, ditandatangani juga oleh wakilnya.',
  },
} as const;
