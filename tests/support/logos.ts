/** Pictures as an office would choose them for its letterhead. */
import { drawingToPng } from '../../electron/documents/raster.ts';

/** A PNG of a square, in points of four pixels. */
export function pngLogo(size = 10): Uint8Array<ArrayBuffer> {
  const square = {
    kind: 'rectangle',
    x: 1,
    y: 1,
    width: size - 2,
    height: size - 2,
    fill: '2A4D9B',
  } as const;
  const drawing = { kind: 'drawing', width: size, height: size, shapes: [square], description: '' } as const;
  return new Uint8Array(drawingToPng(drawing));
}
