/** Screens with few states, and what may lie over any screen. */
import type { Page } from 'playwright-core';
import { buildCriteriaWorkbook } from '../../../electron/excel/export/official-criteria/criteria-workbook.ts';
import { XLSX_MEDIA_TYPE } from '../../../electron/excel/media-type.ts';
import { spbe2020 } from '../../support/instruments.ts';
import { answerSlowly, answerWithError, heading, press, ranking, text } from '../gestures.ts';
import { COMPLETE, levels, show, type State } from './state.ts';

const matrix = (page: Page) => page.getByRole('grid', { name: 'Matriks level' }).waitFor();

async function trail(page: Page): Promise<void> {
  await heading(page, 'Riwayat');
  await page.getByRole('radio', { name: 'Jejak perubahan' }).check();
  await page.getByRole('grid', { name: 'Jejak perubahan' }).waitFor();
}

export const OTHERS: readonly State[] = [
  show('matriks', 'lengkap', '/matriks?tahun=2023', matrix, { zoomed: 'too' }),
  show('matriks-plafon', 'bukti', '/matriks?tahun=2024', matrix),
  show('matriks-selisih', 'lengkap', '/matriks?tahun=2024', async (page) => {
    await matrix(page);
    await page.getByRole('radio', { name: /^Selisih/ }).click();
    await page.getByRole('radio', { name: /^Selisih/, checked: true }).waitFor();
  }),
  show('laporan', 'lengkap', '/laporan?tahun=2023', (page) => heading(page, 'Laporan'), { zoomed: 'too' }),
  show('laporan-segel', 'lengkap', '/laporan?tahun=2023', async (page) => {
    await press(page, 'Segel tahun ini');
    await page.getByRole('dialog', { name: 'Segel tahun 2023' }).waitFor();
  }),
  show('laporan-tersegel', 'tersegel', '/laporan?tahun=2023', (page) =>
    text(page, 'Isi masih sama dengan yang disegel.'),
  ),
  show('lembar-tersegel', 'tersegel', '/lembar?tahun=2023&tahap=mandiri&daerah=53.11', levels),
  show('laporan-semua-lhe', 'lengkap', '/laporan?tahun=2023', async (page) => {
    await heading(page, 'Laporan');
    await answerSlowly(page, 'document.exportAll');
    await page.getByRole('button', { name: 'Simpan LHE semua daerah dalam .zip' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('progressbar').scrollIntoViewIfNeeded();
  }),
  show('riwayat', 'lengkap', '/riwayat', (page) => heading(page, 'Riwayat')),
  show('riwayat-jejak', 'lengkap', '/riwayat', trail, { zoomed: 'too' }),
  show('riwayat-jejak-saringan', 'lengkap', '/riwayat', async (page) => {
    await trail(page);
    await page.getByRole('combobox', { name: 'Isian' }).click();
    await page.getByRole('option', { name: 'Hasil resmi' }).click();
    await page.getByRole('button', { name: 'Hapus saringan' }).waitFor();
  }),
  show('riwayat-jejak-rincian', 'lengkap', '/riwayat', async (page) => {
    await trail(page);
    await page.getByRole('row').nth(1).click();
    await page.getByRole('dialog', { name: 'Rincian perubahan' }).waitFor();
  }),
  show(
    'instrumen',
    'lengkap',
    '/instrumen?tahun=2024',
    (page) => page.getByRole('grid', { name: 'Bobot dan indikator' }).waitFor(),
    { zoomed: 'too' },
  ),
  show('instrumen-aturan', 'lengkap', '/instrumen?tahun=2024', async (page) => {
    await page.getByText(/^Aturan antarindikator \(/).click();
    await text(page, /^Indikator 11: paling banyak/);
  }),
  show('instrumen-teks-resmi', 'lengkap', '/instrumen?tahun=2024', async (page) => {
    await page.getByRole('grid', { name: 'Bobot dan indikator' }).waitFor();
    const texts = spbe2020.indicators
      .slice(0, 44)
      .flatMap(({ id }) =>
        [1, 2, 3, 4, 5]
          .filter((level) => id !== '7' || level < 4)
          .map((level) => ({ indicator: id, level, text: `Contoh bunyi level ${level}.` })),
      );
    const facts = { instrument: spbe2020, generatedAt: new Date(0), appVersion: '0' };
    const buffer = Buffer.from(await buildCriteriaWorkbook({ ...facts, texts }));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'Lampiran kriteria.xlsx', mimeType: XLSX_MEDIA_TYPE, buffer });
    await text(page, /^Teks untuk 44 dari 47 indikator/);
  }),
  show('pengaturan', 'lengkap', '/pengaturan', (page) => heading(page, 'Penilaian'), { zoomed: 'too' }),
  show(
    'pengaturan-kop',
    'lengkap',
    '/pengaturan',
    async (page) => {
      await heading(page, 'Kop dan penanda tangan');
      await page.getByRole('img', { name: 'Logo kop surat' }).waitFor();
      await page.getByRole('heading', { name: 'Kop dan penanda tangan' }).scrollIntoViewIfNeeded();
      await page.getByRole('textbox', { name: 'NIP' }).scrollIntoViewIfNeeded();
    },
    { zoomed: 'too' },
  ),
  show('palet', 'lengkap', '/peringkat?tahun=2023', async (page) => {
    await ranking(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
  }),
  show('pintasan', 'lengkap', COMPLETE, async (page) => {
    await levels(page);
    await page.keyboard.press('?');
    await heading(page, 'Pintasan papan ketik');
  }),
  show('galat', 'lengkap', '/peringkat?tahun=2023', async (page) => {
    await answerWithError(page, 'ranking.export');
    await ranking(page);
    await page.keyboard.press('Control+e');
    await page.getByRole('alert').waitFor();
  }),
  show(
    'tidak-tersambung',
    'lengkap',
    '/peringkat?tahun=2023',
    async (page) => {
      await ranking(page);
      await page.route('**/api/**', (route) => route.abort());
      await page.keyboard.press('Control+e');
      await page.getByRole('alert').waitFor();
    },
    { failsOnPurpose: true },
  ),
  show('pesan', 'contoh', '/peringkat', async (page) => {
    await ranking(page);
    await page.keyboard.press('Control+e');
    await text(page, /^Tersimpan Peringkat/);
  }),
  // Last: the data folder stays without a name.
  show('nama-asesor', 'kosong', '/pengaturan', async (page) => {
    await page.getByLabel('Nama asesor').fill('');
    await page.getByLabel('Nama perangkat').focus();
    await text(page, 'Nama asesor belum diisi.');
  }),
];
