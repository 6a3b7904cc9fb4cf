/** Undo and redo with the description of what they would do. */
import { describeChange } from '../../shared/messages/changes.ts';
import { useAppPart } from './context.ts';
import { redoInTurn, undoInTurn, useEditQueue } from './edit-queue.ts';

export interface UndoRedo {
  /** What would be undone, or null when there is nothing. */
  readonly undoable: string | null;
  readonly redoable: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useUndo(): UndoRedo {
  const nextUndo = useAppPart((state) => state.undo);
  const nextRedo = useAppPart((state) => state.redo);
  const pending = useEditQueue((queue) => queue.last);
  const undoable = pending ?? (nextUndo ? describeChange(nextUndo.summary) : null);
  const redoable = nextRedo ? describeChange(nextRedo.summary) : null;
  // Never held back by what is known here: a key may be ahead of the news of the change before it.
  return { undoable, redoable, undo: undoInTurn, redo: redoInTurn };
}
