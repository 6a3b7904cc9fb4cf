/** The ranking workbook of what somebody looks at: another basis, another year, some of the regions. */
import { describe, expect, it } from 'vitest';
import { spbe2020 } from '../support/instruments.ts';
import { fillLevels } from '../support/fill-levels.ts';
import {
  libreOffice,
  rowsOf,
  valuesOf,
  WITH_LIBREOFFICE,
  withExceljs,
  type Sheets,
} from '../support/exported-workbook.ts';
import { convertWithLibreOffice } from '../support/libreoffice.ts';
import { openTestApplication } from '../support/temporary.ts';

const REGIONS = ['53.01', '53.02', '53.03', '53.04'];
const BASES = [
  { kind: 'domain', id: '2' },
  { kind: 'aspect', id: '3' },
  { kind: 'indicator', id: '20' },
] as const;

/** Every level of the scale, in another order for each step. */
function levels(step: number) {
  return new Map(
    spbe2020.indicators.map(({ id }, position) => [id, 100 * (1 + ((position * step) % 5))] as const),
  );
}

async function filled() {
  const app = openTestApplication();
  for (const [place, region] of REGIONS.entries()) {
    await fillLevels(app, region, 2023, 'dokumen', levels(place + 2));
    await fillLevels(app, region, 2024, 'dokumen', levels(place + 1));
  }
  // A published index without parts has an index and no place by any of them.
  const result = { index: 300, source: 'KepmenPANRB 1/2025', sourceKind: 'keputusan' } as const;
  await app.call('published.set', { year: 2024, results: [{ region: '53.05', result }] });
  return app;
}

/** Name, rank and value of the rows with a rank. */
function rankedRows(sheets: Sheets) {
  const rows = rowsOf(sheets, 'Urutan');
  const header = rows.findIndex((row) => row[0] === 'No');
  const end = rows.findIndex((row) => row[0] === 'Tidak diperingkat');
  return rows.slice(header + 1, end).map(([rank, name, value]) => ({ rank, name, value }));
}

describe.each(BASES)('a ranking by $kind $id', (basis) => {
  it('has its ranks and values on a sheet of its own, and the index beside them', async () => {
    const app = await filled();
    const { bytes } = await app.call('ranking.export', { year: 2024, basis });
    const ranking = await app.call('ranking.get', { year: 2024, basis });
    const expected = ranking.rows
      .filter(({ rank }) => rank !== null)
      .map(({ rank, region, value }) => ({ rank, name: region.name, value: Number(value) }));
    expect(expected).toHaveLength(4);
    const rounded = (sheets: Sheets) =>
      rankedRows(sheets).map((row) => ({ ...row, value: Number(Number(row.value).toFixed(2)) }));
    expect(rounded(await valuesOf(bytes))).toEqual(expected);
    const workbook = await withExceljs(bytes);
    expect(workbook.worksheets.map(({ name }) => name).slice(0, 2)).toEqual(['Urutan', 'Peringkat']);
  });

  it.skipIf(!libreOffice)(`is the same when ${WITH_LIBREOFFICE}`, async () => {
    const app = await filled();
    const { bytes } = await app.call('ranking.export', { year: 2024, basis });
    const files = await convertWithLibreOffice(libreOffice ?? '', bytes, 'xlsx');
    const calculated = await valuesOf(files.get('workbook.xlsx') ?? new Uint8Array());
    const close = (sheets: Sheets) =>
      rankedRows(sheets).map(({ value, ...row }) => ({ ...row, value: Number(value).toFixed(9) }));
    expect(close(calculated)).toEqual(close(await valuesOf(bytes)));
  });
});

describe('a filtered ranking', () => {
  it('hides the other rows, whose ranks stay those among all', async () => {
    const app = await filled();
    const regions = ['53.02', '53.04'];
    const { bytes } = await app.call('ranking.export', { year: 2024, regions });
    const sheet = (await withExceljs(bytes)).getWorksheet('Urutan');
    const shown = new Map<string, unknown>();
    sheet?.eachRow((row) => {
      if (!row.hidden && typeof row.getCell(1).result === 'number')
        shown.set(row.getCell(2).text, row.getCell(1).result);
    });
    const { rows } = await app.call('ranking.get', { year: 2024 });
    const expected = rows.filter(({ region }) => regions.includes(region.code));
    expect(shown).toEqual(new Map(expected.map(({ region, rank }) => [region.name, rank])));
  });

  it('against another year names that year', async () => {
    const app = await filled();
    const { bytes } = await app.call('ranking.export', { year: 2024, compareWith: 2022 });
    expect(rowsOf(await valuesOf(bytes), 'Urutan').flat()).toContain('Perubahan terhadap 2022.');
  });

  it('without anything of this is the workbook alone', async () => {
    const app = await filled();
    const { bytes } = await app.call('ranking.export', {
      year: 2024,
      basis: { kind: 'index', id: null },
      compareWith: null,
    });
    expect((await withExceljs(bytes)).getWorksheet('Urutan')).toBeUndefined();
  });
});
