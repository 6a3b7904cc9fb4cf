/** Keeps packed series of levels and gives single levels as rows. Only the journal writes through it. */
import type { Stage } from '../../shared/assessment/stages.ts';
import type { Database } from './connection.ts';
import { BOUND, unlessRefused } from './constraints.ts';
import type { LevelValueRow } from './entities.ts';
import { levelPlace, levelValueId, packLevels, unpackLevels } from './level-series.ts';

export interface LevelStore {
  /** All stages. */
  rows(assessmentId: string): LevelValueRow[];
  row(id: string): LevelValueRow | null;
  /** Packed; null when there is no level of that stage. */
  series(assessmentId: string, stage: Stage): string | null;
  /** Puts a packed series in the place of what is there; null takes it away. */
  writeSeries(assessmentId: string, stage: Stage, series: string | null): void;
  /** Like `writeSeries`, unless the assessment is gone. @returns whether it is written. */
  writeSeriesUnlessOrphaned(assessmentId: string, stage: Stage, series: string | null): boolean;
  /** @throws {Error} when a level stands there already */
  insert(row: LevelValueRow): void;
  replace(row: LevelValueRow): void;
  remove(id: string): void;
}

export function createLevelStore(database: Database): LevelStore {
  const ofAssessment = database
    .prepare<[string], string>('SELECT series FROM level_series WHERE assessment_id = ?')
    .pluck();
  const ofStage = database
    .prepare<[string, string], string>(
      'SELECT series FROM level_series WHERE assessment_id = ? AND stage = ?',
    )
    .pluck();
  const upsert = database.prepare(
    `INSERT INTO level_series (assessment_id, stage, series) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET series = excluded.series`,
  );
  const remove = database.prepare('DELETE FROM level_series WHERE assessment_id = ? AND stage = ?');

  const series = (assessmentId: string, stage: Stage) => ofStage.get(assessmentId, stage) ?? null;

  function writeSeries(assessmentId: string, stage: Stage, text: string | null): void {
    if (text === null) remove.run(assessmentId, stage);
    else upsert.run(assessmentId, stage, text);
  }

  /** Rewrites the series that a level belongs to. */
  function rewrite(id: string, change: (rows: Map<string, LevelValueRow>) => void): void {
    const { assessmentId, stage } = levelPlace(id);
    const stored = unpackLevels(assessmentId, series(assessmentId, stage));
    const rows = new Map(stored.map((row) => [row.id, row]));
    change(rows);
    writeSeries(assessmentId, stage, packLevels(stage, [...rows.values()]));
  }

  return {
    rows: (assessmentId) =>
      ofAssessment.all(assessmentId).flatMap((text) => unpackLevels(assessmentId, text)),
    row(id) {
      const { assessmentId, stage } = levelPlace(id);
      return unpackLevels(assessmentId, series(assessmentId, stage)).find((row) => row.id === id) ?? null;
    },
    series,
    writeSeries,
    writeSeriesUnlessOrphaned: (assessmentId, stage, text) =>
      unlessRefused(BOUND, () => writeSeries(assessmentId, stage, text)),
    insert(row) {
      if (row.id !== levelValueId(row.assessment_id, row.stage, row.indicator_id)) {
        throw new Error(`not the id of this level: ${row.id}`);
      }
      rewrite(row.id, (rows) => {
        if (rows.has(row.id)) throw new Error(`a level stands there already: ${row.id}`);
        rows.set(row.id, row);
      });
    },
    replace: (row) => rewrite(row.id, (rows) => void rows.set(row.id, row)),
    remove: (id) => rewrite(id, (rows) => void rows.delete(id)),
  };
}
