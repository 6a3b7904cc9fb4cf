/** Numbers and dates as Indonesian readers write them: decimal comma, dot for thousands, 24-hour time with a dot. */

/** "2.15" → "2,15"; "-0.03" → "−0,03" (true minus). */
export function formatDecimal(text: string): string {
  return text.replace('.', ',').replace(/^-/, '−');
}

/** "+0,38", "−0,03", "0,00". */
export function formatDelta(text: string): string {
  const isZero = /^-?0(\.0+)?$/.test(text);
  if (isZero) return formatDecimal(text.replace(/^-/, ''));
  return text.startsWith('-') ? formatDecimal(text) : `+${formatDecimal(text)}`;
}

/** 12345 → "12.345". */
export function formatCount(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.');
}

/** A weight in percent as the instrument writes it: "16.5" → "16,5 %" with a non-breaking space. */
export function formatPercent(text: string): string {
  return `${formatDecimal(text)}\u00a0%`;
}

/** A level: 300 → "3", 250 → "2,5", 219 → "2,19". */
export function formatLevel(hundredths: number): string {
  const digits = (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');
  return formatDecimal(digits);
}

export const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** "21 September 2026" from a date in the viewer's time zone. */
export function formatDate(date: Date): string {
  return `${date.getDate()} ${MONTHS[date.getMonth()] ?? ''} ${date.getFullYear()}`;
}

/** "21 September 2026" from "2026-09-21", without any time zone. */
export function formatIsoDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** "21 Sep 2026" from "2026-09-21". */
export function formatShortIsoDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]?.slice(0, 3) ?? ''} ${year}`;
}

/** "21 Sep 2026", where there is little room. */
export function formatShortDate(date: Date): string {
  return formatShortIsoDate(sortableDay(date));
}

/** "14.32". */
export function formatTime(date: Date): string {
  return `${String(date.getHours()).padStart(2, '0')}.${String(date.getMinutes()).padStart(2, '0')}`;
}

/** "2026-09-21": sorts, and fits into the name of a file. */
export function sortableDay(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-');
}
