/** Has documents made and hands them out: one file, one .zip of all reports, or all of them into a folder. */
import type { OperationInput } from '../../../shared/contract/operations.ts';
import { invoke } from '../../app/bridge.ts';
import { saveFile } from '../../app/download.ts';
import { OperationError } from '../../app/operation-error.ts';
import { reportsText } from '../../messages/reports.ts';
import type { DocumentKind } from '../../../shared/contract/document.ts';
import { pickFolder, writeInto } from './report-folder.ts';

/** What every document is asked for with. */
export type DocumentOrder = Omit<OperationInput<'document.export'>, 'kind' | 'region'>;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** @returns what to tell. @throws {OperationError} */
export async function saveDocument(
  kind: DocumentKind,
  order: DocumentOrder,
  region: string | null,
): Promise<string> {
  const file = await invoke('document.export', { kind, ...order, ...(region === null ? {} : { region }) });
  saveFile(file);
  return reportsText.saved(file.fileName);
}

/** @returns what to tell. @throws {OperationError} cancelled and others */
export async function saveZip(order: DocumentOrder, task: string): Promise<string> {
  const file = await invoke('document.exportAll', { kind: 'lhe', ...order, task });
  saveFile(file);
  return reportsText.saved(file.fileName);
}

/**
 * One report after the other; what is written when it is cancelled stays.
 * @returns what to tell; null when no folder was picked. @throws {OperationError} cancelled and others
 */
export async function saveIntoFolder(
  order: DocumentOrder,
  regions: readonly string[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<string | null> {
  const folder = await pickFolder();
  if (!folder) return null;
  for (const [done, region] of regions.entries()) {
    onProgress({ done, total: regions.length });
    if (signal.aborted) throw new OperationError('cancelled', 'the reports were cancelled');
    await writeInto(folder, await invoke('document.export', { kind: 'lhe', region, ...order }));
  }
  return reportsText.savedInto(regions.length, folder.name);
}
