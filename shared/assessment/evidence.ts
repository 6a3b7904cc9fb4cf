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

/** Whether a judgement has to say why. */
export function needsReason(status: EvidenceStatus): boolean {
  return status === 'revisi' || status === 'ditolak';
}

/** Bytes that one file may have: scanned decrees of some hundred pages stay below. */
export const LARGEST_EVIDENCE_FILE = 50 * 1024 * 1024;
export const LONGEST_LINK = 2000;
/** Characters of a title, an issuer, a letter number. */
export const LONGEST_EVIDENCE_FIELD = 300;
/** Characters of a note on evidence, or of a reason for a level above the ceiling. */
export const LONGEST_REASON = 2000;

/** An address that a browser opens as a page. It is stored and shown; the application itself never opens it. */
const WEB_LINK = /^https?:\/\/[^\s/?#"'<>\\^`{|}@]+(?:[/?#][^\s"<>\\^`{|}]*)?$/i;

export function isWebLink(text: string): boolean {
  return text.length <= LONGEST_LINK && WEB_LINK.test(text);
}

/** What a piece of evidence is called where it has no title of its own. */
export function evidenceName(names: {
  readonly title: string;
  readonly fileName: string | null;
  readonly letterNumber: string | null;
  readonly link: string | null;
}): string {
  const { title, fileName, letterNumber, link } = names;
  return title === '' ? (fileName ?? letterNumber ?? link ?? '') : title;
}
