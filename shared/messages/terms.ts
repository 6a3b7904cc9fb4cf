/** The field's terms as the interface, the command line and the printed sheets write them. */
import type { EvidenceKind, EvidenceReason, EvidenceStatus } from '../assessment/evidence.ts';
import type { ParticipationStatus } from '../assessment/participation.ts';
import type { FollowUpState, Priority } from '../assessment/recommendations.ts';
import type { SourceKind } from '../assessment/source-kind.ts';
import type { Stage } from '../assessment/stages.ts';
import type { TextKind } from '../assessment/texts.ts';
import type { Severity } from '../contract/import.ts';

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  mandiri: 'Mandiri',
  dokumen: 'Dokumen',
  interviu: 'Interviu',
  visitasi: 'Visitasi',
  penetapan: 'Penetapan',
};

export const TEXT_KIND_NAMES: Readonly<Record<TextKind, string>> = {
  penjelasan: 'Penjelasan',
  analisis: 'Analisis',
  bukti: 'Data dukung',
  catatan: 'Catatan',
  justifikasi: 'Justifikasi',
  rekomendasi: 'Rekomendasi',
};

export const EVIDENCE_KIND_NAMES: Readonly<Record<EvidenceKind, string>> = {
  berkas: 'Berkas',
  tautan: 'Tautan',
  surat: 'Surat',
};

export const EVIDENCE_STATUS_NAMES: Readonly<Record<EvidenceStatus, string>> = {
  'belum-diperiksa': 'Belum diperiksa',
  diterima: 'Diterima',
  revisi: 'Perlu revisi',
  ditolak: 'Ditolak',
};

export const EVIDENCE_REASON_NAMES: Readonly<Record<EvidenceReason, string>> = {
  'tidak-diunggah': 'Tidak diunggah',
  'dokumen-salah': 'Dokumen salah',
  kedaluwarsa: 'Kedaluwarsa',
  'draf-tanpa-nomor-atau-tanda-tangan': 'Draf tanpa nomor atau tanda tangan',
  'tidak-sesuai-penjelasan': 'Tidak sesuai penjelasan',
  'level-tinggi-tanpa-level-bawah': 'Level tinggi tanpa level di bawahnya',
  lainnya: 'Alasan lain, ditulis di catatan',
};

export const PRIORITY_NAMES: Readonly<Record<Priority, string>> = {
  tinggi: 'Tinggi',
  sedang: 'Sedang',
  rendah: 'Rendah',
};

export const FOLLOW_UP_NAMES: Readonly<Record<FollowUpState, string>> = {
  terlambat: 'Terlambat',
  berjalan: 'Berjalan',
  'belum-mulai': 'Belum mulai',
  selesai: 'Selesai',
};

export const PARTICIPATION_NAMES: Readonly<Record<ParticipationStatus, string>> = {
  'belum-mulai': 'Belum mulai',
  mengisi: 'Mengisi',
  lengkap: 'Lengkap',
  'tidak-mengikuti': 'Tidak mengikuti',
};

/** What a source of published results is. */
export const SOURCE_KIND_NAMES: Readonly<Record<SourceKind, string>> = {
  keputusan: 'Keputusan',
  media: 'Laporan media',
  lainnya: 'Lainnya',
};

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'penghambat',
  warning: 'peringatan',
  info: 'informasi',
};

/** A predikat, or what a region has instead of one. */
export function resultLabel(key: string): string {
  switch (key) {
    case 'tidak-mengikuti':
      return 'Tidak mengikuti';
    case 'incomplete':
      return 'Belum lengkap';
    case 'no-data':
      return 'Belum ada nilai';
    case 'predikat-only':
      return 'Predikat tanpa indeks';
    default:
      return key;
  }
}
