/** The worksheet store of this window, bound to the application, and its hook. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { describeChange } from '../../../shared/messages/changes.ts';
import { invoke, onEvent } from '../../app/bridge.ts';
import { reportError, showToast } from '../../app/notice-store.ts';
import type { OperationError } from '../../app/operation-error.ts';
import { shell } from '../../messages/shell.ts';
import type { Worksheet } from '../../../shared/contract/worksheet.ts';
import { createWorksheetStore, isUnsaved, sheetId, type Edit, type SheetKey } from './worksheet-store.ts';

export const worksheetStore = createWorksheetStore({
  read: (key) => invoke('worksheet.get', key),
  write: ({ sheet, stage, indicator, value }) =>
    invoke('worksheet.setValue', { ...sheet, stage, indicator, value }),
  undo: () => invoke('history.undo', {}),
  onUndone: ({ summary }) => {
    // What happens before one's eyes needs no toast, least of all one that covers the state of saving.
    if (summary.kind === 'edit-value' && isOpen(summary.region.code, summary.year)) return;
    showToast(shell.undone(describeChange(summary)));
  },
  onUndoFailed: (error) => {
    if (error.code !== 'nothing-to-undo') reportError(error);
  },
  now: () => new Date(),
});

function isOpen(region: string, year: number): boolean {
  return [...worksheetStore.state.getState().sheets.values()].some(
    ({ data }) => data?.region.code === region && data.year === year,
  );
}

let follows = false;

/** Unsaved edits live only in this window: a browser asks before it closes. Electron would just refuse to. */
function warnBeforeLeaving(event: BeforeUnloadEvent): void {
  if (worksheetStore.state.getState().tasks.some(isUnsaved)) event.preventDefault();
}

function followApplication(): void {
  if (follows) return;
  follows = true;
  onEvent((event) => {
    if (event.type === 'changed') worksheetStore.refresh();
  });
  if (window.evaluasi === undefined) window.addEventListener('beforeunload', warnBeforeLeaving);
}

export interface WorksheetData {
  /** The asked worksheet, or the one before while it is being read; undefined while there is neither. */
  readonly worksheet: Worksheet | undefined;
  /** Whether `worksheet` is the asked one. */
  readonly isCurrent: boolean;
  /** Why it could not be read. */
  readonly error: OperationError | null;
  /** Edits of this worksheet that a read has not confirmed yet, in order. */
  readonly edits: readonly Edit[];
  /** Number of edits, of any worksheet, that are not stored yet. */
  readonly unsavedCount: number;
  /** After a failure: the edits that wait for another try. */
  readonly failedIds: readonly number[];
  readonly failure: OperationError | null;
  readonly savedAt: Date | null;
}

/** @param key the same object as long as the worksheet is the same. */
export function useWorksheet(key: SheetKey): WorksheetData {
  const id = sheetId(key);
  useEffect(() => {
    followApplication();
    return worksheetStore.open(key);
  }, [key]);

  // Several selections instead of the whole state: most steps of the queue change nothing that is shown.
  const { state } = worksheetStore;
  const sheet = useStore(state, ({ sheets }) => sheets.get(id));
  const edits = useStore(
    state,
    useShallow(({ tasks }) =>
      tasks.flatMap(({ edit }) => (edit && sheetId(edit.sheet) === id ? [edit] : [])),
    ),
  );
  const unsavedCount = useStore(state, ({ tasks }) => tasks.filter(isUnsaved).length);
  const failedIds = useStore(
    state,
    useShallow(({ tasks, failure }) => (failure ? tasks.filter(isUnsaved).map((task) => task.id) : [])),
  );
  const failure = useStore(state, (current) => current.failure);
  const savedAt = useStore(state, (current) => current.savedAt);

  const [last, setLast] = useState<Worksheet | undefined>(undefined);
  if (sheet?.data && sheet.data !== last) setLast(sheet.data);
  return {
    worksheet: sheet?.data ?? last,
    isCurrent: sheet?.data !== undefined,
    error: sheet?.data ? null : (sheet?.error ?? null),
    edits,
    unsavedCount,
    failedIds,
    failure,
    savedAt,
  };
}
