/** A folder that the person picks in the system's dialog, to write several files into. */
import type { FileOutput } from '../../../shared/contract/terms.ts';
import { OperationError } from '../../app/operation-error.ts';

declare global {
  interface Window {
    /** Chromium's way to a folder; other browsers do not have it. */
    readonly showDirectoryPicker?: (options: {
      readonly id: string;
      readonly mode: 'readwrite';
    }) => Promise<FileSystemDirectoryHandle>;
  }
}

export function canPickFolder(): boolean {
  return window.showDirectoryPicker !== undefined;
}

/** @returns null when the dialog was closed without a choice. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await window.showDirectoryPicker?.({ id: 'laporan', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw folderError(error);
  }
}

/** A file of the same name is replaced. @throws {OperationError} folder-unwritable */
export async function writeInto(
  folder: FileSystemDirectoryHandle,
  { fileName, bytes }: FileOutput,
): Promise<void> {
  try {
    const file = await folder.getFileHandle(fileName, { create: true });
    const target = await file.createWritable();
    await target.write(new Uint8Array(bytes));
    await target.close();
  } catch (error) {
    throw folderError(error);
  }
}

function folderError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  return new OperationError('folder-unwritable', error.message);
}
