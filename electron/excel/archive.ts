/**
 * The zip archive of a workbook. Sizes that the archive declares are never trusted: inflating stops at the limit,
 * and the checksum of everything that is read is compared.
 */
import { crc32 } from 'node:zlib';
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

  async function inflate(entry: Entry, limit: number): Promise<Buffer> {
    const most = Math.min(limit, limits.totalBytes - total);
    if (entry.uncompressedSize > most) throw tooLarge('content');
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) continue;
      size += chunk.length;
      if (size > most) throw tooLarge('content');
      if (size > limits.ratioFromBytes && size > entry.compressedSize * limits.ratio) throw tooLarge('content');
      chunks.push(chunk);
    }
    const content = Buffer.concat(chunks, size);
    if (crc32(content) !== entry.crc32) throw damaged(`checksum of ${entry.fileName}`);
    total += size;
    return content;
  }

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async read(name, limit) {
      const entry = entries.get(name);
      if (!entry) throw damaged(`${name} is missing`);
      if (entry.isEncrypted()) throw protectedFile();
      try {
        return await inflate(entry, limit);
      } catch (error) {
        throw error instanceof Refusal ? error : damaged(`${name} cannot be inflated`);
      }
    },
  };
}
