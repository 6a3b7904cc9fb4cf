/** When a note was written: the time on the same day, the date besides on others. */
import { formatShortIsoDate, formatTime } from '../../../shared/messages/format.ts';

/** The day in the viewer's time zone as YYYY-MM-DD. */
export function localDay(date: Date): string {
  const padded = (number: number) => String(number).padStart(2, '0');
  return `${String(date.getFullYear())}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`;
}

/** "14.32", or "21 Sep 2026 14.32". @param at ISO 8601 */
export function noteTime(at: string, now: Date): string {
  const date = new Date(at);
  const day = localDay(date);
  return day === localDay(now) ? formatTime(date) : `${formatShortIsoDate(day)} ${formatTime(date)}`;
}
