/** Results of regions: profile, published results, years. */
import type { Page } from 'playwright-core';
import { heading, press, text } from '../gestures.ts';
import { show, type State } from './state.ts';

const profile = (page: Page) => page.getByRole('img', { name: /^Aspek terhadap/ }).waitFor();

const comparison = (page: Page) =>
  page.getByRole('grid', { name: 'Hasil resmi dan penilaian sendiri' }).waitFor();

const trend = (page: Page) => page.getByRole('img', { name: /^Tren indeks/ }).waitFor();

/** Carries what is there; a second time says that it is there already. */
async function carryEvidence(page: Page): Promise<void> {
  await trend(page);
  await press(page, 'Bawa bukti dari 2024');
  await text(page, /bukti dibawa ke 2026|sudah ada di 2026/);
}

export const HISTORY: readonly State[] = [
  show('profil', 'lengkap', '/profil?tahun=2024&daerah=53.15', profile, { zoomed: 'too' }),
  show('profil-mandiri', 'lengkap', '/profil?tahun=2023&daerah=53.11', profile),
  show('profil-resmi', 'contoh', '/profil?tahun=2022&daerah=53.14', (page) =>
    text(page, /Hanya hasil resmi yang tersimpan/),
  ),
  show('profil-tidak-mengikuti', 'lengkap', '/profil?tahun=2023&daerah=53.08', (page) =>
    text(page, /Daerah ini tidak mengikuti/),
  ),
  show('profil-provinsi', 'contoh', '/profil?tahun=2022&daerah=53', (page) => heading(page, 'Tren indeks')),
  show(
    'profil-bukti',
    'bukti',
    '/profil?tahun=2024&daerah=53.15',
    async (page) => {
      await profile(page);
      await page.getByRole('region', { name: 'Temuan cek mutu' }).scrollIntoViewIfNeeded();
    },
    { zoomed: 'too' },
  ),
  show('profil-pemdi', 'lengkap', '/profil?tahun=2026&daerah=53.71', profile),
  show('hasil-resmi', 'lengkap', '/hasil-resmi?tahun=2022&daerah=53.07', comparison, { zoomed: 'too' }),
  show('hasil-resmi-isi', 'lengkap', '/hasil-resmi?tahun=2022', async (page) => {
    await comparison(page);
    await press(page, /^Isi hasil resmi/);
    await page.getByRole('textbox', { name: 'Hasil resmi, Kab. Alor' }).fill('2,60');
    await page.getByRole('combobox', { name: 'Predikat, Kab. Alor' }).click();
    await page.getByRole('option', { name: 'Cukup' }).click();
    await page.getByRole('textbox', { name: 'Hasil resmi, Kab. Ngada' }).fill('2,8x');
    await text(page, 'Sesuai keputusan');
  }),
  show('perkembangan', 'lengkap', '/perkembangan', trend, { zoomed: 'too' }),
  show('perkembangan-daerah', 'lengkap', '/perkembangan?daerah=53.15', async (page) => {
    await trend(page);
    await page.getByRole('table', { name: 'Sumbangan tiap indikator' }).waitFor();
  }),
  show('perkembangan-instrumen', 'lengkap', '/perkembangan?daerah=53.71', async (page) => {
    await trend(page);
    await page.getByRole('table', { name: /^Indikator yang melanjutkan/ }).waitFor();
  }),
  show('perkembangan-bawa-bukti', 'bukti', '/perkembangan?daerah=53.15', carryEvidence),
  show('bukti-dibawa', 'bukti', '/perkembangan?daerah=53.15', async (page) => {
    await carryEvidence(page);
    await page.evaluate(() => {
      location.hash = '#/lembar?tahun=2026&tahap=mandiri&daerah=53.15';
    });
    await page.locator('tr[data-indicator="5"] th').click();
    await page.keyboard.press('b');
    await text(page, /^Perbup 41\/2023/);
  }),
];
