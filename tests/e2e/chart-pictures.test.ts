/** Every chart of the window as a picture: SVG, PNG and on the clipboard, judged by what can be seen on them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spbe2020 } from '../support/instruments.ts';
import {
  copiedPicture,
  fromChartMenu,
  look,
  readSvg,
  SCALE,
  shapesOf,
  type Drawn,
  type Look,
} from './charts.ts';
import { download } from './window.ts';
import { ask, openWorksheetWindow, type WorksheetWindow } from './worksheet-window.ts';

let folder: string;
let window: WorksheetWindow;
let page: Page;

const ALOR = '53.05';
const FLORES_TIMUR = '53.06';
const NOTE = 'Bukan hasil resmi KemenPANRB';
const WHITE = [255, 255, 255, 255];
const SLOW = { timeout: 30_000 };

/** Two worksheets in each of two years, which change places. */
async function fill(year: number, levels: Readonly<Record<string, number>>): Promise<void> {
  const cells = Object.entries(levels).flatMap(([region, level]) =>
    spbe2020.indicators.map(({ id }, index) => ({
      region,
      indicator: id,
      value: index === 0 ? 500 : level,
    })),
  );
  await ask(page, 'matrix.setBlock', { year, stage: 'mandiri', cells });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evaluasi-bagan-'));
  window = await openWorksheetWindow(folder);
  page = window.page;
  await window.open('#/pengaturan');
  await page.getByRole('heading', { level: 1 }).waitFor(SLOW);
  await fill(2023, { [ALOR]: 200, [FLORES_TIMUR]: 300 });
  await fill(2024, { [ALOR]: 300, [FLORES_TIMUR]: 200 });
});

afterAll(async () => {
  await window.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const PROVINCE = 'Nusa Tenggara Timur';
const PROFILE = `#/profil?tahun=2024&daerah=${ALOR}`;
const slide = (name: string) => `#/peringkat?tahun=2024&sajian=${name}`;

/** Where a chart stands, its heading, its picture's title, and a word that only it has. */
const CHARTS = [
  ['#/peringkat?tahun=2024', 'Sebaran predikat', `Sebaran predikat 2024, ${PROVINCE}`, 'Baik ≥ 2,60'],
  ['#/peringkat?tahun=2024', 'Peta petak', `Peta petak 2024, ${PROVINCE}`, 'ALR'],
  ['#/peringkat?tahun=2024', 'Rata-rata domain', `Rata-rata domain 2024, ${PROVINCE}`, 'Tata Kelola'],
  [slide('sebaran'), 'Sebaran predikat', `Sebaran predikat 2024, ${PROVINCE}`, 'Kurang < 1,80'],
  [
    slide('teratas'),
    'Sepuluh peringkat teratas',
    `Sepuluh peringkat teratas 2024, ${PROVINCE}`,
    'target 2,60',
  ],
  [
    slide('perubahan'),
    'Perubahan peringkat terbesar sejak 2023',
    `Perubahan peringkat terbesar dari 2023 ke 2024, ${PROVINCE}`,
    'Naik',
  ],
  [slide('peta'), 'Peta predikat', `Peta predikat 2024, ${PROVINCE}`, 'Flores'],
  [
    PROFILE,
    'Aspek terhadap kabupaten/kota',
    'Aspek Kabupaten Alor terhadap kabupaten/kota 2024',
    'Audit TIK',
  ],
  [PROFILE, 'Tren indeks', 'Tren indeks Kabupaten Alor', '3,03'],
  [`#/perkembangan?daerah=${ALOR}`, 'Tren indeks', 'Tren indeks Kabupaten Alor', 'nasional, kabupaten'],
] as const;

async function svgOf(chart: string): Promise<{ name: string; text: string; drawn: Drawn }> {
  const { name, bytes } = await download(page, () => fromChartMenu(page, chart, 'Simpan SVG'));
  const text = bytes.toString();
  return { name, text, drawn: await readSvg(page, text) };
}

async function pngOf(chart: string, words: Drawn['words'] = []): Promise<Look> {
  const { bytes } = await download(page, () => fromChartMenu(page, chart, 'Simpan PNG'));
  return look(page, bytes, words);
}

/** A PNG shows what its SVG says: larger by the scale, on white, with every fill and every word. */
function expectSame(png: Look, svg: Drawn): void {
  expect([png.width, png.height]).toEqual([SCALE * svg.width, SCALE * svg.height]);
  expect(png.corner).toEqual(WHITE);
  expect(svg.fills.length).toBeGreaterThan(1);
  for (const fill of svg.fills)
    expect([fill, png.colours.get(fill) ?? 0]).toEqual([fill, expect.toSatisfy(isSeen)]);
  expect(png.missing).toEqual([]);
}

const isSeen = (pixels: number) => pixels >= 40;

describe.each(CHARTS)('%s, %s', (place, chart, title, word) => {
  it('is an SVG that stands by itself, the same as PNG, and the same on the clipboard', async () => {
    await window.open(place);
    await page.getByRole('button', { name: `Gambar dan tabel: ${chart}` }).waitFor(SLOW);
    const { name, text, drawn } = await svgOf(chart);
    expect(name).toBe(`${title.replace('/', '-')}.svg`);
    expect(drawn).toMatchObject({ root: 'svg', faults: 0, title });
    expect(drawn.shapes).toBe(await shapesOf(page, chart));
    expect(drawn.width).toBeGreaterThanOrEqual(640);
    const words = drawn.words.map((line) => line.text);
    expect(words).toEqual(expect.arrayContaining([expect.stringContaining(word), NOTE]));
    for (const font of drawn.fonts) expect(font).toMatch(/Inter.*sans-serif/);
    const addresses = text
      .replace('http://www.w3.org/2000/svg', '')
      .match(/(?:https?:|data:|href=|@import|url\((?!#))/g);
    expect(addresses).toBeNull();
    expect(text).not.toMatch(/var\(|class=|style=|<script|<foreignObject|currentColor/);

    const png = await pngOf(chart, drawn.words);
    expectSame(png, drawn);
    await fromChartMenu(page, chart, 'Salin gambar');
    await page.getByText('Gambar disalin.').waitFor(SLOW);
    expect(await look(page, await copiedPicture(page), drawn.words)).toEqual(png);
  });
});

describe('pictures', () => {
  const CHART = 'Sebaran predikat';

  it('are on white in the light colours in the dark theme too, and otherwise transparent in those of the screen', async () => {
    await window.open('#/peringkat?tahun=2024');
    await page.getByRole('button', { name: `Gambar dan tabel: ${CHART}` }).waitFor(SLOW);
    const light = await pngOf(CHART);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await pngOf(CHART)).toEqual(light);
    await fromChartMenu(page, CHART, 'Latar putih');
    await page.keyboard.press('Escape');
    const screen = await pngOf(CHART);
    expect(screen.corner[3]).toBe(0);
    expect([...screen.colours.keys()]).not.toContain('#7cc6c3');
    expect([...light.colours.keys()]).toContain('#7cc6c3');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('have as much text on the first PNG of a slow machine as on the next ones', async () => {
    await window.open('#/peringkat?tahun=2024');
    await page.getByRole('button', { name: `Gambar dan tabel: ${CHART}` }).waitFor(SLOW);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 10 });
    const looks: Look[] = [];
    for (let time = 0; time < 3; time += 1) looks.push(await pngOf(CHART));
    await session.detach();
    expect(looks[1]).toEqual(looks[0]);
    expect(looks[2]).toEqual(looks[0]);
  });

  it('have their figures as a table as well', async () => {
    await window.open('#/peringkat?tahun=2024');
    await fromChartMenu(page, CHART, 'Tampilkan sebagai tabel');
    const figures = page.getByRole('table', { name: CHART });
    await figures.getByRole('row', { name: 'Baik 1' }).waitFor(SLOW);
    expect(await figures.getByRole('row').count()).toBeGreaterThan(5);
  });

  it('no script or policy complained', () => {
    expect(window.errors).toEqual([]);
  });
});
