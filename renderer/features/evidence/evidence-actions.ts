/** Writing evidence: in its turn behind the edits of the worksheet, with refusals in the error bar. */
import { LARGEST_EVIDENCE_FILE } from '../../../shared/assessment/evidence.ts';
import type { OperationInput } from '../../../shared/contract/operations.ts';
import { invoke, OperationError } from '../../app/bridge.ts';
import { saveFile } from '../../app/download.ts';
import { reportError } from '../../app/notice-store.ts';
import type { SheetKey } from '../worksheet/edits.ts';
import { worksheetStore } from '../worksheet/use-worksheet.ts';

export type EvidenceFields = OperationInput<'evidence.update'>['fields'];
type Source = OperationInput<'evidence.add'>['source'];

/** @returns null after a refusal, which has been shown. */
async function inTurn<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await worksheetStore.call(run);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    reportError(error);
    return null;
  }
}

/** @returns the id of what was added, or null. */
export async function addEvidence(
  sheet: SheetKey,
  indicator: string,
  source: Source,
): Promise<string | null> {
  const added = await inTurn(() => invoke('evidence.add', { ...sheet, indicator, source }));
  return added?.id ?? null;
}

/** One after the other; a file that is refused leaves the others. @returns the id of the last one added, or null. */
export async function addFiles(
  sheet: SheetKey,
  indicator: string,
  files: readonly File[],
): Promise<string | null> {
  let last: string | null = null;
  for (const file of files) {
    if (file.size > LARGEST_EVIDENCE_FILE) {
      const megabytes = LARGEST_EVIDENCE_FILE / 1024 / 1024;
      const detail = { file: file.name, problem: 'too-large', megabytes };
      reportError(new OperationError('evidence-file-refused', 'too large', detail));
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    last = (await addEvidence(sheet, indicator, { kind: 'berkas', name: file.name, bytes })) ?? last;
  }
  return last;
}

export async function updateEvidence(id: string, fields: EvidenceFields): Promise<boolean> {
  return (await inTurn(() => invoke('evidence.update', { id, fields }))) !== null;
}

export async function removeEvidence(id: string): Promise<boolean> {
  return (await inTurn(() => invoke('evidence.remove', { id }))) !== null;
}

export async function saveCopy(id: string): Promise<void> {
  const file = await inTurn(() => invoke('evidence.read', { id }));
  if (file) saveFile(file);
}
