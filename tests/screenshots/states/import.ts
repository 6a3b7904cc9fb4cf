/** The import, from picking files to what was applied. */
import type { Page } from 'playwright-core';
import { answerSlowly, heading, openFile, pick, press, text } from '../gestures.ts';
import { show, type State } from './state.ts';

const importScreen = (page: Page) => heading(page, 'Impor penilaian');

const MIXED = [
  '01-kuesioner-sumba-timur-2023.xlsx',
  '04-matriks-22-kabkota-2023.xlsx',
  '06-daftar-indeks-ntt-2022.xlsx',
  '08-data-bermasalah-lembata-2023.xlsx',
  '14-indeks-tercetak-keliru-sikka-2022.xlsx',
];

export const IMPORT: readonly State[] = [
  show('impor-pilih', 'lengkap', '/impor', importScreen, { zoomed: 'too' }),
  show('impor-riwayat', 'lengkap', '/impor', async (page) => {
    await importScreen(page);
    await press(page, 'Riwayat impor');
    await page.getByRole('grid', { name: 'Impor yang berlaku' }).waitFor();
  }),
  show('impor-templat', 'lengkap', '/impor', async (page) => {
    await importScreen(page);
    await press(page, 'Unduh templat');
    await page.getByRole('dialog').waitFor();
  }),
  show('impor-membaca', 'impor', '/impor', async (page) => {
    await answerSlowly(page, 'import.preview');
    await pick(page, MIXED);
    await page.getByRole('progressbar').first().waitFor();
  }),
  show(
    'impor-periksa',
    'impor',
    '/impor',
    async (page) => {
      await pick(page, MIXED);
      await openFile(page, /08-data-bermasalah/);
      await text(page, 'Level di luar skala');
    },
    { zoomed: 'too' },
  ),
  show('impor-pertanyaan', 'impor', '/impor', async (page) => {
    await pick(page, MIXED);
    await openFile(page, /06-daftar-indeks/);
    await text(page, /“Kabupaten Sumba” dapat berarti/);
  }),
  show('impor-pemetaan-daerah', 'impor', '/impor', async (page) => {
    await pick(page, MIXED);
    await openFile(page, /04-matriks/);
    await press(page, 'Pemetaan');
    await press(page, /^Kolom E,/);
    await text(page, 'Isi berurutan ke kanan');
  }),
  show('impor-terjawab', 'impor', '/impor', async (page) => {
    await pick(page, MIXED);
    const row = page.getByRole('row', { name: /06-daftar-indeks/ });
    await row.click();
    await page.getByRole('button', { name: 'Kab. Sumba Timur', exact: true }).click();
    await text(page, 'Dijawab');
  }),
  show('impor-ditolak', 'impor', '/impor', async (page) => {
    await pick(page, ['hostile/21-terpotong.xlsx', 'hostile/22-teks-bernama-xlsx.xlsx']);
    await text(page, 'Ditolak');
  }),
  show('impor-hasil', 'impor', '/impor', async (page) => {
    await pick(page, ['01-kuesioner-sumba-timur-2023.xlsx', '03-tiga-tahap-manggarai-barat-2024.xlsx']);
    await press(page, /^Terapkan 2 berkas/);
    await heading(page, '2 berkas diterapkan');
  }),
];
