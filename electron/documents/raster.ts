/** A drawing as a PNG without a ground of its own, for documents that take pictures only. */
import { crc32, deflateSync } from 'node:zlib';
import type { Drawing, Shape } from './model.ts';

/** Pixels for each point: 288 in an inch. */
const SCALE = 4;
/** Points of a pixel at the edge of a sector that are looked at, in each direction. */
const SAMPLES = 4;

type Colour = readonly [number, number, number];

/** Channels of a pixel: red, green and blue from 0 to 255, and how opaque it is, from 0 to 1. */
const CHANNELS = 4;

/** Rows of pixels. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Float32Array;
}

function colourOf(hex: string): Colour {
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** Paints the pixels of a box, each as far as the shape covers it: a share from 0 to 1. */
function paint(
  { width, height, pixels }: Canvas,
  colour: Colour,
  box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  coverage: (x: number, y: number) => number,
): void {
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y += 1) {
    for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, box.right); x += 1) {
      const share = coverage(x, y);
      if (share === 0) continue;
      const at = (y * width + x) * CHANNELS;
      const below = (pixels[at + 3] ?? 0) * (1 - share);
      const opacity = below + share;
      for (let channel = 0; channel < 3; channel += 1) {
        pixels[at + channel] =
          ((colour[channel] ?? 0) * share + (pixels[at + channel] ?? 0) * below) / opacity;
      }
      pixels[at + 3] = opacity;
    }
  }
}

/** How much of the pixel that begins at `start` lies between two borders. */
function overlap(start: number, from: number, to: number): number {
  return Math.max(0, Math.min(start + 1, to) - Math.max(start, from));
}

function isInSector(right: number, down: number, radius: number, share: number): boolean {
  if (right * right + down * down > radius * radius) return false;
  // Clockwise from the top, as a share of the whole turn.
  const turn = Math.atan2(right, -down) / (2 * Math.PI);
  return (turn < 0 ? turn + 1 : turn) <= share;
}

function draw(canvas: Canvas, shape: Shape): void {
  const colour = colourOf(shape.fill);
  const [x, y] = [shape.x * SCALE, shape.y * SCALE];
  if (shape.kind === 'rectangle') {
    const [right, bottom] = [x + shape.width * SCALE, y + shape.height * SCALE];
    const box = { left: x, top: y, right, bottom };
    return paint(canvas, colour, box, (px, py) => overlap(px, x, right) * overlap(py, y, bottom));
  }
  const radius = shape.radius * SCALE;
  const box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
  return paint(canvas, colour, box, (px, py) => {
    let inside = 0;
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
      const right = px + ((sample % SAMPLES) + 0.5) / SAMPLES - x;
      const down = py + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES - y;
      if (isInSector(right, down, radius, shape.share)) inside += 1;
    }
    return inside / (SAMPLES * SAMPLES);
  });
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}

/** The same drawing gives the same bytes. */
export function drawingToPng(drawing: Drawing): Buffer {
  const width = Math.max(1, Math.round(drawing.width * SCALE));
  const height = Math.max(1, Math.round(drawing.height * SCALE));
  const canvas: Canvas = { width, height, pixels: new Float32Array(width * height * CHANNELS) };
  for (const shape of drawing.shapes) draw(canvas, shape);
  const row = width * CHANNELS;
  const pixels = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    // A row begins with the kind of its filter: none.
    const line = canvas.pixels.subarray(y * row, (y + 1) * row);
    const bytes = line.map((value, at) => Math.round(at % CHANNELS === 3 ? value * 255 : value));
    pixels.set(bytes, y * (row + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each of red, green, blue and opacity.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ]);
}
