/**
 * The office's logo: a file from outside that goes into every paper. Only whole, small PNG and JPEG pictures pass;
 * what a renderer would choke on is refused when the logo is set, not when a paper is made.
 */
import { crc32, inflateSync } from 'node:zlib';
import { Refusal } from '../../shared/contract/result.ts';
import type { Picture } from './model.ts';

export const LARGEST_LOGO = 1024 * 1024;
/** Pixels; a logo is printed two centimetres high. */
const LARGEST_SIDE = 3000;
/** Largest width and height on paper, in points. */
const BOX = { width: 62, height: 62 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples of a pixel by colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const PNG_SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const damaged = () => new Refusal('damaged-file', 'the logo is not a whole picture');

function pngChunks(bytes: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  let at = PNG_START.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) throw damaged();
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw damaged();
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, end);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), data]));
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
  throw damaged();
}

function pngSize(bytes: Buffer): Size {
  const chunks = pngChunks(bytes);
  const header = chunks.get('IHDR');
  const pixels = chunks.get('IDAT');
  if (header?.length !== 13 || !pixels) throw damaged();
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0, , , interlace = 0] = header.subarray(8);
  const samples = PNG_SAMPLES[colour];
  if (samples === undefined || (colour === 3 && !chunks.has('PLTE'))) throw damaged();
  if (depth > 8 || interlace !== 0) {
    throw new Refusal('unsupported-file', 'only simple PNG pictures are taken');
  }
  checkSize({ width, height });
  const expected = (Math.ceil((width * depth * samples) / 8) + 1) * height;
  try {
    // One byte more than expected is enough to know that there is too much.
    if (inflateSync(pixels, { maxOutputLength: expected + 1 }).length !== expected) throw damaged();
  } catch {
    throw damaged();
  }
  return { width, height };
}

/** Frames that carry the size; others between 0xC0 and 0xCF are tables or lossless kinds. */
const JPEG_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

function jpegSize(bytes: Buffer): Size {
  if (bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) throw damaged();
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (JPEG_FRAMES.has(marker)) {
      const size = { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
      const components = bytes[at + 9] ?? 0;
      if (bytes[at + 4] !== 8 || ![1, 3].includes(components)) {
        throw new Refusal('unsupported-file', 'only grey and RGB JPEG pictures are taken');
      }
      checkSize(size);
      return size;
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw damaged();
}

function checkSize({ width, height }: Size): void {
  if (width === 0 || height === 0) throw damaged();
  if (width > LARGEST_SIDE || height > LARGEST_SIDE) {
    throw new Refusal('too-large', 'the logo has too many pixels', { pixels: LARGEST_SIDE });
  }
}

/** The logo as it stands on paper. @throws {Refusal} too-large, unsupported-file, damaged-file */
export function logoPicture(content: Uint8Array): Picture {
  if (content.length > LARGEST_LOGO) throw new Refusal('too-large', 'the logo is too large');
  const bytes = Buffer.from(content);
  const isPng = bytes.subarray(0, PNG_START.length).equals(PNG_START);
  if (!isPng && !(bytes[0] === 0xff && bytes[1] === 0xd8)) {
    throw new Refusal('unsupported-file', 'the logo is neither PNG nor JPEG');
  }
  const size = isPng ? pngSize(bytes) : jpegSize(bytes);
  const scale = Math.min(BOX.width / size.width, BOX.height / size.height);
  return {
    kind: 'picture',
    bytes: content,
    format: isPng ? 'png' : 'jpg',
    width: size.width * scale,
    height: size.height * scale,
    description: 'Logo',
  };
}
