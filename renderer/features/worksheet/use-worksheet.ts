/** The worksheet store of this window, bound to the application, and its hooks. */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ChangeSet, ChangeSummary } from '../../../shared/contract/history.ts';
import type { Worksheet } from '../../../shared/contract/worksheet.ts';
import { describeChange } from '../../../shared/messages/changes.ts';
import { invoke, onEvent } from '../../app/bridge.ts';
import { calm } from '../../app/calm.ts';
import { routeUndo, useEditQueue } from '../../app/edit-queue.ts';
import { reportError, showToast } from '../../app/notice-store.ts';
import { windowId } from '../../app/open-windows.ts';
import type { OperationError } from '../../app/operation-error.ts';
import { useLastKnown } from '../../app/use-last.ts';
import { useStable } from '../../app/use-stable.ts';
import { shell } from '../../messages/shell.ts';
import { createDraftStorage } from './draft-storage.ts';
import { describeEdit } from './edit-text.ts';
import { sheetId, textId, type Edit, type SheetKey, type TextPlace } from './edits.ts';
import { addConflict } from './text-conflicts.ts';
import { createWorksheetStore, isUnsaved, stateOf, type Source } from './worksheet-store.ts';

export const drafts = createDraftStorage(window.localStorage, windowId);

/** Screens that can show a change by themselves; asked first, before a toast tells it. */
const viewers = new Set<(summary: ChangeSummary) => boolean>();

function tellTakenBack({ kind, summary }: ChangeSet): void {
  // What happens before one's eyes needs no toast, least of all one that covers the state of saving.
  if ([...viewers].some((show) => show(summary))) return;
  const what = describeChange(summary);
  showToast(kind === 'redo' ? shell.redone(what) : shell.undone(what));
}

function write(edit: Edit): Promise<unknown> {
  const { sheet, stage, indicator } = edit;
  const place = { ...sheet, stage, indicator };
  if (edit.what === 'text') {
    const { kind, text, base, continues = false } = edit;
    const change = { kind, text, continues, ...(base !== undefined && { base }) };
    return invoke('worksheet.setText', { ...place, ...change });
  }
  const { value, overrideReason } = edit;
  return invoke('worksheet.setValue', { ...place, value, ...(overrideReason ? { overrideReason } : {}) });
}

export const worksheetStore = createWorksheetStore({
  write,
  undo: () => invoke('history.undo', {}),
  redo: () => invoke('history.redo', {}),
  onTakenBack: tellTakenBack,
  onUndoFailed: (error) => {
    if (!['nothing-to-undo', 'nothing-to-redo', 'cancelled'].includes(error.code)) reportError(error);
  },
  onRefused: reportError,
  onSettled: (edit) => {
    if (edit.what === 'text') drafts.remove(edit, edit.text);
  },
  onConflict: ({ sheet, stage, indicator, kind, text, base = '', at }) => {
    addConflict({ place: { sheet, stage, indicator, kind }, text, base, at, window: windowId });
  },
  now: () => new Date(),
  calm,
});

/** Whether a text for this place is on its way to the disk. */
export function hasPendingText(place: TextPlace): boolean {
  return worksheetStore.state
    .getState()
    .tasks.some(
      (task) => isUnsaved(task) && task.edit?.what === 'text' && textId(task.edit) === textId(place),
    );
}

/** Unsaved values live only in this window: a browser asks before it closes. Electron would just refuse to. */
function warnBeforeLeaving(event: BeforeUnloadEvent): void {
  const { tasks } = worksheetStore.state.getState();
  // Texts come back by themselves.
  if (tasks.some((task) => isUnsaved(task) && task.edit?.what !== 'text')) event.preventDefault();
}

/** Starts listening for changes and gives the shell the way into the queue; called once at start. */
export function followEdits(): void {
  onEvent((event) => {
    if (event.type === 'changed') worksheetStore.refresh();
  });
  if (window.evaluasi === undefined) window.addEventListener('beforeunload', warnBeforeLeaving);
  routeUndo(worksheetStore);
  worksheetStore.state.subscribe(({ tasks, failure }) => {
    const unsaved = tasks.filter((task) => task.edit && isUnsaved(task)).length;
    useEditQueue.setState({ unsaved, hasFailed: failure !== null });
    // Nobody reads what an undo would take back while typing.
    calm.whenCalm(tellLast);
  });
}

function tellLast(): void {
  const last = worksheetStore.state.getState().tasks.findLast(({ edit }) => edit !== null)?.edit;
  useEditQueue.setState({ last: last ? describeEdit(last) : null });
}

/** Shows what an undo or redo has changed, in place of a toast. @param show returns false when it cannot. */
export function useChangeViewer(show: (summary: ChangeSummary) => boolean): void {
  const viewer = useStable(show);
  useEffect(() => {
    viewers.add(viewer);
    return () => void viewers.delete(viewer);
  }, [viewer]);
}

export interface SourceData<T> {
  /** What was asked, or what was shown before while it is being read; undefined while there is neither. */
  readonly data: T | undefined;
  /** Whether `data` is what was asked. */
  readonly isCurrent: boolean;
  /** Why it could not be read. */
  readonly error: OperationError | null;
  /** Edits that a read has not confirmed yet, in order. */
  readonly edits: readonly Edit[];
  /** After a failure: the edits that wait for another try. */
  readonly failedIds: readonly number[];
  readonly failure: OperationError | null;
}

/** Number of edits, of any worksheet, that are not stored yet. */
export function useUnsavedCount(): number {
  return useStore(
    worksheetStore.state,
    ({ tasks }) => tasks.filter((task) => task.edit && isUnsaved(task)).length,
  );
}

/** When an edit of this window was last stored. */
export function useSavedAt(): Date | null {
  return useStore(worksheetStore.state, ({ savedAt }) => savedAt);
}

/** @param source the same object as long as the same is asked. */
export function useSource<T>(source: Source<T>): SourceData<T> {
  useEffect(() => worksheetStore.open(source), [source]);

  // Several selections instead of the whole state: most steps of the queue change nothing that is shown.
  const { state } = worksheetStore;
  const read = useStore(state, (current) => stateOf(current, source));
  const edits = useStore(
    state,
    useShallow(({ tasks }) => tasks.flatMap(({ edit }) => (edit && source.covers(edit) ? [edit] : []))),
  );
  const failedIds = useStore(
    state,
    useShallow(({ tasks, failure }) => (failure ? tasks.filter(isUnsaved).map((task) => task.id) : [])),
  );
  const failure = useStore(state, (current) => current.failure);

  const last = useLastKnown(read?.data);
  return {
    data: last,
    isCurrent: read?.data !== undefined,
    error: read?.data === undefined ? (read?.error ?? null) : null,
    edits,
    failedIds,
    failure,
  };
}

/** @param key the same object as long as the worksheet is the same. */
export function useWorksheet(key: SheetKey): SourceData<Worksheet> {
  const source = useMemo<Source<Worksheet>>(() => {
    const id = sheetId(key);
    return {
      id,
      read: () => invoke('worksheet.get', key),
      covers: (edit) => sheetId(edit.sheet) === id,
    };
  }, [key]);
  return useSource(source);
}
