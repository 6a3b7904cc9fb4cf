/** Dates as official papers write them out. */
import terbilang from '@develoka/angka-terbilang-js';
import { formatDate, MONTHS } from '../../shared/messages/format.ts';

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

const inWords = (number: number) => terbilang(number).trim().replaceAll(/\s+/g, ' ');

/** The local date of "2026-11-24". */
export function dateOfDay(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/**
 * "Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam (24 November 2026)": the day between
 * "Pada hari ini" and the rest of the sentence.
 */
export function dateInWords(date: Date): string {
  const weekday = WEEKDAYS[date.getDay()] ?? '';
  const month = MONTHS[date.getMonth()] ?? '';
  const [day, year] = [date.getDate(), date.getFullYear()].map(inWords);
  return `${weekday} tanggal ${day} bulan ${month} tahun ${year} (${formatDate(date)})`;
}
