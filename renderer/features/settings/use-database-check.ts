/** Checks the database and every file; tells how far it is, and can be stopped. */
import { useState } from 'react';
import type { Verification } from '../../../shared/contract/verify.ts';
import { invoke, onEvent } from '../../app/bridge.ts';
import { reportError } from '../../app/notice-store.ts';
import { asOperationError } from '../../app/operation-error.ts';

const TASK = 'verify';

interface Progress {
  readonly done: number;
  readonly total: number;
}

export type CheckState =
  | { readonly state: 'idle' | 'cancelled' }
  | { readonly state: 'running'; readonly progress: Progress }
  | { readonly state: 'done'; readonly report: Verification };

export function useDatabaseCheck() {
  const [check, setCheck] = useState<CheckState>({ state: 'idle' });
  const start = () => {
    if (check.state === 'running') return;
    setCheck({ state: 'running', progress: { done: 0, total: 0 } });
    const stop = onEvent((event) => {
      if (event.type !== 'progress' || event.task !== TASK) return;
      setCheck({ state: 'running', progress: { done: event.done, total: event.total } });
    });
    void invoke('database.verify', { task: TASK })
      .finally(stop)
      .then((report) => setCheck({ state: 'done', report }))
      .catch((error: unknown) => {
        const failure = asOperationError(error);
        setCheck({ state: failure.code === 'cancelled' ? 'cancelled' : 'idle' });
        if (failure.code !== 'cancelled') reportError(failure);
      });
  };
  const cancel = () =>
    void invoke('task.cancel', { task: TASK }).catch((error: unknown) => {
      reportError(asOperationError(error));
    });
  return { check, start, cancel };
}
