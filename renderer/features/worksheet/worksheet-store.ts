/**
 * Worksheets as the application last told them, and the edits that have not come back from it yet. One queue for
 * all worksheets writes edits and undos in the order in which they were made; a failure stops it without losing
 * anything. Knows neither React nor the transport, so that its order can be tested.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { ChangeSet } from '../../../shared/contract/history.ts';
import type { Worksheet } from '../../../shared/contract/worksheet.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { OperationError } from '../../app/operation-error.ts';

export interface SheetKey {
  readonly region: string;
  readonly year: number;
  readonly instrument: string;
}

/** One change of a value, from the key stroke until a read that began after it was stored. */
export interface Edit {
  readonly id: number;
  readonly sheet: SheetKey;
  readonly stage: Stage;
  readonly indicator: string;
  /** The stage's own value before and after; null where it has none and follows the stage before. */
  readonly from: Hundredths | null;
  readonly value: Hundredths | null;
  /** ISO 8601. */
  readonly at: string;
}

interface Task {
  readonly id: number;
  /** null for an undo. */
  readonly edit: Edit | null;
  /** `stored` waits for the next read, so that the screen never falls back to the old value. */
  readonly state: 'waiting' | 'sending' | 'stored';
}

export interface SheetState {
  readonly data: Worksheet | undefined;
  readonly error: OperationError | null;
}

export interface WorksheetState {
  readonly sheets: ReadonlyMap<string, SheetState>;
  readonly tasks: readonly Task[];
  /** Why the queue has stopped; edits that are still in it are unsaved. */
  readonly failure: OperationError | null;
  /** When the last edit reached the disk. */
  readonly savedAt: Date | null;
}

export interface WorksheetDependencies {
  readonly read: (key: SheetKey) => Promise<Worksheet>;
  readonly write: (edit: Edit) => Promise<unknown>;
  readonly undo: () => Promise<ChangeSet>;
  readonly onUndone: (change: ChangeSet) => void;
  readonly onUndoFailed: (error: OperationError) => void;
  readonly now: () => Date;
}

export interface WorksheetStore {
  readonly state: StoreApi<WorksheetState>;
  /** Reads a worksheet and keeps it current until the returned function is called. */
  open(key: SheetKey): () => void;
  /** The application says that something changed. */
  refresh(): void;
  setValue(edit: Omit<Edit, 'id' | 'at'>): void;
  /** Takes back the last change: an unsaved edit from the queue, otherwise the newest stored one. */
  undo(): void;
  /** Goes on after a failure, with the edit that failed. */
  retry(): void;
  /** Gives the unsaved edits up. */
  discard(): void;
}

export function sheetId({ region, year, instrument }: SheetKey): string {
  return `${region} ${String(year)} ${instrument}`;
}

export function isUnsaved(task: Task): boolean {
  return task.state !== 'stored';
}

function asOperationError(reason: unknown): OperationError {
  return reason instanceof OperationError ? reason : new OperationError('internal', String(reason));
}

export function createWorksheetStore(dependencies: WorksheetDependencies): WorksheetStore {
  const { read, write, undo, onUndone, onUndoFailed, now } = dependencies;
  const state = createStore<WorksheetState>(() => ({
    sheets: new Map(),
    tasks: [],
    failure: null,
    savedAt: null,
  }));
  const open = new Map<string, { readonly key: SheetKey; users: number; reads: number }>();
  let lastId = 0;
  let isDraining = false;

  const patchTask = (id: number, next: Task['state']) =>
    state.setState(({ tasks }) => ({
      tasks: tasks.map((task) => (task.id === id ? { ...task, state: next } : task)),
    }));
  const withoutTasks = (ids: ReadonlySet<number>) =>
    state.getState().tasks.filter((task) => !ids.has(task.id));

  async function readSheet(id: string): Promise<void> {
    const entry = open.get(id);
    if (!entry) return;
    entry.reads += 1;
    const turn = entry.reads;
    // What is stored by now will be in the answer; what is stored later may not be.
    const covered = new Set(
      state
        .getState()
        .tasks.filter((task) => task.state === 'stored' && (!task.edit || sheetId(task.edit.sheet) === id))
        .map((task) => task.id),
    );
    let next: SheetState;
    try {
      next = { data: await read(entry.key), error: null };
    } catch (reason) {
      next = { data: state.getState().sheets.get(id)?.data, error: asOperationError(reason) };
    }
    if (entry.reads !== turn || open.get(id) !== entry) return;
    const sheets = new Map(state.getState().sheets).set(id, next);
    state.setState(next.error ? { sheets } : { sheets, tasks: withoutTasks(covered) });
  }

  function readOpenSheets(): void {
    // Stored edits of worksheets that nobody looks at have nothing left to bridge.
    const closed = state
      .getState()
      .tasks.filter((task) => task.state === 'stored' && task.edit && !open.has(sheetId(task.edit.sheet)));
    if (closed.length > 0) state.setState({ tasks: withoutTasks(new Set(closed.map(({ id }) => id))) });
    for (const id of open.keys()) void readSheet(id);
  }

  /** @returns false when the queue has to stop. */
  async function runTask(task: Task): Promise<boolean> {
    patchTask(task.id, 'sending');
    try {
      if (task.edit) {
        await write(task.edit);
        state.setState({ savedAt: now() });
      } else {
        onUndone(await undo());
      }
      patchTask(task.id, 'stored');
      return true;
    } catch (reason) {
      const failure = asOperationError(reason);
      if (task.edit) {
        patchTask(task.id, 'waiting');
        state.setState({ failure });
        return false;
      }
      // Whether an unanswered undo happened is unknown: trying it again could take back too much.
      state.setState({ tasks: withoutTasks(new Set([task.id])) });
      onUndoFailed(failure);
      return true;
    }
  }

  async function drain(): Promise<void> {
    if (isDraining) return;
    isDraining = true;
    let goesOn = true;
    while (goesOn) {
      const next = state.getState().tasks.find((task) => task.state === 'waiting');
      goesOn = next !== undefined && (await runTask(next));
    }
    isDraining = false;
    readOpenSheets();
  }

  function enqueue(edit: Omit<Edit, 'id' | 'at'> | null): void {
    lastId += 1;
    const id = lastId;
    const task: Task = {
      id,
      edit: edit && { ...edit, id, at: now().toISOString() },
      state: 'waiting',
    };
    state.setState(({ tasks }) => ({ tasks: [...tasks, task] }));
    if (!state.getState().failure) void drain();
  }

  function retry(): void {
    state.setState({ failure: null });
    void drain();
  }

  return {
    state,
    open(key) {
      const id = sheetId(key);
      const entry = open.get(id) ?? { key, users: 0, reads: 0 };
      entry.users += 1;
      open.set(id, entry);
      if (entry.users === 1) void readSheet(id);
      return () => {
        entry.users -= 1;
        if (entry.users > 0 || open.get(id) !== entry) return;
        open.delete(id);
        const sheets = new Map(state.getState().sheets);
        sheets.delete(id);
        state.setState({ sheets });
      };
    },
    refresh() {
      const { failure } = state.getState();
      // The application answers again: what waited for it goes on by itself.
      if (failure && !failure.answered) retry();
      // While edits are under way the read after the last of them tells everything.
      else if (!isDraining) readOpenSheets();
    },
    setValue: enqueue,
    undo() {
      const { failure, tasks } = state.getState();
      const last = failure && tasks.findLast(isUnsaved);
      if (!last) {
        enqueue(null);
        return;
      }
      const rest = withoutTasks(new Set([last.id]));
      state.setState({ tasks: rest, ...(rest.some(isUnsaved) ? {} : { failure: null }) });
    },
    retry,
    discard() {
      state.setState(({ tasks }) => ({
        tasks: tasks.filter((task) => task.state !== 'waiting'),
        failure: null,
      }));
      readOpenSheets();
    },
  };
}
