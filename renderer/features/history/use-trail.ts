/** The page of the audit trail that is on screen, and the ways to the next and to the one before. */
import { useState } from 'react';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import type { OperationError } from '../../app/operation-error.ts';
import { useQuery } from '../../app/query.ts';
import { toAuditFilter, useHistoryView } from './history-view.ts';

/** Lines of a page. */
const PAGE = 100;

export interface Trail {
  readonly page: OperationOutput<'audit.list'> | undefined;
  readonly error: OperationError | null;
  readonly isReading: boolean;
  readonly refetch: () => void;
  /** From 1. */
  readonly number: number;
  readonly older: (() => void) | null;
  readonly newer: (() => void) | null;
}

export function useTrail(): Trail {
  const filter = toAuditFilter(useHistoryView((state) => state.filter));
  const filterKey = JSON.stringify(filter);
  /** The last line of every page before this one; another filter begins anew. */
  const [turned, setTurned] = useState<{ readonly filterKey: string; readonly keys: readonly string[] }>({
    filterKey,
    keys: [],
  });
  const keys = turned.filterKey === filterKey ? turned.keys : [];
  const before = keys.at(-1);
  const { data, error, isPrevious, refetch } = useQuery(
    'audit.list',
    { ...filter, limit: PAGE, ...(before === undefined ? {} : { before }) },
    { keepPrevious: true },
  );
  const last = data?.lines.at(-1)?.key;
  const turn = (to: readonly string[]) => () => setTurned({ filterKey, keys: to });
  return {
    page: data,
    error,
    isReading: isPrevious,
    refetch,
    number: keys.length + 1,
    older: data?.hasMore && last !== undefined && !isPrevious ? turn([...keys, last]) : null,
    newer: keys.length > 0 ? turn(keys.slice(0, -1)) : null,
  };
}
