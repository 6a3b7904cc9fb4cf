/**
 * Originals of imported files, kept beside the database under the SHA-256 of their content. They are only ever
 * written once and read back whole; nothing in them is opened or run from here.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface OriginalFiles {
  /** Keeps the bytes; a content that is kept already is not written again. */
  keep(bytes: Uint8Array): void;
  /** The bytes, or null when they are not here or no longer what they were. */
  read(sha256: string): Uint8Array<ArrayBuffer> | null;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param folder made when the first file is kept. */
export function createOriginalFiles(folder: string): OriginalFiles {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    keep(bytes) {
      const place = placeOf(sha256Of(bytes));
      if (existsSync(place)) return;
      mkdirSync(dirname(place), { recursive: true });
      const temporary = `${place}.${randomUUID()}`;
      writeFileSync(temporary, bytes, { flush: true });
      renameSync(temporary, place);
    },
    read(sha256) {
      const place = placeOf(sha256);
      if (!existsSync(place)) return null;
      const bytes = new Uint8Array(readFileSync(place));
      return sha256Of(bytes) === sha256 ? bytes : null;
    },
  };
}
