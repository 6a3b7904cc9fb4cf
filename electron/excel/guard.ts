/**
 * First step of reading a workbook: nothing passes that is not a workbook within limits. What comes out are the few
 * parts that hold cells, inflated one at a time, and the addresses of links; names, macros, media and definitions are
 * never looked at.
 */
import { openArchive } from './archive.ts';
import { assertZip } from './file-kind.ts';
import { linkTargets } from './hyperlinks.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts';
import { tooLarge } from './refusals.ts';
import { findParts } from './workbook-parts.ts';
import { plainXml } from './xml-text.ts';

export interface GuardedSheet {
  /** As the workbook names it, in full. */
  readonly name: string;
  readonly hidden: boolean;
  /** Inflates the sheet's XML. @throws {Refusal} too-large, damaged-file or protected-file */
  read(): Promise<Buffer>;
  /** Where its links lead, by the name of their relationship. */
  linkTargets(): Promise<ReadonlyMap<string, string>>;
}

export interface GuardedWorkbook {
  readonly sheets: readonly GuardedSheet[];
  readonly sharedStrings: Buffer | null;
  readonly styles: Buffer | null;
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly limits: WorkbookLimits;
}

/** @throws {Refusal} unsupported-file, damaged-file, protected-file or too-large */
export async function guardWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<GuardedWorkbook> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > limits.fileBytes) throw tooLarge('file');
  assertZip(file);
  const archive = await openArchive(file, limits);
  const parts = await findParts(archive, limits);
  const read = async (path: string, limit: number): Promise<Buffer> =>
    plainXml(await archive.read(path, limit));
  return {
    sheets: parts.sheets.map(({ name, hidden, path }) => ({
      name,
      hidden,
      read: () => read(path, limits.sheetBytes),
      linkTargets: () => linkTargets(archive, path, limits.otherPartBytes),
    })),
    sharedStrings: parts.sharedStrings ? await read(parts.sharedStrings, limits.stringsBytes) : null,
    styles: parts.styles ? await read(parts.styles, limits.otherPartBytes) : null,
    date1904: parts.date1904,
    limits,
  };
}
