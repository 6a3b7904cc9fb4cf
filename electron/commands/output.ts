/** Files that commands write. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { UsageError } from './command.ts';

/** @throws {UsageError} */
export function writeOutput(out: string, bytes: Uint8Array): void {
  try {
    writeFileSync(out, bytes);
  } catch {
    throw new UsageError(`Berkas tidak dapat ditulis: ${out}`);
  }
}

/** @throws {UsageError} */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new UsageError(`Folder tidak dapat dibuat: ${folder}`);
  }
}
