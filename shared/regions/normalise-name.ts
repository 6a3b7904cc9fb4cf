/** What two spellings of the same name have in common. */

/**
 * The text in lower case without diacritics, with every run of punctuation and spaces as one space.
 * Apostrophes and invisible characters go without leaving a space: "Ba'a" is "baa".
 */
export function normaliseName(written: string): string {
  return written
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘ʼ`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
