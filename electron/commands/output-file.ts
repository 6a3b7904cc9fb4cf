/** What commands write beside the data folder. */
import { writeFileSync } from 'node:fs';
import { UsageError } from './command.ts';

/** @throws {UsageError} where the file cannot be written. */
export function writeOutput(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new UsageError(`Berkas tidak dapat ditulis: ${path}`);
  }
}
