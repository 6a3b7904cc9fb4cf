/** One line for a change set; one that undid or redid another says so. */
import type { ChangeSet } from '../../shared/contract/history.ts';
import { describeChange } from '../../shared/messages/changes.ts';
import { shell } from './shell.ts';

export function describeChangeSet(change: ChangeSet): string {
  const what = describeChange(change.summary);
  if (change.kind === 'undo') return shell.undone(what);
  if (change.kind === 'redo') return shell.redone(what);
  return what;
}
