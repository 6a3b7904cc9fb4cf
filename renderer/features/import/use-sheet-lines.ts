/** Reads the rows of a sheet piece by piece: the beginning, what has problems, and what is asked for. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { invoke } from '../../app/bridge.ts';
import { asOperationError, type OperationError } from '../../app/operation-error.ts';
import type { Line } from './sheet-model.ts';

export const PAGE_ROWS = 400;
/** Pieces that one request may bring; a sheet of a hundred thousand rows is not read to look at one. */
const MOST_AT_ONCE = 12;

export interface SheetLines {
  /** Rows read so far, ascending; undefined before the first piece. */
  readonly lines: readonly Line[] | undefined;
  readonly error: OperationError | null;
  /** The first rows that have not been read, or null when all have. */
  readonly next: { readonly from: number; readonly to: number } | null;
  readonly load: (from: number, to: number) => void;
  readonly isLoaded: (row: number) => boolean;
}

function pageOf(row: number): number {
  return Math.floor((row - 1) / PAGE_ROWS);
}

/** The sheet does not change while the component lives: give it a key per sheet. */
export function useSheetLines(session: string, file: string, sheet: string, rows: number): SheetLines {
  const [pages, setPages] = useState<ReadonlyMap<number, readonly Line[]>>(new Map());
  const [error, setError] = useState<OperationError | null>(null);
  const asked = useRef(new Set<number>());

  const load = useCallback(
    (from: number, to: number) => {
      const first = pageOf(from);
      const last = Math.min(pageOf(Math.max(from, to)), first + MOST_AT_ONCE - 1);
      for (let page = first; page <= last; page += 1) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        invoke('import.grid', { session, file, sheet, firstRow: page * PAGE_ROWS + 1, rows: PAGE_ROWS })
          .then((grid) => setPages((known) => new Map(known).set(page, grid.lines)))
          .catch((reason: unknown) => {
            asked.current.delete(page);
            setError(asOperationError(reason));
          });
      }
    },
    [session, file, sheet],
  );
  useEffect(() => load(1, 1), [load]);

  const lines = useMemo(() => {
    if (!pages.has(0)) return undefined;
    return [...pages].toSorted(([a], [b]) => a - b).flatMap(([, page]) => page);
  }, [pages]);

  let unread = 0;
  while (pages.has(unread)) unread += 1;
  const from = unread * PAGE_ROWS + 1;
  const next = from <= rows ? { from, to: Math.min(rows, from + PAGE_ROWS - 1) } : null;
  return { lines, error, next, load, isLoaded: (row) => pages.has(pageOf(row)) };
}
