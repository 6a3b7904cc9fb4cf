/**
 * Evidence (data dukung) beside an indicator: what it is, and how it was judged. A level counts only as far as
 * accepted evidence reaches (PermenPANRB 59/2020: a level is met when its criteria and all lower ones are).
 */
export const EVIDENCE_KINDS = ['berkas', 'tautan', 'surat'] as const;
/** A file in the evidence store, a link, or a letter known by its number. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EVIDENCE_STATUSES = ['belum-diperiksa', 'diterima', 'revisi', 'ditolak'] as const;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

/** Why evidence has to be revised or was rejected. */
export const EVIDENCE_REASONS = [
  'tidak-diunggah',
  'dokumen-salah',
  'kedaluwarsa',
  'draf-tanpa-nomor-atau-tanda-tangan',
  'tidak-sesuai-penjelasan',
  'level-tinggi-tanpa-level-bawah',
  'lainnya',
] as const;
export type EvidenceReason = (typeof EVIDENCE_REASONS)[number];
