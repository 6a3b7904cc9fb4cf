/** What the person does with an import: each function runs operations and leaves the outcome in the store. */
import type { FileReport, ImportAnswer, ImportEntry } from '../../../shared/contract/import.ts';
import type { FileOutput } from '../../../shared/contract/terms.ts';
import { invoke, onEvent } from '../../app/bridge.ts';
import { saveFile } from '../../app/download.ts';
import { showToast } from '../../app/notice-store.ts';
import { isSpreadsheetName } from '../../app/spreadsheet-files.ts';
import { importTexts } from '../../messages/import.ts';
import { closeBatches } from './batch-view.ts';
import { batchesOf, intake } from './file-intake.ts';
import { afterApplying, isIncluded, isRefusedHere } from './import-model.ts';
import { fail, mergeReports, update } from './import-session.ts';
import { EMPTY_IMPORT, useImport } from './import-store.ts';
import type { ProblemItem } from './problem-list.ts';

/** How long a cancelled import can be taken back before the application lets go of what it read. */
const PARKED_FOR = 30_000;

let lastTask = 0;
/** What is picked while files are being read waits its turn, so that all of them end in one session. */
let queue: Promise<void> = Promise.resolve();

/** Reads one batch into the session, a new one when there is none. */
async function readBatch(batch: readonly File[], task: string, before: number, total: number): Promise<void> {
  const { readable, refused } = await intake(batch);
  // Cancelled while the window was reading from the disk.
  if (useImport.getState().reading?.task !== task) return;
  const { session, files: known } = useImport.getState();
  const stop = onEvent((event) => {
    if (event.type !== 'progress' || event.task !== task) return;
    if (useImport.getState().reading?.task !== task) return;
    update({ reading: { task, step: event.step, done: before + event.done, total } });
  });
  try {
    const input = session === null ? { files: readable, task } : { files: readable, task, session };
    const output = readable.length > 0 ? await invoke('import.preview', input) : null;
    const reported = output?.files ?? known.filter((file) => !isRefusedHere(file));
    const files = [...mergeReports(known, reported), ...refused];
    const first = files.find((file) => !known.some((other) => other.id === file.id));
    update({
      session: output?.session ?? session,
      files,
      phase: 'check',
      selected: useImport.getState().selected ?? first?.id ?? null,
      result: null,
      announcement: importTexts.wasRead(files.length),
    });
  } finally {
    stop();
  }
}

async function readAll(picked: readonly File[], task: string): Promise<void> {
  update({ reading: { task, step: 'opening', done: 0, total: picked.length }, expired: false });
  let before = 0;
  for (const batch of batchesOf(picked)) {
    await readBatch(batch, task, before, picked.length);
    before += batch.length;
  }
}

/** Reads files and adds them to the import; those that are no worksheets are listed as skipped. */
export function addFiles(picked: readonly File[]): void {
  if (picked.length === 0) return;
  closeBatches();
  const sheets = picked.filter((file) => isSpreadsheetName(file.name));
  const others = picked.filter((file) => !isSpreadsheetName(file.name)).map((file) => file.name);
  const state = useImport.getState();
  update({
    skipped: [...state.skipped, ...others],
    sources: [...state.sources, ...sheets],
    announcement: sheets.length === 0 ? importTexts.nothingFound : '',
  });
  if (sheets.length === 0) return;
  lastTask += 1;
  const task = `import-${String(Date.now())}-${String(lastTask)}`;
  queue = queue.then(async () => {
    try {
      await readAll(sheets, task);
    } catch (reason) {
      fail(reason);
    } finally {
      if (useImport.getState().reading?.task === task) update({ reading: null });
    }
  });
}

export function cancelReading(): void {
  const { reading } = useImport.getState();
  if (!reading) return;
  if (reading.step === 'opening') {
    // Nothing has been sent yet: forgetting the task is enough.
    update({ reading: null, announcement: importTexts.cancelled });
    return;
  }
  void invoke('task.cancel', { task: reading.task }).catch(fail);
}

export function readAgain(): void {
  const { sources } = useImport.getState();
  update({ ...EMPTY_IMPORT });
  addFiles(sources);
}

/** Answers an item. `answers` may speak of other files too, where one answer serves several. */
export async function answerItem(
  item: ProblemItem,
  file: string,
  answers: ImportAnswer[],
  label: string,
): Promise<boolean> {
  const { session } = useImport.getState();
  if (session === null || answers.length === 0) return false;
  update({ busy: 'answering' });
  try {
    const output = await invoke('import.answer', { session, answers });
    const state = useImport.getState();
    const others = state.answered.filter((known) => known.file !== file || known.key !== item.key);
    update({
      files: mergeReports(state.files, output.files),
      answered: [...others, { ...item, file, answers, label }],
      announcement: importTexts.saved(label),
    });
    return true;
  } catch (reason) {
    fail(reason);
    return false;
  } finally {
    update({ busy: null });
  }
}

/** Leaves one entry of a file out, or takes it in again. */
export async function excludeEntry(
  file: FileReport,
  entry: ImportEntry,
  excluded: boolean,
  label: string,
): Promise<void> {
  const { session } = useImport.getState();
  if (session === null) return;
  try {
    const answer = { kind: 'exclude' as const, file: file.id, entry: entry.key, excluded };
    const output = await invoke('import.answer', { session, answers: [answer] });
    const announcement = excluded ? importTexts.entryExcluded(label) : importTexts.entryIncluded(label);
    update({ files: mergeReports(useImport.getState().files, output.files), announcement });
  } catch (reason) {
    fail(reason);
  }
}

/** Takes a file off the list. */
export async function dropFile(file: FileReport): Promise<void> {
  const { session, files: before } = useImport.getState();
  const position = before.findIndex((other) => other.id === file.id);
  try {
    const isHere = isRefusedHere(file) || session === null;
    const output = isHere ? null : await invoke('import.remove', { session, file: file.id });
    const { files } = useImport.getState();
    const left = (output ? mergeReports(files, output.files) : files).filter((other) => other.id !== file.id);
    if (left.length === 0) startOver();
    const next = left[Math.min(position, left.length - 1)];
    update({ files: left, selected: next?.id ?? null, announcement: importTexts.removed(file.file) });
  } catch (reason) {
    fail(reason);
  }
}

/** Hands out the problems of all files as a workbook, to send back. */
export async function saveReport(): Promise<void> {
  const { session } = useImport.getState();
  if (session === null) return;
  try {
    saveFile(await invoke('import.report', { session }));
  } catch (reason) {
    fail(reason);
  }
}

/** The same, kept for later; an import does not fail for want of it. */
async function problemReport(session: string): Promise<FileOutput | null> {
  try {
    return await invoke('import.report', { session });
  } catch {
    return null;
  }
}

export async function applyIncluded(): Promise<void> {
  const { session, files, rule, choices, busy } = useImport.getState();
  const chosen = files.filter((file) => isIncluded(file, rule, choices));
  if (session === null || chosen.length === 0 || busy !== null) return;
  update({ busy: 'applying' });
  try {
    // Applying ends the session, so what is to be sent back is kept first.
    const report = files.some(({ problems }) => problems.length > 0) ? await problemReport(session) : null;
    const output = await invoke('import.apply', {
      session,
      files: chosen.map((file) => file.id),
      onConflict: rule,
    });
    const applied = output.files.filter((file) => file.status === 'applied');
    const left = files
      .filter((file) => !applied.some((done) => done.id === file.id))
      .map((file) => afterApplying(output.files.find((report) => report.id === file.id) ?? file));
    update({
      phase: 'done',
      skipped: [],
      files: left,
      selected: left[0]?.id ?? null,
      choices: {},
      mapping: null,
      result: { ...output, rule, applied, report },
      announcement: importTexts.applied(applied.length),
    });
  } catch (reason) {
    fail(reason);
  } finally {
    update({ busy: null });
  }
}

function letGo(session: string | null): void {
  if (session !== null) void invoke('import.discard', { session }).catch(() => undefined);
}

/** Forgets everything; what was not applied was never written. */
export function startOver(): void {
  letGo(useImport.getState().session);
  update(EMPTY_IMPORT);
}

/** Stops the import without asking; for a while it can be taken back. */
export function discardImport(): void {
  const parked = useImport.getState();
  update({ ...EMPTY_IMPORT, announcement: importTexts.discarded });
  const timer = window.setTimeout(() => letGo(parked.session), PARKED_FOR);
  showToast(importTexts.discarded, {
    label: importTexts.restore,
    run: () => {
      window.clearTimeout(timer);
      // Another import may have begun meanwhile; it is not thrown away for this one.
      if (useImport.getState().files.length === 0) update(parked);
      else letGo(parked.session);
    },
  });
}

/** After applying: back to the files that were left out. */
export function checkRest(): void {
  update({ phase: 'check', result: null, selected: useImport.getState().files[0]?.id ?? null });
}
