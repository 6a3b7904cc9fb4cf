/** Every error code in Indonesian: what happened, what was kept, what to do next. */
import { formatDecimal } from './format.ts';
import type { ErrorCode, ErrorDetail } from '../contract/result.ts';

export interface ErrorText {
  /** What happened. */
  readonly title: string;
  /** What was kept and what to do next. */
  readonly next: string;
}

type ErrorTexts = Readonly<Record<ErrorCode, (detail: ErrorDetail) => ErrorText>>;

const text = (title: string, next: string) => (): ErrorText => ({ title, next });

/** A detail as text, or the fallback when the error does not carry it. */
function part(detail: ErrorDetail, key: string, fallback: string): string {
  const value = detail[key];
  if (value === undefined) return fallback;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

const MAP_FAULT_TITLES: Readonly<Record<string, string>> = {
  'not-geojson': 'Berkas ini bukan kumpulan fitur GeoJSON.',
  'not-polygons': 'Peta berisi bentuk selain poligon.',
  'not-degrees': 'Koordinat peta bukan bujur dan lintang dalam derajat.',
  'damaged-ring': 'Garis batas pada peta tidak lengkap.',
  'too-large': 'Berkas peta terlalu besar.',
  'no-features': 'Peta tidak berisi fitur.',
  'no-regions': 'Tidak ada fitur peta yang dipasangkan dengan kabupaten/kota.',
};

const EVIDENCE_FILE_PROBLEMS: Readonly<Record<string, readonly [what: string, next: string]>> = {
  empty: ['kosong', 'Minta salinan yang berisi.'],
  'too-large': ['terlalu besar', 'Perkecil berkas, atau catat tautannya.'],
  program: ['berupa program', 'Hanya dokumen, gambar, dan arsip yang disimpan.'],
  mismatch: ['isinya tidak sesuai dengan jenis pada namanya', 'Simpan ulang berkas, lalu tambahkan lagi.'],
  incomplete: ['terpotong', 'Minta salinan baru, lalu tambahkan lagi.'],
};

function evidenceFileText(detail: ErrorDetail): ErrorText {
  const [what, next] = EVIDENCE_FILE_PROBLEMS[part(detail, 'problem', '')] ?? ['tidak dapat dipakai', ''];
  const limit = detail['megabytes'] === undefined ? '' : ` (batas ${part(detail, 'megabytes', '')} MB)`;
  return {
    title: `Berkas ${part(detail, 'file', 'bukti')} ${what}${limit}.`,
    next: `Tidak ada yang disimpan. ${next}`.trim(),
  };
}

const texts: ErrorTexts = {
  'invalid-input': text('Isian tidak dapat dipakai.', 'Tidak ada yang berubah. Periksa isian, lalu ulangi.'),
  'not-found': text('Data yang diminta tidak ada.', 'Tidak ada yang berubah. Pilih daerah atau tahun lain.'),
  'level-not-in-scale': (detail) => ({
    title: `Nilai ${formatDecimal(part(detail, 'value', 'itu'))} bukan level pada skala instrumen ini.`,
    next: 'Nilai sebelumnya tetap. Pilih level yang ada pada skala.',
  }),
  'above-ceiling': (detail) => ({
    title:
      detail['cells'] === undefined
        ? `Level ${formatDecimal(part(detail, 'value', 'itu'))} di atas plafon bukti ${part(detail, 'ceiling', '')}.`
        : `Nilai di atas plafon bukti tanpa alasan: ${part(detail, 'cells', '')}.`,
    next: 'Nilai sebelumnya tetap. Terima bukti untuk level itu, atau isi alasan di lembar evaluasi.',
  }),
  'evidence-file-refused': evidenceFileText,
  'instrument-not-for-year': text(
    'Instrumen ini tidak berlaku untuk tahun tersebut.',
    'Tidak ada yang berubah. Pilih instrumen yang berlaku pada tahun itu.',
  ),
  'nothing-to-undo': text('Tidak ada perubahan yang dapat diurungkan.', 'Data tetap seperti sekarang.'),
  'nothing-to-redo': text('Tidak ada perubahan yang dapat diulangi.', 'Data tetap seperti sekarang.'),
  'changed-since': text(
    'Data ini sudah berubah setelah perubahan tersebut.',
    'Nilai yang baru tetap. Buka Riwayat untuk melihat perubahan terakhir.',
  ),
  'not-author': text(
    'Komentar ini ditulis orang lain.',
    'Komentar tetap seperti semula. Tulis tanggapan sebagai komentar baru.',
  ),
  'sample-needs-empty-year': text(
    'Tahun data contoh sudah berisi data lain.',
    'Data yang ada tetap. Data contoh hanya dimuat ke tahun yang kosong.',
  ),
  sealed: (detail) => ({
    title: `Tahun ${part(detail, 'year', 'ini')} sudah disegel.`,
    next: 'Isinya tetap seperti saat disegel. Bila harus diubah, buka segelnya dengan alasan di layar Laporan.',
  }),
  'nothing-to-seal': text(
    'Tahun ini belum berisi data yang dapat disegel.',
    'Tidak ada yang berubah. Data contoh tidak dapat disegel.',
  ),
  'session-expired': text(
    'Sesi impor ini sudah berakhir.',
    'Belum ada yang ditulis. Tambahkan lagi berkasnya.',
  ),
  'needs-answer': text(
    'Masih ada pertanyaan yang belum dijawab.',
    'Belum ada yang ditulis. Jawab pertanyaan pada berkas yang ditahan.',
  ),
  'nothing-to-apply': text(
    'Tidak ada berkas yang dapat diterapkan.',
    'Belum ada yang ditulis. Sertakan berkas yang siap.',
  ),
  'value-conflict': text(
    'Sebagian nilai berbeda dari yang tersimpan.',
    'Nilai tersimpan tetap. Pilih Perbarui atau Lewati untuk nilai yang berbeda.',
  ),
  'unsupported-file': text(
    'Jenis berkas ini tidak dapat dibaca.',
    'Tidak ada yang ditulis. Simpan ulang sebagai .xlsx, lalu tambahkan lagi.',
  ),
  'damaged-file': text(
    'Berkas rusak dan tidak dapat dibaca.',
    'Tidak ada yang ditulis. Minta salinan baru atau simpan ulang berkasnya.',
  ),
  'too-large': text(
    'Berkas terlalu besar.',
    'Tidak ada yang ditulis. Hapus lembar atau gambar yang tidak perlu, lalu tambahkan lagi.',
  ),
  'protected-file': text(
    'Berkas terkunci sandi.',
    'Tidak ada yang ditulis. Simpan ulang tanpa sandi, lalu tambahkan lagi.',
  ),
  'map-unusable': (detail) => ({
    title: MAP_FAULT_TITLES[part(detail, 'fault', 'not-geojson')] ?? 'Berkas peta tidak dapat dipakai.',
    next: 'Peta yang ada tetap. Pilih berkas GeoJSON dengan poligon kabupaten/kota dalam derajat (WGS 84).',
  }),
  'folder-unwritable': text(
    'Berkas tidak dapat ditulis ke folder yang dipilih.',
    'Yang sudah ditulis di sana tetap. Kosongkan ruang atau pilih folder lain, lalu coba lagi.',
  ),
  'storage-full': text(
    'Penyimpanan gagal, disk penuh.',
    'Perubahan terakhir masih di layar dan belum tersimpan. Kosongkan ruang, lalu coba lagi.',
  ),
  'storage-readonly': text(
    'Penyimpanan gagal, folder data hanya dapat dibaca.',
    'Perubahan terakhir belum tersimpan. Beri izin tulis pada folder data, lalu coba lagi.',
  ),
  'storage-corrupt': text(
    'Basis data rusak.',
    'Tidak ada yang ditulis lagi. Pulihkan cadangan terakhir sebelum melanjutkan.',
  ),
  'storage-busy': text(
    'Basis data sedang dipakai program lain.',
    'Perubahan terakhir belum tersimpan. Tutup program lain itu, lalu coba lagi.',
  ),
  'newer-database': (detail) => ({
    title: `Data dibuat dengan versi ${part(detail, 'version', 'yang lebih baru')}.`,
    next: 'Tidak ada yang berubah. Perbarui aplikasi untuk membukanya.',
  }),
  'already-open': text(
    'Data ini sudah dibuka di jendela lain.',
    'Tidak ada yang berubah. Pakai jendela yang sudah terbuka, atau tutup dahulu jendela itu.',
  ),
  cancelled: text('Pekerjaan dihentikan.', 'Tidak ada yang ditulis.'),
  'not-authorised': text(
    'Jendela ini tidak lagi terhubung ke aplikasi.',
    'Data yang tersimpan tetap. Tutup jendela ini dan pakai jendela yang baru; teks yang belum tersimpan dipulihkan di sana.',
  ),
  'unknown-operation': text(
    'Tampilan dan aplikasi berbeda versi.',
    'Tidak ada yang berubah. Tutup lalu buka lagi aplikasi.',
  ),
  internal: text(
    'Terjadi kesalahan yang tidak terduga.',
    'Data yang sudah tersimpan tetap. Ulangi langkah terakhir; bila berulang, catat kodenya.',
  ),
};

export function errorText(code: ErrorCode, detail: ErrorDetail = {}): ErrorText {
  return texts[code](detail);
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(texts, code);
}
