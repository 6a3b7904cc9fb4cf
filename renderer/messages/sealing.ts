/** Texts of closing a year and opening it again. */
import { formatCount } from '../../shared/messages/format.ts';

export const sealingText = {
  title: 'Segel tahun',
  open: (year: number) => `Tahun ${year} terbuka.`,
  openText:
    'Segel menutup tahun dengan berita acara: isinya hanya dapat dibaca, dan setiap keluaran membawa kode yang dihitung dari seluruh isinya.',
  sealed: (year: number, code: string) => `Tahun ${year} disegel, kode ${code}.`,
  sealedText: (number: string, date: string, by: string) =>
    by === ''
      ? `Berita acara ${number}, disegel ${date}.`
      : `Berita acara ${number}, disegel ${date} oleh ${by}.`,
  intact: 'Isi masih sama dengan yang disegel.',
  notIntact: 'Isi tidak sama dengan yang disegel. Periksa basis data di Pengaturan.',
  reopenedText: (code: string, at: string, reason: string) => `Segel ${code} dibuka ${at}: ${reason}`,
  seal: 'Segel tahun ini',
  reopen: 'Buka segel',
  page: 'Simpan halaman pemeriksa',
  pageHint: 'Satu halaman untuk peramban, bekerja tanpa jaringan: memeriksa kode pada keluaran.',
  sealTitle: (year: number) => `Segel tahun ${year}`,
  sealIntro:
    'Setelah disegel, nilai, teks, dan hasil tahun ini tidak dapat diubah, diimpor, atau diurungkan.',
  notComplete: (incomplete: number, empty: number) =>
    [
      incomplete > 0 && `${formatCount(incomplete)} daerah belum lengkap`,
      empty > 0 && `${formatCount(empty)} daerah belum ada nilai`,
    ]
      .filter(Boolean)
      .join(', ')
      .concat('. Keadaan itu ikut disegel.'),
  number: 'Nomor berita acara',
  date: 'Tanggal',
  dateHint: 'Misalnya 12 Desember 2026 atau 12-12-2026',
  place: 'Tempat',
  participants: 'Peserta',
  participantsHint: 'Satu orang satu baris: nama; jabatan. Boleh kosong.',
  missing: 'Wajib diisi.',
  dateUnclear: 'Tanggal belum jelas. Tulis hari, bulan, dan tahun.',
  noSuchDay: 'Tanggal itu tidak ada.',
  tooMany: (most: number) => `Paling banyak ${most} peserta.`,
  cancel: 'Batalkan',
  reopenTitle: (year: number) => `Buka segel tahun ${year}`,
  reopenIntro:
    'Tahun ini dapat diubah lagi. Keluaran yang sudah dibagikan tetap membawa kode lama, dan alasan tercatat di Riwayat.',
  reason: 'Alasan',
  reasonTooShort: (least: number) => `Tulis alasan, paling sedikit ${least} huruf.`,
  bar: (year: number, code: string) => `Tahun ${year} disegel (kode ${code}). Nilai hanya dapat dibaca.`,
  toReports: 'Buka Laporan',
  saved: (fileName: string) => `${fileName} disimpan`,
} as const;
