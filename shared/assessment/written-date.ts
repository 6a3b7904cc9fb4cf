/** Dates as people in Indonesia write them, day first. What can be meant in two ways is no date. */

/** Spellings of the months, the outdated ones too; by the first of each they are shown. */
const MONTH_WORDS: readonly (readonly string[])[] = [
  ['januari', 'jan'],
  ['februari', 'pebruari', 'feb', 'peb'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'ags', 'agt', 'agust'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'des'],
];

const DAY_FIRST = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2}|[a-z]+)\.?\s*[-/.\s]\s*(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;

export type DateFault = 'unclear' | 'no-such-day';
export type WrittenDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly fault: DateFault };

function monthOf(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  const found = MONTH_WORDS.findIndex((words) => words.includes(written));
  return found < 0 ? null : found + 1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * @param written "31-12-2026", "31/12/2026", "31 Des 2026" or "2026-12-31"
 * @returns the date as YYYY-MM-DD; `unclear` where day, month or a year of four digits is missing
 */
export function readDate(written: string): WrittenDate {
  const text = written.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const yearFirst = YEAR_FIRST.exec(text);
  const [, first = '', second = '', third = ''] = yearFirst ?? DAY_FIRST.exec(text) ?? [];
  const [year, month, day] = yearFirst
    ? [Number(first), Number(second), Number(third)]
    : [Number(third), monthOf(second), Number(first)];
  if (first === '' || month === null) return { ok: false, fault: 'unclear' };
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    return { ok: false, fault: 'no-such-day' };
  }
  const padded = (number: number) => String(number).padStart(2, '0');
  return { ok: true, date: `${String(year)}-${padded(month)}-${padded(day)}` };
}
