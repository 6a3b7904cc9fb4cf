/**
 * What the shell needs to know of edits that are on their way to the disk, and the way into their queue: an undo
 * must wait for the edits made before it. Whoever owns the queue tells it here.
 */
import { create } from 'zustand';

interface QueueState {
  /** Edits that are not stored yet. */
  readonly unsaved: number;
  /** Whether storing has failed. */
  readonly hasFailed: boolean;
  /** The last edit that nothing read since has confirmed, in words: what an undo would take back. */
  readonly last: string | null;
}

export const useEditQueue = create<QueueState>(() => ({ unsaved: 0, hasFailed: false, last: null }));

interface UndoRoute {
  readonly undo: () => void;
  readonly redo: () => void;
}

let route: UndoRoute | null = null;

export function routeUndo(next: UndoRoute): void {
  route = next;
}

/** Through the queue; it says by itself what was taken back. */
export const undoInTurn = () => route?.undo();
export const redoInTurn = () => route?.redo();
