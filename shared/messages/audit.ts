/** What the audit trail says in Indonesian: what was changed, and the terms that its values are written in. */
import type { EvidenceKind, EvidenceReason, EvidenceStatus } from '../assessment/evidence.ts';
import type { FollowUpStatus, Priority } from '../assessment/recommendations.ts';
import type { AuditSubject } from '../contract/audit.ts';
import type { ChangeSet } from '../contract/history.ts';
import type { Participation } from '../contract/terms.ts';
import { TEXT_KIND_NAMES } from './terms.ts';

export const AUDIT_SUBJECT_NAMES: Readonly<Record<AuditSubject, string>> = {
  ...TEXT_KIND_NAMES,
  level: 'Level',
  'berkas-bukti': 'Bukti',
  'alasan-plafon': 'Alasan di atas plafon bukti',
  komentar: 'Komentar',
  'tindak-lanjut': 'Tindak lanjut rekomendasi',
  lembar: 'Lembar evaluasi',
  'hasil-resmi': 'Hasil resmi',
  sebaran: 'Sebaran predikat',
  impor: 'Impor',
  'nama-daerah': 'Nama lain daerah',
  pemetaan: 'Pemetaan kolom',
  kriteria: 'Teks kriteria',
  segel: 'Segel tahun',
  pengaturan: 'Pengaturan',
};

export const CHANGE_KIND_NAMES: Readonly<Record<ChangeSet['kind'], string>> = {
  do: 'Diubah',
  undo: 'Diurungkan',
  redo: 'Diulangi',
};

export const AUDIT_TERMS: {
  readonly participation: Readonly<Record<Participation, string>>;
  readonly evidenceKind: Readonly<Record<EvidenceKind, string>>;
  readonly evidenceStatus: Readonly<Record<EvidenceStatus, string>>;
  readonly evidenceReason: Readonly<Record<EvidenceReason, string>>;
  readonly priority: Readonly<Record<Priority, string>>;
  readonly followUp: Readonly<Record<FollowUpStatus, string>>;
} = {
  participation: { ikut: 'Mengikuti', 'tidak-mengikuti': 'Tidak mengikuti' },
  evidenceKind: { berkas: 'Berkas', tautan: 'Tautan', surat: 'Surat' },
  evidenceStatus: {
    'belum-diperiksa': 'Belum diperiksa',
    diterima: 'Diterima',
    revisi: 'Perlu revisi',
    ditolak: 'Ditolak',
  },
  evidenceReason: {
    'tidak-diunggah': 'Tidak diunggah',
    'dokumen-salah': 'Dokumen salah',
    kedaluwarsa: 'Kedaluwarsa',
    'draf-tanpa-nomor-atau-tanda-tangan': 'Draf tanpa nomor atau tanda tangan',
    'tidak-sesuai-penjelasan': 'Tidak sesuai penjelasan',
    'level-tinggi-tanpa-level-bawah': 'Level tinggi tanpa level di bawahnya',
    lainnya: 'Lainnya',
  },
  priority: { tinggi: 'Tinggi', sedang: 'Sedang', rendah: 'Rendah' },
  followUp: { 'belum-mulai': 'Belum mulai', berjalan: 'Berjalan', selesai: 'Selesai' },
};

/** "Bukti: status"; without a field the subject alone. */
export function auditWhat(subject: AuditSubject, field: string | null): string {
  const name = AUDIT_SUBJECT_NAMES[subject];
  return field === null ? name : `${name}: ${field}`;
}
