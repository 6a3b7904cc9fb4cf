/**
 * What was read through the contract, kept as long as it is on screen and read again when something has changed.
 * Knows neither React nor the transport, so that its order can be tested.
 */
import type { OperationName } from '../../shared/contract/operations.ts';
import { asOperationError, type OperationError } from './operation-error.ts';
import { reuse } from './reuse.ts';

export interface Query {
  readonly name: OperationName;
  /** The input as JSON: the same text is the same question. */
  readonly serialised: string;
  /** For what changes of the data cannot touch: the answer holds as long as this text stays the same. */
  readonly lasting?: string | undefined;
}

export interface Snapshot {
  readonly data: unknown;
  readonly error: OperationError | null;
}

/** Before anything has been read. */
export const NOTHING_READ: Snapshot = { data: undefined, error: null };

interface Entry {
  readonly query: Query;
  readonly subscribers: Set<() => void>;
  snapshot: Snapshot;
  /** Counts reads, so that a slow answer never overwrites a newer one. */
  reads: number;
  isReading: boolean;
  /** Something changed while a read was under way: another one follows it. */
  isStale: boolean;
}

export interface QueryCacheDependencies {
  /** @throws {OperationError} for every refusal and failure. */
  readonly ask: (name: OperationName, input: unknown) => Promise<unknown>;
  /** Runs something at once, or when nobody types any longer. */
  readonly whenCalm: (run: () => void) => void;
}

export interface QueryCache {
  /** The same object until something else was read. */
  readonly snapshotOf: (query: Query) => Snapshot;
  /** Reads the query unless it is known, and tells about every change until the returned function is called. */
  readonly follow: (query: Query, notify: () => void) => () => void;
  readonly read: (query: Query) => void;
  /** The application says that something changed. */
  readonly refresh: () => void;
}

export function createQueryCache({ ask, whenCalm }: QueryCacheDependencies): QueryCache {
  const entries = new Map<string, Entry>();

  function entryOf(query: Query): Entry {
    const key = `${query.name} ${query.serialised} ${query.lasting ?? ''}`;
    const known = entries.get(key);
    if (known) return known;
    const entry: Entry = {
      query,
      subscribers: new Set(),
      snapshot: NOTHING_READ,
      reads: 0,
      isReading: false,
      isStale: false,
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
      const { name, serialised } = entry.query;
      next = { data: await ask(name, JSON.parse(serialised)), error: null };
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

  /** Whether a change of the data leaves it as it is. */
  function outlastsChanges({ query, snapshot }: Entry): boolean {
    return query.lasting !== undefined && snapshot.data !== undefined && snapshot.error === null;
  }

  function forgetUnseen(): void {
    for (const [key, entry] of entries)
      if (entry.subscribers.size === 0 && !outlastsChanges(entry)) entries.delete(key);
  }

  /** What is being read already is read once more afterwards: changes in quick succession must not pile up reads. */
  function readSeen(): void {
    forgetUnseen();
    for (const entry of entries.values()) {
      if (outlastsChanges(entry)) continue;
      if (entry.isReading) entry.isStale = true;
      else void read(entry);
    }
  }

  return {
    snapshotOf: (query) => entryOf(query).snapshot,
    follow(query, notify) {
      const entry = entryOf(query);
      entry.subscribers.add(notify);
      if (entry.reads === 0 || entry.snapshot.error) void read(entry);
      return () => void entry.subscribers.delete(notify);
    },
    read: (query) => void read(entryOf(query)),
    refresh() {
      // What comes on screen before the pause must not be what it was before the change.
      forgetUnseen();
      whenCalm(readSeen);
    },
  };
}
