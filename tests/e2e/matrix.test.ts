/** The matrix by keyboard and clipboard, in a real Chromium against the real host. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resources, spbe2020 } from '../support/instruments.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import {
  ask,
  clipboard,
  keyToPaint,
  openWorksheetWindow,
  paste,
  scrollFrames,
  showWholeCountry,
  summary,
  type WorksheetWindow,
} from './worksheet-window.ts';
import { violations, violationsInBothThemes } from './violations.ts';

const folder = sharedFolder();
let window: WorksheetWindow;
let page: Page;

beforeAll(async () => {
  window = await openWorksheetWindow(folder);
  page = window.page;
});

afterAll(() => window.close());

const YEAR = 2024;

const press = (...keys: readonly string[]) => window.press(...keys);

const ready = () => page.locator('td[data-active]:focus').waitFor();

async function openMatrix(year: number, stage: string): Promise<void> {
  await window.open(`#/matriks?tahun=${year}&tahap=${stage}`);
  await ready();
}

describe('the matrix', () => {
  const cellAt = (row: number, column: number) =>
    page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  const activeAt = (row: number, column: number) =>
    page.locator(`td[data-row="${row}"][data-column="${column}"]:focus`).count();
  const block = async (stage: 'mandiri' | 'dokumen') =>
    (await ask(page, 'matrix.get', { year: YEAR, stage })).rows;

  it('is moved through and filled by keys', async () => {
    await openMatrix(YEAR, 'mandiri');
    await press('ArrowDown', 'End');
    await expect.poll(() => activeAt(1, 46)).toBe(1);
    await press('Home', 'ArrowRight', '4');
    await expect.poll(async () => (await block('mandiri'))[1]?.values['2']?.value).toBe(400);
    await expect.poll(() => cellAt(1, 1).innerText()).toBe('4');
    await press('Delete');
    await expect.poll(async () => (await block('mandiri'))[1]?.values['2']).toBeUndefined();
    await press('Control+z', 'Control+z');
    await expect.poll(async () => (await block('mandiri'))[1]?.values).toEqual({});
  });

  it('narrows differences to the rows and columns that have any', async () => {
    const cells = (value: number) => [{ region: '53.06', indicator: '9', value }];
    await ask(page, 'matrix.setBlock', { year: 2021, stage: 'mandiri', cells: cells(400) });
    await openMatrix(2021, 'dokumen');
    await press('d');
    await page.getByText('mandiri lebih tinggi').waitFor();
    await page.getByRole('checkbox', { name: 'Hanya yang berselisih' }).check();
    await page.getByRole('heading', { name: 'Tidak ada selisih.' }).waitFor();
    await ask(page, 'matrix.setBlock', { year: 2021, stage: 'dokumen', cells: cells(200) });
    await expect.poll(() => page.getByRole('gridcell', { name: '+2' }).count()).toBe(1);
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Kab. Flores Timur']);
    await press('d');
    await expect.poll(() => page.getByRole('rowheader').count()).toBeGreaterThan(1);
  });

  it('hatches what stands above accepted evidence, and says so', async () => {
    const place = { region: '53.03', year: YEAR, indicator: '5' } as const;
    const source = { kind: 'surat', number: '555/12/2024' } as const;
    const { id } = await ask(page, 'evidence.add', { ...place, source, levels: [2] });
    await ask(page, 'evidence.update', { id, fields: { status: 'diterima' } });
    const overrideReason = 'Dilihat saat visitasi';
    await ask(page, 'worksheet.setValue', { ...place, stage: 'dokumen', value: 400, overrideReason });
    await openMatrix(YEAR, 'dokumen');
    const above = page.getByRole('gridcell', { name: '4, di atas plafon bukti, beralasan' });
    await above.click();
    await page.getByText('di atas plafon bukti 2, beralasan').waitFor();
    expect(await above.evaluate((cell) => getComputedStyle(cell).backgroundImage)).toContain('gradient');
    expect(await page.getByText('3 di atas plafon bukti', { exact: true }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await ask(page, 'worksheet.setValue', { ...place, stage: 'dokumen', value: null });
    await ask(page, 'evidence.remove', { id });
    await expect.poll(() => page.locator('td[data-above]').count()).toBe(0);
    await expect.poll(() => page.getByText('3 di atas plafon bukti', { exact: true }).count()).toBe(0);
  });

  it('a pasted block is shown before it applies, is one change, and one step back', async () => {
    await openMatrix(YEAR, 'mandiri');
    await paste(page, '1\t2\tx\r\n3\t2,5\t5\r\n');
    const dialog = page.getByRole('dialog', { name: 'Tempel 2 × 3 sel ke tahap Mandiri' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('4 baru');
    expect(await dialog.innerText()).toContain('Kab. Kupang, indikator 3 “x” bukan level.');
    expect(await dialog.innerText()).toContain('indikator 2 “2,5” bukan level.');
    const changes = (await ask(page, 'history.list', { limit: 1000 })).length;
    await dialog.getByRole('button', { name: 'Terapkan 4 sel, lewati 2' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await block('mandiri'))[0]?.values)
      .toEqual({
        '1': { value: 100, from: 'mandiri' },
        '2': { value: 200, from: 'mandiri' },
      });
    expect((await ask(page, 'history.list', { limit: 1000 })).length).toBe(changes + 1);
    await ready();
    await press('Control+z');
    await expect.poll(async () => (await block('mandiri'))[0]?.values).toEqual({});
    await expect.poll(() => cellAt(0, 0).innerText()).toBe('–');
  });

  it('copies what is selected as a spreadsheet reads it', async () => {
    await openMatrix(YEAR, 'mandiri');
    await paste(page, '1\t2\n3\t4');
    await page.getByRole('button', { name: 'Terapkan 4 sel' }).click();
    await expect.poll(async () => Object.keys((await block('mandiri'))[1]?.values ?? {}).length).toBe(2);
    await ready();
    await press('Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c');
    await expect.poll(() => clipboard(page)).toBe('1\t2\t\r\n3\t4\t');
  });

  it('offers no keys that write while differences are shown', async () => {
    await openMatrix(YEAR, 'dokumen');
    await page.getByText('tetapkan level').waitFor();
    await press('d');
    await expect.poll(() => page.getByText('tetapkan level').count()).toBe(0);
    expect(await page.getByText('buka lembar').count()).toBe(1);
    await press('d');
    await expect.poll(() => page.getByText('tetapkan level').count()).toBe(1);
  });

  it('leads to the worksheet of a cell', async () => {
    await openMatrix(YEAR, 'mandiri');
    await press('ArrowRight', 'ArrowRight', 'Enter');
    await expect.poll(() => page.locator('tr[data-indicator="3"] [data-stop]:focus').count()).toBe(1);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('Kupang');
  });

  it('takes decimals where the scale has them', async () => {
    await openMatrix(2026, 'mandiri');
    await page.keyboard.type('2,1');
    await press('Enter');
    await page.keyboard.type('9');
    await press('Enter');
    await expect.poll(() => page.getByText('Nilai 9 di luar skala').count()).toBe(1);
    await press('Escape');
    const rows = async () => (await ask(page, 'matrix.get', { year: 2026, stage: 'mandiri' })).rows;
    await expect.poll(async () => (await rows())[0]?.values['1']?.value).toBe(210);
    expect((await rows())[1]?.values).toEqual({});
  });
});

describe('how quickly keys are answered', () => {
  const digits = Array.from({ length: 40 }, (_, position) => String((position % 5) + 1));
  const type = async () => {
    for (const digit of digits) await press(digit, 'ArrowRight');
  };
  const measure = async (name: string) => {
    await ready();
    const durations = await keyToPaint(page, type);
    console.log(`${name}, key to paint: ${summary(durations)}`);
    await expect.poll(() => page.locator('td[data-column="0"]').first().innerText()).toBe('1');
  };

  it('with the regions of a province and of the whole country', async () => {
    const rows = (await ask(page, 'regions.list', {})).filter(({ kind }) => kind !== 'provinsi');
    const cells = rows.flatMap(({ code }) =>
      spbe2020.indicators.map(({ id }, position) => ({
        region: code,
        indicator: id,
        value: ((position % 5) + 1) * 100,
      })),
    );
    await ask(page, 'matrix.setBlock', { year: 2022, stage: 'mandiri', cells });
    await openMatrix(2022, 'dokumen');
    await measure('matrix 22 × 47');

    await showWholeCountry(
      page,
      resources.regions.filter(({ code }) => !code.startsWith('53')),
    );
    await openMatrix(2022, 'interviu');
    await measure('matrix of the country');
    const count = await page.getByRole('grid').getAttribute('aria-rowcount');
    const frames = await scrollFrames(page);
    const slow = frames.filter((frame) => frame > 34).length;
    console.log(
      `${count} rows, scrolled: ${frames.length} frames, ${slow} over 34 ms, longest ${Math.max(...frames)}`,
    );
    expect(Number(count)).toBeGreaterThan(500);
    await page.unroute('**/api/matrix.get');
  });
});

describe('axe', () => {
  it('finds nothing in levels and differences, nor in the dialog of a pasted block', async () => {
    await openMatrix(2022, 'dokumen');
    await page.getByRole('combobox', { name: 'Aspek' }).click();
    await page.getByRole('option', { name: /^1 / }).click();
    // The head of a row stands for all of its cells.
    await page.getByRole('rowheader', { name: 'Kab. Alor' }).click();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await press('d');
    expect(await violationsInBothThemes(page)).toEqual([]);
    await press('d');
    await paste(page, '5\tx\t2');
    await page.getByRole('dialog').waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  it('no script and no policy complained', () => {
    expect(window.errors).toEqual([]);
  });
});
