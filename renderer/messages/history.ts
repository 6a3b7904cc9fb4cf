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
  unnamed: '–',
  empty: 'Belum ada perubahan.',
  emptyNext: 'Setiap nilai yang diisi, diimpor, atau diurungkan tercatat di sini.',
  count: (value: number) => formatCount(value),
  more: 'Tampilkan lebih banyak',
  move: 'pindah',
} as const;
