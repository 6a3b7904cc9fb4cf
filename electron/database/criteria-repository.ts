/** Reads the official criteria that the office has loaded. */
import type { Database } from './connection.ts';
import type { CriterionTextRow } from './entities.ts';

export interface CriteriaRepository {
  ofInstrument(instrument: string): CriterionTextRow[];
  summary(): { readonly instrument_id: string; readonly indicators: number; readonly texts: number }[];
  sources(instrument: string): string[];
  /** Sequence of the newest change set that touched any of them; 0 without one. */
  newestChange(): number;
}

export function createCriteriaRepository(database: Database): CriteriaRepository {
  const ofInstrument = database.prepare<[string], CriterionTextRow>(
    'SELECT * FROM criterion_text WHERE instrument_id = ?',
  );
  const summary = database.prepare<[], ReturnType<CriteriaRepository['summary']>[number]>(
    `SELECT instrument_id, count(DISTINCT indicator_id) AS indicators, count(*) AS texts
     FROM criterion_text GROUP BY instrument_id ORDER BY instrument_id`,
  );
  const sources = database
    .prepare<[string], string>(
      'SELECT DISTINCT source FROM criterion_text WHERE instrument_id = ? ORDER BY source',
    )
    .pluck();
  const newest = database
    .prepare<[], number>(
      `SELECT coalesce(max(s.sequence), 0) FROM change_set s
       WHERE s.id IN (SELECT change_set_id FROM change WHERE entity = 'criterion_text')`,
    )
    .pluck();
  return {
    ofInstrument: (instrument) => ofInstrument.all(instrument),
    summary: () => summary.all(),
    sources: (instrument) => sources.all(instrument),
    newestChange: () => newest.get() ?? 0,
  };
}
