/** Pictures of charts as a person takes them, and what can be seen on them. */
import type { Page } from 'playwright-core';

/** From the menu beside a chart's heading. */
export async function fromChartMenu(page: Page, chart: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Gambar dan tabel: ${chart}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

export interface Look {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of the pixel in the upper left corner. */
  readonly corner: readonly number[];
  /** Pixels of each colour, "#rrggbb"; those that can be seen through are left out. */
  readonly colours: ReadonlyMap<string, number>;
  /** Texts at whose place there is nothing but one colour. */
  readonly missing: readonly string[];
}

/** A text of an SVG and where it stands, in its pixels. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of a PNG for one of its SVG. */
export const SCALE = 2;

/**
 * What the bytes of a picture look like once a browser has drawn them.
 * @param words of its SVG, which are looked for.
 */
export async function look(page: Page, bytes: Buffer, words: readonly Word[] = []): Promise<Look> {
  const input = { base64: bytes.toString('base64'), words, scale: SCALE };
  const seen = await page.evaluate(async ({ base64, words: sought, scale }) => {
    const binary = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
    const image = await createImageBitmap(new Blob([binary], { type: 'image/png' }));
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0, opacity = 0] = data.subarray(at, at + 4);
      if (opacity < 255) continue;
      const colour = red * 65_536 + green * 256 + blue;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const isPlain = ({ x, y, width: wide, height: high }: Word) => {
      const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)];
      const area = context?.getImageData(left, top, Math.ceil(wide * scale), Math.ceil(high * scale));
      return new Set(new Uint32Array(area?.data.buffer ?? new ArrayBuffer(0))).size < 3;
    };
    const missing = sought.filter(isPlain).map(({ text }) => text);
    const colours = [...counts].map(([colour, count]): [string, number] => [
      `#${colour.toString(16).padStart(6, '0')}`,
      count,
    ]);
    return { width, height, corner: [...data.slice(0, 4)], colours, missing };
  }, input);
  return { ...seen, colours: new Map(seen.colours) };
}

const SHAPES = 'rect, circle, path, line, polyline';

/** How many shapes of a chart in the window belong on its pictures. */
export function shapesOf(page: Page, chart: string): Promise<number> {
  const svg = page.getByRole('region', { name: chart }).locator('svg[data-chart]');
  return svg.evaluate((element, shapes) => {
    const all = [...element.querySelectorAll(shapes)];
    return all.filter((shape) => !shape.closest('[data-picture=leave-out]')).length;
  }, SHAPES);
}

export interface Drawn {
  readonly root: string;
  readonly faults: number;
  readonly title: string;
  /** In pixels, as written on the picture. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly fonts: readonly string[];
  /** Shapes besides the background. */
  readonly shapes: number;
  /** Fills that cannot be seen through, of shapes large enough to be found again in pixels. */
  readonly fills: readonly string[];
}

/** What an SVG file holds, as a browser reads it. */
export function readSvg(page: Page, text: string): Promise<Drawn> {
  return page.evaluate(
    ({ source, shapes }) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      const root = parsed.documentElement as unknown as SVGSVGElement;
      const shown = document.body.appendChild(document.importNode(root, true));
      const fills = [...shown.querySelectorAll<SVGGraphicsElement>('rect, circle, path')].flatMap((shape) => {
        const { width, height } = shape.getBoundingClientRect();
        const fill = shape.getAttribute('fill') ?? '';
        const isSolid = !shape.hasAttribute('fill-opacity') && !shape.closest('[opacity], defs');
        return isSolid && fill.startsWith('#') && Math.min(width, height) >= 5 ? [fill] : [];
      });
      const { left, top } = shown.getBoundingClientRect();
      const lines = [...shown.querySelectorAll('text')];
      const words = lines.map((line) => {
        const { x, y, width, height } = line.getBoundingClientRect();
        return { text: line.textContent, x: x - left, y: y - top, width, height };
      });
      shown.remove();
      return {
        root: root.localName,
        faults: parsed.querySelectorAll('parsererror').length,
        title: parsed.querySelector('title')?.textContent ?? '',
        width: Number(root.getAttribute('width')),
        height: Number(root.getAttribute('height')),
        words,
        fonts: [...new Set(lines.map((line) => line.getAttribute('font-family') ?? ''))],
        shapes: parsed.querySelectorAll(shapes).length - 1,
        fills: [...new Set(fills)],
      };
    },
    { source: text, shapes: SHAPES },
  );
}

/** The picture on the clipboard. */
export async function copiedPicture(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    return btoa([...bytes].map((byte) => String.fromCodePoint(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}
