/** Takes back one change set of the history, whatever was done since. */
import type { ChangeSet } from '../../shared/contract/history.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Services } from './services.ts';

/** @throws {Refusal} not-found, nothing-to-undo, changed-since; sealed for a seal, which is opened with a reason. */
export function takeBackChange(services: Services, { changeSet }: ParsedInput<'history.revert'>): ChangeSet {
  const summary = services.changes.get(changeSet)?.summary;
  if (summary?.kind === 'sealed' || summary?.kind === 'reopened') {
    throw new Refusal('sealed', 'a seal is opened and set by its own operations', { year: summary.year });
  }
  return services.journal.revert(changeSet);
}
