/**
 * What a file is by its content. Names lie: a page called `.pdf` must not be shown as one, and a program must not
 * lie in wait under the name of a letter. Nothing here unpacks or interprets more than the marks that formats begin
 * and end with.
 */
import { Refusal } from '../../shared/contract/result.ts';
import { LARGEST_EVIDENCE_FILE } from '../../shared/assessment/evidence.ts';

interface Format {
  readonly mediaType: string;
  readonly begins: (bytes: Buffer) => boolean;
  /** Whether the mark is there that a whole file ends with. */
  readonly ends: (bytes: Buffer) => boolean;
}

const UNKNOWN_TYPE = 'application/octet-stream';
const ZIP_TYPE = 'application/zip';
const OLE_TYPE = 'application/x-ole-storage';
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

const latin = (text: string) => Buffer.from(text, 'latin1');
const startsWith = (bytes: Buffer, start: Buffer) => bytes.subarray(0, start.length).equals(start);
const has = (mark: Buffer) => (bytes: Buffer) => bytes.lastIndexOf(mark) > 0;
const always = () => true;

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const OLE_START = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Readers accept a PDF that begins a little later: some programs put their own mark first. */
const PDF_SEARCHED = 1024;

const FORMATS: readonly Format[] = [
  {
    mediaType: 'application/pdf',
    begins: (bytes) => bytes.subarray(0, PDF_SEARCHED).includes('%PDF-'),
    ends: has(latin('%%EOF')),
  },
  { mediaType: 'image/png', begins: (bytes) => startsWith(bytes, PNG_START), ends: has(latin('IEND')) },
  {
    mediaType: 'image/jpeg',
    begins: (bytes) => startsWith(bytes, Buffer.from([0xff, 0xd8, 0xff])),
    ends: has(Buffer.from([0xff, 0xd9])),
  },
  {
    mediaType: 'image/gif',
    begins: (bytes) => startsWith(bytes, latin('GIF87a')) || startsWith(bytes, latin('GIF89a')),
    ends: has(Buffer.from([0x3b])),
  },
  {
    mediaType: 'image/webp',
    begins: (bytes) => startsWith(bytes, latin('RIFF')) && bytes.subarray(8, 12).equals(latin('WEBP')),
    ends: (bytes) => bytes.length >= bytes.readUInt32LE(4) + 8,
  },
  {
    mediaType: ZIP_TYPE,
    begins: (bytes) => startsWith(bytes, latin('PK\u0003\u0004')),
    ends: has(latin('PK\u0005\u0006')),
  },
  { mediaType: OLE_TYPE, begins: (bytes) => startsWith(bytes, OLE_START), ends: always },
];

const IMAGES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
/** What a name promises: images may stand in for one another, and a locked document is an OLE file. */
const PROMISED: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  png: IMAGES,
  jpg: IMAGES,
  jpeg: IMAGES,
  gif: IMAGES,
  webp: IMAGES,
  docx: [ZIP_TYPE, OLE_TYPE],
  xlsx: [ZIP_TYPE, OLE_TYPE],
  pptx: [ZIP_TYPE, OLE_TYPE],
  zip: [ZIP_TYPE],
};
const OFFICE_TYPES: Readonly<Record<string, string>> = {
  docx: `${OPEN_XML}.wordprocessingml.document`,
  xlsx: `${OPEN_XML}.spreadsheetml.sheet`,
  pptx: `${OPEN_XML}.presentationml.presentation`,
};

const PROGRAM_STARTS = [
  latin('MZ'),
  Buffer.from([0x7f, 0x45, 0x4c, 0x46]),
  latin('#!'),
  Buffer.from([0xcf, 0xfa, 0xed, 0xfe]),
  Buffer.from([0xca, 0xfe, 0xba, 0xbe]),
  // A Windows shortcut.
  Buffer.from([0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]),
];
const PROGRAM_NAMES =
  /^(?:exe|com|bat|cmd|scr|pif|msi|msp|cpl|dll|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|jar|lnk|url|reg|sh|app|apk|desktop)$/;

export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})[\s.]*$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The media type of a file, or that of unknown content. Text, HTML and SVG are unknown on purpose: they are kept and
 * handed out, and never shown.
 * @throws {Refusal} evidence-file-refused when the file is empty, too large, a program, cut off, or not what its
 * name says.
 */
export function contentKind(name: string, content: Uint8Array): string {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const refuse = (problem: string, more: Readonly<Record<string, number>> = {}): never => {
    throw new Refusal('evidence-file-refused', `evidence file: ${problem}`, { file: name, problem, ...more });
  };
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > LARGEST_EVIDENCE_FILE) {
    return refuse('too-large', { megabytes: LARGEST_EVIDENCE_FILE / 1024 / 1024 });
  }
  const extension = extensionOf(name);
  const isProgram = PROGRAM_STARTS.some((start) => startsWith(bytes, start)) || PROGRAM_NAMES.test(extension);
  if (isProgram) return refuse('program');
  const format = FORMATS.find(({ begins }) => begins(bytes));
  const promised = PROMISED[extension];
  if (promised && !(format && promised.includes(format.mediaType))) return refuse('mismatch');
  if (!format) return UNKNOWN_TYPE;
  if (!format.ends(bytes)) return refuse('incomplete');
  if (format.mediaType === ZIP_TYPE) return OFFICE_TYPES[extension] ?? ZIP_TYPE;
  return format.mediaType;
}
