/**
 * Reading and writing through the contract from components. `useQuery` reads with a cache that is read again
 * whenever the application says that something changed; `useAction` runs an operation and reports its failure.
 */
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import { invoke, onEvent } from './bridge.ts';
import { reportError } from './notice-store.ts';
import { asOperationError, type OperationError } from './operation-error.ts';
import { reuse } from './reuse.ts';
import { useLastKnown } from './use-last.ts';

interface Snapshot {
  readonly data: unknown;
  readonly error: OperationError | null;
}

interface Entry {
  readonly run: () => Promise<unknown>;
  readonly subscribers: Set<() => void>;
  snapshot: Snapshot;
  /** Counts reads, so that a slow answer never overwrites a newer one. */
  reads: number;
  isReading: boolean;
  /** Something changed while a read was under way: another one follows it. */
  isStale: boolean;
  /** Changes of the data do not touch it: it is read once. */
  readonly isLasting: boolean;
  /** Changes in quick succession do not read it one by one. */
  readonly isCalm: boolean;
  pause: ReturnType<typeof setTimeout> | undefined;
}

const IDLE: Snapshot = { data: undefined, error: null };
const entries = new Map<string, Entry>();

interface Manner {
  readonly lasting: string | undefined;
  readonly calm: boolean;
}

const AT_ONCE: Manner = { lasting: undefined, calm: false };

function entryOf(name: OperationName, serialised: string, { lasting, calm }: Manner): Entry {
  const key = `${name} ${serialised} ${lasting ?? ''} ${calm}`;
  const known = entries.get(key);
  if (known) return known;
  const entry: Entry = {
    // Inputs of readings are plain JSON.
    run: () => invoke(name, JSON.parse(serialised) as OperationInput<typeof name>),
    subscribers: new Set(),
    snapshot: IDLE,
    reads: 0,
    isReading: false,
    isStale: false,
    isLasting: lasting !== undefined,
    isCalm: calm,
    pause: undefined,
  };
  entries.set(key, entry);
  return entry;
}

function publish(entry: Entry, data: unknown, error: OperationError | null): void {
  const { snapshot } = entry;
  const reused = reuse(snapshot.data, data);
  if (reused === snapshot.data && error === snapshot.error) return;
  entry.snapshot = { data: reused, error };
  for (const notify of entry.subscribers) notify();
}

async function read(entry: Entry): Promise<void> {
  entry.reads += 1;
  entry.isReading = true;
  const turn = entry.reads;
  let next: Snapshot;
  try {
    next = { data: await entry.run(), error: null };
  } catch (reason) {
    // Old data stays: it is older, not wrong.
    next = { data: entry.snapshot.data, error: asOperationError(reason) };
  }
  if (entry.reads !== turn) return;
  entry.isReading = false;
  publish(entry, next.data, next.error);
  if (!entry.isStale) return;
  entry.isStale = false;
  void read(entry);
}

/** Long enough that someone who types levels or texts is not read after with every key. */
const PAUSE_MS = 300;

function readAgain(entry: Entry): void {
  if (entry.isReading) entry.isStale = true;
  else void read(entry);
}

/** A change by itself is read at once; of several in quick succession the first, and all of them after the last. */
function readCalmly(entry: Entry): void {
  const isFirst = entry.pause === undefined;
  clearTimeout(entry.pause);
  if (isFirst) readAgain(entry);
  entry.pause = setTimeout(() => {
    entry.pause = undefined;
    if (isFirst) return;
    if (entry.subscribers.size > 0) readAgain(entry);
    // Whoever comes back to it reads it anew.
    else entry.reads = 0;
  }, PAUSE_MS);
}

/**
 * Reads everything on screen again and forgets what is not on screen. What is being read already is read once more
 * afterwards: changes in quick succession (a worksheet being typed) must not pile up reads.
 */
export function refreshQueries(): void {
  for (const [key, entry] of entries) {
    const { data, error } = entry.snapshot;
    if (entry.isLasting && data !== undefined && error === null) continue;
    if (entry.subscribers.size === 0) entries.delete(key);
    else if (entry.isCalm && data !== undefined) readCalmly(entry);
    else readAgain(entry);
  }
}

/** Starts listening for changes; called once at start. */
export function followChanges(): () => void {
  return onEvent((event) => {
    if (event.type === 'changed') refreshQueries();
  });
}

export interface QueryState<T> {
  readonly data: T | undefined;
  readonly error: OperationError | null;
  /** True while there is nothing to show yet. */
  readonly loading: boolean;
  /** True when `data` still belongs to the input before (only with `keepPrevious`). */
  readonly isPrevious: boolean;
  readonly refetch: () => void;
}

export interface QueryOptions {
  /** Keeps showing the last data while another input is being read. */
  readonly keepPrevious?: boolean;
  /** For what only stands beside the work: of changes in quick succession the first and the last read it again. */
  readonly calm?: boolean;
  /** For what changes of the data cannot touch: the answer holds as long as this text stays the same. */
  readonly lasting?: string;
}

/** @returns a function that ends it. */
function follow(name: OperationName, serialised: string, manner: Manner, notify: () => void) {
  const entry = entryOf(name, serialised, manner);
  entry.subscribers.add(notify);
  if (entry.reads === 0 || entry.snapshot.error) void read(entry);
  return () => void entry.subscribers.delete(notify);
}

/** Reads an operation. Pass null as input to read nothing yet. */
export function useQuery<N extends OperationName>(
  name: N,
  input: OperationInput<N> | null,
  options: QueryOptions = {},
): QueryState<OperationOutput<N>> {
  // The text stands for the input: it stays the same from one rendering to the next.
  const serialised = input === null ? null : JSON.stringify(input);
  const { lasting, calm = false, keepPrevious = false } = options;
  const subscribe = useCallback(
    (notify: () => void) => {
      if (serialised === null) return () => undefined;
      return follow(name, serialised, { lasting, calm }, notify);
    },
    [name, serialised, lasting, calm],
  );
  const snapshot = useSyncExternalStore(subscribe, () =>
    serialised === null ? IDLE : entryOf(name, serialised, { lasting, calm }).snapshot,
  );
  const refetch = useCallback(() => {
    if (serialised !== null) void read(entryOf(name, serialised, { lasting, calm }));
  }, [name, serialised, lasting, calm]);

  const data = snapshot.data as OperationOutput<N> | undefined;
  const last = useLastKnown(data);
  const usesPrevious = keepPrevious && data === undefined && last !== undefined;
  const shown = usesPrevious ? last : data;
  return {
    data: shown,
    error: snapshot.error,
    loading: shown === undefined && snapshot.error === null && serialised !== null,
    isPrevious: usesPrevious,
    refetch,
  };
}

/**
 * One part of what an operation reads; drawn again only when that part changes.
 * @param select picks a part that is there already, or works out a text, number or truth value.
 */
export function useQueryPart<N extends OperationName, T>(
  name: N,
  input: OperationInput<N>,
  select: (data: OperationOutput<N>) => T,
): T | undefined {
  const serialised = JSON.stringify(input);
  const subscribe = useCallback(
    (notify: () => void) => follow(name, serialised, AT_ONCE, notify),
    [name, serialised],
  );
  return useSyncExternalStore(subscribe, () => {
    const { data } = entryOf(name, serialised, AT_ONCE).snapshot;
    return data === undefined ? undefined : select(data as OperationOutput<N>);
  });
}

export interface Action<N extends OperationName> {
  /** Resolves to the output, or to null after a failure has been reported. */
  readonly run: (input: OperationInput<N>) => Promise<OperationOutput<N> | null>;
  readonly pending: boolean;
  readonly error: OperationError | null;
  readonly clearError: () => void;
}

/**
 * Runs an operation on demand. Failures appear in the error bar of the window; with `quiet` only in `error`.
 */
export function useAction<N extends OperationName>(
  name: N,
  options: { readonly quiet?: boolean } = {},
): Action<N> {
  const quiet = options.quiet ?? false;
  const [pending, setPending] = useState(0);
  const [error, setError] = useState<OperationError | null>(null);
  const run = useCallback(
    async (input: OperationInput<N>) => {
      setPending((count) => count + 1);
      try {
        const output = await invoke(name, input);
        setError(null);
        return output;
      } catch (reason) {
        const failure = asOperationError(reason);
        setError(failure);
        if (!quiet) reportError(failure);
        return null;
      } finally {
        setPending((count) => count - 1);
      }
    },
    [name, quiet],
  );
  const clearError = useCallback(() => setError(null), []);
  return { run, pending: pending > 0, error, clearError };
}
