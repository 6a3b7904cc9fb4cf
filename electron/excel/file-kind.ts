/** What a file is by its first bytes, before anything in it is unpacked. */
import { protectedFile, unsupported } from './refusals.ts';

const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const PDF = Buffer.from('%PDF-', 'latin1');
const ZIP_STARTS = [Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('PK\u0005\u0006', 'latin1')];

/** Names of streams in an OLE2 file are UTF-16. */
function hasStream(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(name, 'utf16le'));
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}

/** Worksheets of Excel 2 to 4 begin with a BIFF record outside of any container. */
function isOldestExcel(bytes: Buffer): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[2] === 0x06;
}

const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

function looksLikeText(bytes: Buffer): boolean {
  return !bytes.subarray(0, 4096).includes(0) || UTF16_MARKS.some((mark) => startsWith(bytes, mark));
}

/** True for a file that is none of the known kinds and holds characters. */
export function isText(bytes: Buffer): boolean {
  const isKnown =
    startsWith(bytes, OLE2) ||
    isOldestExcel(bytes) ||
    startsWith(bytes, PDF) ||
    ZIP_STARTS.some((start) => startsWith(bytes, start));
  return bytes.length > 0 && !isKnown && looksLikeText(bytes);
}

/**
 * Lets only zip archives pass.
 * @throws {Refusal} unsupported-file with the kind that was found, or protected-file for an encrypted workbook.
 */
export function assertZip(bytes: Buffer): void {
  if (bytes.length === 0) throw unsupported('empty');
  if (startsWith(bytes, OLE2)) {
    if (hasStream(bytes, 'EncryptedPackage')) throw protectedFile();
    if (hasStream(bytes, 'WordDocument')) throw unsupported('document');
    if (hasStream(bytes, 'PowerPoint Document')) throw unsupported('presentation');
    throw unsupported(hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book') ? 'old-excel' : 'not-excel');
  }
  if (isOldestExcel(bytes)) throw unsupported('old-excel');
  if (startsWith(bytes, PDF)) throw unsupported('pdf');
  if (ZIP_STARTS.some((start) => startsWith(bytes, start))) return;
  throw unsupported(looksLikeText(bytes) ? 'text' : 'not-excel');
}

/**
 * Which kind of document an archive without a workbook part holds.
 * @param names names of all entries
 */
export function kindOfArchive(
  names: readonly string[],
): 'binary-excel' | 'open-document' | 'document' | 'presentation' | 'archive' {
  const has = (name: string): boolean => names.includes(name);
  if (has('xl/workbook.bin')) return 'binary-excel';
  if (has('word/document.xml')) return 'document';
  if (has('ppt/presentation.xml')) return 'presentation';
  if (has('mimetype') && has('content.xml')) return 'open-document';
  return 'archive';
}
