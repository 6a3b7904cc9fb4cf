/**
 * Typing that goes on in one field is one step, although each of its pauses reaches the disk at once: what is stored
 * while it goes on becomes part of the change set before it.
 */
import type { ChangeSet } from '../../shared/contract/history.ts';
import { packChanges, unpackChanges, type ChangeRecord, type Row } from '../database/change-records.ts';
import { sameRow } from './compare-rows.ts';

/** Milliseconds between two stored texts: after a longer pause what follows is a step of its own. */
export const LONGEST_PAUSE = 3000;

/** Who and when: they differ even where nothing else does. */
const BOOKKEEPING = { changed_at: '', changed_by: '' };

export type NewStep = Pick<ChangeSet, 'at' | 'actor' | 'device'> & { readonly kind: string };

/** Whether a change may go on in the newest change set: the same person, the same kind of edit, after a short pause. */
export function mayContinue(newest: ChangeSet, next: NewStep): boolean {
  const pause = Date.parse(next.at) - Date.parse(newest.at);
  return (
    newest.kind === 'do' &&
    newest.summary.kind === next.kind &&
    newest.actor === next.actor &&
    newest.device === next.device &&
    pause >= 0 &&
    pause <= LONGEST_PAUSE
  );
}

function saysTheSame(before: Row | null, after: Row): boolean {
  return before !== null && sameRow({ ...before, ...BOOKKEEPING }, { ...after, ...BOOKKEEPING });
}

/**
 * What two change sets did, as one: from what the rows were before the first to what they are after the second.
 * @returns null where the second does more than change rows that the first has left, or leads back to where it began.
 */
export function joinRecords(
  first: readonly ChangeRecord[],
  second: readonly ChangeRecord[],
): ChangeRecord[] | null {
  const joined = first.flatMap(unpackChanges);
  for (const { entity, id, before, after } of second.flatMap(unpackChanges)) {
    const position = joined.findLastIndex((change) => change.entity === entity && change.id === id);
    const earlier = joined[position];
    if (!earlier || before === null || after === null || !sameRow(earlier.after, before)) return null;
    if (saysTheSame(earlier.before, after)) return null;
    joined[position] = { ...earlier, after };
  }
  return packChanges(joined);
}
