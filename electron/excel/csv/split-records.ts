/** Delimited text taken apart: records, and the mark between their fields. */
import { damaged } from '../refusals.ts';

const QUOTE = '"';
/** In the order in which they are taken where all fit alike: Indonesian Excel writes semicolons. */
const DELIMITERS = [';', '\t', ',', '|'];
/** So many records tell which mark it is. */
const TELLING_RECORDS = 200;
/** A table has at least two columns, and a header above at least one row. */
const LEAST_FIELDS = 2;
const LEAST_RECORDS = 2;

/** Where a quoted field ends, behind its closing quote. @throws {Refusal} damaged-file where none closes it */
function endOfQuoted(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) throw damaged('a quoted text does not end');
    if (text[quote + 1] !== QUOTE) return quote + 1;
    at = quote + 2;
  }
}

function isLineEnd(mark: string | undefined): boolean {
  return mark === '\n' || mark === '\r';
}

/**
 * Records in their order, blank ones included, as spreadsheet programs count rows. Within quotes marks and line ends are
 * text, and two quotes are one.
 * @throws {Refusal} damaged-file when a quoted text does not end
 */
export function* splitRecords(text: string, delimiter: string): Generator<readonly string[]> {
  let at = 0;
  let fields: string[] = [];
  while (at < text.length) {
    let field = '';
    if (text[at] === QUOTE) {
      const end = endOfQuoted(text, at);
      field = text.slice(at + 1, end - 1).replaceAll(QUOTE + QUOTE, QUOTE);
      at = end;
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) at += 1;
    fields.push(field + text.slice(start, at));
    if (at < text.length && text[at] === delimiter) {
      at += 1;
      if (at === text.length) fields.push('');
      else continue;
    }
    yield fields;
    fields = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}

/** How many of a text's first records that are not blank have the number of fields that most of them have. */
function regularity(text: string, delimiter: string): { readonly records: number; readonly fields: number } {
  const counts = new Map<number, number>();
  let seen = 0;
  try {
    for (const record of splitRecords(text, delimiter)) {
      if (record.length < LEAST_FIELDS) continue;
      counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
      seen += 1;
      if (seen >= TELLING_RECORDS) break;
    }
  } catch {
    // With the right mark every quoted text ends; reading it will say so where it does not.
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { fields: most?.[0] ?? 0, records: most?.[1] ?? 0 };
}

/** The mark that divides the text most regularly into fields; null where none makes a table of it. */
export function findDelimiter(text: string): string | null {
  let best: string | null = null;
  let most = { records: 0, fields: 0 };
  for (const delimiter of DELIMITERS) {
    const found = regularity(text, delimiter);
    const isBetter =
      found.records > most.records || (found.records === most.records && found.fields > most.fields);
    if (isBetter && found.records >= LEAST_RECORDS) [best, most] = [delimiter, found];
  }
  return best;
}
