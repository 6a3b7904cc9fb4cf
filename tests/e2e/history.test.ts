/** A region's profile, its years and its published results, by keyboard, in a real Chromium against the real host. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spbe2020 } from '../support/instruments.ts';
import { PUBLISHED_CASES } from '../support/published-cases.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { ask, openWorksheetWindow, paste, type WorksheetWindow } from './worksheet-window.ts';

const folder = sharedFolder();
let window: WorksheetWindow;
let page: Page;

const ALOR = '53.05';
const [earlier, later] = ['Kota Bandar Lampung 2021', 'Kota Bandar Lampung 2022'].map(
  (name) => PUBLISHED_CASES.find((entry) => entry.name === name)?.values ?? new Map<string, number>(),
);

async function fill(year: number, stage: 'mandiri' | 'interviu', values: ReadonlyMap<string, number>) {
  const cells = [...values].map(([indicator, value]) => ({ region: ALOR, indicator, value }));
  await ask(page, 'matrix.setBlock', { year, stage, cells });
}

beforeAll(async () => {
  window = await openWorksheetWindow(folder);
  page = window.page;
  await window.open('#/pengaturan');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await fill(2021, 'mandiri', earlier ?? new Map());
  await fill(2022, 'mandiri', new Map(spbe2020.indicators.map(({ id }) => [id, 300])));
  await fill(2022, 'interviu', new Map(later).set('42', 300));
  const place = { region: ALOR, year: 2022 };
  const source = { kind: 'surat', number: '555/1' } as const;
  await ask(page, 'evidence.add', { ...place, indicator: '2', source, title: 'SK Tim' });
  const followUp = { priority: null, unit: 'Inspektorat', due: '2023-06-30', status: 'berjalan' } as const;
  await ask(page, 'recommendation.set', { ...place, indicator: '31', ...followUp });
  await ask(page, 'recommendation.set', { ...place, indicator: '5', ...followUp, status: 'selesai' });
});

afterAll(() => window.close());

const title = () => page.getByRole('heading', { level: 1 }).innerText();

describe('the profile', () => {
  it('shows aspects, claims and findings of a region, and keys lead to the next one and to the worksheet', async () => {
    await window.open(`#/profil?tahun=2022&daerah=${ALOR}`);
    await page.getByRole('img', { name: /^Aspek terhadap kabupaten\/kota: .*Administrasi 1,70/ }).waitFor();
    await page.getByText('+0,27 dari 2021').waitFor();
    const claims = page.getByRole('region', { name: 'Klaim mandiri' });
    await claims.getByText('Tampilkan semua', { exact: false }).click();
    const count = spbe2020.indicators.filter(
      ({ id }) => (id === '42' ? 300 : (later?.get(id) ?? 0)) < 300,
    ).length;
    await expect.poll(() => claims.getByRole('listitem').count()).toBe(count);
    const strengths = page.getByRole('region', { name: 'Kekuatan, level 4–5' });
    await expect
      .poll(() => strengths.getByRole('listitem').allInnerTexts())
      .toEqual([expect.stringMatching(/^44\s+Layanan JDIH\s+level 4$/)]);
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(title).toContain('Flores Timur');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(title).toContain('Alor');
    await page.keyboard.press('l');
    await page.getByRole('radiogroup', { name: /Tahap/ }).first().waitFor();
    await expect.poll(title).toContain('Alor');
  });

  it('lists follow-up with what is late first, counts evidence, and leads to the findings of the region', async () => {
    await window.open(`#/profil?tahun=2022&daerah=${ALOR}`);
    const advice = page.getByRole('region', { name: 'Rekomendasi' }).getByRole('listitem');
    await expect
      .poll(() => advice.allInnerTexts())
      .toEqual([
        expect.stringMatching(
          /^Terlambat\s+2022\s+31\s+Audit Keamanan SPBE\s+Inspektorat · Tenggat 30 Jun 2023/,
        ),
        expect.stringMatching(/^Selesai\s+2022\s+5\s/),
      ]);
    const evidence = page.getByRole('region', { name: 'Bukti', exact: true });
    await expect.poll(() => evidence.innerText()).toMatch(/Tanpa bukti\s+46\s+indikator 1, 3–47/);
    const findings = page.getByRole('region', { name: 'Temuan cek mutu' });
    await findings.getByRole('button', { name: 'Buka Cek mutu' }).click();
    await expect.poll(title).toContain('Cek mutu');
    await expect.poll(() => page.getByRole('combobox', { name: 'Daerah' }).innerText()).toContain('Alor');
  });
});

describe('the years', () => {
  it('contributions add up to the difference; the chart has its figures as a table', async () => {
    await window.open(`#/perkembangan?daerah=${ALOR}`);
    const table = page.getByRole('table', { name: 'Sumbangan tiap indikator' });
    await table.waitFor();
    const foot = await table.locator('tfoot').innerText();
    expect(foot.replaceAll(/\s+/g, ' ')).toContain('1,2000 1,4725 +0,2725');
    const parts = await table.locator('tbody td:last-child').allInnerTexts();
    const sum = parts.reduce(
      (total, text) => total + Math.round(10_000 * Number(text.replace('−', '-').replace(',', '.'))),
      0,
    );
    expect(sum).toBe(2725);
    await page.getByRole('button', { name: 'Gambar dan tabel: Tren indeks' }).click();
    await page.getByRole('menuitem', { name: 'Tampilkan sebagai tabel' }).click();
    const figures = page.getByRole('table', { name: 'Tren indeks' });
    await expect.poll(() => figures.getByRole('row', { name: /^2022/ }).innerText()).toContain('1,47');
  });
});

describe('where the instrument changed', () => {
  it('evidence is carried to the indicators that continue its own, once, and taken back in one step', async () => {
    const piece = { region: ALOR, year: 2022, source: { kind: 'surat', number: '555/8' } } as const;
    await ask(page, 'evidence.add', { ...piece, indicator: '8', title: 'SK Keamanan' });
    await ask(page, 'matrix.setBlock', {
      year: 2026,
      stage: 'mandiri',
      cells: [{ region: ALOR, indicator: '1', value: 200 }],
    });
    await window.open(`#/perkembangan?daerah=${ALOR}`);
    await page.getByRole('table', { name: /^Indikator yang melanjutkan/ }).waitFor();
    const carry = page.getByRole('button', { name: 'Bawa bukti dari 2022' });
    await carry.focus();
    await page.keyboard.press('Enter');
    await page.getByText('3 bukti dibawa ke 2026.').waitFor();
    const carried = async () => {
      const { items } = await ask(page, 'evidence.list', { region: ALOR, year: 2026 });
      return items.map(({ indicator, title, status, sameFile }) => [indicator, title, status, sameFile]);
    };
    // 1 continues 2; 8 and 10 continue 8.
    expect(await carried()).toEqual([
      ['1', 'SK Tim', 'belum-diperiksa', []],
      ['8', 'SK Keamanan', 'belum-diperiksa', []],
      ['10', 'SK Keamanan', 'belum-diperiksa', []],
    ]);
    await carry.click();
    await page.getByText('Tidak ada bukti baru: 3 sudah ada di 2026.').waitFor();
    expect((await carried()).length).toBe(3);

    await window.open(`#/lembar?tahun=2026&tahap=mandiri&daerah=${ALOR}`);
    await page.locator('tr[data-indicator="8"] th').click();
    await page.keyboard.press('b');
    const entry = page.getByRole('button', { name: /SK Keamanan/ });
    await expect.poll(() => entry.innerText()).toContain('Belum diperiksa');
    expect(await entry.innerText()).not.toContain('ganda');
    await page.getByRole('button', { name: 'Urungkan' }).first().click();
    await entry.waitFor({ state: 'detached' });
    await expect.poll(carried).toEqual([]);
  });
});

describe('published results', () => {
  it('are pasted by name, need a source, and are one change; a difference is explained by single levels', async () => {
    await window.open('#/hasil-resmi?tahun=2022');
    await page.getByRole('grid', { name: 'Hasil resmi dan penilaian sendiri' }).waitFor();
    await page.getByRole('button', { name: /^Isi hasil resmi/ }).click();
    const first = page.getByRole('textbox', { name: 'Hasil resmi, Kab. Kupang' });
    await first.focus();
    await paste(
      page,
      [
        'Nama\tKebijakan\tTata Kelola\tManajemen\tLayanan\tIndeks\tPredikat',
        'Kab. Alor\t2,00\t1,00\t1,00\t1,82\t1,50\tKurang',
        'Kab. Belu\t\t\t\t\t1,92\tCukup',
      ].join('\n'),
    );
    await page.getByText('2 daerah terisi.').waitFor();
    await page.getByRole('button', { name: 'Simpan 2 hasil resmi' }).click();
    await page.getByText('Tulis sumbernya.').waitFor();
    await page.getByRole('textbox', { name: 'Sumber baris yang diubah' }).fill('KepmenPANRB 108/2023');
    await page.getByRole('combobox', { name: 'Jenis sumber' }).click();
    await page.getByRole('option', { name: 'Keputusan' }).click();
    const changes = (await ask(page, 'history.list', { limit: 1000 })).length;
    await page.getByRole('button', { name: 'Simpan 2 hasil resmi' }).click();
    const grid = page.getByRole('grid', { name: 'Hasil resmi dan penilaian sendiri' });
    await grid.waitFor();
    expect((await ask(page, 'history.list', { limit: 1000 })).length).toBe(changes + 1);
    const alor = grid.getByRole('row', { name: /Alor/ });
    await expect.poll(() => alor.innerText()).toContain('+0,03');
    await expect.poll(() => alor.innerText()).toContain('Keputusan · KepmenPANRB 108/2023');
    await alor.click();
    const panel = page.getByRole('region', { name: 'Penjelasan selisih' });
    await expect
      .poll(() => panel.getByRole('listitem').allInnerTexts())
      .toContainEqual(expect.stringMatching(/^42\s+Layanan Pengaduan Pelayanan Publik\s+3 → 4$/));
    // The source alone can be put right as well, for all rows that hold something.
    await page.getByRole('button', { name: /^Isi hasil resmi/ }).click();
    await page.getByRole('combobox', { name: 'Jenis sumber' }).click();
    await page.getByRole('option', { name: 'Laporan media' }).click();
    await page.getByRole('checkbox', { name: 'Juga untuk baris lain yang sudah berisi' }).click();
    await page.getByRole('button', { name: 'Simpan 2 hasil resmi' }).click();
    await expect.poll(() => alor.innerText()).toContain('Laporan media · KepmenPANRB 108/2023');
    await page.getByRole('button', { name: 'Urungkan' }).first().click();
    await expect.poll(() => alor.innerText()).toContain('Keputusan · KepmenPANRB 108/2023');
    await page.getByRole('button', { name: 'Urungkan' }).first().click();
    await expect.poll(() => alor.innerText()).not.toContain('+0,03');
  });

  it('no script and no policy complained', () => {
    expect(window.errors).toEqual([]);
  });
});
