/** Reads every file that the database names, one after the other, and compares it with its SHA-256. */
import { Refusal } from '../../shared/contract/result.ts';
import type { FileFault } from '../../shared/contract/verify.ts';
import type { FileState } from '../evidence/file-store.ts';
import { namedFiles, type NamedFile } from './named-files.ts';
import type { Services } from './services.ts';
import type { Task } from './tasks.ts';

export interface FileReport {
  /** Different contents that were read. */
  readonly checked: number;
  readonly faults: readonly FileFault[];
}

/** @throws {Refusal} cancelled */
export async function verifyFiles(services: Services, task: Task): Promise<FileReport> {
  const named = namedFiles(services);
  const contents = [...new Set(named.map(({ sha256 }) => sha256))];
  const states = new Map<string, FileState>();
  for (const sha256 of contents) {
    task.progress('reading', states.size, contents.length);
    states.set(sha256, await services.files.check(sha256, task.signal));
    if (task.signal.aborted) throw new Refusal('cancelled', 'the check was cancelled');
  }
  task.progress('reading', states.size, contents.length);
  const faultOf = (file: NamedFile): FileFault[] => {
    const state = states.get(file.sha256);
    return state === 'missing' || state === 'changed' ? [{ problem: state, ...file }] : [];
  };
  return { checked: contents.length, faults: named.flatMap(faultOf) };
}
