/** Import beyond the ordinary file, in a real Chromium against the real host: unknown layouts, corrections, taking back. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePath } from '../support/fixtures.ts';
import { spbe2020 } from '../support/instruments.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { download, goTo, openWindow, pickFiles, type OpenWindow } from './window.ts';
import { violations } from './violations.ts';
import { fillTemplate, sheetNames, writeStrangeMatrix, writeStrangeSheet } from './workbooks.ts';

const folder = sharedFolder();
let window: OpenWindow;
let page: Page;

const COUNT = spbe2020.indicators.length;

beforeAll(async () => {
  window = await openWindow(join(folder, 'data'));
  page = window.page;
});

afterAll(() => window.close());

const strangeSheet = (fileName: string, region: string, shift: number) =>
  writeStrangeSheet(join(folder, fileName), region, shift);

const row = (name: RegExp) => page.getByRole('row', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const seen = (locator: Locator) => expect.poll(() => locator.count());
const isSeen = (locator: Locator) => seen(locator).toBeGreaterThan(0);

async function pick(...files: string[]): Promise<void> {
  await pickFiles(page, () => page.keyboard.press('Control+o'), files);
}

/** Applies what is ticked and waits for the result. */
async function apply(count: number): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await isSeen(page.getByRole('heading', { name: `${count} berkas diterapkan` }));
}

async function startOver(): Promise<void> {
  await button('Impor berkas lain').click();
  await isSeen(button(/^Pilih berkas/));
}

/** Steps build on each other, as a working day does. */
describe('a layout that nobody knows', () => {
  it('the first step is free of obstacles', async () => {
    await goTo(page, 'Impor');
    await isSeen(button(/^Pilih berkas/));
    expect(await violations(page)).toEqual([]);
  });

  it('a file that cannot be read says what to do', async () => {
    await pick(
      await strangeSheet('sikka.xlsx', 'Kabupaten Sikka', 0),
      await strangeSheet('timor.xlsx', 'Kabupaten Timor Tengah Utara', 1),
      fixturePath('hostile/21-terpotong.xlsx'),
    );
    await isSeen(row(/21-terpotong/).getByText('Ditolak'));
    await row(/21-terpotong/).click();
    await isSeen(page.getByText(/Ambil salinan baru, lalu tambahkan lagi/));
    await row(/sikka/).click();
    await isSeen(row(/sikka/).getByText('Ditolak'));
    await isSeen(page.getByText(/Tunjuk kolomnya/));
    await isSeen(button('Petakan kolom'));
    expect(await violations(page)).toEqual([]);
  });

  it('its columns are pointed at with the keyboard alone', async () => {
    await row(/sikka/).focus();
    await page.keyboard.press('m');
    const column = page.getByRole('dialog', { name: 'Kolom C “Hasil”' });
    await isSeen(column.getByText('baris 4'));
    await expect
      .poll(() => column.getByRole('button', { name: /^Level/ }).innerText())
      .toContain(`${COUNT}/${COUNT} cocok`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await isSeen(row(/sikka/).getByText('Siap', { exact: true }));
    await isSeen(page.getByRole('checkbox', { name: /Ingat untuk kiriman/, checked: true }));
    await page.keyboard.press('Escape');
    await seen(column).toBe(0);
    await isSeen(page.getByText('Dipetakan sendiri'));
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Kolom C, Level/);
    expect(await violations(page)).toEqual([]);
  });

  it('another row may be made the header, and back again', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await isSeen(page.getByText('Baris judul 1', { exact: true }));
    await button('Jadikan baris 4 baris judul').click();
    await expect.poll(() => page.getByText('Baris judul 4', { exact: true }).count()).toBe(1);
    await isSeen(row(/sikka/).getByText('Siap', { exact: true }));
  });

  it('the other file that is laid out like it is read the same way', async () => {
    await isSeen(row(/timor/).getByText('Ditolak'));
    await button('Petakan juga').click();
    await isSeen(row(/timor/).getByText('Siap', { exact: true }));
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText('Dipetakan sendiri').count()).toBe(0);
  });

  it('what was pointed at is applied, and the report of what could not be read is a workbook', async () => {
    await apply(2);
    expect(await violations(page)).toEqual([]);
    const report = await download(page, () => button('Simpan laporan masalah').click());
    expect(report.name).toMatch(/\.xlsx$/);
    expect((await sheetNames(report.bytes)).length).toBeGreaterThan(0);
    await startOver();
  });

  it('the next file that is laid out like it comes in by itself', async () => {
    await pick(await strangeSheet('ende.xlsx', 'Kabupaten Ende', 2));
    await isSeen(row(/ende/).getByText('Siap', { exact: true }));
    await expect.poll(() => page.getByText('Pemetaan tersimpan', { exact: true }).count()).toBe(1);
    await apply(1);
    await startOver();
  });

  it('the same file once more changes nothing', async () => {
    await pick(join(folder, 'ende.xlsx'));
    await expect.poll(() => row(/ende/).getByText('Tidak ada perubahan').count()).toBe(1);
    await isSeen(page.getByText(`Tidak ada perubahan: ${COUNT} nilai sama dengan yang tersimpan.`));
    await page.keyboard.press('Escape');
    await isSeen(button(/^Pilih berkas/));
  });
});

describe('a sheet of several regions that nobody knows', () => {
  const regions = ['Kabupaten Alor', 'Kabupaten Belu', 'Kabupaten Lembata'];
  const choose = async (list: Locator, option: RegExp) => {
    await list.press('Enter');
    await page.getByRole('option', { name: option }).press('Enter');
  };

  it('begins with saying that a row stands for a region', async () => {
    await pick(await writeStrangeMatrix(join(folder, 'rekap.xlsx'), regions, 2023));
    await isSeen(row(/rekap/).getByText('Ditolak'));
    await row(/rekap/).focus();
    await page.keyboard.press('m');
    await isSeen(page.getByRole('dialog', { name: /^Kolom / }));
    await page.keyboard.press('Escape');
    const shape = page.getByRole('combobox', { name: 'Susunan lembar' });
    await choose(shape, /^Satu kolom per daerah/);
    await isSeen(page.getByText('Tunjuk kolom nomor atau nama', { exact: true }));
    // What was pointed at in vain goes away again.
    await button('Kembali ke pengenalan otomatis').press('Enter');
    await isSeen(shape.getByText(/^Satu daerah/));
    await choose(shape, /^Satu baris per daerah/);
    await isSeen(page.getByText('Baris judul 3', { exact: true }));
    await isSeen(page.getByText('Daerah B', { exact: true }));
    await isSeen(page.getByText('Tunjuk kolom indikator', { exact: true }));
    expect(await violations(page)).toEqual([]);
  });

  it('goes on with one column, which the others follow in turn', async () => {
    await button(/^Kolom C,/).press('Enter');
    const column = page.getByRole('dialog', { name: /^Kolom C/ });
    await column.getByRole('button', { name: /^Level satu indikator/ }).press('Enter');
    await isSeen(column.getByRole('combobox', { name: 'Indikator' }).getByText(/^1\. /));
    expect(await violations(page)).toEqual([]);
    await column.getByRole('button', { name: 'Isi berurutan ke kanan' }).press('Enter');
    await page.keyboard.press('Escape');
    await seen(column).toBe(0);
    await isSeen(page.getByText(`${COUNT} kolom indikator`, { exact: true }));
    await isSeen(button(/^Kolom AW, I47/));
    await isSeen(row(/rekap/).getByText('Siap', { exact: true }));
    await isSeen(page.getByText('Dipetakan sendiri'));
    await page.keyboard.press('Escape');
    await apply(1);
    await startOver();
  });

  it('comes in by itself the next time', async () => {
    await pick(await writeStrangeMatrix(join(folder, 'rekap-berikut.xlsx'), regions, 2024));
    await isSeen(row(/rekap-berikut/).getByText('Siap', { exact: true }));
    await expect.poll(() => page.getByText('Pemetaan tersimpan', { exact: true }).count()).toBe(1);
    await apply(1);
    await startOver();
  });
});

describe('what is corrected before anything is written', () => {
  it('a level is corrected in the preview, and the file stays as it was sent', async () => {
    await pick(fixturePath('08-data-bermasalah-lembata-2023.xlsx'));
    const file = row(/08-data/);
    await isSeen(file.getByText('Ditahan, 8 penghambat'));
    await file.focus();
    await page.keyboard.press('F8');
    await button('Isi indikator 3 dengan level 4').click();
    await isSeen(file.getByText('Ditahan, 7 penghambat'));
    await isSeen(page.getByRole('gridcell', { name: /dikoreksi menjadi 4/ }));
    await isSeen(page.getByText('dijawab: level 4'));
    expect(await violations(page)).toEqual([]);
  });

  it('a stage that fills a part says that the rest follows, and claims no range', async () => {
    await pick(fixturePath('03-tiga-tahap-manggarai-barat-2024.xlsx'));
    await row(/03-tiga-tahap/).click();
    const interview = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Interviu' }) });
    await isSeen(interview.getByText('12/47 terisi, sisanya mengikuti'));
    expect(await interview.getByText('1,47').count()).toBe(0);
  });

  it('F8 walks on into the next file, and the focus goes along', async () => {
    await pick(fixturePath('07-level-teks-ngada-2024.xlsx'));
    await isSeen(row(/07-level/).getByText(/^Ditahan/));
    await row(/08-data/).focus();
    const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.textContent ?? '');
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('F8');
      await expect.poll(focused).not.toBe('');
      if ((await row(/07-level/).getAttribute('aria-selected')) === 'true') break;
    }
    expect(await row(/07-level/).getAttribute('aria-selected')).toBe('true');
  });

  it('one region of a matrix is left out', async () => {
    await page.keyboard.press('Escape');
    await isSeen(button(/^Pilih berkas/));
    await pick(fixturePath('04-matriks-22-kabkota-2023.xlsx'));
    const file = row(/04-matriks/);
    await isSeen(file.getByText('Siap', { exact: true }).or(file.getByText(/Siap, /)));
    const before = await file.getByRole('gridcell').nth(5).innerText();
    await page.getByRole('checkbox', { name: 'Sertakan Kab. Sabu Raijua' }).click();
    await expect
      .poll(async () => Number(before) - Number(await file.getByRole('gridcell').nth(5).innerText()))
      .toBe(COUNT);
    await page.keyboard.press('Escape');
    await isSeen(button(/^Pilih berkas/));
  });
});

describe('an import that is taken back later', () => {
  it('a newer edit stands in its way and is named', async () => {
    await page.evaluate(() => (location.hash = '#/lembar?tahun=2024&tahap=mandiri&daerah=53.07'));
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('Sikka');
    await page
      .getByRole('grid')
      .first()
      .getByRole('row', { name: /Kebijakan Arsitektur/ })
      .click();
    await page.keyboard.press('5');
    await isSeen(page.getByRole('button', { name: /^Urungkan: Indikator 1 1 → 5/ }));

    await goTo(page, 'Impor');
    await button('Riwayat impor').click();
    await row(/sikka\.xlsx/).click();
    const detail = page.getByRole('region', { name: 'Rincian impor' });
    await isSeen(detail.getByText('Indikator 1 1 → 5, Kabupaten Sikka 2024 (Mandiri)'));
    await isSeen(detail.getByText(`${COUNT - 1} nilai masih berlaku`));
    await expect
      .poll(() => detail.getByRole('button', { name: 'Tarik kembali' }).getAttribute('aria-disabled'))
      .toBe('true');
    expect(await violations(page)).toEqual([]);
  });

  it('the original is handed out as it was sent', async () => {
    const original = await download(page, () => button('Simpan berkas asli sikka.xlsx').click());
    expect(original.name).toBe('sikka.xlsx');
    expect(await sheetNames(original.bytes)).toEqual(['Rekap']);
  });

  it('the edit is taken back in the history, then the import, and the import is brought back', async () => {
    await button('Buka Riwayat').click();
    await button(/^Tarik kembali: Indikator 1 1 → 5/).click();
    await isSeen(page.getByText(/^Ditarik kembali: Indikator 1 1 → 5/));
    await row(/Impor sikka\.xlsx/)
      .getByRole('button', { name: 'Lihat impor' })
      .click();
    const detail = page.getByRole('region', { name: 'Rincian impor' });
    await isSeen(detail.getByText(`${COUNT} nilai masih berlaku`, { exact: false }));
    const takeBack = detail.getByRole('button', { name: 'Tarik kembali' });
    await expect.poll(() => takeBack.getAttribute('aria-disabled')).toBeNull();
    await takeBack.click();
    await seen(row(/sikka\.xlsx/)).toBe(0);
    const toast = page.getByRole('status').filter({ hasText: 'Ditarik kembali: Impor sikka.xlsx' });
    await toast.getByRole('button', { name: 'Urungkan' }).last().click();
    await isSeen(row(/sikka\.xlsx/));
  });
});

describe('the template', () => {
  it('is handed out for a region, a year and a stage', async () => {
    await page.keyboard.press('Escape');
    await button('Unduh templat').click();
    const dialog = page.getByRole('dialog', { name: 'Unduh templat pengisian' });
    await dialog.getByRole('combobox', { name: 'Daerah' }).click();
    await page.getByRole('option', { name: /^Kab\. Nagekeo/ }).click();
    await dialog.getByRole('combobox', { name: 'Tahun' }).click();
    await page.getByRole('option', { name: '2024' }).click();
    // A list that fades away is no longer what it was to the eye.
    await seen(page.getByRole('listbox')).toBe(0);
    expect(await violations(page)).toEqual([]);
    const template = await download(page, () =>
      dialog.getByRole('button', { name: 'Unduh templat' }).click(),
    );
    expect(template.name).toMatch(/^Templat .*2024.*Nagekeo.*\.xlsx$/);
    await isSeen(dialog.getByText(`${template.name} diunduh`));
    await page.keyboard.press('Escape');
    await seen(dialog).toBe(0);
    await fillTemplate(template.bytes, join(folder, 'templat-terisi.xlsx'), (index) => (index % 5) + 1);
  });

  it('comes back filled without a question', async () => {
    await pick(join(folder, 'templat-terisi.xlsx'));
    const file = row(/templat-terisi/);
    await isSeen(file.getByText('Siap', { exact: true }));
    await isSeen(file.getByText('Kab. Nagekeo'));
    await expect.poll(() => file.getByText('Mandiri', { exact: true }).count()).toBe(1);
    await apply(1);
  });

  it('nothing was asked of the network, and no script or policy complained', () => {
    expect({ foreign: window.foreign, errors: window.errors }).toEqual({ foreign: [], errors: [] });
  });
});
