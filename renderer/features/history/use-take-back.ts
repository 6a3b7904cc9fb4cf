/** Takes back one change set, whatever was done after it, with a way to bring it back. */
import { useCallback } from 'react';
import { showToast } from '../../app/notice-store.ts';
import { useAction } from '../../app/query.ts';
import { historyText } from '../../messages/history.ts';
import { shell } from '../../messages/shell.ts';

export function useTakeBack() {
  const { run, pending } = useAction('history.revert');
  const takeBack = useCallback(
    (changeSet: string, what: string) => {
      void run({ changeSet }).then((done) => {
        if (!done) return;
        showToast(historyText.takenBack(what), {
          label: shell.undo,
          run: () => void run({ changeSet: done.id }),
        });
      });
    },
    [run],
  );
  return { takeBack, pending };
}
