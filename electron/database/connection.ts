/**
 * Opens the database file: safe settings, refusal of files that are not ours or come from a newer version,
 * migrations after a verified snapshot.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Refusal } from '../../shared/contract/result.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { writeSnapshot } from './snapshot.ts';

export type Database = Sqlite.Database;

/** "SPBE" in ASCII: tells our files from other SQLite files. */
const APPLICATION_ID = 0x53504245;

function pragmaNumber(database: Database, name: string): number {
  return Number(database.pragma(name, { simple: true }));
}

function applySettings(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // 16 MB: an import of a province stays in the log, and the wait for both files comes now and then.
  database.pragma('wal_autocheckpoint = 4000');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  database.pragma('trusted_schema = OFF');
}

function isEmpty(database: Database): boolean {
  return database.prepare('SELECT count(*) AS n FROM sqlite_schema').pluck().get() === 0;
}

function migrate(database: Database, file: string, migrations: readonly Migration[]): void {
  const current = pragmaNumber(database, 'user_version');
  const pending = migrations.filter((migration) => migration.version > current);
  if (pending.length === 0) return;
  if (current > 0) {
    writeSnapshot(database, join(dirname(file), 'cadangan', `sebelum-versi-${current + 1}.sqlite`));
  }
  const run = database.transaction(() => {
    // Another process may have been faster while this one waited.
    const reached = pragmaNumber(database, 'user_version');
    for (const migration of pending.filter(({ version }) => version > reached)) {
      database.exec(migration.sql);
      database.pragma(`user_version = ${migration.version}`);
    }
    database.pragma(`application_id = ${APPLICATION_ID}`);
  });
  run.immediate();
}

function checkOrigin(database: Database, newest: number): void {
  if (isEmpty(database)) return;
  if (pragmaNumber(database, 'application_id') !== APPLICATION_ID) {
    throw new Refusal('storage-corrupt', 'the file is not a database of this application');
  }
  const version = pragmaNumber(database, 'user_version');
  if (version > newest) {
    throw new Refusal('newer-database', `database version ${version}, known up to ${newest}`, {
      version,
    });
  }
}

/**
 * @param file path of the database; its folder is made when missing.
 * @throws {Refusal} storage-corrupt or newer-database; the file is then left as it was.
 */
export function openDatabase(file: string, migrations: readonly Migration[] = MIGRATIONS): Database {
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  const database = new Sqlite(file);
  try {
    checkOrigin(database, migrations.at(-1)?.version ?? 0);
    applySettings(database);
    migrate(database, file, migrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
