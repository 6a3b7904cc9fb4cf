/** Seals of years, and whether a row belongs to a year that is sealed. */
import type { Database } from './connection.ts';
import type { SealRow } from './entities.ts';

export interface SealedYear {
  readonly province: string;
  readonly year: number;
  readonly instrument: string;
}

export interface SealsRepository {
  /** All seals of a year, newest first; at most the first is in force. */
  ofYear(key: SealedYear): SealRow[];
  /** Seals in force, of all years. */
  active(): SealRow[];
  /** All seals, newest first. */
  all(): SealRow[];
  /** The year that an assessment belongs to; null for one that does not exist. */
  yearOfAssessment(assessmentId: string): SealedYear | null;
  provinceOfRegion(regionId: string): string | null;
}

export function createSealsRepository(database: Database): SealsRepository {
  const ofYear = database.prepare<[SealedYear], SealRow>(
    `SELECT * FROM seal WHERE province_code = @province AND year = @year AND instrument_id = @instrument
     ORDER BY reopened_at IS NULL DESC, sealed_at DESC`,
  );
  const active = database.prepare<[], SealRow>('SELECT * FROM seal WHERE reopened_at IS NULL ORDER BY year');
  const all = database.prepare<[], SealRow>('SELECT * FROM seal ORDER BY sealed_at DESC');
  const yearOf = database.prepare<[string], SealedYear>(
    `SELECT r.province_code AS province, a.year, a.instrument_id AS instrument
     FROM assessment a JOIN region r ON r.id = a.region_id WHERE a.id = ?`,
  );
  const province = database
    .prepare<[string], string>('SELECT province_code FROM region WHERE id = ?')
    .pluck();
  return {
    ofYear: (key) => ofYear.all(key),
    active: () => active.all(),
    all: () => all.all(),
    yearOfAssessment: (assessmentId) => yearOf.get(assessmentId) ?? null,
    provinceOfRegion: (regionId) => province.get(regionId) ?? null,
  };
}
