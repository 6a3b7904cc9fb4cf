/**
 * What worksheets and the matrix last read, and the edits that have not come back from the application yet. One
 * queue writes edits, undos and blocks in the order in which they were made; a failure stops it without losing
 * anything. Knows neither React nor the transport, so that its order can be tested.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChangeSet } from '../../../shared/contract/history.ts';
import type { Calm } from '../../app/calm.ts';
import { asOperationError, OperationError } from '../../app/operation-error.ts';
import { isSameText, type Edit, type NewEdit, type TextEdit } from './edits.ts';

/** What a screen reads and keeps current: one worksheet, or the matrix of a year. */
export interface Source<T> {
  readonly id: string;
  readonly read: () => Promise<T>;
  /** Whether a read shows what an edit has changed. */
  readonly covers: (edit: Edit) => boolean;
}

export interface Task {
  readonly id: number;
  /** null for an undo, a redo or a block. */
  readonly edit: Edit | null;
  /** `stored` waits for the next read, so that the screen never falls back to the old value. */
  readonly state: 'waiting' | 'sending' | 'stored';
  readonly run: () => Promise<void>;
  /** Told about the failure of what is not an edit: nobody knows whether it happened, so it is not tried again. */
  readonly fail: (error: OperationError) => void;
}

export interface SourceState<T = unknown> {
  readonly data: T | undefined;
  readonly error: OperationError | null;
}

export interface WorksheetState {
  readonly sources: ReadonlyMap<string, SourceState>;
  readonly tasks: readonly Task[];
  /** Why the queue has stopped; edits that are still in it are unsaved. */
  readonly failure: OperationError | null;
  /** When the last edit reached the disk. */
  readonly savedAt: Date | null;
}

export interface WorksheetDependencies {
  readonly write: (edit: Edit) => Promise<unknown>;
  readonly undo: () => Promise<ChangeSet>;
  readonly redo: () => Promise<ChangeSet>;
  readonly onTakenBack: (change: ChangeSet) => void;
  readonly onUndoFailed: (error: OperationError) => void;
  /** An edit was refused in a way that another try cannot change: it is dropped, and the queue goes on. */
  readonly onRefused: (error: OperationError) => void;
  /** An edit was stored or given up: nothing of it is needed any longer. */
  readonly onSettled: (edit: Edit) => void;
  /** A text was refused because another one stands in its place by now; the queue goes on without it. */
  readonly onConflict: (edit: TextEdit) => void;
  readonly now: () => Date;
  /** While levels or texts are being typed, what was read before and the edits on top say it all. */
  readonly calm: Calm;
}

export interface WorksheetStore {
  readonly state: StoreApi<WorksheetState>;
  /** Reads a source and keeps it current until the returned function is called. */
  readonly open: (source: Source<unknown>) => () => void;
  /** The application says that something changed. */
  readonly refresh: () => void;
  readonly edit: (edit: NewEdit) => void;
  /** Runs something else in its turn. Rejects at once while the queue stands still. */
  readonly call: <T>(run: () => Promise<T>) => Promise<T>;
  /** Takes back the last change: an unsaved edit from the queue, otherwise the newest stored one. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes on after a failure, with the edit that failed. */
  readonly retry: () => void;
  /** Gives the unsaved edits up. */
  readonly discard: () => void;
}

export function isUnsaved(task: Task): boolean {
  return task.state !== 'stored';
}

/** What a source has read; undefined before it was opened. */
export function stateOf<T>(state: WorksheetState, source: Source<T>): SourceState<T> | undefined {
  // Under a source's id stands what its own `read` returned.
  return state.sources.get(source.id) as SourceState<T> | undefined;
}

/** Another try would be refused the same way. */
const REFUSED_FOR_GOOD: ReadonlySet<string> = new Set(['above-ceiling', 'sealed']);

const ignore = () => undefined;

/** What was never written is no base and nothing to go on from: what was before it still is. */
function beginningOf(replaced: Edit | null): Pick<TextEdit, 'base' | 'continues'> {
  if (replaced?.what !== 'text') return {};
  const { base, continues = false } = replaced;
  return { continues, ...(base !== undefined && { base }) };
}

export function createWorksheetStore(dependencies: WorksheetDependencies): WorksheetStore {
  const { write, undo, redo, onTakenBack, onUndoFailed, onRefused, onSettled, onConflict, now, calm } =
    dependencies;
  const state = createStore<WorksheetState>(() => ({
    sources: new Map(),
    tasks: [],
    failure: null,
    savedAt: null,
  }));
  const open = new Map<string, { readonly source: Source<unknown>; users: number; reads: number }>();
  let lastId = 0;
  let isDraining = false;
  /** Something happened that the edits do not tell: an undo, a block, a refusal. */
  let hasUntold = false;

  const patchTask = (id: number, next: Task['state']) =>
    state.setState(({ tasks }) => ({
      tasks: tasks.map((task) => (task.id === id ? { ...task, state: next } : task)),
    }));
  const withoutTasks = (ids: ReadonlySet<number>) =>
    state.getState().tasks.filter((task) => !ids.has(task.id));
  const storedIds = (matches: (edit: Edit) => boolean) =>
    new Set(
      state
        .getState()
        .tasks.filter((task) => task.state === 'stored' && (!task.edit || matches(task.edit)))
        .map(({ id }) => id),
    );

  async function readSource(id: string): Promise<void> {
    const entry = open.get(id);
    if (!entry) return;
    entry.reads += 1;
    const turn = entry.reads;
    // What is stored by now will be in the answer; what is stored later may not be.
    const covered = storedIds(entry.source.covers);
    let next: SourceState;
    try {
      next = { data: await entry.source.read(), error: null };
    } catch (reason) {
      next = { data: state.getState().sources.get(id)?.data, error: asOperationError(reason) };
    }
    if (entry.reads !== turn || open.get(id) !== entry) return;
    const sources = new Map(state.getState().sources).set(id, next);
    state.setState(next.error ? { sources } : { sources, tasks: withoutTasks(covered) });
  }

  function readOpenSources(): void {
    // Stored edits of what nobody looks at have nothing left to bridge.
    const sources = [...open.values()];
    const closed = storedIds((edit) => !sources.some(({ source }) => source.covers(edit)));
    if (closed.size > 0) state.setState({ tasks: withoutTasks(closed) });
    for (const id of open.keys()) void readSource(id);
  }

  /** While edits are under way the read after the last of them tells everything. */
  function readUnlessDraining(): void {
    if (!isDraining) readOpenSources();
  }

  /** @returns false when the queue has to stop. */
  async function runTask(task: Task): Promise<boolean> {
    patchTask(task.id, 'sending');
    hasUntold ||= task.edit === null;
    try {
      await task.run();
      patchTask(task.id, 'stored');
      if (task.edit) {
        state.setState({ savedAt: now() });
        onSettled(task.edit);
      }
      return true;
    } catch (reason) {
      const failure = asOperationError(reason);
      hasUntold = true;
      if (task.edit && REFUSED_FOR_GOOD.has(failure.code)) {
        state.setState({ tasks: withoutTasks(new Set([task.id])) });
        onSettled(task.edit);
        onRefused(failure);
        return true;
      }
      if (task.edit?.what === 'text' && failure.code === 'changed-since') {
        state.setState({ tasks: withoutTasks(new Set([task.id])) });
        onConflict(task.edit);
        return true;
      }
      if (task.edit) {
        patchTask(task.id, 'waiting');
        state.setState({ failure });
        return false;
      }
      // Whether an unanswered undo happened is unknown: trying it again could take back too much.
      state.setState({ tasks: withoutTasks(new Set([task.id])) });
      task.fail(failure);
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
    if (hasUntold) calm.end();
    hasUntold = false;
    calm.whenCalm(readUnlessDraining);
  }

  function enqueue(task: Pick<Task, 'edit' | 'run' | 'fail'>, id: number): void {
    state.setState(({ tasks }) => ({ tasks: [...tasks, { ...task, id, state: 'waiting' }] }));
    if (!state.getState().failure) void drain();
  }

  function nextId(): number {
    lastId += 1;
    return lastId;
  }

  function takeBack(run: () => Promise<ChangeSet>): void {
    enqueue({ edit: null, run: async () => onTakenBack(await run()), fail: onUndoFailed }, nextId());
  }

  function dropTasks(dropped: readonly Task[]): void {
    const tasks = withoutTasks(new Set(dropped.map(({ id }) => id)));
    state.setState({ tasks, ...(tasks.some(isUnsaved) ? {} : { failure: null }) });
    for (const { edit, fail } of dropped) {
      if (edit) onSettled(edit);
      else fail(new OperationError('cancelled', 'given up'));
    }
  }

  function retry(): void {
    state.setState({ failure: null });
    void drain();
  }

  return {
    state,
    open(source) {
      const entry = open.get(source.id) ?? { source, users: 0, reads: 0 };
      entry.users += 1;
      open.set(source.id, entry);
      if (entry.users === 1) void readSource(source.id);
      return () => {
        entry.users -= 1;
        if (entry.users > 0 || open.get(source.id) !== entry) return;
        open.delete(source.id);
        const sources = new Map(state.getState().sources);
        sources.delete(source.id);
        state.setState({ sources });
      };
    },
    refresh() {
      const { failure } = state.getState();
      // The application answers again: what waited for it goes on by itself.
      if (failure && !failure.answered) retry();
      else calm.whenCalm(readUnlessDraining);
    },
    edit(input) {
      calm.noteEdit();
      // Of several texts for one place that wait behind a failure, the last one says it all.
      const { tasks } = state.getState();
      const last = tasks.at(-1);
      const replaced = last?.state === 'waiting' && isSameText(input, last.edit) ? last.edit : null;
      if (replaced) state.setState({ tasks: tasks.slice(0, -1) });
      const id = nextId();
      const edit: Edit = { ...input, ...beginningOf(replaced), id, at: now().toISOString() };
      enqueue({ edit, run: async () => void (await write(edit)), fail: ignore }, id);
    },
    call(run) {
      const { failure } = state.getState();
      if (failure) return Promise.reject(failure);
      return new Promise((resolve, reject) => {
        enqueue({ edit: null, run: async () => resolve(await run()), fail: reject }, nextId());
      });
    },
    undo() {
      const { failure, tasks } = state.getState();
      const last = failure && tasks.findLast(isUnsaved);
      if (last) dropTasks([last]);
      else takeBack(undo);
    },
    redo() {
      // Behind unsaved edits there is nothing to bring back.
      if (!state.getState().failure) takeBack(redo);
    },
    retry,
    discard() {
      dropTasks(state.getState().tasks.filter((task) => task.state === 'waiting'));
      state.setState({ failure: null });
      readOpenSources();
    },
  };
}
