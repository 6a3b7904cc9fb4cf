/**
 * Every screen and state worth a look. A new one is a line or a few: a speaking name, the data folder, the address,
 * and what a person does from there. Whatever does not appear fails the run.
 */
import type { Page } from 'playwright-core';
import { answerSlowly, answerWithError, heading, openFile, pick, press, ranking, text } from './gestures.ts';
import type { SceneName } from './scenes.ts';

export interface State {
  /** First part of the pictures' names. */
  readonly name: string;
  readonly scene: SceneName;
  readonly address: string;
  readonly reach: (page: Page) => Promise<void>;
  /** Shown at 200 % too, or only there. */
  readonly zoomed?: 'too' | 'only';
  /** The state itself lets requests fail, which the browser reports. */
  readonly failsOnPurpose?: true;
}

const levels = (page: Page) => page.getByRole('radiogroup').nth(3).waitFor();
const importScreen = (page: Page) => heading(page, 'Impor penilaian');

function show(
  name: string,
  scene: SceneName,
  address: string,
  reach: State['reach'],
  extra: Partial<State> = {},
): State {
  return { name, scene, address, reach, ...extra };
}

const MIXED = [
  '01-kuesioner-sumba-timur-2023.xlsx',
  '04-matriks-22-kabkota-2023.xlsx',
  '06-daftar-indeks-ntt-2022.xlsx',
  '08-data-bermasalah-lembata-2023.xlsx',
  '14-indeks-tercetak-keliru-sikka-2022.xlsx',
];

const RANKING: readonly State[] = [
  show('awal', 'kosong', '/peringkat', (page) => heading(page, 'Mulai menilai'), { zoomed: 'too' }),
  show('peringkat-contoh', 'contoh', '/peringkat', ranking, { zoomed: 'too' }),
  show('peringkat-terpilih', 'contoh', '/peringkat?tahun=2022&daerah=53.02', ranking),
  show('peringkat-2023', 'lengkap', '/peringkat?tahun=2023', ranking, { zoomed: 'too' }),
  show('peringkat-pemdi', 'lengkap', '/peringkat?tahun=2026', ranking),
  show('peringkat-semua', 'lengkap', '/peringkat?tahun=2022', async (page) => {
    await ranking(page);
    await page.getByRole('radio', { name: 'Semua' }).click();
    await heading(page, 'Peringkat provinsi dan kabupaten/kota');
  }),
  show('peringkat-provinsi', 'lengkap', '/peringkat?tahun=2022', async (page) => {
    await ranking(page);
    await page.getByRole('radio', { name: 'Provinsi' }).click();
    await heading(page, 'Indeks provinsi');
  }),
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

const IMPORT: readonly State[] = [
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

const COMPLETE = '/lembar?tahun=2023&tahap=mandiri&daerah=53.11';

const WORKSHEET: readonly State[] = [
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
  show('lembar-fokus', 'lengkap', '/lembar?tahun=2024&tahap=interviu&daerah=53.15', async (page) => {
    await levels(page);
    await press(page, 'Mode fokus');
    await page.getByRole('button', { name: 'Kembali ke lembar' }).waitFor();
  }),
  show('lembar-keikutsertaan', 'lengkap', '/lembar?tahun=2023&daerah=53.08', async (page) => {
    await press(page, 'Tidak mengikuti');
    await page.getByRole('dialog', { name: 'Keikutsertaan' }).waitFor();
  }),
];

const matrix = (page: Page) => page.getByRole('grid', { name: 'Matriks level' }).waitFor();

const OTHERS: readonly State[] = [
  show('matriks', 'lengkap', '/matriks?tahun=2023', matrix, { zoomed: 'too' }),
  show('matriks-selisih', 'lengkap', '/matriks?tahun=2024', async (page) => {
    await matrix(page);
    await page.getByRole('radio', { name: /^Selisih/ }).click();
    await page.getByRole('radio', { name: /^Selisih/, checked: true }).waitFor();
  }),
  show('laporan', 'lengkap', '/laporan?tahun=2023', (page) => heading(page, 'Laporan'), { zoomed: 'too' }),
  show('laporan-semua-lhe', 'lengkap', '/laporan?tahun=2023', async (page) => {
    await heading(page, 'Laporan');
    await answerSlowly(page, 'document.exportAll');
    await page.getByRole('button', { name: 'Simpan LHE semua daerah dalam .zip' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('progressbar').scrollIntoViewIfNeeded();
  }),
  show('riwayat', 'lengkap', '/riwayat', (page) => heading(page, 'Riwayat')),
  show(
    'instrumen',
    'lengkap',
    '/instrumen?tahun=2024',
    (page) => page.getByRole('grid', { name: 'Bobot dan indikator' }).waitFor(),
    { zoomed: 'too' },
  ),
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
];

export const STATES: readonly State[] = [...RANKING, ...IMPORT, ...WORKSHEET, ...OTHERS];
