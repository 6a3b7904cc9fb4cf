/** What all actions on the import share: writing to the store, failures, reports of the application beside the window's. */
import type { FileReport } from '../../../shared/contract/import.ts';
import { invoke } from '../../app/bridge.ts';
import { asOperationError } from '../../app/operation-error.ts';
import { reportError, showToast } from '../../app/notice-store.ts';
import { importTexts } from '../../messages/import.ts';
import { isRefusedHere } from './import-model.ts';
import { announce, EMPTY_IMPORT, useImport, type ImportState } from './import-store.ts';

export function update(change: Partial<ImportState>): void {
  useImport.setState(change);
}

export function fail(reason: unknown): void {
  const error = asOperationError(reason);
  if (error.code === 'session-expired') {
    const { sources } = useImport.getState();
    update({ ...EMPTY_IMPORT, sources, expired: true });
  } else if (error.code === 'cancelled') {
    announce(importTexts.cancelled);
    showToast(importTexts.cancelled);
  } else reportError(error);
}

/** Keeps the files that the window refused itself beside those that the application reports. */
export function mergeReports(files: readonly FileReport[], reported: readonly FileReport[]): FileReport[] {
  return [...reported, ...files.filter(isRefusedHere)];
}

/** Compares what was read with what is stored now. Saying again what is so already changes nothing of it. */
export async function compareAgain(): Promise<void> {
  const { session, files, busy, reading } = useImport.getState();
  const file = files.find(({ entries }) => entries.length > 0);
  const entry = file?.entries[0];
  if (session === null || !file || !entry || busy !== null || reading !== null) return;
  try {
    const answer = { kind: 'exclude' as const, file: file.id, entry: entry.key, excluded: entry.excluded };
    const output = await invoke('import.answer', { session, answers: [answer] });
    const state = useImport.getState();
    if (state.session === session && state.phase === 'check') {
      update({ files: mergeReports(state.files, output.files) });
    }
  } catch (reason) {
    fail(reason);
  }
}
