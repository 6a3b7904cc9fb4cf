/** Workbooks as the field sends them. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectFolder } from '../../electron/host/paths.ts';

export function fixturePath(name: string): string {
  return join(projectFolder(), 'tests', 'fixtures', name);
}

/** A fixture as an import takes it. */
export function fixture(name: string): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  return { name: basename(name), bytes: new Uint8Array(readFileSync(fixturePath(name))) };
}
