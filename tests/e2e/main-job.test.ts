/** The main job, end to end, in a real Chromium against the real host: from Excel sheets to the ranking workbook. */
import { readSheet } from 'read-excel-file/node';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDecimal } from '../../shared/messages/format.ts';
import { formatRounded, parseExact } from '../../shared/scoring/exact.ts';
import { fixturePath } from '../support/fixtures.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import {
  chooseYear,
  download,
  goTo,
  openWindow,
  pickFiles,
  shownRanking,
  type OpenWindow,
  type ShownRow,
} from './window.ts';

const folder = sharedFolder();
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow(folder);
  page = window.page;
});

afterAll(() => window.close());

const ranked = (rows: readonly ShownRow[]) => rows.filter(({ rank }) => /^\d/.test(rank));

/** Two decimals, half up, from the digits that a spreadsheet program shows. */
function asShown(value: number): string {
  return formatDecimal(formatRounded(parseExact(String(Number(value.toPrecision(12))))));
}

/** Waits until what is selected from the shown ranking is as expected; a screen needs a moment after a click. */
function expectRanking<T>(select: (rows: ShownRow[]) => T) {
  return expect.poll(async () => select(await shownRanking(page)));
}

/** Steps build on each other, as a working day does. */
describe('a working day', () => {
  let leader: string;
  let second: string;

  it('the first screen offers the sample, and the sample gives the published ranking', async () => {
    await page.getByRole('button', { name: 'Muat data contoh' }).click();
    await expectRanking((rows) => ranked(rows).slice(0, 5)).toEqual([
      { rank: '1', region: 'Kab. Manggarai Barat', index: '3,01', predikat: 'Baik' },
      {
        rank: '2',
        region: 'Kab. Timor Tengah Selatan',
        index: '2,61',
        predikat: 'Baik Timor Tengah Selatan 0,01 di atas ambang Baik',
      },
      { rank: '3=', region: 'Kab. Manggarai Timur', index: '2,46', predikat: 'Cukup' },
      { rank: '3=', region: 'Kab. Rote Ndao', index: '2,46', predikat: 'Cukup' },
      { rank: '5', region: expect.stringContaining('Kab. Sumba Timur'), index: '2,31', predikat: 'Cukup' },
    ]);
    await expect
      .poll(() => page.getByText('2 Baik · 11 Cukup · 8 Kurang · 1 tidak mengikuti').count())
      .toBe(1);
    await expect.poll(() => page.getByText('Bukan hasil resmi KemenPANRB').count()).toBeGreaterThan(0);
  });

  it('the sample goes away in one step', async () => {
    await page.getByRole('button', { name: 'Hapus data contoh' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Muat data contoh' }).count()).toBe(1);
  });

  it('two workbooks are read, and the one question is answered', async () => {
    await goTo(page, 'Impor');
    await pickFiles(page, () => page.getByRole('button', { name: /Pilih berkas/ }).click(), [
      fixturePath('06-daftar-indeks-ntt-2022.xlsx'),
      fixturePath('04-matriks-22-kabkota-2023.xlsx'),
    ]);
    const held = page.getByRole('row', { name: /06-daftar-indeks/ });
    await expect.poll(() => held.getByText('Ditahan, 1 penghambat').count()).toBe(1);
    await held.click();
    await expect.poll(() => page.getByText(/“Kabupaten Sumba” dapat berarti/).count()).toBe(1);
    await page.getByRole('button', { name: 'Kab. Sumba Timur', exact: true }).click();
    await expect.poll(() => held.getByText('Siap', { exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: /Terapkan 2 berkas/ }).click();
    await expect.poll(() => page.getByRole('heading', { name: '2 berkas diterapkan' }).count()).toBe(1);
  });

  it('the ranking of both years stands, those not ranked apart', async () => {
    await page.getByRole('button', { name: 'Lihat peringkat' }).click();
    await chooseYear(page, 2022);
    await expectRanking((rows) => ranked(rows).map(({ rank, index }) => [rank, index])).toEqual([
      ['1', '3,01'],
      ['2', '2,61'],
      ['3=', '2,46'],
      ['3=', '2,46'],
      ['5', '2,31'],
      ['6', '2,25'],
      ['7', '2,14'],
      ['8', '2,05'],
      ['9', '1,99'],
      ['10', '1,92'],
    ]);
    await chooseYear(page, 2023);
    await expectRanking((rows) => ranked(rows).length).toBe(20);
    await expectRanking((rows) =>
      rows.filter(({ rank }) => !/^\d/.test(rank)).map(({ region }) => region),
    ).toEqual(['Kab. Malaka', 'Kab. Ende', 'Prov. Nusa Tenggara Timur']);
    const [first, next] = ranked(await shownRanking(page));
    leader = first?.region ?? '';
    second = next?.region ?? '';
  });

  it('changed levels move a region past the leader', async () => {
    await page.getByRole('row', { name: new RegExp(`^2 ${second}`) }).click();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain(second);
    const grid = page.getByRole('grid').first();
    await grid.getByRole('row', { name: /Layanan Pengaduan/ }).click();
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('5');
      await page.keyboard.press('ArrowDown');
    }
    await expect.poll(() => page.getByText(/^Tersimpan/).count()).toBeGreaterThan(0);
    await goTo(page, 'Peringkat');
    await expectRanking((rows) =>
      ranked(rows)
        .slice(0, 2)
        .map(({ region }) => region),
    ).toEqual([second, leader]);
  });

  it('undo takes the levels back one by one', async () => {
    const undo = page.getByRole('button', { name: /^Urungkan: Indikator/ });
    for (let step = 0; step < 4; step += 1) {
      const label = await undo.getAttribute('aria-label');
      await undo.click();
      // Every step names what it would take back; after the last one that is something else.
      const next = page.getByRole('button', { name: /^Urungkan: / });
      await expect.poll(() => next.getAttribute('aria-label')).not.toBe(label);
    }
    await expectRanking((rows) =>
      ranked(rows)
        .slice(0, 2)
        .map(({ region }) => region),
    ).toEqual([leader, second]);
  });

  it('the exported workbook, read back by another reader, says what the screen says', async () => {
    const onScreen = ranked(await shownRanking(page));
    const file = await download(page, () => page.getByRole('button', { name: 'Ekspor' }).click());
    expect(file.name).toMatch(/^Peringkat.*2023.*\.xlsx$/);
    const rows = await readSheet(file.bytes, 'Peringkat');
    const header = rows.findIndex((row) => row.includes('Indeks'));
    const column = rows[header]?.indexOf('Indeks') ?? -1;
    const numbers = rows
      .slice(header + 2)
      .filter((row) => typeof row[0] === 'number' && typeof row[column] === 'number')
      .map((row) => [String(row[0]), asShown(Number(row[column]))]);
    expect(numbers.slice(0, onScreen.length)).toEqual(
      onScreen.map(({ rank, index }) => [rank.replace('=', ''), index]),
    );
  });

  it('nothing was asked of the network, and no script or policy complained', () => {
    expect({ foreign: window.foreign, errors: window.errors }).toEqual({ foreign: [], errors: [] });
  });
});
