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

/** Read once; without it the picture takes the next font that the system has. */
async function fontFaces(): Promise<string> {
  const sources = await Promise.all(faceAddresses().map(dataAddress));
  const rules = sources.map(
    (source) => `@font-face{font-family:Inter;font-weight:100 900;src:url("${source}") format("woff2")}`,
  );
  return `<style>${rules.join('')}</style>`;
}

/** @throws when the browser cannot draw the picture. */
export async function rasterise(picture: ChartPicture): Promise<Blob> {
  faces ??= fontFaces().catch(() => '');
  const style = await faces;
  const whole = picture.text.replace(/^<svg[^>]*>/, (opening) => opening + style);
  const address = URL.createObjectURL(new Blob([whole], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
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
