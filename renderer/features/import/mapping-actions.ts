/** Pointing at columns: each change is kept as a draft, and read by the application as soon as it is complete. */
import type { ColumnMapping } from '../../../shared/contract/import.ts';
import { invoke } from '../../app/bridge.ts';
import { mappingTexts } from '../../messages/import-mapping.ts';
import { fail, mergeReports, update } from './import-session.ts';
import { announce, useImport, type MappingMode } from './import-store.ts';
import { completeMapping, type MappingDraft } from './mapping-model.ts';

export interface SheetKey {
  readonly file: string;
  readonly sheet: string;
}

export function draftKey({ file, sheet }: SheetKey): string {
  return `${file} ${sheet}`;
}

export function openMapping(file: string, column: MappingMode['column']): void {
  update({ mapping: { file, column } });
}

/** Leaves the choice of a meaning, not the mapping. */
export function closeColumn(): void {
  const { mapping } = useImport.getState();
  if (mapping) update({ mapping: { ...mapping, column: null } });
}

export function closeMapping(): void {
  update({ mapping: null });
}

function putDraft(key: SheetKey, draft: MappingDraft | null): void {
  const { [draftKey(key)]: _, ...others } = useImport.getState().drafts;
  update({ drafts: draft === null ? others : { ...others, [draftKey(key)]: draft } });
}

/** Mappings are sent one after the other; one that a newer one has overtaken is not sent at all. */
let queue: Promise<void> = Promise.resolve();
let newest = 0;

async function send(key: SheetKey, mapping: ColumnMapping | null, draft: MappingDraft | null, what: string) {
  // What is being written is read no more; the draft stays.
  if (useImport.getState().busy === 'applying') return;
  newest += 1;
  const turn = newest;
  update({ busy: 'answering' });
  queue = queue.then(async () => {
    const { session, remembers } = useImport.getState();
    if (session === null || turn !== newest) return;
    try {
      const input = { session, ...key, mapping, remember: mapping !== null && remembers };
      const output = await invoke('import.map', input);
      const state = useImport.getState();
      const report = output.files.find(({ id }) => id === key.file);
      update({ files: mergeReports(state.files, output.files) });
      if (state.drafts[draftKey(key)] === draft) putDraft(key, null);
      announce(`${what} ${outcome(report)}`);
    } catch (reason) {
      fail(reason);
    } finally {
      if (turn === newest) update({ busy: null });
    }
  });
  await queue;
}

function outcome(report: { readonly entries: readonly { readonly values: object }[] } | undefined): string {
  const values = report?.entries.reduce((total, entry) => total + Object.keys(entry.values).length, 0) ?? 0;
  return values === 0 ? mappingTexts.nothingReadYet : mappingTexts.readNow(values);
}

/** @param what the change in words, for the live region */
export function changeMapping(key: SheetKey, draft: MappingDraft, what: string): void {
  putDraft(key, draft);
  const mapping = completeMapping(draft);
  if (mapping === null) announce(what);
  else void send(key, mapping, draft, what);
}

/** Whether sheets of the same layout come in by themselves from now on. */
export function setRemembers(key: SheetKey, current: ColumnMapping | null, remembers: boolean): void {
  update({ remembers });
  if (current) void send(key, current, null, '');
}

/** Reads sheets of other files with the columns that were pointed at here. */
export async function mapOthers(keys: readonly SheetKey[], mapping: ColumnMapping): Promise<void> {
  const { session, remembers } = useImport.getState();
  if (session === null) return;
  update({ busy: 'answering' });
  try {
    for (const key of keys) {
      const output = await invoke('import.map', { session, ...key, mapping, remember: remembers });
      update({ files: mergeReports(useImport.getState().files, output.files) });
    }
    announce(mappingTexts.mappedOthers(keys.length));
  } catch (reason) {
    fail(reason);
  } finally {
    update({ busy: null });
  }
}

/** Back to what is recognised without help. */
export function dropMapping(key: SheetKey): void {
  putDraft(key, null);
  void send(key, null, null, mappingTexts.isAutomatic);
}
