/** A chart's SVG as PNG. An image sees nothing of the page, so that the interface's font travels in its text. */
import type { ChartPicture } from './chart-picture.ts';

/** Pixels of the PNG for one of the SVG. */
const SCALE = 2;

let faces: Promise<string> | null = null;

function faceAddresses(): string[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const source = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      return source === undefined ? [] : [new URL(source, sheet.href ?? document.baseURI).href];
    }),
  );
}

async function dataAddress(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCodePoint(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/** Read once; without it, or before it is ready, the picture takes the next font that the system has. */
async function fontFaces(): Promise<string> {
  const sources = await Promise.all(faceAddresses().map(dataAddress));
  const rules = sources.map(
    (source) =>
      `@font-face{font-family:Inter;font-weight:100 900;font-display:swap;src:url("${source}") format("woff2")}`,
  );
  return `<style>${rules.join('')}</style>`;
}

/**
 * The picture with its fonts. `decode` alone may resolve before they are read, and then no text is drawn; the event
 * comes after everything that the picture holds.
 */
async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', () => reject(new Error('the browser cannot read the picture')));
    image.src = address;
  });
  await image.decode();
  return image;
}

/** @throws when the browser cannot draw the picture. */
export async function rasterise(picture: ChartPicture): Promise<Blob> {
  faces ??= fontFaces().catch(() => '');
  const style = await faces;
  const whole = picture.text.replace(/^<svg[^>]*>/, (opening) => opening + style);
  const address = URL.createObjectURL(new Blob([whole], { type: 'image/svg+xml' }));
  try {
    const image = await loadImage(address);
    const canvas = document.createElement('canvas');
    canvas.width = picture.width * SCALE;
    canvas.height = picture.height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
