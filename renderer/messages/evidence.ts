/** Texts of evidence: the panel, judging, previews, and levels above the ceiling. */
import type { EvidenceStatus } from '../../shared/assessment/evidence.ts';
import { evidencePlace, staleWords, supportedLevels } from '../../shared/messages/evidence.ts';
import { formatDecimal } from '../../shared/messages/format.ts';
import { EVIDENCE_STATUS_NAMES } from '../../shared/messages/terms.ts';

const MEGABYTE = 1024 * 1024;
const KILOBYTE = 1024;

/** "2,4 MB", "312 KB". */
function fileSize(bytes: number): string {
  if (bytes >= MEGABYTE) return `${formatDecimal((bytes / MEGABYTE).toFixed(1))} MB`;
  return `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`;
}

export const evidenceText = {
  title: 'Bukti',
  list: 'Daftar bukti',
  counts: (status: EvidenceStatus, count: number) =>
    `${count} ${EVIDENCE_STATUS_NAMES[status].toLowerCase()}`,
  ceiling: (level: number) => `plafon ${level}`,
  noCeiling: 'belum ada, plafon belum berlaku',
  column: 'Bukti',
  acceptedOf: (accepted: number, total: number) => `${accepted}/${total}`,
  acceptedOfLong: (accepted: number, total: number) => `${accepted} dari ${total} bukti diterima`,
  none: 'Tanpa bukti',

  add: 'Tambah',
  addFile: 'Pilih berkas',
  addLink: 'Tambah tautan',
  addLetter: 'Tambah surat',
  fileInput: 'Berkas bukti',
  dropHint: 'Seret atau tempel berkas di sini, atau tambahkan tautan dan nomor surat.',
  dropNow: 'Lepaskan untuk melampirkan ke indikator ini',
  adding: 'Menyimpan berkas…',
  link: 'Alamat tautan',
  linkHint: 'Diawali https:// atau http://. Aplikasi menyimpan alamatnya dan tidak membukanya.',
  linkFault: 'Bukan alamat web. Tulis lengkap, misalnya https://jdih.contoh.go.id/perbup-12.',
  letter: 'Nomor surat',
  letterHint: 'Misalnya 555/112/Kominfo/2024.',
  letterFault: 'Nomor surat belum diisi.',
  saveLink: 'Simpan tautan',
  saveLetter: 'Simpan surat',
  cancel: 'Batalkan',

  accept: 'Terima',
  revise: 'Revisi',
  reject: 'Tolak',
  judgement: 'Status',
  reopen: 'Belum diperiksa',
  reasonTitle: (status: 'revisi' | 'ditolak') => (status === 'revisi' ? 'Alasan revisi' : 'Alasan penolakan'),
  supports: 'Mendukung level',
  supportsLevel: (level: number) => `Mendukung level ${level}`,
  noLevels: 'Pilih level yang didukung; tanpa level, bukti tidak menaikkan plafon.',
  name: 'Nama bukti',
  year: 'Tahun terbit',
  yearFault: 'Tahun ditulis dengan empat angka, misalnya 2023.',
  issuer: 'Penerbit',
  note: 'Catatan pemeriksaan',
  open: 'Lihat',
  save: 'Simpan salinan',
  remove: 'Hapus',
  size: fileSize,
  levels: supportedLevels,

  stale: staleWords,
  staleMark: 'terlalu lama',
  sameHere: (indicators: readonly string[]) =>
    `Berkas yang sama juga dipakai di indikator ${indicators.join(', ')}.`,
  sameIndicator: 'Berkas yang sama sudah ada pada indikator ini.',
  sameElsewhere: (places: readonly string[], more: number) =>
    `Berkas yang sama juga dipakai di ${places.join('; ')}${more > 0 ? `, dan ${more} tempat lain` : ''}.`,
  samePlace: evidencePlace,
  sameMark: 'berkas ganda',

  preview: 'Pratinjau',
  previewOf: (name: string) => `Pratinjau ${name}`,
  reading: 'Membaca berkas…',
  noPreview: 'Jenis berkas ini tidak dipratinjau. Simpan salinan, lalu buka dengan program di komputer.',
  noFile: 'Tidak ada berkas untuk dilihat: bukti ini berupa tautan atau nomor surat.',
  chooseOne: 'Pilih bukti untuk melihat isinya.',
  fileMissing: 'Berkas tidak ada lagi di penyimpanan bukti, atau isinya berubah. Lampirkan lagi berkasnya.',
  damaged: 'Isi berkas tidak dapat digambar. Simpan salinan untuk membukanya dengan program lain.',
  locked: 'PDF terkunci sandi. Minta salinan tanpa sandi.',
  page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  pageName: (page: number, pages: number, name: string) => `Halaman ${page} dari ${pages}, ${name}`,
  previousPage: 'Halaman sebelumnya',
  nextPage: 'Halaman berikutnya',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  zoom: (percent: number) => `${percent}\u00a0%`,
  showText: 'Teks halaman',
  pageText: 'Teks halaman ini',
  noPageText: 'Halaman ini tidak memuat teks, kemungkinan hasil pindai.',
  imageOf: (name: string) => `Gambar ${name}`,
  close: 'Tutup',

  aboveCeiling: 'di atas plafon bukti',
  aboveCeilingIs: (state: 'reasoned' | 'unreasoned') =>
    state === 'reasoned' ? 'di atas plafon bukti, beralasan' : 'di atas plafon bukti, tanpa alasan',
  notAccepted: 'bukti belum diterima',
  overrideTitle: (level: string, ceiling: number) => `Level ${level} di atas plafon bukti ${ceiling}`,
  overrideIntro: (ceiling: number) =>
    `Bukti yang diterima mendukung sampai level ${ceiling}. Alasan di bawah tersimpan bersama level.`,
  overrideField: 'Alasan di atas plafon',
  overrideFault: 'Alasan belum diisi.',
  overrideSave: (level: string) => `Tetapkan level ${level}`,
  overrideKeep: 'Simpan alasan',
  overrideReason: 'Alasan di atas plafon',
  overrideMissing: (level: string, ceiling: number) =>
    `Level ${level} di atas plafon bukti ${ceiling} dan belum beralasan.`,
  overrideWrite: 'Tulis alasan',
  overrideEdit: 'Ubah alasan',
  overrideRemove: 'Hapus alasan',

  undoEvidence: (name: string, indicator: string) => `bukti I${indicator} ${name}`,
  undoOverride: (indicator: string) => `alasan plafon I${indicator}`,

  keys: 'Bukti',
  keyMove: 'Bukti sebelumnya dan berikutnya',
  keyOpen: 'Rincian bukti',
  keyLevels: 'Level yang didukung',
  keyOverride: 'Level di atas plafon, dengan alasan',
} as const;
