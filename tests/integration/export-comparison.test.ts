/** The comparison workbook: indices and predikat year by year, changes by formula, none across instruments. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildComparisonWorkbook,
  comparisonFileName,
} from '../../electron/excel/export/comparison/comparison-workbook.ts';
import { STATUS_LABELS } from '../../electron/excel/export/ranking-table.ts';
import { parseExact, roundHalfUp, toNumber } from '../../shared/scoring/exact.ts';
import { comparisonExample } from '../support/export-inputs.ts';
import {
  isFormula,
  libreOffice,
  rowsOf,
  rowWith,
  valuesOf,
  WITH_LIBREOFFICE,
  withExceljs,
  type Sheets,
  type Value,
} from '../support/exported-workbook.ts';
import { fixture } from '../support/fixtures.ts';
import { convertWithLibreOffice } from '../support/libreoffice.ts';
import { spbe2018, spbe2020 } from '../support/instruments.ts';
import { openTestApplication } from '../support/temporary.ts';

const input = comparisonExample([
  { year: 2019, instrument: spbe2018 },
  { year: 2021, instrument: spbe2020 },
  { year: 2023, instrument: spbe2020 },
]);
/** Columns of the sheet "Indeks", from 0: number, name, 2019, break, 2021, change, 2023. */
const INDEX = { 2019: 2, break: 3, 2021: 4, change: 5, 2023: 6 } as const;
/** Columns of the sheet "Predikat": number, name, 2019, break, 2021, 2023. */
const PREDIKAT = [2, 4, 5] as const;

let bytes: Uint8Array;
let sheets: Sheets;
beforeAll(async () => {
  bytes = await buildComparisonWorkbook(input);
  sheets = await valuesOf(bytes);
});
const row = (sheet: string, name: string): readonly Value[] => rowWith(rowsOf(sheets, sheet), name);
const indexOf = (year: number, code: string) =>
  input.years.find((entry) => entry.year === year)?.results.get(code)?.index ?? null;

describe('the comparison', () => {
  it('shows every region’s exact index of every year as a number', () => {
    for (const { code, name } of input.regions) {
      if (/^[=\t]|^_/.test(name)) continue;
      for (const year of [2019, 2021, 2023] as const) {
        const index = indexOf(year, code);
        const shown = row('Indeks', name)[INDEX[year]];
        if (index) expect(shown).toBeCloseTo(toNumber(index), 12);
        else expect(shown).toBeTypeOf('string');
      }
    }
  });

  it('gives changes by formula, as differences of what is shown', async () => {
    const sheet = (await withExceljs(bytes)).getWorksheet('Indeks');
    for (const [code, name] of [
      ['90.01', 'Kabupaten Arus'],
      ['90.02', 'Kabupaten Bukit'],
    ] as const) {
      const [now, then] = [indexOf(2023, code), indexOf(2021, code)];
      if (!now || !then) throw new Error('no index');
      const cells = row('Indeks', name);
      expect(cells[INDEX.change]).toBe((roundHalfUp(now) - roundHalfUp(then)) / 100);
      const place = rowsOf(sheets, 'Indeks').indexOf(cells) + 1;
      expect(isFormula(sheet?.getCell(place, INDEX.change + 1))).toBe(true);
    }
    expect(row('Indeks', 'Kabupaten Celah')[INDEX.change]).toBe('–');
  });

  it('marks where the instrument changed, and compares nothing across it', async () => {
    expect(
      rowsOf(sheets, 'Indeks')
        .flat()
        .filter((value) => value === 'Instrumen berganti'),
    ).toHaveLength(1);
    const workbook = await withExceljs(bytes);
    const sheet = workbook.getWorksheet('Indeks');
    const place = rowsOf(sheets, 'Indeks').indexOf(row('Indeks', 'Kabupaten Arus')) + 1;
    const gap = sheet?.getCell(place, INDEX.break + 1);
    expect(gap?.value).toBeNull();
    expect(gap?.fill).toMatchObject({ pattern: 'lightUp' });
    const notes = rowsOf(sheets, 'Indeks').flat().join('\n');
    expect(notes).toContain('instrumen berganti');
    expect(notes).toContain('2019: Laporan publik tidak menyebut jenis daerahnya');
  });

  it('reads each year’s predikat from its index by that year’s instrument', async () => {
    const sheet = (await withExceljs(bytes)).getWorksheet('Predikat');
    const cells = row('Predikat', 'Kabupaten Arus');
    const expected = input.years.map(({ results }) => results.get('90.01')?.predikat);
    expect(PREDIKAT.map((column) => cells[column])).toEqual(expected);
    const place = rowsOf(sheets, 'Predikat').indexOf(cells) + 1;
    expect(PREDIKAT.every((column) => isFormula(sheet?.getCell(place, column + 1)))).toBe(true);
    expect(row('Predikat', 'Kabupaten Danau')[2]).toBe('Tidak mengikuti');
    expect(row('Predikat', 'Kabupaten Celah')[2]).toBe('Belum lengkap');
    expect(row('Predikat', 'Kota Embun')[2]).toBe(STATUS_LABELS['no-data']);
  });

  it('counts and averages the regencies as the application does', () => {
    for (const [position, { distribution, average }] of input.years.entries()) {
      const column = PREDIKAT[position] ?? 0;
      for (const [key, label] of [
        ['Cukup', 'Cukup'],
        ['Baik', 'Baik'],
        ['tidak-mengikuti', 'Tidak mengikuti'],
        ['incomplete', 'Belum lengkap'],
        ['no-data', STATUS_LABELS['no-data']],
      ] as const) {
        const counts = rowsOf(sheets, 'Predikat').find((cells) => cells[1] === label);
        expect(counts?.[column], `${label} ${position}`).toBe(distribution[key] ?? 0);
      }
      expect(row('Predikat', 'Jumlah')[column]).toBe(8);
      const shown = row('Indeks', 'Rata-rata')[[INDEX[2019], INDEX[2021], INDEX[2023]][position] ?? 0];
      expect(Number(shown)).toBeCloseTo(Number(average), 1);
    }
  });

  it('is named after its first and last year', () => {
    expect(comparisonFileName(input)).toBe('Perbandingan 2019–2023 Contoh Timur.xlsx');
  });
});

describe('the application', () => {
  it('compares all years up to the one that is asked for, with the changes of its ranking', async () => {
    const app = openTestApplication();
    expect(await app.refusal('workbook.export', { kind: 'comparison', year: 2024 })).toBe('not-found');
    for (const name of [
      '04-matriks-22-kabkota-2023.xlsx',
      '05-satu-lembar-per-kabupaten-2024.xlsx',
      '10-spbe-2018-flores-timur-2019.xlsx',
    ]) {
      const { session } = await app.call('import.preview', { files: [fixture(name)] });
      await app.call('import.apply', { session });
    }
    const { bytes: file, fileName } = await app.call('workbook.export', { kind: 'comparison', year: 2024 });
    expect(fileName).toBe('Perbandingan 2019–2024 Nusa Tenggara Timur.xlsx');
    const rows = rowsOf(await valuesOf(file), 'Indeks');
    const ranking = await app.call('ranking.get', { year: 2024 });
    const compared = ranking.rows.filter(({ change }) => change !== null);
    expect(compared.length).toBeGreaterThan(15);
    for (const { region, change, indexExact } of compared) {
      const cells = rowWith(rows, region.name);
      expect(Number(cells[5]).toFixed(2), region.name).toBe(change?.index);
      expect(cells[6]).toBeCloseTo(toNumber(parseExact(indexExact ?? '0')), 12);
    }
    const earlier = await app.call('workbook.export', { kind: 'comparison', year: 2023 });
    expect(earlier.fileName).toBe('Perbandingan 2019–2023 Nusa Tenggara Timur.xlsx');
    const one = await app.call('workbook.export', {
      kind: 'comparison',
      year: 2024,
      instrument: 'spbe-2018',
    });
    expect(one.fileName).toBe('Perbandingan 2019 Nusa Tenggara Timur.xlsx');
  });
});

describe('the chart of lines', () => {
  const numbersOf = (xml: string) =>
    [...xml.matchAll(/<c:val>.*?<\/c:val>/g)].map(([values]) =>
      [...values.matchAll(/<c:pt idx="(\d+)">/g)].map(([, place]) => Number(place)),
    );

  it('is drawn from a block with a row for every year and an empty one between instruments', () => {
    const rows = rowsOf(sheets, 'Grafik');
    const header = rows.findIndex(([first]) => first === 'Tahun');
    const block = rows.slice(header + 1, header + 7);
    expect(block.map(([label]) => label)).toEqual([2019, 2020, 'instrumen berganti', 2021, 2022, 2023]);
    const filled = block.map((cells) => typeof cells[1] === 'number');
    expect(filled).toEqual([true, false, false, true, false, true]);
    // Not 0, and no empty text, which a spreadsheet would draw as 0.
    for (const place of [1, 2, 4]) {
      expect(block[place]?.slice(1).filter((value) => value !== null)).toEqual([]);
    }
  });

  it('leaves gaps where nothing is known', () => {
    const xml = strFromU8(unzipSync(bytes)['xl/charts/chart1.xml'] ?? new Uint8Array());
    expect(xml).toContain('<c:lineChart>');
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(numbersOf(xml)[0]).toEqual([0, 3, 5]);
  });

  it.skipIf(!libreOffice)(`keeps its lines and gaps when ${WITH_LIBREOFFICE}`, async () => {
    const files = await convertWithLibreOffice(libreOffice ?? '', bytes, 'xlsx');
    const parts = unzipSync(files.get('workbook.xlsx') ?? new Uint8Array());
    const xml = strFromU8(parts['xl/charts/chart1.xml'] ?? parts['xl/charts/chart2.xml'] ?? new Uint8Array());
    const own = strFromU8(unzipSync(bytes)['xl/charts/chart1.xml'] ?? new Uint8Array());
    expect(xml).toContain('<c:lineChart>');
    expect(xml.match(/<c:ser>/g)).toHaveLength(own.match(/<c:ser>/g)?.length ?? 0);
    expect(numbersOf(xml)[0]).toEqual([0, 3, 5]);
  });
});
