/** SQLite's own checks of the file. */
import type { Database } from './connection.ts';

/** "ok" or what is wrong. */
export function integrityCheck(database: Database): string {
  return String(database.pragma('integrity_check', { simple: true }));
}

/** Number of rows that point at nothing. */
export function brokenForeignKeys(database: Database): number {
  return (database.pragma('foreign_key_check') as unknown[]).length;
}
