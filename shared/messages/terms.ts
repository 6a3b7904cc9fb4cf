/** The field's terms as the interface, the command line and the printed sheets write them. */
import type { FollowUpStatus, Priority } from '../assessment/recommendations.ts';
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
  bukti: 'Data dukung',
  catatan: 'Catatan',
  justifikasi: 'Justifikasi',
  rekomendasi: 'Rekomendasi',
};

export const PRIORITY_NAMES: Readonly<Record<Priority, string>> = {
  tinggi: 'Tinggi',
  sedang: 'Sedang',
  rendah: 'Rendah',
};

export const FOLLOW_UP_NAMES: Readonly<Record<FollowUpStatus, string>> = {
  berjalan: 'Berjalan',
  'belum-mulai': 'Belum mulai',
  selesai: 'Selesai',
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
