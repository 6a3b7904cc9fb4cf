/** Texts of the history screen. */
import { formatCount } from '../../shared/messages/format.ts';

export const historyText = {
  title: 'Riwayat',
  subtitle: 'Setiap perubahan, yang terbaru di atas',
  table: 'Daftar perubahan',
  columns: {
    when: 'Waktu',
    what: 'Perubahan',
    who: 'Asesor',
    device: 'Perangkat',
    count: 'Isian',
    state: 'Status',
  },
  reverted: 'Diurungkan',
  actions: 'Tindakan',
  takeBack: 'Tarik kembali',
  takeBackWhat: (what: string) => `Tarik kembali: ${what}`,
  takenBack: (what: string) => `Ditarik kembali: ${what}`,
  openImport: 'Lihat impor',
  openWorksheet: 'Buka lembar',
  open: 'Buka Riwayat',
  blockedTitle: 'Belum dapat ditarik kembali',
  blocked: (count: number) =>
    `${formatCount(count)} perubahan yang lebih baru mengenai isian yang sama. Tarik kembali perubahan itu dahulu.`,
  blockers: 'Perubahan yang lebih baru',
  close: 'Tutup',
  unnamed: '–',
  empty: 'Belum ada perubahan.',
  emptyNext: 'Setiap nilai yang diisi, diimpor, atau diurungkan tercatat di sini.',
  count: (value: number) => formatCount(value),
  more: 'Tampilkan lebih banyak',
  move: 'pindah',
} as const;
