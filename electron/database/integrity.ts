/** SQLite's own checks of the file. */
import type { Database } from './connection.ts';

/** "ok" or what is wrong. */
export function integrityCheck(database: Database): string {
  return String(database.pragma('integrity_check', { simple: true }));
}

/** Number of rows that point at nothing, and of origins of levels that name a file that is not there. */
export function brokenForeignKeys(database: Database): number {
  const rows = (database.pragma('foreign_key_check') as unknown[]).length;
  const origins = database
    .prepare<[], number>(
      `SELECT count(*) FROM level_series s JOIN json_each(s.series, '$.origins') AS origin
       WHERE origin.value ->> 0 IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM import_file f WHERE f.id = origin.value ->> 0)`,
    )
    .pluck()
    .get();
  return rows + (origins ?? 0);
}
