/** From the bytes of a file to its grids, whichever of the readable kinds it is of. */
import { readCsv } from './csv/csv-grid.ts';
import { isText } from './file-kind.ts';
import { guardWorkbook } from './guard.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts';
import { isOds, readOds } from './ods/ods-file.ts';
import { readGrids } from './read-grid.ts';
import type { SheetGrid } from './reading.ts';

/** A text that claims to be a workbook is none, and is refused as what it is. */
const TEXT_NAMES = /\.(?:csv|tsv)$/i;

/** True where a text of this name may be read as a table. */
export function isTextName(fileName: string): boolean {
  return TEXT_NAMES.test(fileName);
}

export interface FileReading {
  /** The sheet of this name alone; null for all. */
  readonly only: string | null;
  /** Text may be taken for a table. */
  readonly takesText: boolean;
}

/** @throws {Refusal} unsupported-file, damaged-file, protected-file or too-large */
export async function readFileGrids(
  bytes: Uint8Array,
  { only, takesText }: FileReading,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<SheetGrid[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (takesText && isText(file)) return [readCsv(file, limits)];
  if (isOds(file)) return readOds(file, only, limits);
  return readGrids(await guardWorkbook(file, limits), only);
}
