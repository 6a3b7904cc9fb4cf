/**
 * First step of reading a workbook: nothing passes that is not a workbook within limits. What comes out is a small
 * archive written here, so that the workbook library never sees a byte of the original's structure.
 */
import { openArchive } from './archive.ts';
import { assertZip } from './file-kind.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts';
import type { MergedRange } from './reading.ts';
import { reducedArchive } from './reduced-archive.ts';
import { tooLarge } from './refusals.ts';
import { reduceSheet, type ReducedSheet } from './sheet-xml.ts';
import { findParts } from './workbook-parts.ts';
import { plainXml } from './xml-text.ts';

export interface GuardedSheet {
  /** As the workbook names it, in full. */
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly MergedRange[];
  readonly hiddenColumns: readonly number[];
}

export interface GuardedWorkbook {
  /** A workbook with the sheets s1, s2 … in the order of `sheets`. */
  readonly bytes: Buffer;
  readonly sheets: readonly GuardedSheet[];
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
  const sharedStrings = parts.sharedStrings
    ? plainXml(await archive.read(parts.sharedStrings, limits.stringsBytes))
    : null;
  const styles = parts.styles
    ? plainXml(await archive.read(parts.styles, limits.otherPartBytes)).toString('utf8')
    : null;
  const reduced: ReducedSheet[] = [];
  let cells = 0;
  let cellBytes = 0;
  for (const sheet of parts.sheets) {
    const next = reduceSheet(plainXml(await archive.read(sheet.path, limits.sheetBytes)), limits);
    cells += next.cells;
    cellBytes += next.xml.length;
    if (cells > limits.cells || cellBytes > limits.cellBytes) throw tooLarge('cells');
    reduced.push(next);
  }
  return {
    bytes: reducedArchive(
      { sheets: reduced.map((sheet) => sheet.xml), sharedStrings, styles, date1904: parts.date1904 },
      limits,
    ),
    sheets: parts.sheets.map(({ name, hidden }, index) => ({
      name,
      hidden,
      merges: reduced[index]?.merges ?? [],
      hiddenColumns: reduced[index]?.hiddenColumns ?? [],
    })),
  };
}
