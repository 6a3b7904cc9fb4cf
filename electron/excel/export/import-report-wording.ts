/** What the report of an import says in words: statuses, severities, and for every kind of problem a short action. */
import type { FileReport, Problem, ProblemCode, Severity } from '../../../shared/contract/import.ts';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Penghambat',
  warning: 'Peringatan',
  info: 'Informasi',
};

/** Written for whoever gets the file back and corrects it there. */
const ACTIONS: Readonly<Record<ProblemCode, string>> = {
  'out-of-range': 'Ganti dengan level yang ada pada skala.',
  'not-a-level': 'Ganti dengan angka level saja.',
  'non-integer': 'Ganti dengan bilangan bulat.',
  'ambiguous-number': 'Tulis ulang sehingga hanya dapat dibaca dengan satu cara.',
  duplicate: 'Sisakan satu baris untuk tiap indikator.',
  missing: 'Isi sel yang kosong.',
  'formula-not-calculated': 'Buka di Excel, simpan, lalu kirim ulang.',
  'formula-error': 'Perbaiki rumus, atau ketik levelnya.',
  'ambiguous-region': 'Tulis nama daerah lengkap dengan kabupaten atau kota.',
  'unknown-region': 'Tulis nama resmi daerah di kepala lembar.',
  hidden: 'Tampilkan bagian yang tersembunyi, atau hapus bila tidak dipakai.',
  merged: 'Pisahkan sel gabungan, lalu isi tiap indikator.',
  'mismatch-total': 'Cocokkan indeks yang tertulis dengan levelnya.',
  'unknown-layout': 'Pindahkan isinya ke templat aplikasi.',
  'unknown-year': 'Tulis tahun evaluasi di kepala lembar.',
  'unknown-stage': 'Tulis tahap penilaian di kepala lembar.',
  'unknown-instrument': 'Tulis peraturan yang dipakai di kepala lembar.',
  'repeated-entry': 'Pastikan berkas mana yang berlaku, lalu kirim satu saja.',
  conflict: 'Pastikan level yang benar, lalu kabarkan kepada tim evaluasi.',
  'unsupported-file': 'Kirim ulang sebagai buku kerja Excel (.xlsx).',
  'damaged-file': 'Simpan ulang di Excel, lalu kirim salinan baru.',
  'too-large': 'Salin tabel penilaian ke buku kerja baru, lalu kirim ulang.',
  'protected-file': 'Hapus kata sandi berkas, lalu kirim ulang.',
};

export function actionFor({ code }: Problem): string {
  return ACTIONS[code];
}

/** Counts of problems by severity. */
export function countProblems({ problems }: FileReport): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

export function statusWords(file: FileReport): string {
  switch (file.status) {
    case 'ok':
      return countProblems(file).error > 0
        ? 'Dapat diterapkan, sebagian nilai tidak terbaca'
        : 'Siap diterapkan';
    case 'needs-answer':
      return 'Ditahan, ada yang harus dijawab';
    case 'rejected':
      return 'Ditolak, tidak ada yang dapat dipakai';
    case 'applied':
      return 'Sudah diterapkan';
    case 'unchanged':
      return 'Sama dengan yang tersimpan';
  }
}
