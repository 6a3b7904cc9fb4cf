/** Files that were dropped or picked anywhere in the window and wait for the import screen to take them. */
import { create } from 'zustand';
import { goTo } from './view-store.ts';

export const usePendingFiles = create<{ readonly files: readonly File[] }>(() => ({ files: [] }));

/** Hands files to the import screen and opens it. */
export function offerFiles(files: Iterable<File>): void {
  const list = [...files];
  if (list.length === 0) return;
  usePendingFiles.setState((state) => ({ files: [...state.files, ...list] }));
  goTo('impor');
}

/** For the import screen: takes all waiting files, once. */
export function takePendingFiles(): readonly File[] {
  const { files } = usePendingFiles.getState();
  if (files.length > 0) usePendingFiles.setState({ files: [] });
  return files;
}
