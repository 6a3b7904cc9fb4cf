/** What an error of SQLite means for the person in front of the screen. */
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
];

function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('SQLITE_') ? error.code : null;
}

/** A refusal for the errors that storage can cause, or null for anything else. */
export function storageRefusal(error: unknown): Refusal | null {
  const code = sqliteCode(error);
  const known = CODES.find(([prefix]) => code?.startsWith(prefix));
  return known && error instanceof Error ? new Refusal(known[1], error.message) : null;
}
