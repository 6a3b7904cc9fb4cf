/** Texts that stand beside a level: what the regency explains and what the evaluator notes, each at its stage. */
export const TEXT_KINDS = ['penjelasan', 'bukti', 'catatan', 'justifikasi', 'rekomendasi'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** Longer texts are cut by spreadsheets themselves (32,767 characters in a cell). */
export const LONGEST_TEXT = 32_767;
