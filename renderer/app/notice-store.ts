/** Toasts (finished work, they go by themselves) and errors (a bar that stays until it is dismissed). */
import { create } from 'zustand';
import type { OperationError } from './operation-error.ts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** One thing that can be done about it, such as "Urungkan". */
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface NoticeState {
  readonly toasts: readonly Toast[];
  readonly error: OperationError | null;
}

export const useNotices = create<NoticeState>(() => ({ toasts: [], error: null }));

let lastId = 0;

/** Says that background work has finished. */
export function showToast(text: string, action: Toast['action'] = null): void {
  lastId += 1;
  const toast: Toast = { id: lastId, text, action };
  useNotices.setState((state) => ({ toasts: [...state.toasts.slice(-2), toast] }));
}

export function dismissToast(id: number): void {
  useNotices.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }));
}

/** Shows a failure in the error bar. An application that does not answer has its own bar. */
export function reportError(error: OperationError): void {
  if (error.answered) useNotices.setState({ error });
}

export function dismissError(): void {
  useNotices.setState({ error: null });
}
