/** Closing a year in the window, and proving in another browser page what an output belongs to. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromChartMenu } from './charts.ts';
import { fixturePath } from '../support/fixtures.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { chooseYear, download, goTo, openWindow, pickFiles, type OpenWindow } from './window.ts';

const folder = sharedFolder();
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow(join(folder, 'data'));
  page = window.page;
});

afterAll(() => window.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const bar = () => page.getByText(/^Tahun 2023 disegel \(kode .*\)\. Nilai hanya dapat dibaca\.$/);

/** Steps build on each other, as a working day does. */
describe('a year that is closed', () => {
  let code = '';

  it('is sealed with a berita acara, and says so where one edits', async () => {
    await goTo(page, 'Impor');
    await pickFiles(page, () => button(/^Pilih berkas/).click(), [
      fixturePath('01-kuesioner-sumba-timur-2023.xlsx'),
    ]);
    await button(/^Terapkan 1 berkas/).click();
    await page.getByRole('heading', { name: '1 berkas diterapkan' }).waitFor();
    await goTo(page, 'Pengaturan');
    await page.getByLabel('Tempat', { exact: true }).fill('Kupang');
    await page.keyboard.press('Tab');
    await goTo(page, 'Laporan');
    await chooseYear(page, 2023);
    await button('Segel tahun ini').click();
    const dialog = page.getByRole('dialog', { name: 'Segel tahun 2023' });
    await dialog.getByRole('button', { name: 'Segel tahun ini' }).click();
    await dialog.getByText('Wajib diisi.').first().waitFor();
    await dialog.getByLabel('Nomor berita acara').fill('500.12/17/BA/2023');
    await dialog.getByLabel('Tanggal').fill('12 Desember 2023');
    await expect.poll(() => dialog.getByLabel('Tempat').inputValue()).toBe('Kupang');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const state = page.getByText(/^Tahun 2023 disegel, kode /);
    code = /[0-9A-F]{4}(-[0-9A-F]{4}){3}/.exec(await state.innerText())?.[0] ?? '';
    expect(code).not.toBe('');
    await goTo(page, 'Matriks');
    await expect.poll(() => bar().count()).toBe(1);
  });

  it('its outputs are recognised by the page for browsers, by file and by code', async () => {
    await goTo(page, 'Laporan');
    const ranking = await download(page, () => button('Simpan Peringkat').click());
    const checker = await download(page, () => button('Simpan halaman pemeriksa').click());
    const saved = join(folder, 'periksa.html');
    writeFileSync(saved, checker.bytes);
    writeFileSync(join(folder, ranking.name), ranking.bytes);

    const proof = await page.context().newPage();
    await proof.goto(pathToFileURL(saved).href);
    const verdict = proof.locator('output');
    await proof.getByLabel(/^Atau berkas/).setInputFiles(join(folder, ranking.name));
    await expect.poll(() => verdict.innerText()).toContain(`Kode ${code} cocok`);
    await proof.getByLabel(/^Kode segel/).fill(code.toLowerCase().replaceAll('-', ' '));
    await expect.poll(() => verdict.innerText()).toContain('Segel ini berlaku.');
    await proof.getByLabel(/^Kode segel/).fill('0000-0000-0000-0000');
    await expect.poll(() => verdict.innerText()).toContain('tidak ada dalam daftar ini');
    await proof.getByLabel(/^Atau berkas/).setInputFiles(fixturePath('01-kuesioner-sumba-timur-2023.xlsx'));
    await expect.poll(() => verdict.innerText()).toContain('tidak membawa kode segel');
    await goTo(page, 'Peringkat');
    const chart = await download(page, () => fromChartMenu(page, 'Sebaran predikat', 'Simpan SVG'));
    expect(chart.bytes.toString('utf8')).toContain(`Bukan hasil resmi KemenPANRB · Segel ${code}`);
    writeFileSync(join(folder, 'sebaran.svg'), chart.bytes);
    await proof.getByLabel(/^Atau berkas/).setInputFiles(join(folder, 'sebaran.svg'));
    await expect.poll(() => verdict.innerText()).toContain(`Kode ${code} cocok`);
    await proof.close();
    await goTo(page, 'Laporan');
  });

  it('is opened again with a reason', async () => {
    await button('Buka segel').click();
    const dialog = page.getByRole('dialog', { name: 'Buka segel tahun 2023' });
    await dialog.getByLabel('Alasan').fill('Bukti indikator 1 terlambat masuk');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByText(/^Segel .* dibuka .*Bukti indikator 1/).count()).toBe(1);
    await goTo(page, 'Matriks');
    await expect.poll(() => page.getByRole('grid', { name: 'Matriks level' }).count()).toBe(1);
    await expect.poll(() => bar().count()).toBe(0);
  });

  it('nothing was asked of the network, and no script or policy complained', () => {
    expect({ foreign: window.foreign, errors: window.errors }).toEqual({ foreign: [], errors: [] });
  });
});
