/** The ranking, its map and its presentation. */
import { madeUpMap } from '../../support/made-up-map.ts';
import { heading, pickMap, press, ranking, text } from '../gestures.ts';
import { show, type State } from './state.ts';

export const RANKING: readonly State[] = [
  show('awal', 'kosong', '/peringkat', (page) => heading(page, 'Mulai menilai'), { zoomed: 'too' }),
  show('peringkat-contoh', 'contoh', '/peringkat', ranking, { zoomed: 'too' }),
  show('peringkat-terpilih', 'contoh', '/peringkat?tahun=2022&daerah=53.02', ranking),
  show('peringkat-2023', 'lengkap', '/peringkat?tahun=2023', ranking, { zoomed: 'too' }),
  show('peringkat-pemdi', 'lengkap', '/peringkat?tahun=2026', ranking),
  show('peringkat-semua', 'lengkap', '/peringkat?tahun=2022', async (page) => {
    await ranking(page);
    await press(page, 'Saring');
    await page.getByRole('radiogroup', { name: 'Cakupan tabel' }).getByText('Semua').click();
    await heading(page, 'Peringkat provinsi dan kabupaten/kota');
  }),
  show('peringkat-provinsi', 'lengkap', '/peringkat?tahun=2022', async (page) => {
    await ranking(page);
    await press(page, 'Saring');
    await page.getByRole('radiogroup', { name: 'Cakupan tabel' }).getByText('Provinsi').click();
    await heading(page, 'Indeks provinsi');
    await page.keyboard.press('Escape');
  }),
  show('peringkat-domain', 'lengkap', '/peringkat?tahun=2023&daerah=53.14', async (page) => {
    await ranking(page);
    await page.getByRole('radio', { name: 'Domain' }).click();
    await text(page, 'Diperingkat menurut');
  }),
  show('peringkat-indikator', 'lengkap', '/peringkat?tahun=2023', async (page) => {
    await ranking(page);
    await page.getByRole('radio', { name: 'Indikator' }).click();
    await text(page, 'Diperingkat menurut');
  }),
  show('peringkat-kelompok', 'lengkap', '/peringkat?tahun=2022', async (page) => {
    await ranking(page);
    await page.keyboard.press('g');
    await text(page, /· \d+ daerah$/);
  }),
  show('peringkat-putus', 'lengkap', '/peringkat?tahun=2026', async (page) => {
    await ranking(page);
    await press(page, 'Tampilan dan pembanding');
    await page.getByRole('menuitem', { name: 'Banding dengan 2023' }).click();
    await text(page, /memakai instrumen/);
  }),
  show('peringkat-saring', 'lengkap', '/peringkat?tahun=2023', async (page) => {
    await ranking(page);
    await press(page, 'Saring');
    await page.getByRole('checkbox', { name: 'Flores' }).click();
    await text(page, /peringkat tetap/);
  }),
  show('peringkat-banding', 'lengkap', '/peringkat?tahun=2023&daerah=53.06', async (page) => {
    await ranking(page);
    await page.keyboard.press('b');
    await page.getByRole('dialog').waitFor();
  }),
  show('peringkat-peta-tanya', 'lengkap', '/peringkat?tahun=2023', async (page) => {
    await ranking(page);
    await pickMap(page, madeUpMap({ '53.01': 'Kupang', '53.14': 'Pulau Rote' }));
    await page.getByRole('dialog').waitFor();
  }),
  show('peringkat-peta', 'impor', '/peringkat', async (page) => {
    await ranking(page);
    await pickMap(page, madeUpMap({}));
    await press(page, 'Pakai peta');
    await page.getByRole('region', { name: 'Peta', exact: true }).waitFor();
  }),
  ...['ringkasan', 'sebaran', 'teratas', 'perubahan', 'peta'].map((slide, place) =>
    show(
      `sajian-${slide}`,
      'lengkap',
      `/peringkat?tahun=2023&sajian=${slide}`,
      (page) => text(page, `${place + 1} / 5`),
      { zoomed: 'too' },
    ),
  ),
  show('peringkat-disaring', 'lengkap', '/peringkat?tahun=2023', async (page) => {
    await ranking(page);
    await page.getByRole('button', { name: /^Baik/ }).click({ modifiers: ['Shift'] });
    await text(page, 'Hanya Baik');
  }),
  show('peringkat-urutan', 'lengkap', '/peringkat?tahun=2024', async (page) => {
    await ranking(page);
    await page.keyboard.press('s');
    await page.getByRole('menu').waitFor();
  }),
  show('peringkat-sebaran', 'contoh', '/peringkat', async (page) => {
    await ranking(page);
    await press(page, /^Sebaran menurut keputusan/);
    await page.getByRole('dialog').waitFor();
  }),
  show('peringkat-sebaran-keliru', 'lengkap', '/peringkat?tahun=2023', async (page) => {
    await ranking(page);
    await press(page, /^Sebaran menurut keputusan/);
    await page.getByRole('textbox', { name: 'Cukup' }).fill('30');
    await page.getByRole('textbox', { name: 'Kurang' }).fill('dua');
    await press(page, 'Simpan sebaran');
    await text(page, 'Tulis sumbernya.');
  }),
  show(
    'peringkat-ringkasan',
    'contoh',
    '/peringkat?daerah=53.02',
    async (page) => {
      await ranking(page);
      await page.keyboard.press('Control+.');
      await heading(page, 'Ringkasan provinsi');
    },
    { zoomed: 'only' },
  ),
  show('peringkat-tahun-kosong', 'lengkap', '/peringkat?tahun=2021', (page) =>
    text(page, 'Belum ada penilaian 2021.'),
  ),
];
