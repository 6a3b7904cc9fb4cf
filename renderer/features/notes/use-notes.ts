/** Comments and follow-up of a worksheet, and the ways to change them: in their turn among all other edits. */
import { useMemo } from 'react';
import type { Notes } from '../../../shared/contract/notes.ts';
import { invoke } from '../../app/bridge.ts';
import { reportError } from '../../app/notice-store.ts';
import { asOperationError } from '../../app/operation-error.ts';
import { useQuery } from '../../app/query.ts';
import type { SheetKey } from '../worksheet/edits.ts';
import { worksheetStore } from '../worksheet/use-worksheet.ts';

const NOTHING: Notes = { comments: [], recommendations: [] };

export function useNotes(key: SheetKey): Notes {
  return useQuery('worksheet.notes', key).data ?? NOTHING;
}

/** How many comments each indicator has. */
export function useCommentCounts({ comments }: Notes): ReadonlyMap<string, number> {
  return useMemo(() => {
    const groups = Map.groupBy(comments, ({ indicator }) => indicator);
    return new Map([...groups].map(([indicator, list]) => [indicator, list.length]));
  }, [comments]);
}

/** Runs a change after the edits before it. @returns whether it was stored; a failure is shown in the error bar. */
async function inTurn(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await worksheetStore.call(run);
    return true;
  } catch (reason) {
    reportError(asOperationError(reason));
    return false;
  }
}

interface FollowUp extends Pick<Notes['recommendations'][number], 'priority' | 'unit' | 'due' | 'status'> {
  readonly continues: boolean;
}

export const noteActions = {
  add: (key: SheetKey, indicator: string, text: string) =>
    inTurn(() => invoke('comment.add', { ...key, indicator, text })),
  edit: (comment: string, text: string) => inTurn(() => invoke('comment.edit', { comment, text })),
  remove: (comment: string) => inTurn(() => invoke('comment.remove', { comment })),
  follow: (key: SheetKey, indicator: string, fields: FollowUp) =>
    inTurn(() => invoke('recommendation.set', { ...key, indicator, ...fields })),
} as const;
