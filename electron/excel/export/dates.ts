/** Days and moments as cells that a spreadsheet program sorts and filters as dates. */
import type { Cell } from 'exceljs';
import { putNumber, putText } from './cells.ts';
import { centredStyle } from './styles.ts';

const DAY_FORMAT = 'dd/mm/yyyy';
const MOMENT_FORMAT = 'dd/mm/yyyy hh:mm';

/** Days as Excel counts them, from the end of 1899. */
function serialOf(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** @param day YYYY-MM-DD; null leaves the cell empty, ready for a date. */
export function putDay(cell: Cell, day: string | null): void {
  if (day === null) putText(cell, '', { ...centredStyle, numFmt: DAY_FORMAT });
  else putNumber(cell, serialOf(day), centredStyle, DAY_FORMAT);
}

/** A spreadsheet knows no time zones: what the clock on the wall showed. @param iso ISO 8601, UTC. */
export function putMoment(cell: Cell, iso: string): void {
  const moment = new Date(iso);
  cell.value = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  cell.style = { ...centredStyle, numFmt: MOMENT_FORMAT };
}
