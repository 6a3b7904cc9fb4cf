/** The worksheet of a region, its texts, comments and participation. */
import type { Page } from 'playwright-core';
import { press, text } from '../gestures.ts';
import { COMPLETE, levels, show, type State } from './state.ts';

const FOLLOWED = '/lembar?tahun=2025&tahap=mandiri&daerah=53.16';

/** The indicator with a recommendation and a thread, its comments in view. */
async function followed(page: Page): Promise<void> {
  await levels(page);
  await page.locator('tr[data-indicator="21"] th').click();
  await page.keyboard.press('k');
  await text(page, /Sudah diminta lewat surat/);
}

export const WORKSHEET: readonly State[] = [
  show('lembar-kosong', 'lengkap', '/lembar?tahun=2025&tahap=mandiri&daerah=53.20', levels),
  show('lembar-sebagian', 'lengkap', '/lembar?tahun=2025&tahap=mandiri&daerah=53.16', levels, {
    zoomed: 'too',
  }),
  show('lembar-lengkap', 'lengkap', COMPLETE, levels),
  show('lembar-interviu', 'lengkap', '/lembar?tahun=2024&tahap=interviu&daerah=53.15', levels),
  show('lembar-2018', 'lengkap', '/lembar?tahun=2019&tahap=mandiri&daerah=53.06', levels),
  show('lembar-pemdi', 'lengkap', '/lembar?tahun=2026&tahap=mandiri&daerah=53.71', (page) =>
    text(page, 'Indeks sementara'),
  ),
  show('lembar-penjelasan-indeks', 'lengkap', COMPLETE, async (page) => {
    await levels(page);
    await press(page, 'Jelaskan indeks');
    await page.getByRole('dialog').waitFor();
  }),
  show('lembar-riwayat-nilai', 'lengkap', COMPLETE, async (page) => {
    await levels(page);
    const link = page.getByRole('button', { name: 'Lihat riwayat nilai ini' });
    await page.getByText('Riwayat nilai ini', { exact: true }).waitFor();
    await link.scrollIntoViewIfNeeded();
  }),
  show('lembar-fokus', 'lengkap', '/lembar?tahun=2024&tahap=interviu&daerah=53.15', async (page) => {
    await levels(page);
    await press(page, 'Mode fokus');
    await page.getByRole('button', { name: 'Kembali ke lembar' }).waitFor();
  }),
  show('lembar-komentar', 'lengkap', FOLLOWED, followed, { zoomed: 'too' }),
  show('lembar-komentar-fokus', 'lengkap', FOLLOWED, async (page) => {
    await followed(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.getByRole('textbox', { name: 'Komentar baru' }).scrollIntoViewIfNeeded();
  }),
  show('lembar-tenggat-keliru', 'lengkap', FOLLOWED, async (page) => {
    await followed(page);
    await page.getByRole('textbox', { name: 'Tenggat' }).fill('31/11/2026');
    await page.keyboard.press('Tab');
    await text(page, /tidak ada di kalender/);
  }),
  show('lembar-teks-bentrok', 'lengkap', FOLLOWED, async (page) => {
    await followed(page);
    await page.evaluate(() => {
      const content = {
        text: 'Ketikan sebelum jendela tertutup.',
        base: 'Teks semula.',
        at: '2026-01-01T00:00:00.000Z',
      };
      const key = 'draf 53.16 2025 spbe-2020 mandiri 21 penjelasan jendela-lama';
      localStorage.setItem(key, JSON.stringify(content));
    });
    await page.reload();
    await text(page, /juga diubah di tempat lain/);
  }),
  show(
    'keikutsertaan',
    'lengkap',
    COMPLETE,
    async (page) => {
      await levels(page);
      await press(page, 'Lengkap');
      await press(page, 'Semua daerah');
      await page.getByRole('table', { name: 'Keikutsertaan kabupaten/kota' }).waitFor();
    },
    { zoomed: 'too' },
  ),
  show('lembar-keikutsertaan', 'lengkap', '/lembar?tahun=2023&daerah=53.08', async (page) => {
    await press(page, 'Tidak mengikuti');
    await page.getByRole('dialog', { name: 'Keikutsertaan' }).waitFor();
  }),
];
