/**
 * Reading and writing through the contract from components. `useQuery` reads with a cache that is read again
 * whenever the application says that something changed; `useAction` runs an operation and reports its failure.
 */
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import { invoke, onEvent } from './bridge.ts';
import { calm } from './calm.ts';
import { reportError } from './notice-store.ts';
import { asOperationError, type OperationError } from './operation-error.ts';
import { createQueryCache, NOTHING_READ, type Query, type Snapshot } from './query-cache.ts';
import { useLastKnown } from './use-last.ts';

const cache = createQueryCache({
  // Inputs of readings are plain JSON.
  ask: (name, input) => invoke(name, input as OperationInput<typeof name>),
  whenCalm: calm.whenCalm,
});

/** Reads everything on screen again and forgets what is not on screen. */
export const refreshQueries = cache.refresh;

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
  /** For what changes of the data cannot touch: the answer holds as long as this text stays the same. */
  readonly lasting?: string;
}

/** The same object as long as the same is asked. */
function useQueryOf(name: OperationName, input: unknown, lasting: string | undefined): Query | null {
  // The text stands for the input: it stays the same from one rendering to the next.
  const serialised = input === null ? null : JSON.stringify(input);
  return useMemo(
    () => (serialised === null ? null : { name, serialised, lasting }),
    [name, serialised, lasting],
  );
}

function useCached<T>(query: Query | null, select: (snapshot: Snapshot) => T): T {
  const subscribe = useCallback(
    (notify: () => void) => (query ? cache.follow(query, notify) : () => undefined),
    [query],
  );
  return useSyncExternalStore(subscribe, () => select(query ? cache.snapshotOf(query) : NOTHING_READ));
}

const whole = (snapshot: Snapshot) => snapshot;

/** Reads an operation. Pass null as input to read nothing yet. */
export function useQuery<N extends OperationName>(
  name: N,
  input: OperationInput<N> | null,
  { lasting, keepPrevious = false }: QueryOptions = {},
): QueryState<OperationOutput<N>> {
  const query = useQueryOf(name, input, lasting);
  const snapshot = useCached(query, whole);
  const refetch = useCallback(() => {
    if (query) cache.read(query);
  }, [query]);

  const data = snapshot.data as OperationOutput<N> | undefined;
  const last = useLastKnown(data);
  const usesPrevious = keepPrevious && data === undefined && last !== undefined;
  const shown = usesPrevious ? last : data;
  return {
    data: shown,
    error: snapshot.error,
    loading: shown === undefined && snapshot.error === null && query !== null,
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
  const query = useQueryOf(name, input, undefined);
  return useCached(query, ({ data }) =>
    data === undefined ? undefined : select(data as OperationOutput<N>),
  );
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
