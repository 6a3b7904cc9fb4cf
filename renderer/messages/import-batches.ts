/** Texts of applied imports and of the workbook that is handed out to be filled in. */
import { formatCount } from '../../shared/messages/format.ts';

const files = (count: number) => `${formatCount(count)} berkas`;

export const batchTexts = {
  title: 'Riwayat impor',
  subtitle: (count: number) => `${formatCount(count)} impor berlaku, yang terbaru di atas`,
  back: 'Kembali ke impor',
  table: 'Impor yang berlaku',
  columns: { when: 'Waktu', files: 'Berkas', who: 'Asesor', values: 'Nilai', texts: 'Teks' },
  unnamed: '–',
  andMore: (count: number) => `dan ${files(count)} lain`,
  empty: 'Belum ada impor yang berlaku.',
  emptyNext: 'Berkas yang diterapkan muncul di sini, dengan aslinya dan jalan untuk menariknya kembali.',

  detail: 'Rincian impor',
  appliedAt: (date: string, time: string) => `${date}, ${time}`,
  by: (actor: string) => `oleh ${actor}`,
  layoutUnknown: 'tata letak tidak tercatat',
  standing: (values: number, texts: number) =>
    values + texts === 0
      ? 'Tidak ada isinya yang masih berlaku'
      : `${formatCount(values)} nilai${texts === 0 ? '' : `, ${formatCount(texts)} teks`} masih berlaku`,
  hash: 'SHA-256',
  copyHash: (file: string) => `Salin SHA-256 ${file}`,
  copy: 'Salin',
  copied: 'SHA-256 disalin',
  saveOriginal: 'Simpan berkas asli',
  saveOriginalOf: (file: string) => `Simpan berkas asli ${file}`,

  takeBackTitle: 'Tarik kembali impor ini',
  takeBackText: 'Isian kembali seperti sebelum impor; perubahan lain tetap. Dapat diurungkan.',
  checking: 'Memeriksa perubahan yang lebih baru',
  hints: { move: 'impor', back: 'kembali ke impor' },
} as const;

export const templateTexts = {
  open: 'Unduh templat',
  title: 'Unduh templat pengisian',
  intro: 'Buku kerja untuk diisi daerah. Saat kembali, isinya dikenali tanpa pertanyaan.',
  region: 'Daerah',
  year: 'Tahun',
  stage: 'Tahap',
  instrument: 'Instrumen',
  prefill: 'Isi dengan level dan teks yang tersimpan',
  download: 'Unduh templat',
  close: 'Tutup',
  saved: (file: string) => `${file} diunduh`,
} as const;
