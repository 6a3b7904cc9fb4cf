/** "Cek mutu" by keyboard, in a real Chromium against the real host: from the list to the place and back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spbe2020 } from '../support/instruments.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { download } from './window.ts';
import { ask, openWorksheetWindow, type WorksheetWindow } from './worksheet-window.ts';
import { violations, violationsInBothThemes } from './violations.ts';

const folder = sharedFolder();
let window: WorksheetWindow;
let page: Page;

const YEAR = 2024;
const ALOR = '53.05';
const BELU = '53.04';

const list = () => page.getByRole('grid', { name: 'Yang belum sesuai' });
const rows = () => list().getByRole('row');
const focusedRow = () => list().locator('tr:focus');
/** Without what keeps "1–5" together. */
const textOf = async (text: Promise<string | null>) =>
  ((await text) ?? '').replaceAll('\u2060', '').replaceAll(/\s+/g, ' ');

/** Two regions in order but for a few things; the others do not take part. */
beforeAll(async () => {
  window = await openWorksheetWindow(folder);
  page = window.page;
  await window.open(`#/mutu?tahun=${YEAR}`);
  await page.getByRole('heading', { name: 'Cek mutu' }).waitFor();
  const cells = [ALOR, BELU].flatMap((region) =>
    spbe2020.indicators.map(({ id: indicator }) => ({ region, indicator, value: 200 })),
  );
  await ask(page, 'matrix.setBlock', {
    year: YEAR,
    stage: 'mandiri',
    cells: cells.filter(({ region, indicator }) => region === BELU || indicator !== '40'),
  });
  for (const { region, indicator } of cells) {
    if (region === BELU && indicator === '23') continue;
    const place = { region, year: YEAR, stage: 'mandiri', indicator } as const;
    await ask(page, 'worksheet.setText', { ...place, kind: 'penjelasan', text: 'SK bupati' });
  }
  for (const { code, kind } of await ask(page, 'regions.list', {})) {
    if (kind === 'provinsi' || code === ALOR || code === BELU) continue;
    await ask(page, 'participation.set', { region: code, year: YEAR, participation: 'tidak-mengikuti' });
  }
}, 120_000);

afterAll(() => window.close());

describe('the list of what does not hold', () => {
  it('leads to the blank indicator by Enter; once it is filled, line and badge are gone', async () => {
    await window.open(`#/mutu?tahun=${YEAR}`);
    await expect.poll(() => textOf(focusedRow().textContent())).toContain('Alor');
    await expect.poll(() => textOf(focusedRow().textContent())).toContain('40 Layanan Akuntabilitas Kinerja');
    await page.getByRole('link', { name: 'Cek mutu, 1 penghambat' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('tr[data-indicator="40"] [data-stop]:focus').waitFor();
    await page.keyboard.press('2');
    await expect
      .poll(async () => (await ask(page, 'quality.get', { year: YEAR })).counts)
      .toEqual({
        error: 0,
        warning: 1,
        info: 0,
      });
    await page.keyboard.press('Control+7');
    await expect.poll(() => textOf(focusedRow().textContent())).toContain('Belu');
    await expect.poll(() => page.getByRole('link', { name: /penghambat/ }).count()).toBe(0);
  });

  it('leads to the field that is empty, and marks the row until it is written', async () => {
    await window.open(`#/mutu?tahun=${YEAR}`);
    await expect.poll(() => textOf(focusedRow().textContent())).toContain('Level 2 tanpa penjelasan.');
    await page.keyboard.press('Enter');
    await page.locator('textarea[data-text-kind="penjelasan"]:focus').waitFor();
    const row = page.locator('tr[data-indicator="23"]');
    await expect.poll(() => textOf(row.textContent())).toContain('1 temuan cek mutu');
    await page.getByRole('complementary').getByText('Level 2 tanpa penjelasan.').waitFor();
    // Focus mode says the same.
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    const focusMode = page.getByRole('region', { name: 'Mode fokus' });
    await focusMode.getByText('Level 2 tanpa penjelasan.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('tr[data-indicator="23"] [data-stop]:focus').waitFor();
    await page.keyboard.press('p');
    await page.keyboard.type('Perbup Satu Data');
    await expect.poll(() => textOf(row.textContent())).not.toContain('temuan');
    await page.keyboard.press('Control+Enter');
    await page.locator('tr[data-indicator="23"] [data-stop]:focus').waitFor();
    await page.keyboard.press('Control+7');
    await page.getByRole('heading', { name: 'Tidak ada yang perlu diperbaiki.' }).waitFor();
    expect((await ask(page, 'quality.get', { year: YEAR })).findings).toEqual([]);
  });

  it('is narrowed by kind and region, moved through to both ends, saved, and clear to axe', async () => {
    const cells = ['1', '2', '3', '4', '5'].map((indicator) => ({ region: ALOR, indicator, value: 500 }));
    await ask(page, 'matrix.setBlock', { year: YEAR, stage: 'mandiri', cells });
    await ask(page, 'matrix.setBlock', {
      year: YEAR,
      stage: 'mandiri',
      cells: [{ region: BELU, indicator: '7', value: null }],
    });
    await window.open(`#/mutu?tahun=${YEAR}`);
    await focusedRow().waitFor();
    const shown = await rows().count();
    await page.keyboard.press('End');
    await expect.poll(() => textOf(focusedRow().textContent())).toContain('Alor');
    await page.keyboard.press('Home');
    await expect.poll(() => textOf(focusedRow().textContent())).toContain('Belu');
    const file = await download(page, () => page.keyboard.press('Control+e'));
    expect(file.name).toMatch(/^Cek mutu Nusa Tenggara Timur 2024 .*\.xlsx$/);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Jenis' }).click();
    await page.getByRole('option', { name: /^Tanpa data dukung/ }).click();
    await expect.poll(() => rows().count()).toBeLessThan(shown);
    await expect
      .poll(() => textOf(list().textContent()))
      .toContain('Level 3 ke atas tanpa data dukung: 1–5.');
    // The line opens into what it stands for, each with its own way.
    await page.keyboard.press('Tab');
    await list().getByRole('button', { name: '5 indikator', expanded: false }).click();
    await expect.poll(() => list().getByText('Level 5 tanpa data dukung.').count()).toBe(5);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => list().getByText('Level 5 tanpa data dukung.').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await list().getByRole('button', { name: '5 indikator', expanded: true }).waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await expect.poll(() => textOf(focusedRow().textContent())).toContain('3 ');
    await page.keyboard.press('Enter');
    await page.locator('tr[data-indicator="3"]').waitFor();
    await expect
      .poll(() => page.getByRole('heading', { level: 2, name: spbe2020.indicators[2]?.name ?? '' }).count())
      .toBe(1);
    await page.keyboard.press('Control+7');
    await page.getByRole('button', { name: 'Hapus saringan' }).click();
    await list().getByRole('button', { name: '5 indikator' }).click();
    await expect.poll(() => rows().count()).toBe(shown);
  });

  it('no script and no policy complained', () => {
    expect(window.errors).toEqual([]);
  });
});
