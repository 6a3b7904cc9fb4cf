/** The audit trail as a person reads it: from a value to its history, and from the whole trail to a workbook. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowsOf, valuesOf } from '../support/exported-workbook.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { download } from './window.ts';
import { ask, openWorksheetWindow, type WorksheetWindow } from './worksheet-window.ts';
import { violationsInBothThemes } from './violations.ts';

const SHEET = { region: '53.05', year: 2024, stage: 'mandiri' } as const;
const PLACE = '#/lembar?tahun=2024&tahap=mandiri&daerah=53.05';

const folder = sharedFolder();
let window: WorksheetWindow;

beforeAll(async () => {
  window = await openWorksheetWindow(folder);
  await window.open('');
});

afterAll(() => window.close());

it('the name is asked for at the first change without one, and the detail leads to the history of a value', async () => {
  const { page } = window;
  await ask(page, 'worksheet.setValue', { ...SHEET, indicator: '1', value: 200 });
  await window.open(PLACE);
  const name = page.getByRole('status').getByLabel('Nama asesor');
  await name.fill('Maria Bria');
  await name.press('Enter');
  await name.waitFor({ state: 'detached' });
  await ask(page, 'worksheet.setValue', { ...SHEET, indicator: '1', value: 300 });
  await ask(page, 'worksheet.setValue', { ...SHEET, indicator: '2', value: 100 });
  await page.getByRole('row', { name: /^1 / }).first().click();
  const detail = page.getByRole('complementary', { name: 'Rincian indikator' });
  await detail.getByText('Maria Bria').first().waitFor();
  await detail.getByRole('button', { name: 'Lihat riwayat nilai ini' }).click();
  const rows = page.getByRole('grid', { name: 'Jejak perubahan' }).getByRole('row');
  await expect.poll(() => rows.count()).toBe(3);
  await expect
    .poll(() => rows.nth(1).innerText())
    .toMatch(/Kab\. Alor 2024[\s\S]*1 · Mandiri[\s\S]*Level\s+2\s+3\s+Maria Bria/);
  expect(await violationsInBothThemes(page)).toEqual([]);
});

it('by keyboard: a line opens in full, its change set filters the trail, and the filter is what is saved', async () => {
  const { page } = window;
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  const grid = page.getByRole('grid', { name: 'Jejak perubahan' });
  await expect.poll(() => grid.getByRole('row').count()).toBeGreaterThan(4);
  await grid.getByRole('row').nth(1).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Rincian perubahan' });
  await dialog.getByText('Indikator 2 kosong → 1, Kabupaten Alor 2024 (Mandiri)').waitFor();
  await dialog.getByRole('button', { name: 'Semua isian perubahan ini' }).click();
  await expect.poll(() => grid.getByRole('row').count()).toBe(2);
  // Keys belong to the dialog until it is gone.
  await dialog.waitFor({ state: 'detached' });
  const { name, bytes } = await download(page, () => page.keyboard.press('Control+E'));
  expect(name).toMatch(/^Jejak perubahan .*\.xlsx$/);
  const saved = rowsOf(await valuesOf(bytes), 'Jejak perubahan');
  expect(saved.slice(4).map((row) => [row[5], row[9], row[11]])).toEqual([['Kabupaten Alor', 'Level', '1']]);
  expect(window.errors).toEqual([]);
});
