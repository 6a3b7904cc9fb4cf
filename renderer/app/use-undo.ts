/** Undo and redo with the description of what they would do. */
import { describeChange } from '../../shared/messages/changes.ts';
import { useAppState } from './context.ts';
import { redoInTurn, undoInTurn, useEditQueue } from './edit-queue.ts';

export interface UndoRedo {
  /** What would be undone, or null when there is nothing. */
  readonly undoable: string | null;
  readonly redoable: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useUndo(): UndoRedo {
  const state = useAppState();
  const pending = useEditQueue((queue) => queue.last);
  const undoable = pending ?? (state?.undo ? describeChange(state.undo.summary) : null);
  const redoable = state?.redo ? describeChange(state.redo.summary) : null;
  // Never held back by what is known here: a key may be ahead of the news of the change before it.
  return { undoable, redoable, undo: undoInTurn, redo: redoInTurn };
}
