/**
 * The zip archive of a workbook. Sizes that the archive declares are never trusted: inflating stops at the limit,
 * and the checksum of everything that is read is compared.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../../shared/contract/result.ts';
import type { WorkbookLimits } from './limits.ts';
import { damaged, protectedFile, tooLarge, unsupported } from './refusals.ts';

export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * Inflates one entry.
   * @param limit most bytes that it may have
   * @throws {Refusal} too-large, damaged-file or protected-file
   */
  read(name: string, limit: number): Promise<Buffer>;
}

const STORED = 0;
const DEFLATED = 8;

async function listEntries(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > limits.archiveEntries) throw tooLarge('content');
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= limits.archiveEntries) throw tooLarge('content');
    if (entry.fileName.length > limits.entryNameLength) throw damaged('name of an entry is too long');
    // Two entries of one name are read differently by different programs.
    if (entries.has(entry.fileName)) throw damaged('two entries have the same name');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function isOverflow(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** @param most bytes after which inflating stops, whatever the entry claims to have */
function inflate(packed: Buffer, entry: Entry, most: number): Buffer {
  const { uncompressedSize: claimed, compressionMethod: method } = entry;
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw damaged(`${entry.fileName} is packed in an unknown way`);
  const bound = Math.max(1, Math.min(most, claimed));
  try {
    return inflateRawSync(packed, { maxOutputLength: bound, chunkSize: Math.max(1024, bound) });
  } catch (error) {
    if (isOverflow(error) && most <= claimed) throw tooLarge('content');
    throw damaged(`${entry.fileName} cannot be inflated`);
  }
}

/** @throws {Refusal} unsupported-file when the archive's directory cannot be read. */
export async function openArchive(bytes: Buffer, limits: WorkbookLimits): Promise<Archive> {
  let zip: ZipFile;
  let entries: Map<string, Entry>;
  try {
    zip = await yauzl.fromBufferPromise(bytes);
    entries = await listEntries(zip, limits);
  } catch (error) {
    throw error instanceof Refusal ? error : unsupported('truncated');
  }
  let total = 0;

  async function packedBytes(entry: Entry): Promise<Buffer> {
    try {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      return bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    } catch {
      throw damaged(`${entry.fileName} cannot be found`);
    }
  }

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async read(name, limit) {
      const entry = entries.get(name);
      if (!entry) throw damaged(`${name} is missing`);
      if (entry.isEncrypted()) throw protectedFile();
      const room = Math.min(limit, limits.totalBytes - total);
      if (entry.uncompressedSize > room) throw tooLarge('content');
      const most = Math.min(room, Math.max(limits.ratioFromBytes, entry.compressedSize * limits.ratio));
      const content = inflate(await packedBytes(entry), entry, most);
      if (content.length !== entry.uncompressedSize) throw damaged(`size of ${name}`);
      if (crc32(content) !== entry.crc32) throw damaged(`checksum of ${name}`);
      total += content.length;
      return content;
    },
  };
}
