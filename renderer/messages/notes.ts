/** Texts of comments and of the follow-up of recommendations. */
import type { DateFault } from '../../shared/assessment/written-date.ts';
import { formatCount } from '../../shared/messages/format.ts';

export const notesText = {
  followUp: 'Tindak lanjut rekomendasi',
  priority: 'Prioritas',
  noPriority: 'Belum ditentukan',
  unit: 'Penanggung jawab',
  due: 'Tenggat',
  dueHint: 'mis. 31-12-2026',
  status: 'Status',
  lateSince: (date: string) => `Terlambat sejak ${date}`,
  dateFault: (fault: DateFault, typed: string) =>
    fault === 'unclear'
      ? `“${typed}” belum jelas. Tulis hari, bulan, dan tahun, misalnya 31-12-2026 atau 31 Des 2026.`
      : `“${typed}” tidak ada di kalender. Periksa hari dan bulannya.`,
  comments: 'Komentar',
  count: (count: number) => `${formatCount(count)} komentar`,
  newComment: 'Komentar baru',
  send: 'Tambah komentar',
  edited: 'diubah',
  editedAt: (when: string) => `Diubah ${when}`,
  edit: 'Ubah',
  editOf: (when: string) => `Ubah komentar ${when}`,
  remove: 'Hapus',
  removeOf: (when: string) => `Hapus komentar ${when}`,
  save: 'Simpan komentar',
  cancel: 'Batalkan',
  byline: (author: string, when: string) => `${author}, ${when}`,
  keyComment: 'Komentar',
} as const;
