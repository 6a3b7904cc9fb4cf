/** A consistent copy of the live database, checked before it counts as one. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';

function check(file: string): void {
  const copy = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const result = copy.pragma('integrity_check', { simple: true });
    if (result !== 'ok') throw new Error(`snapshot failed its integrity check: ${String(result)}`);
  } finally {
    copy.close();
  }
}

/**
 * Writes a snapshot to `target`, replacing an older one only after the new one passed its check.
 * @throws when the copy cannot be written or is not sound; an older snapshot is then kept.
 */
export function writeSnapshot(database: Sqlite.Database, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  const temporary = `${target}.baru`;
  if (existsSync(temporary)) rmSync(temporary);
  database.prepare('VACUUM INTO ?').run(temporary);
  check(temporary);
  renameSync(temporary, target);
}
