/** An OpenDocument spreadsheet behind the guard: one part is inflated and read, nothing else is looked at. */
import { openArchive } from '../archive.ts';
import type { WorkbookLimits } from '../limits.ts';
import type { SheetGrid } from '../reading.ts';
import { protectedFile, tooLarge, unsupported } from '../refusals.ts';
import { plainXml, xmlPart } from '../xml-text.ts';
import { readOdsContent } from './ods-content.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
/** A local header of the archive; its entry's name comes next. */
const HEADER_LENGTH = 30;
const FIRST_ENTRY = 'mimetype';

/** The format's own rule: the first entry of the archive is called "mimetype" and says, unpacked, what the archive is. */
export function isOds(file: Buffer): boolean {
  const name = file.toString('latin1', HEADER_LENGTH, HEADER_LENGTH + FIRST_ENTRY.length);
  if (name !== FIRST_ENTRY) return false;
  const start = HEADER_LENGTH + FIRST_ENTRY.length + file.readUInt16LE(HEADER_LENGTH - 2);
  return file.toString('latin1', start, start + MEDIA_TYPE.length) === MEDIA_TYPE;
}

/** @throws {Refusal} unsupported-file, damaged-file, protected-file or too-large */
export async function readOds(
  file: Buffer,
  only: string | null,
  limits: WorkbookLimits,
): Promise<SheetGrid[]> {
  if (file.length > limits.fileBytes) throw tooLarge('file');
  const archive = await openArchive(file, limits);
  if (!archive.has(CONTENT)) throw unsupported('open-document');
  if (archive.has(MANIFEST)) {
    const manifest = await archive.read(MANIFEST, limits.otherPartBytes);
    if (manifest.includes('encryption-data')) throw protectedFile();
  }
  const content = plainXml(await archive.read(CONTENT, limits.sheetBytes));
  return readOdsContent(xmlPart(content), limits).filter(({ name }) => only === null || name === only);
}
