/** How well a sheet's titles and year fit an instrument, for sheets whose indicators alone do not tell. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';

export interface Hint {
  /** Added to a recognition's score; negative when the sheet speaks of something else. */
  readonly score: number;
  readonly evidence: string | null;
}

/** "PermenPANRB 59/2020" as titles write it: number and year with some words between. */
function namesRegulation(text: string, instrument: Instrument): boolean {
  const [, number, year] = /(\d+)\/(\d{4})/.exec(instrument.regulation) ?? [];
  if (number === undefined || year === undefined) return false;
  return new RegExp(`\\b${number}( tahun)? ${year}\\b`).test(text);
}

const DIGITAL_GOVERNMENT = /\b(pemdi|pemerintah digital)\b/;

/** Numbers alone may be those of any instrument: one that was not in force in the year is not meant by them. */
export function mayBeOfYear(instrument: Instrument, year: number | null): boolean {
  const { from, to } = instrument.years;
  return year === null || (year >= from && (to === null || year <= to));
}

/** @param text surroundings in plain words */
export function hintsFor(instrument: Instrument, text: string, year: number | null): Hint {
  let score = 0;
  let evidence: string | null = null;
  if (namesRegulation(text, instrument)) {
    score += 15;
    evidence = `judul menyebut ${instrument.regulation}`;
  }
  const isDigital = DIGITAL_GOVERNMENT.test(instrument.name.toLowerCase());
  if (DIGITAL_GOVERNMENT.test(text) && isDigital) {
    score += 10;
    evidence ??= 'judul menyebut Pemerintah Digital';
  }
  if (/\bspbe\b/.test(text) && isDigital) score -= 5;
  if (year !== null) {
    const inForce = mayBeOfYear(instrument, year);
    score += inForce ? 10 : -10;
    if (inForce) evidence ??= `tahun ${year} memakai ${instrument.regulation}`;
  }
  return { score, evidence };
}
