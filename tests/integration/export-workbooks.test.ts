/**
 * What holds for every workbook beside the ranking: read back with a second library, calculated anew to the same
 * values, printed one page wide, and harmless whatever texts it was made of.
 */
import exceljs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildActionPlanWorkbook } from '../../electron/excel/export/action-plan/action-plan-workbook.ts';
import { buildCalculationWorkbook } from '../../electron/excel/export/calculation/calculation-workbook.ts';
import { buildComparisonWorkbook } from '../../electron/excel/export/comparison/comparison-workbook.ts';
import { buildMatrixWorkbook } from '../../electron/excel/export/matrix/matrix-workbook.ts';
import type { Paper } from '../../electron/excel/export/print-setup.ts';
import { buildWorksheetWorkbook } from '../../electron/excel/export/worksheet/worksheet-workbook.ts';
import {
  actionPlanExample,
  calculationExample,
  comparisonExample,
  matrixExample,
  worksheetExample,
} from '../support/export-inputs.ts';
import {
  cellsOf,
  libreOffice,
  normalised,
  rowsOf,
  valuesOf,
  WITH_LIBREOFFICE,
  withExceljs,
  type Sheets,
} from '../support/exported-workbook.ts';
import { ALL_INSTRUMENTS, spbe2018, spbe2020 } from '../support/instruments.ts';
import { convertWithLibreOffice } from '../support/libreoffice.ts';
import { tinyInstrument } from '../support/ranking-example.ts';

interface Case {
  readonly name: string;
  readonly sheets: readonly string[];
  readonly build: (paper: Paper) => Promise<Uint8Array>;
}

const YEARS = [
  { year: 2019, instrument: spbe2018 },
  { year: 2021, instrument: spbe2020 },
  { year: 2022, instrument: spbe2020 },
];

const cases: readonly Case[] = [
  ...[tinyInstrument, ...ALL_INSTRUMENTS].flatMap((instrument): Case[] => [
    {
      name: `matrix on ${instrument.id}`,
      sheets: ['Matriks', 'Hasil', 'Pemeriksaan', 'Instrumen'],
      build: (paper) => buildMatrixWorkbook(matrixExample(instrument, { paper })),
    },
    {
      name: `calculation on ${instrument.id}`,
      sheets: ['Perhitungan'],
      build: (paper) => buildCalculationWorkbook(calculationExample(instrument, { paper })),
    },
    {
      name: `action plan on ${instrument.id}`,
      sheets: ['Rencana aksi', 'Pemeriksaan'],
      build: (paper) => buildActionPlanWorkbook(actionPlanExample(instrument, { paper })),
    },
  ]),
  ...ALL_INSTRUMENTS.map((instrument): Case => ({
    name: `worksheet on ${instrument.id}`,
    sheets: [
      'Lembar',
      'Uraian',
      'Bukti',
      'Plafon bukti',
      'Komentar',
      'Tindak lanjut',
      'Perhitungan',
      'Asal',
      'Kriteria',
    ],
    build: (paper) => buildWorksheetWorkbook(worksheetExample(instrument, { paper })),
  })),
  {
    name: 'comparison over a change of instrument',
    sheets: ['Indeks', 'Predikat', 'Grafik', 'Pemeriksaan', 'Batas'],
    build: (paper) => buildComparisonWorkbook(comparisonExample(YEARS, { paper })),
  },
];

describe.each(cases)('the $name', ({ sheets: expected, build }) => {
  let bytes: Uint8Array;
  let sheets: Sheets;
  let workbook: exceljs.Workbook;
  beforeAll(async () => {
    bytes = await build('F4');
    sheets = await valuesOf(bytes);
    workbook = await withExceljs(bytes);
  });

  it('has its sheets in the order in which they are read', () => {
    expect([...sheets.keys()]).toEqual(expected);
  });

  it('says that every check agrees', () => {
    const texts = [...sheets.values()].flat(2).filter((value) => typeof value === 'string');
    const overall = texts.filter((text) => text.startsWith('Pemeriksaan hitungan: '));
    expect(overall.length).toBeGreaterThan(0);
    for (const text of overall) {
      const [, agreeing, total] = /cocok \((\d+) dari (\d+)\)$/.exec(text) ?? [];
      expect(Number(agreeing)).toBeGreaterThan(1);
      expect(agreeing).toBe(total);
    }
    expect(texts.filter((text) => text === 'BEDA')).toEqual([]);
  });

  it('holds numbers as numbers', () => {
    const texts = [...sheets].flatMap(([name, rows]) =>
      rows.flat().flatMap((value) => (typeof value === 'string' ? [`${name}: ${value}`] : [])),
    );
    expect(texts.filter((text) => /: [+\-−]?\d+([.,]\d+)?%?$/.test(text))).toEqual([]);
  });

  it('has formulas with stored results that a third reader sees too', async () => {
    const read = await readXlsx(bytes);
    const formulas = read.sheets.flatMap((sheet) =>
      [...(sheet.cells ?? [])].flatMap(([place, cell]) => {
        if (!cell.formula) return [];
        const [row = 0, column = 0] = place.split(',').map(Number);
        return [sheet.rows[row]?.[column] ?? null];
      }),
    );
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.filter((result) => result === null)).toEqual([]);
  });

  it('lets no text from outside become a formula or start like one', () => {
    const bad = cellsOf(workbook).filter(({ cell }) => {
      if (cell.type === exceljs.ValueType.Formula && /HYPERLINK|cmd|\|/i.test(cell.formula)) return true;
      const text = typeof cell.result === 'string' ? cell.result : cell.value;
      return typeof text === 'string' && /^\s*[=+\-@\t\r]/.test(text);
    });
    expect(bad.map(({ place }) => place)).toEqual([]);
  });

  it('is one page wide, landscape, with its heading on every page and in view', () => {
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 14,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        // A chart is not cut by the end of a page.
        fitToHeight: sheet.name === 'Grafik' ? 1 : 0,
      });
      expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
      expect(sheet.pageSetup.printArea).toMatch(/^A1:[A-Z]+\d+$/);
      expect(sheet.views[0]).toMatchObject({ state: 'frozen' });
      const footer = sheet.headerFooter.oddFooter ?? '';
      expect(footer).toContain('Halaman &P dari &N');
      expect(footer).toContain('Bukan hasil resmi KemenPANRB');
      expect(footer.length).toBeLessThanOrEqual(255);
    }
  });

  it('says that it is no official result, and who made it when', () => {
    const texts = [...sheets.values()].flat(2);
    expect(texts).toContain('Bukan hasil resmi KemenPANRB.');
    expect(
      texts.filter((text) => String(text).startsWith('Dibuat 21 September 2026 pukul 14.32 ')),
    ).not.toEqual([]);
    expect(workbook.creator).toBe('Evaluasi SPBE 1.2.3');
  });

  it.skipIf(!libreOffice)(`gives the same values when ${WITH_LIBREOFFICE}`, async () => {
    const files = await convertWithLibreOffice(libreOffice ?? '', bytes, 'xlsx');
    const again = await valuesOf(files.get('workbook.xlsx') ?? new Uint8Array());
    for (const [name, rows] of sheets) {
      expect([name, normalised(rowsOf(again, name))]).toEqual([name, normalised(rows)]);
    }
  });
});

describe('A4', () => {
  it.each(cases)('is the paper of the $name when asked for', async ({ build }) => {
    const workbook = await withExceljs(await build('A4'));
    expect(new Set(workbook.worksheets.map((sheet) => sheet.pageSetup.paperSize))).toEqual(new Set([9]));
  });
});
