/**
 * Texts that stand beside a level: what the regency explains and what the evaluator notes, each at its stage. The
 * explanation that the regulation asks for has two parts (PermenPANRB 59/2020): the facts, kept as `penjelasan`
 * because that is what nearly every workbook calls its one column, and the analysis of these facts.
 */
export const TEXT_KINDS = [
  'penjelasan',
  'analisis',
  'bukti',
  'catatan',
  'justifikasi',
  'rekomendasi',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** Longer texts are cut by spreadsheets themselves (32,767 characters in a cell). */
export const LONGEST_TEXT = 32_767;
