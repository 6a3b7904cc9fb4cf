/** What does not hold, as a list and in the worksheet. */
import type { Page } from 'playwright-core';
import { heading, press } from '../gestures.ts';
import { levels, show, type State } from './state.ts';

const quality = (page: Page) => page.getByRole('grid', { name: 'Yang belum sesuai' }).waitFor();

export const QUALITY: readonly State[] = [
  show('mutu', 'lengkap', '/mutu?tahun=2024', quality, { zoomed: 'too' }),
  show('mutu-tersaring', 'lengkap', '/mutu?tahun=2024', async (page) => {
    await quality(page);
    await page.getByRole('combobox', { name: 'Jenis' }).click();
    await page.getByRole('option', { name: /^Aturan/ }).click();
    await page.getByRole('button', { name: 'Hapus saringan' }).waitFor();
  }),
  show('lembar-temuan', 'lengkap', '/lembar?tahun=2024&daerah=53.02', async (page) => {
    await levels(page);
    await page.locator('tr[data-indicator="17"]').click();
    await heading(page, 'Cek mutu');
  }),
  show('mutu-terbuka', 'lengkap', '/mutu?tahun=2024', async (page) => {
    await quality(page);
    await page
      .getByRole('button', { name: / indikator$/, expanded: false })
      .first()
      .click();
    await page.getByRole('button', { name: / indikator$/, expanded: true }).waitFor();
  }),
  show('lembar-temuan-fokus', 'lengkap', '/lembar?tahun=2024&daerah=53.02', async (page) => {
    await levels(page);
    await page.locator('tr[data-indicator="17"]').click();
    await press(page, 'Mode fokus');
    await heading(page, 'Cek mutu');
  }),
  show('mutu-kosong', 'kosong', '/mutu?tahun=2024', quality),
  show('mutu-sesuai', 'contoh', '/mutu?tahun=2022', (page) =>
    heading(page, 'Belum ada level 2022 yang dapat diperiksa.'),
  ),
];
