/** What the audit trail says in Indonesian: what was changed, and the terms that its values are written in. */
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

export const TAKING_PART_NAMES: Readonly<Record<Participation, string>> = {
  ikut: 'Mengikuti',
  'tidak-mengikuti': 'Tidak mengikuti',
};

/** "Bukti: status"; without a field the subject alone. */
export function auditWhat(subject: AuditSubject, field: string | null): string {
  const name = AUDIT_SUBJECT_NAMES[subject];
  return field === null ? name : `${name}: ${field}`;
}
