/** Comments, follow-up, participation, official criteria and two windows, in a real Chromium against the real host. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCriteriaWorkbook } from '../../electron/excel/export/official-criteria/criteria-workbook.ts';
import { spbe2020 } from '../support/instruments.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { pickFiles } from './window.ts';
import { ask, openWorksheetWindow, type WorksheetWindow } from './worksheet-window.ts';
import { violationsInBothThemes } from './violations.ts';

const folder = sharedFolder();
let window: WorksheetWindow;
let page: Page;

beforeAll(async () => {
  window = await openWorksheetWindow(folder);
  page = window.page;
});

afterAll(() => window.close());

const ALOR = { region: '53.05', year: 2024 };
const SHEET = '#/lembar?tahun=2024&daerah=53.05&tahap=dokumen';
const row = (on: Page) => on.locator('tr[data-indicator="1"]');

async function openSheet(): Promise<void> {
  await window.open(SHEET);
  await page.locator('[data-stop]:focus').waitFor();
}

/** Another window of the same host in the same browser. */
async function secondPage(): Promise<Page> {
  const token = await page.evaluate(() => sessionStorage.getItem('token') ?? '');
  const second = await page.context().newPage();
  await second.goto(`${new URL(page.url()).origin}/?token=${token}${SHEET}`);
  await second.locator('[data-stop]').first().waitFor();
  return second;
}

const storedText = async () =>
  (await ask(page, 'worksheet.get', ALOR)).texts.find(({ kind }) => kind === 'penjelasan')?.text;

describe('comments and follow-up', () => {
  it('a comment is written by keyboard, counted in its row, and survives a reload before it is sent', async () => {
    await openSheet();
    await page.keyboard.press('k');
    const field = page.getByRole('textbox', { name: 'Komentar baru' });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('Minta notula rapat');
    await openSheet();
    await expect.poll(() => field.inputValue()).toBe('Minta notula rapat');
    await page.keyboard.press('k');
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'Komentar' }).getByText('Minta notula rapat').waitFor();
    await expect.poll(() => field.inputValue()).toBe('');
    await expect.poll(() => row(page).innerText()).toContain('1 komentar');
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  it('a recommendation gets its follow-up; a date that is not clear is said and not stored', async () => {
    await openSheet();
    await page.getByRole('textbox', { name: 'Rekomendasi' }).fill('Tetapkan peraturan');
    const due = page.getByRole('textbox', { name: 'Tenggat' });
    await due.fill('akhir tahun');
    await due.press('Tab');
    await page.getByText('“akhir tahun” belum jelas.', { exact: false }).waitFor();
    await due.fill('31/12/2020');
    await due.press('Tab');
    await page.getByText('Terlambat sejak 31 Des 2020').waitFor();
    await page.getByRole('textbox', { name: 'Penanggung jawab' }).fill('Dinas Kominfo');
    const stored = async () => (await ask(page, 'worksheet.notes', ALOR)).recommendations;
    await expect.poll(stored).toMatchObject([{ indicator: '1', due: '2020-12-31', unit: 'Dinas Kominfo' }]);
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});

describe('two windows', () => {
  it('show each other’s edits, and of two texts for one place the person chooses', async () => {
    await openSheet();
    const second = await secondPage();
    await page.keyboard.press('Home');
    await page.keyboard.press('4');
    await expect.poll(() => row(second).getByRole('radio', { checked: true }).count()).toBe(1);
    const mine = second.getByRole('textbox', { name: 'Penjelasan', exact: true });
    await mine.fill('Dari jendela kedua');
    await expect.poll(storedText).toBe('Dari jendela kedua');
    // Still typing there while the first window stores another text.
    const first = page.getByRole('textbox', { name: 'Penjelasan', exact: true });
    await expect.poll(() => first.inputValue()).toBe('Dari jendela kedua');
    await first.fill('Dari jendela pertama');
    await expect.poll(storedText).toBe('Dari jendela pertama');
    const notice = second.getByRole('status').filter({ hasText: 'juga diubah di tempat lain' });
    await notice.waitFor();
    await expect.poll(() => notice.innerText()).toContain('Tersimpan: “Dari jendela pertama”');
    await expect.poll(() => notice.innerText()).toContain('Diketik di sini: “Dari jendela kedua”');
    await notice.getByRole('button', { name: 'Pakai yang diketik' }).click();
    await expect.poll(storedText).toBe('Dari jendela kedua');
    await expect.poll(() => notice.count()).toBe(0);
    await second.close();
  });
});

describe('the overview of participation and the official criteria', () => {
  it('an absence is entered with its reason where all regions stand', async () => {
    await openSheet();
    await page.getByRole('button', { name: /^Mengisi 1\/47/ }).click();
    await page.getByRole('button', { name: 'Semua daerah' }).click();
    const table = page.getByRole('table', { name: 'Keikutsertaan kabupaten/kota' });
    await expect.poll(() => table.getByRole('rowheader').count()).toBe(22);
    await page.getByRole('combobox', { name: 'Keikutsertaan Kab. Ende' }).click();
    await page.getByRole('option', { name: 'Tidak mengikuti' }).click();
    await page.getByRole('textbox', { name: 'Alasan Kab. Ende' }).fill('Tidak bersedia');
    await page.keyboard.press('Tab');
    const absent = async () =>
      (await ask(page, 'participation.list', { year: 2024 })).rows.filter(
        ({ participation }) => participation !== 'ikut',
      );
    await expect.poll(absent).toMatchObject([{ reason: 'Tidak bersedia' }]);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('a file of official criteria is looked at, loaded, and shown where levels are chosen', async () => {
    const texts = [1, 2, 3, 4, 5].map((level) => ({
      indicator: '1',
      level,
      text: `Bunyi resmi level ${level}`,
    }));
    const facts = { generatedAt: new Date(0), appVersion: '0' };
    const file = join(folder, 'lampiran.xlsx');
    writeFileSync(file, await buildCriteriaWorkbook({ instrument: spbe2020, texts, ...facts }));
    await window.open('#/instrumen?tahun=2024');
    const button = page.getByRole('button', { name: 'Muat teks kriteria resmi…' });
    await button.waitFor();
    await pickFiles(page, () => button.click(), [file]);
    await page.getByText('Teks untuk 1 dari 47 indikator.').waitFor();
    await page.getByRole('button', { name: 'Muat 5 teks' }).click();
    await page.getByText('1 dari 47 indikator', { exact: true }).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await openSheet();
    await page.getByText('teks resmi, lampiran.xlsx').waitFor();
    await page.getByText('Bunyi resmi level 3').waitFor();
    await page.keyboard.press('f');
    await page.getByRole('region', { name: 'Mode fokus' }).getByText('Bunyi resmi level 5').waitFor();
    expect(window.errors).toEqual([]);
  });
});
