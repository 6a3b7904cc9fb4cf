/** Small real files to attach as evidence, made here so that tests know every byte. */
import { crc32, deflateSync } from 'node:zlib';
import type { EvidenceItem } from '../../shared/contract/evidence.ts';

/** The whole file around numbered objects (the first is the catalogue), with a correct table of where they are. */
function pdfOf(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const stream = (facts: string, content: string) =>
  `<< ${facts} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A PDF of A5 pages, each with one line of text. */
export function smallPdf(...lines: string[]): Uint8Array<ArrayBuffer> {
  const firstPage = 4;
  const pages = lines.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages}] /Count ${lines.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
      stream('', `BT /F1 18 Tf 40 520 Td (${line}) Tj ET`),
    ]),
  ]);
}

/** One page that is all picture. */
function picturePdf(facts: string, picture: Buffer): Uint8Array<ArrayBuffer> {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>',
    stream('', 'q 420 0 0 595 0 0 cm /I Do Q'),
    stream(`/Type /XObject /Subtype /Image ${facts}`, picture.toString('latin1')),
  ]);
}

/**
 * One page as a scanner for text makes it: no text, only a picture in the compression of fax machines. It is all
 * black, so that a page on which nothing was decoded stays white.
 */
export function scannedPdf(): Uint8Array<ArrayBuffer> {
  // Eight rows that each are like the row above (one bit each), and the mark of the end.
  const rows = Buffer.from([0xff, 0x00, 0x10, 0x01]);
  const fax = '/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 64 /Rows 8 /BlackIs1 true >>';
  return picturePdf(`/Width 64 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 ${fax}`, rows);
}

/** A chessboard of two dark greys, sixteen pixels wide, as OpenJPEG writes it without loss. */
const JPEG_2000 = [
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAAAQcHAAAAAAAPY29scgEA',
  'AAAAABEAAADqanAyY/9P/1EAKQAAAAAAEAAAABAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAAAQcBAf9SAAwAAAABAAAEBAAB',
  '/1wABEBA/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS40/5AACgAAAAAAeAAB/5PPtZwmiQiAFLsxiBT6',
  'UmApKkMRSPT1ucFpeEpaELF8AAAADCQl+1iIAAAXcPuqtq1gAqAYFo+xJ/SnhgWj7En9KeGBaPsRzYfmw/Nh+bEH9KeGBaPs',
  'Sf0p4YFo+xJ/SnhgWj7Ec2IQl/9//9k=',
].join('');

/** One page as scanners of archives make it: a picture in JPEG 2000, dark all over. */
export function jpeg2000Pdf(): Uint8Array<ArrayBuffer> {
  return picturePdf('/Width 16 /Height 16 /Filter /JPXDecode', Buffer.from(JPEG_2000, 'base64'));
}

function pngPart(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture of one colour. */
export function smallPng(
  width = 64,
  height = 48,
  colour: readonly [number, number, number] = [30, 90, 160],
): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, () => Buffer.from(colour))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      pngPart('IHDR', header),
      pngPart('IDAT', pixels),
      pngPart('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** A piece of evidence as it is listed: a letter on indicator 3 that nobody has judged, unless told otherwise. */
export function evidencePiece(fields: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id: 'a',
    indicator: '3',
    kind: 'surat',
    title: '',
    file: null,
    link: null,
    letterNumber: '555/12',
    year: null,
    issuer: '',
    levels: [],
    status: 'belum-diperiksa',
    reason: null,
    note: '',
    stale: [],
    sameFile: [],
    addedAt: '2024-10-16T06:32:00.000Z',
    addedBy: 'Asesor 3',
    changedAt: '2024-10-16T06:32:00.000Z',
    changedBy: 'Asesor 3',
    ...fields,
  };
}
