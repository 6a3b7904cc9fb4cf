/** The ranking screen in a real Chromium against the real host: what it shows, and what can be taken from it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpMap } from '../support/made-up-map.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { download, shownRanking } from './window.ts';
import { ask, clipboard, openWorksheetWindow, type WorksheetWindow } from './worksheet-window.ts';

const folder = sharedFolder();
let window: WorksheetWindow;
let page: Page;

beforeAll(async () => {
  window = await openWorksheetWindow(folder);
  page = window.page;
  await window.open('#/peringkat');
  await page.getByRole('button', { name: 'Muat data contoh' }).waitFor();
  await ask(page, 'sample.load', {});
});

afterAll(() => window.close());

/** Two complete worksheets: Alor at 3 throughout, Flores Timur at 2 but for the first indicator. */
async function fillTwo(): Promise<void> {
  const instrument = (await ask(page, 'instruments.list', {})).find(({ years }) => years.to === 2025);
  const cells = (instrument?.indicators ?? []).flatMap(({ id }, index) => [
    { region: '53.05', indicator: id, value: 300 },
    { region: '53.06', indicator: id, value: index === 0 ? 500 : 200 },
  ]);
  await ask(page, 'matrix.setBlock', { year: 2024, stage: 'mandiri', cells });
}

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
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    // Letters alone are nearly black.
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) < 110) dark += 1;
    }
    const colours = [...new Set(new Uint32Array(data.buffer))].map((pixel) =>
      [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255, pixel >>> 24].join(),
    );
    return { width: image.width, height: image.height, corner: [...data.slice(0, 4)], colours, dark };
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

  it('the first PNG of a slow machine has as much text as the next ones', async () => {
    await page.reload();
    await table().waitFor(SLOW);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 10 });
    const inked: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const { bytes } = await download(page, () => fromChartMenu('Sebaran predikat', 'Simpan PNG'));
      inked.push((await look(bytes)).dark);
    }
    await session.detach();
    expect(inked[0]).toBeGreaterThan(2000);
    expect(new Set(inked).size).toBe(1);
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

describe('the table', () => {
  it('ranks by an indicator with its own ranks, filters by island, and copies what is shown', async () => {
    await fillTwo();
    await window.open('#/peringkat?tahun=2024');
    await table().waitFor();
    const ranks = async () =>
      (await shownRanking(page)).slice(0, 2).map(({ rank, region, index }) => [rank, region, index]);
    await expect.poll(ranks, SLOW).toEqual([
      ['1', 'Kab. Alor', '3,00'],
      ['2', 'Kab. Flores Timur', '2,04'],
    ]);
    await page.getByRole('radio', { name: 'Indikator' }).click();
    await expect.poll(ranks, SLOW).toEqual([
      ['1', 'Kab. Flores Timur', '5'],
      ['2', 'Kab. Alor', '3'],
    ]);
    await page.getByRole('button', { name: 'Saring' }).click();
    await page.getByRole('checkbox', { name: 'Alor' }).click();
    await expect.poll(async () => (await shownRanking(page)).length, SLOW).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /Kab. Alor/ }).click();
    await page.keyboard.press('Control+c');
    await expect.poll(() => clipboard(page), SLOW).toMatch(/^2\tKabupaten Alor\t3,00\t3,00\tBaik\t/m);
    await page.getByRole('button', { name: 'Hapus saringan' }).first().click();
    await page.getByRole('radio', { name: 'Indeks' }).click();
    await expect.poll(ranks, SLOW).toEqual([
      ['1', 'Kab. Alor', '3,00'],
      ['2', 'Kab. Flores Timur', '2,04'],
    ]);
  });
});

const SLIDES = ['Evaluasi SPBE 2024', 'Sebaran predikat', 'Sepuluh peringkat', 'Perubahan peringkat', 'Peta'];

describe('presentation', () => {
  const slide = (place: number) => page.getByRole('heading', { level: 1, name: SLIDES[place] ?? '' });
  const shown = () => page.getByRole('dialog', { name: 'Sajian peringkat' });
  const address = () => new URL(page.url()).hash;
  const fillsScreen = () => page.evaluate(() => document.fullscreenElement !== null);

  it('fills the screen, goes on with one key, says that it is not official, and Esc leaves', async () => {
    await window.open('#/peringkat?tahun=2024');
    await table().waitFor(SLOW);
    await page.keyboard.press('F5');
    await expect.poll(fillsScreen, SLOW).toBe(true);
    for (const [place, title] of SLIDES.entries()) {
      await slide(place).waitFor(SLOW);
      await shown().getByText('Bukan hasil resmi KemenPANRB').waitFor(SLOW);
      const told = shown().getByRole('status').first();
      await expect.poll(() => told.innerText(), SLOW).toContain(`Sajian ${place + 1} dari 5: ${title}`);
      if (place < SLIDES.length - 1) await page.keyboard.press(place % 2 === 0 ? 'Space' : 'ArrowRight');
    }
    await page.keyboard.press('ArrowLeft');
    await slide(3).waitFor(SLOW);
    await page.keyboard.press('f');
    await expect.poll(fillsScreen, SLOW).toBe(false);
    expect(await shown().count()).toBe(1);
    await page.keyboard.press('f');
    await expect.poll(fillsScreen, SLOW).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => shown().count(), SLOW).toBe(0);
    await expect.poll(fillsScreen, SLOW).toBe(false);
    await expect.poll(address).toBe('#/peringkat?tahun=2024');
  });

  it('has an address: a reload stays on the slide, back leaves whatever slide it has come to, forward returns', async () => {
    await window.open('#/peringkat?tahun=2024');
    await page.getByRole('button', { name: 'Sajikan' }).click();
    await slide(0).waitFor(SLOW);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await slide(2).waitFor(SLOW);
    await expect.poll(address).toBe('#/peringkat?tahun=2024&sajian=teratas');
    await page.reload();
    await slide(2).waitFor(SLOW);
    await page.keyboard.press('End');
    await slide(4).waitFor(SLOW);
    await page.goBack();
    await expect.poll(() => shown().count(), SLOW).toBe(0);
    await table().waitFor(SLOW);
    await page.goForward();
    await slide(4).waitFor(SLOW);
    await shown().getByRole('button', { name: 'Tutup sajian' }).click();
    await expect.poll(() => shown().count(), SLOW).toBe(0);
    await expect.poll(address).toBe('#/peringkat?tahun=2024');
  });

  it('is opened by its address too, and fills the window where the screen is refused', async () => {
    await window.open('#/peringkat?tahun=2024');
    await table().waitFor(SLOW);
    await page.evaluate(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
      location.hash = '#/peringkat?tahun=2024&sajian=perubahan';
    });
    await slide(3).waitFor(SLOW);
    await page.keyboard.press('f');
    expect(await shown().boundingBox()).toEqual({ x: 0, y: 0, width: 1366, height: 768 });
    expect(await fillsScreen()).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => shown().count(), SLOW).toBe(0);
    await expect.poll(address).toBe('#/peringkat?tahun=2024');
    await table().waitFor(SLOW);
  });
});

describe('a map of the office', () => {
  it('is matched, asks for what it does not know, and can be removed', async () => {
    const file = {
      name: 'batas.geojson',
      mimeType: 'application/json',
      buffer: madeUpMap({ '53.05': 'Pulau' }),
    };
    await page.locator('input[accept*=geojson]').setInputFiles(file);
    await page.getByText('21 dari 22 daerah ada di peta.').waitFor(SLOW);
    await page.getByRole('combobox', { name: 'Pulau' }).click();
    await page.getByRole('option', { name: 'Kab. Alor' }).click();
    await page.getByText('22 dari 22 daerah ada di peta.').waitFor(SLOW);
    await page.getByRole('button', { name: 'Pakai peta' }).click();
    const map = page.getByRole('region', { name: 'Peta', exact: true });
    await map.getByRole('button', { name: 'Kabupaten Alor, 3,00 Baik' }).click(SLOW);
    await expect
      .poll(() => page.getByRole('row', { name: /Kab. Alor/, selected: true }).count(), SLOW)
      .toBe(1);
    await fromChartMenu('Peta', 'Hapus peta GeoJSON');
    await page.getByRole('region', { name: 'Peta petak' }).waitFor(SLOW);
  });
});

describe('nothing else', () => {
  it('no script or policy complained', () => {
    expect(window.errors).toEqual([]);
  });
});
