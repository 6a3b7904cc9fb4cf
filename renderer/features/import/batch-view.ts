/** Whether the import screen shows the applied imports, and which of them. */
import { create } from 'zustand';
import { goTo } from '../../app/view-store.ts';

interface BatchView {
  readonly isOpen: boolean;
  /** Change set of the import to begin with. */
  readonly changeSet: string | null;
}

const CLOSED: BatchView = { isOpen: false, changeSet: null };

export const useBatchView = create<BatchView>(() => CLOSED);

/** Opens the applied imports, from any screen. */
export function openBatches(changeSet: string | null = null): void {
  useBatchView.setState({ isOpen: true, changeSet });
  goTo('impor');
}

export function closeBatches(): void {
  useBatchView.setState(CLOSED);
}
