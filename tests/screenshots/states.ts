/**
 * Every screen and state worth a look. A new one is a line or a few: a speaking name, the data folder, the address,
 * and what a person does from there. Whatever does not appear fails the run.
 */
import type { Page } from 'playwright-core';
import { buildCriteriaWorkbook } from '../../electron/excel/export/official-criteria/criteria-workbook.ts';
import { XLSX_MEDIA_TYPE } from '../../electron/excel/media-type.ts';
import { spbe2020 } from '../support/instruments.ts';
import {
  answerSlowly,
  answerWithError,
  heading,
  openFile,
  pick,
  pickMap,
  press,
  ranking,
  text,
} from './gestures.ts';
import { madeUpMap } from '../support/made-up-map.ts';
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

const COMPLETE = '/lembar?tahun=2023&tahap=mandiri&daerah=53.11';

const FOLLOWED = '/lembar?tahun=2025&tahap=mandiri&daerah=53.16';

/** The indicator with a recommendation and a thread, its comments in view. */
async function followed(page: Page): Promise<void> {
  await levels(page);
  await page.locator('tr[data-indicator="21"] th').click();
  await page.keyboard.press('k');
  await text(page, /Sudah diminta lewat surat/);
}

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

const EVIDENCE = '/lembar?tahun=2024&tahap=interviu&daerah=53.15';

/** Into the panel of indicator 23, which has evidence of every kind. */
async function evidencePanel(page: Page): Promise<void> {
  // The table takes the focus once its values have come.
  await page.locator('[data-stop]:focus').waitFor();
  await page
    .getByRole('radiogroup', { name: /^Level indikator 23/ })
    .getByRole('radio')
    .first()
    .focus();
  // Where the window is narrow the first key opens the drawer; the list may arrive after it.
  await page.keyboard.press('b');
  await page.getByRole('button', { name: /^Perbup 41/ }).waitFor();
  await page.keyboard.press('b');
}

const EVIDENCE_STATES: readonly State[] = [
  show('bukti-panel', 'bukti', EVIDENCE, evidencePanel, { zoomed: 'too' }),
  show('bukti-terbuka', 'bukti', EVIDENCE, async (page) => {
    await evidencePanel(page);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Simpan salinan' }).waitFor();
  }),
  show('bukti-alasan', 'bukti', EVIDENCE, async (page) => {
    await evidencePanel(page);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: /^SOP/ }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('x');
    await page.getByRole('group', { name: 'Alasan penolakan' }).waitFor();
  }),
  show('bukti-tautan', 'bukti', '/lembar?tahun=2024&tahap=interviu&daerah=53.15', async (page) => {
    await levels(page);
    await page.keyboard.press('b');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Tambah tautan' }).click();
    await page.getByRole('textbox', { name: 'Alamat tautan' }).fill('jdih.contoh.go.id');
    await press(page, 'Simpan tautan');
    await text(page, /^Bukan alamat web/);
  }),
  show('bukti-pratinjau', 'bukti', EVIDENCE, async (page) => {
    await evidencePanel(page);
    await page.keyboard.press('l');
    await page.getByRole('img', { name: /^Halaman 1 dari 3.*Nomor 41/ }).waitFor();
  }),
  show('bukti-fokus', 'bukti', EVIDENCE, async (page) => {
    await evidencePanel(page);
    await page.keyboard.press('f');
    await page.getByRole('img', { name: /^Halaman 1 dari 3.*Nomor 41/ }).waitFor();
  }),
  show('bukti-di-atas-plafon', 'bukti', EVIDENCE, async (page) => {
    await levels(page);
    await page
      .getByRole('radiogroup', { name: /^Level indikator 24/ })
      .getByRole('radio')
      .first()
      .focus();
    await page.keyboard.press('Shift+Digit4');
    await page.getByRole('dialog', { name: /^Level 4 di atas plafon/ }).waitFor();
  }),
];

const quality = (page: Page) => page.getByRole('grid', { name: 'Yang belum sesuai' }).waitFor();

const QUALITY: readonly State[] = [
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

const HISTORY: readonly State[] = [
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

const matrix = (page: Page) => page.getByRole('grid', { name: 'Matriks level' }).waitFor();

async function trail(page: Page): Promise<void> {
  await heading(page, 'Riwayat');
  await page.getByRole('radio', { name: 'Jejak perubahan' }).check();
  await page.getByRole('grid', { name: 'Jejak perubahan' }).waitFor();
}

const OTHERS: readonly State[] = [
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

export const STATES: readonly State[] = [
  ...RANKING,
  ...IMPORT,
  ...WORKSHEET,
  ...EVIDENCE_STATES,
  ...QUALITY,
  ...HISTORY,
  ...OTHERS,
];
