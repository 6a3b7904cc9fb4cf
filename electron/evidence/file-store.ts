/**
 * Files kept beside the database under the SHA-256 of their content: originals of imports and evidence. They are
 * written once, without a name or an ending that a system could open, and read back whole; nothing in them is opened
 * or run from here. A file stays while a row or the journal may name it, so that every removal can be undone.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface FileStore {
  /** Keeps the bytes; a content that is kept already is written again only when it was damaged since. */
  keep(bytes: Uint8Array): void;
  /** The bytes, or null when they are not here or no longer what they were. */
  read(sha256: string): Uint8Array<ArrayBuffer> | null;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param folder made when the first file is kept. */
export function createFileStore(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  function read(sha256: string): Uint8Array<ArrayBuffer> | null {
    const place = placeOf(sha256);
    if (!existsSync(place)) return null;
    const bytes = new Uint8Array(readFileSync(place));
    return sha256Of(bytes) === sha256 ? bytes : null;
  }
  return {
    keep(bytes) {
      const sha256 = sha256Of(bytes);
      if (read(sha256) !== null) return;
      const place = placeOf(sha256);
      mkdirSync(dirname(place), { recursive: true });
      const temporary = `${place}.${randomUUID()}`;
      try {
        writeFileSync(temporary, bytes, { flush: true });
        renameSync(temporary, place);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    },
    read,
  };
}
