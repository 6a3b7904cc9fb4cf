/** The ranking screen in a real Chromium against the real host: what it shows, and what can be taken from it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from './window.ts';
import { ask, openWorksheetWindow, type WorksheetWindow } from './worksheet-window.ts';

let folder: string;
let window: WorksheetWindow;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evaluasi-peringkat-'));
  window = await openWorksheetWindow(folder);
  page = window.page;
  await window.open('#/peringkat');
  await page.getByRole('button', { name: 'Muat data contoh' }).waitFor();
  await ask(page, 'sample.load', {});
});

afterAll(async () => {
  await window.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const SLOW = { timeout: 30_000 };
const table = () => page.getByRole('grid', { name: 'Tabel peringkat' });

async function fromChartMenu(chart: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Gambar dan tabel: ${chart}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** What the bytes of a picture look like once a browser has drawn them. */
function look(bytes: Buffer) {
  return page.evaluate(async (base64) => {
    const binary = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
    const image = await createImageBitmap(new Blob([binary], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4) {
      colours.add([data[at], data[at + 1], data[at + 2], data[at + 3]].join());
    }
    return { width: image.width, height: image.height, corner: [...data.slice(0, 4)], colours: [...colours] };
  }, bytes.toString('base64'));
}

describe('charts as pictures', () => {
  it('an SVG stands by itself: well formed, nothing to load, title and reservation written into it', async () => {
    await window.open('#/peringkat?tahun=2022');
    await table().waitFor();
    const { name, bytes } = await download(page, () => fromChartMenu('Sebaran predikat', 'Simpan SVG'));
    expect(name).toBe('Sebaran predikat 2022, Nusa Tenggara Timur.svg');
    const text = bytes.toString();
    const seen = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        root: parsed.documentElement.localName,
        faults: parsed.querySelectorAll('parsererror').length,
        title: parsed.querySelector('title')?.textContent,
        words: [...parsed.querySelectorAll('text')].map((line) => line.textContent),
        fonts: [
          ...new Set([...parsed.querySelectorAll('text')].map((line) => line.getAttribute('font-family'))),
        ],
      };
    }, text);
    expect(seen).toMatchObject({
      root: 'svg',
      faults: 0,
      title: 'Sebaran predikat 2022, Nusa Tenggara Timur',
    });
    expect(seen.words).toContain('Bukan hasil resmi KemenPANRB');
    expect(seen.words.join(' ')).toContain('Baik ≥ 2,60');
    for (const font of seen.fonts) expect(font).toMatch(/Inter.*sans-serif/);
    const addresses = text
      .replace('http://www.w3.org/2000/svg', '')
      .match(/(?:https?:|data:|href=|@import|url\((?!#))/g);
    expect(addresses).toBeNull();
    expect(text).not.toMatch(/var\(|class=|style=|<script|<foreignObject|currentColor/);
  });

  it('a PNG is twice that size and drawn in the colours of the predikat, in the dark theme on white too', async () => {
    const drawn = async () => {
      const { bytes } = await download(page, () => fromChartMenu('Sebaran predikat', 'Simpan PNG'));
      return look(bytes);
    };
    const light = await drawn();
    expect(light.width).toBe(1280);
    expect(light.height).toBeGreaterThan(300);
    expect(light.corner).toEqual([255, 255, 255, 255]);
    // Cukup, Baik, and the edges of letters between ink and white.
    expect(light.colours).toEqual(expect.arrayContaining(['221,169,75,255', '124,198,195,255']));
    expect(light.colours.length).toBeGreaterThan(50);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await drawn();
    expect(dark.corner).toEqual([255, 255, 255, 255]);
    expect(dark.colours).toEqual(expect.arrayContaining(['221,169,75,255', '124,198,195,255']));
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('a copied picture is on the clipboard, and the chart is there as a table as well', async () => {
    await fromChartMenu('Sebaran predikat', 'Salin gambar');
    await page.getByText('Gambar disalin.').waitFor(SLOW);
    const types = () =>
      page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
    await expect.poll(types, SLOW).toEqual(['image/png']);
    await fromChartMenu('Sebaran predikat', 'Tampilkan sebagai tabel');
    const figures = page.getByRole('table', { name: 'Sebaran predikat' });
    await figures.getByRole('row', { name: 'Cukup 9' }).waitFor(SLOW);
  });
});

describe('nothing else', () => {
  it('no script or policy complained', () => {
    expect(window.errors).toEqual([]);
  });
});
