/** The least that SQLite takes to store levels one row each, as safely as the application does: nothing else is done. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Candidate } from './measure.ts';

/**
 * @param folder gets a database of its own
 * @param series assessments with levels
 * @param indicators of each
 */
export function sqliteFloor(folder: string, series: number, indicators: readonly string[]): Candidate {
  const database = new Sqlite(join(folder, 'floor.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`CREATE TABLE level (series INTEGER, indicator TEXT, value INTEGER, cell TEXT,
    PRIMARY KEY (series, indicator)) STRICT, WITHOUT ROWID`);
  const insert = database.prepare('INSERT INTO level VALUES (?, ?, ?, ?)');
  const store = database.transaction(() => {
    for (let one = 0; one < series; one += 1) {
      for (const indicator of indicators) insert.run(one, indicator, 300, 'E17');
    }
  });
  return {
    name: 'SQLite alone, a row for each level',
    run: async () => store.immediate(),
    after: async () => database.exec('DELETE FROM level'),
  };
}
