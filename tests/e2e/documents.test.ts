/** Documents from the settings of the office to the files that are handed out, in a real Chromium. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxText, pdfText } from '../support/document-text.ts';
import { pngLogo } from '../support/logos.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { download, goTo, openWindow, pickFiles, type OpenWindow } from './window.ts';

const folder = sharedFolder();
let window: OpenWindow;
let page: Page;

beforeAll(async () => {
  window = await openWindow(folder);
  page = window.page;
  await page.getByRole('button', { name: 'Muat data contoh' }).click();
  await page.getByRole('grid', { name: 'Tabel peringkat' }).waitFor();
});

afterAll(() => window.close());

async function openReports(): Promise<void> {
  await goTo(page, 'Laporan');
  await page.getByRole('heading', { name: 'Dokumen', exact: true }).waitFor();
}

describe('documents', () => {
  it('carry the letterhead and the signatory of the settings', async () => {
    const logo = join(folder, 'logo.png');
    writeFileSync(logo, pngLogo());
    await goTo(page, 'Pengaturan');
    await pickFiles(page, () => page.getByRole('button', { name: 'Pilih logo' }).click(), [logo]);
    await page.getByRole('img', { name: 'Logo kop surat' }).waitFor();
    await page.getByRole('textbox', { name: 'Kop surat' }).fill('DINAS CONTOH\nJalan Satu');
    await page.getByRole('textbox', { name: 'Nama penanda tangan' }).fill('Maria Contoh, M.T.');
    await page.getByRole('textbox', { name: 'NIP' }).focus();
    await openReports();
    const { name, bytes } = await download(page, () => page.keyboard.press('Control+p'));
    expect(name).toBe('LHE SPBE 2022 Kabupaten Kupang.pdf');
    const text = await pdfText(bytes);
    for (const part of ['DINAS CONTOH', 'Jalan Satu', 'Maria Contoh, M.T.', '1,85'])
      expect(text).toContain(part);
  });

  it('come as Word with the number and the day that were asked for', async () => {
    await openReports();
    await page.getByRole('radio', { name: 'Word' }).click();
    await page.getByRole('textbox', { name: 'Nomor dokumen' }).fill('12/KEP/2026');
    await page.getByLabel('Tanggal dokumen').fill('2026-09-21');
    const button = page.getByRole('button', { name: 'Simpan Lampiran keputusan' });
    const { name, bytes } = await download(page, () => button.click());
    expect(name).toBe('Lampiran SPBE 2022 Nusa Tenggara Timur.docx');
    expect(docxText(bytes)).toMatch(/NOMOR : 12\/KEP\/2026 TANGGAL : 21 SEPTEMBER 2026/);
  });

  it('of all regions go into the folder that was picked, and stop when asked to', async () => {
    // The system's dialog cannot be driven; a folder of the browser itself stands for the one picked there.
    await page.evaluate(() => {
      const picker = () => navigator.storage.getDirectory();
      Object.defineProperty(globalThis, 'showDirectoryPicker', { value: picker, configurable: true });
    });
    const names = () =>
      page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory();
        const found: string[] = [];
        for await (const name of folder.keys()) found.push(name);
        return found;
      });
    const button = page.getByRole('button', { name: 'Simpan LHE semua daerah ke folder' });
    await openReports();
    let held: (() => void) | undefined;
    await page.route('**/api/document.export', async (route) => {
      if ((await names()).length === 2) await new Promise<void>((resolve) => (held = resolve));
      await route.continue();
    });
    await button.click();
    await page.getByText('Menyusun 2 dari 22 LHE').waitFor();
    await page.getByRole('button', { name: 'Batalkan' }).click();
    await expect.poll(() => held !== undefined).toBe(true);
    held?.();
    await page.getByText('Penyusunan LHE dibatalkan').waitFor();
    expect((await names()).length).toBe(3);
    await page.unroute('**/api/document.export');
    await button.click();
    await expect.poll(async () => (await names()).length).toBe(22);
    await expect.poll(names).toContain('LHE SPBE 2022 Kabupaten Alor.docx');
  });

  it('of all regions are one zip, and nothing complained', async () => {
    await openReports();
    const button = page.getByRole('button', { name: 'Simpan LHE semua daerah dalam .zip' });
    const { name, bytes } = await download(page, () => button.click());
    expect(name).toBe('LHE SPBE 2022 Nusa Tenggara Timur.zip');
    expect(Object.keys(unzipSync(bytes))).toHaveLength(22);
    expect(window.errors).toEqual([]);
    expect(window.foreign).toEqual([]);
  });
});
