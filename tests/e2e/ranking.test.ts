/** The ranking screen in a real Chromium against the real host: what it shows, and what can be taken from it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpMap } from '../support/made-up-map.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { fromChartMenu } from './charts.ts';
import { shownRanking } from './window.ts';
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

  it('keeps the keyboard inside, and gives the focus back to where it came from', async () => {
    await window.open('#/peringkat?tahun=2024');
    const button = page.getByRole('button', { name: 'Sajikan' });
    await button.focus();
    await page.keyboard.press('Enter');
    await slide(0).waitFor(SLOW);
    const isInside = () => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null);
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      await expect.poll(isInside).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => shown().count(), SLOW).toBe(0);
    await expect
      .poll(() => button.evaluate((element) => element === document.activeElement), SLOW)
      .toBe(true);
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

describe('a province without a map', () => {
  it('has its regions as a list on the last slide, and the source of a predikat without an index', async () => {
    await ask(page, 'settings.update', { province: '51' });
    const source = 'Keputusan contoh';
    const results = [
      { region: '51.02', result: { index: 310, predikat: 'Baik', source } },
      { region: '51.03', result: { predikat: 'Cukup', source } },
    ];
    await ask(page, 'published.set', { year: 2022, results });
    await window.open('#/peringkat?tahun=2022&sajian=peta');
    await page.getByRole('heading', { level: 1, name: 'Predikat tiap daerah' }).waitFor(SLOW);
    const list = page.getByRole('dialog').getByRole('listitem');
    const lines = async () => (await list.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
    await expect.poll(lines, SLOW).toHaveLength(9);
    expect((await lines()).slice(0, 3)).toEqual([
      'Kab. Tabanan 3,10 Baik',
      'Kab. Badung – Cukup',
      'Kab. Bangli – Belum ada nilai',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /Badung – Cukup Keputusan contoh/ }).waitFor(SLOW);
    await ask(page, 'settings.update', { province: '53' });
  });
});

describe('a map of the office', () => {
  it('is matched, asks for what it does not know, and can be removed', async () => {
    await window.open('#/peringkat?tahun=2024');
    await table().waitFor(SLOW);
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
    await fromChartMenu(page, 'Peta', 'Hapus peta GeoJSON');
    await page.getByRole('region', { name: 'Peta petak' }).waitFor(SLOW);
  });
});

describe('nothing else', () => {
  it('no script or policy complained', () => {
    expect(window.errors).toEqual([]);
  });
});
