/** Files on their way from the disk into the import: dropped folders, limits, bytes. */
import type { FileReport } from '../../../shared/contract/import.ts';
import { problemMessage } from '../../../shared/messages/problems.ts';
import { importTexts } from '../../messages/import.ts';
import { LARGEST_FILE, refusedReport } from './import-model.ts';

export interface Intake {
  readonly readable: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  readonly refused: readonly FileReport[];
}

/** One call carries at most this much: what it becomes as text must fit into one string. */
const LARGEST_BATCH = 128 * 1024 * 1024;
const MOST_IN_BATCH = 500;

/** Splits what was picked into calls; nearly always there is one. */
export function batchesOf(files: readonly File[]): File[][] {
  const batches: File[][] = [];
  let size = 0;
  for (const file of files) {
    const current = batches.at(-1);
    // Too large a file is refused before it is read and weighs nothing here.
    const weight = file.size > LARGEST_FILE ? 0 : file.size;
    if (!current || current.length === MOST_IN_BATCH || size + weight > LARGEST_BATCH) {
      batches.push([file]);
      size = weight;
    } else {
      current.push(file);
      size += weight;
    }
  }
  return batches;
}

let lastRefused = 0;

function refuse(file: File, code: 'too-large' | 'damaged-file', message: string): FileReport {
  lastRefused += 1;
  return refusedReport(String(lastRefused), file.name, file.size, message, code);
}

/** Reads the bytes of files; those that are too large or cannot be opened become reports that say so. */
export async function intake(files: readonly File[]): Promise<Intake> {
  const readable: Intake['readable'] = [];
  const refused: FileReport[] = [];
  for (const file of files) {
    if (file.size > LARGEST_FILE) {
      const facts = { severity: 'error', code: 'too-large', cell: null, detail: { reason: 'file' } } as const;
      refused.push(refuse(file, facts.code, problemMessage(facts)));
      continue;
    }
    try {
      readable.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      // Locked by another program, or gone since it was picked.
      refused.push(refuse(file, 'damaged-file', importTexts.unreadable));
    }
  }
  return { readable, refused };
}

function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    // A reader hands out a folder in pieces; an empty piece is the end.
    const next = () =>
      reader.readEntries((entries) => {
        if (entries.length === 0) resolve(found);
        else {
          found.push(...entries);
          next();
        }
      }, reject);
    next();
  });
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFileEntry(entry)) {
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  }
  if (!isFolderEntry(entry)) return [];
  const nested = await Promise.all((await entriesIn(entry)).map(filesOf));
  return nested.flat();
}

/** All files of a drop, those in folders too, by name. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Both lists are emptied once the event is over, so they are copied before anything is awaited.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files];
  const known = entries.filter((entry) => entry !== null);
  if (known.length === 0) return plain;
  const files = await Promise.all(known.map(filesOf));
  return files.flat().toSorted((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }));
}
