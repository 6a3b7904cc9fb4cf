/**
 * Makes text from outside (region names, sources, notes) harmless in a workbook, and in whatever is made of that
 * workbook later: it must never become a formula, not even when somebody saves the sheet as CSV.
 */

/** Excel's limit for one cell. */
const LONGEST_CELL_TEXT = 32_767;
const LONGEST_SHEET_NAME = 31;
const LONGEST_FILE_NAME = 120;
/** Excel allows 255 characters for a whole footer, which has three parts and their codes. */
const LONGEST_FOOTER_PART = 75;

/** What XML cannot carry, and what only hides or reverses the text that follows. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;
/** Signs that start a formula, with their full-width forms. */
const FORMULA_START = /^[=+\-@＝＋－＠]/u;
/** The same signs where a program that splits CSV differently would see a field begin. */
const FORMULA_BEHIND_SEPARATOR = /([;,|\n]\s*)(?=[=+\-@＝＋－＠]\s*[^\s])/gu;
/** What `safeText` puts in, at the start and behind a separator. */
const GUARDED_START = /^'(?=[=+\-@＝＋－＠])/u;
const GUARD_BEHIND_SEPARATOR = /([;,|\n]\s*)'(?=[=+\-@＝＋－＠]\s*[^\s])/gu;
/** How a workbook writes a character by number: "_x003D_" would be read as "=". */
const ESCAPE_LOOKALIKE = /_(?=x[\da-f]{4}_)/giu;

/**
 * Text that no spreadsheet program takes for a formula: an apostrophe stands before a sign that would start one.
 * Tabs become blanks, line breaks are kept, control and hidden characters go. Doing it twice changes nothing.
 */
export function safeText(text: string): string {
  const printable = text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(UNPRINTABLE, '').trim();
  const inside = printable.replaceAll(FORMULA_BEHIND_SEPARATOR, "$1'");
  return FORMULA_START.test(inside) ? `'${inside}` : inside;
}

/** The text that `safeText` made harmless, as it was: without the apostrophes that were put in. */
export function withoutGuards(text: string): string {
  return text.replace(GUARDED_START, '').replaceAll(GUARD_BEHIND_SEPARATOR, '$1');
}

/** `safeText`, written so that a workbook stores exactly these characters; cut to what one cell holds. */
export function cellText(text: string): string {
  return safeText(text).slice(0, LONGEST_CELL_TEXT).toWellFormed().replaceAll(ESCAPE_LOOKALIKE, '_x005F_');
}

/** A name that Excel accepts for a sheet: no reserved sign, no apostrophe at an end, 31 characters at most. */
export function safeSheetName(name: string): string {
  const cleaned = safeText(name)
    .replaceAll(/[*?:/\\[\]\n]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, LONGEST_SHEET_NAME)
    .replaceAll(/^[\s']+|[\s']+$/g, '');
  // Excel keeps this name for itself.
  return cleaned === '' || cleaned.toLowerCase() === 'history' ? 'Lembar' : cleaned;
}

/** A file name that Windows accepts; the extension is added after the name was cut. */
export function safeFileName(name: string, extension: string): string {
  const cleaned = name
    .replaceAll(UNPRINTABLE, ' ')
    .replaceAll(/[<>:"/\\|?*\n]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, LONGEST_FILE_NAME)
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  return `${cleaned === '' ? 'Tanpa nama' : cleaned}.${extension}`;
}

/** Text for a header or footer, where "&" starts a code; cut to what fits beside two other parts. */
export function footerText(text: string): string {
  const line = text.replaceAll(UNPRINTABLE, '').replaceAll(/\s+/g, ' ').trim();
  const cut = line.length > LONGEST_FOOTER_PART ? `${line.slice(0, LONGEST_FOOTER_PART - 1)}…` : line;
  return cut.replaceAll('&', '&&');
}
