/** What an error of SQLite or of the file system means for the person in front of the screen. */
import { Refusal, type ErrorCode } from '../../shared/contract/result.ts';

const CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'storage-full'],
  ['SQLITE_READONLY', 'storage-readonly'],
  ['SQLITE_CANTOPEN', 'storage-readonly'],
  ['SQLITE_PERM', 'storage-readonly'],
  ['SQLITE_CORRUPT', 'storage-corrupt'],
  ['SQLITE_NOTADB', 'storage-corrupt'],
  ['SQLITE_IOERR', 'storage-full'],
  ['SQLITE_BUSY', 'storage-busy'],
  ['SQLITE_LOCKED', 'storage-busy'],
  // Evidence and imported files are written beside the database.
  ['ENOSPC', 'storage-full'],
  ['EDQUOT', 'storage-full'],
  ['EROFS', 'storage-readonly'],
  ['EACCES', 'storage-readonly'],
  ['EPERM', 'storage-readonly'],
];

/** The code of an error of SQLite or of the system, "SQLITE_FULL" or "ENOSPC"; "" where it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A refusal for the errors that storage can cause, or null for anything else. */
export function storageRefusal(error: unknown): Refusal | null {
  const code = systemCode(error);
  const known = CODES.find(([prefix]) => code.startsWith(prefix));
  return known && error instanceof Error ? new Refusal(known[1], error.message) : null;
}
