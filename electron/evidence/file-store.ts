/**
 * Files kept beside the database under the SHA-256 of their content: originals of imports and evidence. They are
 * written once, without a name or an ending that a system could open, and read back whole; nothing in them is opened
 * or run from here. A file stays while a row or the journal may name it, so that every removal can be undone.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { storageRefusal } from '../database/storage-errors.ts';

export interface FileStore {
  /**
   * Keeps the bytes; a content that is kept already is written again only when it was damaged since.
   * @throws {Refusal} storage-full, storage-readonly
   */
  keep(bytes: Uint8Array): void;
  /** The bytes, or null when they are not here or no longer what they were. */
  read(sha256: string): Uint8Array<ArrayBuffer> | null;
  /** Whether the bytes are here and still what they were. Read in pieces; a file that cannot be read is `missing`. */
  check(sha256: string, signal: AbortSignal): Promise<FileState>;
}

/** `cancelled` when the signal ended the reading. */
export type FileState = 'sound' | 'missing' | 'changed' | 'cancelled';

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
  async function check(sha256: string, signal: AbortSignal): Promise<FileState> {
    const hash = createHash('sha256');
    try {
      for await (const piece of createReadStream(placeOf(sha256), { signal })) hash.update(piece as Buffer);
    } catch {
      return signal.aborted ? 'cancelled' : 'missing';
    }
    return hash.digest('hex') === sha256 ? 'sound' : 'changed';
  }
  return {
    keep(bytes) {
      const sha256 = sha256Of(bytes);
      if (read(sha256) !== null) return;
      const place = placeOf(sha256);
      const temporary = `${place}.${randomUUID()}`;
      try {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(temporary, bytes, { flush: true });
        renameSync(temporary, place);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw storageRefusal(error) ?? error;
      }
    },
    read,
    check,
  };
}
