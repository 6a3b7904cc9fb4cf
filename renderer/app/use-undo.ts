/** Undo and redo with the description of what they would do. */
import { useCallback } from 'react';
import { describeChange } from '../../shared/messages/changes.ts';
import { shell } from '../messages/shell.ts';
import { useAppState } from './context.ts';
import { showToast } from './notice-store.ts';
import { useAction } from './query.ts';

export interface UndoRedo {
  /** What would be undone, or null when there is nothing. */
  readonly undoable: string | null;
  readonly redoable: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useUndo(): UndoRedo {
  const state = useAppState();
  const { run: runUndo } = useAction('history.undo');
  const { run: runRedo } = useAction('history.redo');
  const undoable = state?.undo ? describeChange(state.undo.summary) : null;
  const redoable = state?.redo ? describeChange(state.redo.summary) : null;
  const undo = useCallback(() => {
    if (undoable === null) return;
    void runUndo({}).then((done) => done && showToast(shell.undone(undoable)));
  }, [undoable, runUndo]);
  const redo = useCallback(() => {
    if (redoable === null) return;
    void runRedo({}).then((done) => done && showToast(shell.redone(redoable)));
  }, [redoable, runRedo]);
  return { undoable, redoable, undo, redo };
}
