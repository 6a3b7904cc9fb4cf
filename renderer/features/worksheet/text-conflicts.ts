/** Texts of this window that met another text in their place: the person chooses, until then both are kept. */
import { create } from 'zustand';
import type { Draft } from './draft-storage.ts';
import { textId } from './edits.ts';

export const useTextConflicts = create<{ readonly drafts: readonly Draft[] }>(() => ({ drafts: [] }));

const others = (draft: Draft) =>
  useTextConflicts
    .getState()
    .drafts.filter((other) => textId(other.place) !== textId(draft.place) || other.window !== draft.window);

/** The latest text of a window for a place stands for those before it. */
export function addConflict(draft: Draft): void {
  useTextConflicts.setState({ drafts: [...others(draft), draft] });
}

export function settleConflict(draft: Draft): void {
  useTextConflicts.setState({ drafts: others(draft) });
}
