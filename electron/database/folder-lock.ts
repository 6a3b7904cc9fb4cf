/**
 * Holds a data folder for one process. It is a lock of the operating system on a file of its own, so that it is gone
 * when the process has ended, however it ended: there is nothing stale to be cleared away after a crash.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { storageRefusal } from './storage-errors.ts';

export interface FolderLock {
  release(): void;
}

const LOCK_FILE = 'sedang-dibuka.lock';

/**
 * @param folder made when missing.
 * @returns null while another process holds the folder.
 * @throws {Refusal} storage-readonly where nothing can be written.
 */
export function lockFolder(folder: string): FolderLock | null {
  mkdirSync(folder, { recursive: true });
  let database: Sqlite.Database | null = null;
  try {
    database = new Sqlite(join(folder, LOCK_FILE), { timeout: 0 });
    // Nothing is ever written, so there is nothing to take back after a crash.
    database.pragma('journal_mode = OFF');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    const refusal = storageRefusal(error);
    if (refusal?.code === 'storage-busy') return null;
    throw refusal ?? error;
  }
  const held = database;
  return { release: () => void held.close() };
}
