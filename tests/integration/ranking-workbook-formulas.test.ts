/** Formulas of the ranking workbook: on a bound, after a change, under both rules for the predikat, and as CSV. */
import { describe, expect, it } from 'vitest';
import { buildRankingWorkbook } from '../../electron/excel/export/ranking-workbook.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { toNumber } from '../../shared/scoring/exact.ts';
import { score } from '../../shared/scoring/score.ts';
import {
  libreOffice,
  normalised,
  rowsOf,
  valuesOf,
  WITH_LIBREOFFICE,
  withExceljs,
} from '../support/exported-workbook.ts';
import { spbe2020 } from '../support/instruments.ts';
import { convertWithLibreOffice } from '../support/libreoffice.ts';
import { levelsExcept, patternLevels, rankingExample, tinyInstrument } from '../support/ranking-example.ts';
import { rankingInput, rankingTable } from '../support/ranking-table.ts';

describe('an index exactly on a bound', () => {
  it.skipIf(!libreOffice)(
    `has the higher predikat when ${WITH_LIBREOFFICE}`,
    async () => {
      // 60 of 100 percent at level 3, the rest at level 2: 2.6 exactly, by different sums.
      const onBound = [0, 1].map((variant) => {
        const threes = spbe2020.indicators.slice(0, 33).map(({ id }) => id);
        // Indicators 32 to 41 weigh the same.
        if (variant === 1) threes.splice(31, 2, '40', '41');
        const levels = levelsExcept(spbe2020, 2, Object.fromEntries(threes.map((id) => [id, 3])));
        return { code: `91.0${variant}`, name: `Kabupaten Batas ${variant}`, levels };
      });
      const example = rankingExample(spbe2020, { more: onBound });
      const workbook = await buildRankingWorkbook({ ...rankingInput(spbe2020), ...example });
      const files = await convertWithLibreOffice(libreOffice ?? '', workbook, 'xlsx');
      const table = rankingTable(await valuesOf(files.get('workbook.xlsx') ?? new Uint8Array()));
      const lines = table.ranked.filter(({ name }) => /Batas|Lembah/.test(String(name)));
      expect(lines.map(({ predikat }) => predikat)).toEqual(['Baik', 'Baik', 'Cukup']);
      expect(new Set(lines.map(({ rank }) => rank)).size).toBe(1);
    },
    120_000,
  );
});

describe('live formulas', () => {
  it.skipIf(!libreOffice)(
    `follow a changed and an emptied level when ${WITH_LIBREOFFICE}`,
    async () => {
      const input = rankingInput(tinyInstrument);
      const workbook = await withExceljs(await buildRankingWorkbook(input));
      const sheet = workbook.getWorksheet('Level');
      const [changed, emptied] = ['Kabupaten Arus', 'Kabupaten Danau'];
      sheet?.eachRow((row) => {
        if (row.getCell(1).value === changed) row.getCell(3).value = 5;
        if (row.getCell(1).value === emptied) row.getCell(3).value = null;
      });
      const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
      const files = await convertWithLibreOffice(libreOffice ?? '', bytes, 'xlsx');
      const sheets = await valuesOf(files.get('workbook.xlsx') ?? new Uint8Array());
      const table = rankingTable(sheets);
      const levels = new Map(patternLevels(tinyInstrument, 1)).set('1', 500);
      const expected = score(tinyInstrument, levels);
      const arus = table.ranked.find(({ name }) => name === changed);
      expect(arus?.index).toBeCloseTo(expected.index ? toNumber(expected.index) : Number.NaN, 12);
      expect(arus?.predikat).toBe(expected.predikat);
      const danau = table.ranked.find(({ name }) => name === emptied);
      expect([danau?.rank ?? '', danau?.index, danau?.predikat ?? '']).toEqual(['', '–', '']);
      const ranks = table.ranked.flatMap(({ rank }) => (typeof rank === 'number' ? [rank] : []));
      expect(ranks.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(table.title.join('\n')).toMatch(/Pemeriksaan hitungan: BEDA \(\d+ dari \d+\)/);
    },
    120_000,
  );

  it('say "BEDA" when the application’s number is not what the levels give', async () => {
    const input = rankingInput(tinyInstrument);
    const rows = input.ranking.rows.map((row) =>
      row.region.name === 'Kabupaten Arus' ? { ...row, indexExact: '2.901' } : row,
    );
    const sheets = await valuesOf(
      await buildRankingWorkbook({ ...input, ranking: { ...input.ranking, rows } }),
    );
    const checks = rowsOf(sheets, 'Pemeriksaan').slice(6);
    const differing = checks.filter((row) => row[8] === 'BEDA');
    expect(differing.map((row) => row[0])).toEqual(['Kabupaten Arus']);
    expect(rankingTable(sheets).title).toContain(
      `Pemeriksaan hitungan: BEDA (${checks.length - 1} dari ${checks.length})`,
    );
  });
});

describe('CSV made of the workbook', () => {
  it.skipIf(!libreOffice)(
    `holds no field that starts a formula when ${WITH_LIBREOFFICE}`,
    async () => {
      const bytes = await buildRankingWorkbook(rankingInput(tinyInstrument));
      const files = await convertWithLibreOffice(libreOffice ?? '', bytes, 'csv');
      expect(files.size).toBe(6);
      for (const content of files.values()) {
        const text = new TextDecoder().decode(content);
        const fields = text.split(/[,;\n]/).map((field) => field.replace(/^"+/, ''));
        const suspicious = fields.filter((field) => /^\s*[=+@-]/.test(field));
        // Differences are numbers with a sign.
        expect(suspicious.filter((field) => !/^[+-]?\d+(\.\d+)?(E[+-]\d+)?$/.test(field))).toEqual([]);
      }
    },
    120_000,
  );
});

describe('the rule for reading the predikat', () => {
  it('is the one that the application was set to', async () => {
    // 2.5975: below the bound exactly, on it in two decimals.
    const gap: Instrument = {
      ...tinyInstrument,
      scale: { min: 0, max: 5, decimals: 2 },
      domains: [{ id: '1', name: 'Satu', shortName: 'Satu', weight: '100' }],
      aspects: [{ id: '1', domain: '1', name: 'Satu', shortName: 'Satu', weight: '100' }],
      indicators: ['25', '25', '50'].map((weight, position) => ({
        ...(tinyInstrument.indicators[0] as Instrument['indicators'][number]),
        id: String(position + 1),
        weight,
      })),
    };
    const near = {
      code: '91.01',
      name: 'Kabupaten Celah',
      levels: new Map([
        ['1', 259],
        ['2', 260],
        ['3', 260],
      ]),
    };
    for (const [rule, predikat] of [
      ['exact', 'Cukup'],
      ['shown', 'Baik'],
    ] as const) {
      const example = rankingExample(gap, { rule, more: [near] });
      const bytes = await buildRankingWorkbook({ ...rankingInput(gap, { bandRule: rule }), ...example });
      const sheets = await valuesOf(bytes);
      const line = rankingTable(sheets).ranked.find(({ name }) => name === near.name);
      expect([line?.index, line?.predikat]).toEqual([2.5975, predikat]);
      expect(line?.remark).toContain('predikat berbeda bila dibaca dari');
      expect(rowsOf(sheets, 'Pemeriksaan')[3]?.[1]).toMatch(/^cocok/);
      if (!libreOffice) continue;
      const files = await convertWithLibreOffice(libreOffice, bytes, 'xlsx');
      const again = await valuesOf(files.get('workbook.xlsx') ?? new Uint8Array());
      expect(normalised(rowsOf(again, 'Peringkat'))).toEqual(normalised(rowsOf(sheets, 'Peringkat')));
    }
  }, 120_000);
});
