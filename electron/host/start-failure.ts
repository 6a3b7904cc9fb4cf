/** Why the application could not start, in words for the person who started it. */
import { Refusal, type ErrorCode } from '../../shared/contract/result.ts';
import { storageRefusal, systemCode } from '../database/storage-errors.ts';
import { errorText } from '../../shared/messages/errors.ts';

const AGAIN = 'lalu jalankan lagi.';

/** Before anything is on screen nothing can be lost; the texts for a running window would say otherwise. */
const REFUSED: Readonly<Partial<Record<ErrorCode, string>>> = {
  'storage-full': `Disk penuh. Data yang tersimpan tetap. Kosongkan ruang, ${AGAIN}`,
  'storage-readonly': `Folder data tidak dapat ditulisi. Tidak ada yang berubah. Beri izin tulis pada folder itu, ${AGAIN}`,
  'storage-busy': `Basis data sedang dipakai program lain. Tidak ada yang berubah. Tutup program itu, ${AGAIN}`,
  'storage-corrupt':
    'Basis data rusak atau bukan milik aplikasi ini. Tidak ada yang diubah. Kembalikan salinan terakhir seluruh folder data.',
};

/** By what was tried, and the code of the system. */
const FAILED: Readonly<Record<string, string>> = {
  'listen EADDRINUSE': 'Port itu sedang dipakai program lain. Pilih nomor lain, atau jalankan tanpa --port.',
  'mkdir EEXIST': `Folder data berupa berkas, bukan folder. Tidak ada yang berubah. Sebut folder lain, ${AGAIN}`,
  'mkdir ENOTDIR': `Folder data berada di dalam sebuah berkas. Tidak ada yang berubah. Sebut folder lain, ${AGAIN}`,
  'mkdir ENOENT': `Folder data tidak dapat dibuat. Periksa apakah disknya terpasang, ${AGAIN}`,
};

function whatWasTried(error: unknown): string {
  return error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
}

export function explainStartFailure(error: unknown): string {
  const refusal = error instanceof Refusal ? error : storageRefusal(error);
  if (refusal) {
    const { title, next } = errorText(refusal.code, refusal.detail);
    return REFUSED[refusal.code] ?? `${title} ${next}`;
  }
  const reason = error instanceof Error ? error.message : String(error);
  const known = FAILED[`${whatWasTried(error)} ${systemCode(error)}`];
  return known === undefined ? reason : `${known} (${reason})`;
}
