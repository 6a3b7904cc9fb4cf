/** The ranking workbook as others read it: written with one library, read with two others, calculated anew by LibreOffice where it is installed. */
import exceljs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildRankingWorkbook } from '../../electron/excel/export/ranking-workbook.ts';
import type { Ranking, RankingRow } from '../../shared/contract/ranking.ts';
import { parseExact, toNumber } from '../../shared/scoring/exact.ts';
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
import { ALL_INSTRUMENTS } from '../support/instruments.ts';
import { convertWithLibreOffice } from '../support/libreoffice.ts';
import { HOSTILE_TEXTS, tinyInstrument } from '../support/ranking-example.ts';
import { rankingInput, rankingTable } from '../support/ranking-table.ts';

const rankedRows = (ranking: Ranking) => ranking.rows.filter((row) => row.rank !== null);

function rowNamed(ranking: Ranking, name: string): RankingRow {
  const found = ranking.rows.find(({ region }) => region.name === name);
  if (!found) throw new Error(`no region ${name}`);
  return found;
}

describe.each([tinyInstrument, ...ALL_INSTRUMENTS])(
  'the ranking workbook on instrument $id',
  (instrument) => {
    const input = rankingInput(instrument);
    const { ranking } = input;
    let bytes: Uint8Array;
    let sheets: Sheets;
    let table: ReturnType<typeof rankingTable>;
    beforeAll(async () => {
      bytes = await buildRankingWorkbook(input);
      sheets = await valuesOf(bytes);
      table = rankingTable(sheets);
    });

    it('has its sheets in the order in which they are read', () => {
      expect([...sheets.keys()]).toEqual([
        'Peringkat',
        'Grafik',
        'Level',
        'Rekap',
        'Pemeriksaan',
        'Instrumen',
      ]);
    });

    it('has the columns that officials know, numbered in a row below', () => {
      const parts = instrument.domains.length > 0 ? instrument.domains : instrument.aspects;
      expect(table.header).toEqual([
        'No',
        'Kabupaten/Kota',
        ...parts.map(({ shortName }) => shortName),
        'Indeks',
        'Predikat',
        'Keterangan',
      ]);
      expect(table.columnNumbers).toEqual(table.header.map((_, position) => position + 1));
    });

    it('shows ranks, predikat and exact indices of the application, as numbers and in its order', () => {
      const rows = rankedRows(ranking);
      expect(table.ranked.map(({ rank }) => rank)).toEqual(rows.map(({ rank }) => rank));
      expect(table.ranked.map(({ predikat }) => predikat)).toEqual(rows.map((row) => row.predikat));
      for (const [position, row] of rows.entries()) {
        const shown = table.ranked[position]?.index;
        expect(shown).toBeTypeOf('number');
        expect(shown).toBeCloseTo(toNumber(parseExact(row.indexExact ?? '0')), 12);
      }
    });

    it('lets a tie share the better rank and skips the next', () => {
      const tied = table.ranked.filter(({ name }) => /Danau|Embun/.test(String(name)));
      expect(tied).toHaveLength(2);
      expect(tied[0]?.rank).toBe(tied[1]?.rank);
      const next = table.ranked[table.ranked.findLastIndex(({ rank }) => rank === tied[0]?.rank) + 1];
      expect(next?.rank).toBe(Number(tied[0]?.rank) + 2);
    });

    it('lists what is not ranked in a block of its own, without rank and without index', () => {
      const expected = ranking.rows.filter((row) => row.rank === null);
      expect(table.unranked).toHaveLength(expected.length);
      for (const line of table.unranked) expect([line.rank, line.index]).toEqual(['–', '–']);
      const named = (name: string) => table.unranked.find((line) => line.name === name);
      expect(named('Kabupaten Hutan')?.predikat).toBe('Tidak mengikuti');
      expect(named('Kabupaten Hutan')?.remark).toBe('Tidak bersedia');
      expect(named('Kota Intan')?.predikat).toBe('Belum ada nilai');
      expect(named('Kota Karang')?.predikat).toBe('Baik');
      const incomplete = named('Kabupaten Gunung');
      const { range, filled, total } = rowNamed(ranking, 'Kabupaten Gunung');
      expect(incomplete?.predikat).toBe('Belum lengkap');
      expect(incomplete?.remark).toContain(`${filled} dari ${total} indikator`);
      expect(incomplete?.remark).toContain(
        `${range?.low.replace('.', ',')}–${range?.high.replace('.', ',')}`,
      );
    });

    it('keeps the province’s own row apart and unranked', () => {
      expect(table.province?.name).toBe('Pemerintah Provinsi Contoh');
      expect(table.province?.rank).toBe('–');
      expect(table.province?.index).toBeCloseTo(
        toNumber(parseExact(ranking.province?.indexExact ?? '0')),
        12,
      );
    });

    it('shows reservations with their row', () => {
      const jaya = table.ranked.find(({ name }) => name === 'Kota Jaya');
      expect(jaya?.remark).toContain('Laporan publik menyebut “Jaya” tanpa jenis daerahnya');
      expect(jaya?.remark).toContain('data contoh');
    });

    it('keeps a published predikat that the published index would not give, and says so', () => {
      const lembah = table.ranked.find(({ name }) => name === 'Kota Lembah');
      expect(lembah?.predikat).toBe('Cukup');
      expect(lembah?.remark).toContain('predikat seperti dipublikasikan');
    });

    it('computes index and domains of regions with levels by formulas, and keeps published ones as constants', async () => {
      const workbook = await readXlsx(bytes, { readStyles: true });
      const sheet = workbook.sheets.find(({ name }) => name === 'Peringkat');
      const first = sheet?.rows.findIndex((row) => row[0] === 'No') ?? 0;
      const indexColumn = table.header.indexOf('Indeks');
      const rows = rankedRows(ranking);
      const read = rows.map((_, position) => {
        const cellAt = (column: number) => sheet?.cells?.get(`${first + 2 + position},${column}`);
        const source = (column: number) => /(Level|Instrumen)!/.exec(cellAt(column)?.formula ?? '')?.[1];
        return {
          format: cellAt(indexColumn)?.style?.numFmt,
          rankIsLive: cellAt(0)?.formula?.includes('SUMPRODUCT'),
          part: source(2),
          index: source(indexColumn),
        };
      });
      const levels = { format: '0.00', rankIsLive: true, part: 'Level', index: 'Level' };
      const published = { ...levels, part: undefined, index: undefined };
      expect(read).toEqual(rows.map(({ basis }) => (basis === 'levels' ? levels : published)));
      const predikat = sheet?.cells?.get(`${first + 2},${indexColumn + 1}`);
      expect(predikat?.formula).toContain('Instrumen!');
    });

    it('shows the levels as they are: numbers, and blanks that stay blank', () => {
      const rows = rowsOf(sheets, 'Level');
      const first = rows.findIndex((row) => row[0] === 'Bobot (%)') + 1;
      const ids = (rows[first - 2] ?? []).slice(2).map(String);
      for (const row of rows.slice(first)) {
        const code = [...ranking.rows, ranking.province].find(
          (candidate) => candidate?.region.name === row[0],
        )?.region.code;
        const levels = input.levels.get(code ?? '');
        const shown = ids.map((_, position) => row[position + 2] ?? null);
        expect(shown).toEqual(
          ids.map((id) => {
            const value = levels?.get(id);
            return value === undefined ? null : value / 100;
          }),
        );
        expect(row[1]).toBe(levels?.size);
      }
      expect(rows).toHaveLength(first + input.levels.size);
    });

    it('keeps weights exact: decimals as numbers, fractions as formulas', async () => {
      const workbook = await withExceljs(bytes);
      const sheet = workbook.getWorksheet('Level');
      const fractions = instrument.indicators.filter(({ weight }) => weight.includes('/'));
      const found: string[] = [];
      sheet?.getRow(8).eachCell((cell) => {
        if (cell.type === exceljs.ValueType.Formula) found.push(cell.formula);
      });
      expect(found).toEqual(fractions.map(({ weight }) => weight));
    });

    it('counts predikat beside the published distribution and shows the difference', () => {
      const rows = rowsOf(sheets, 'Rekap');
      const countOf = (label: string) => rows.find((row) => row[0] === label);
      const published = ranking.publishedDistribution?.counts ?? {};
      const expected = instrument.bands.map(({ predikat }) => {
        const counted = ranking.distribution[predikat] ?? 0;
        const said = published[predikat];
        return [predikat, counted, said ?? '–', said === undefined ? '–' : counted - said];
      });
      expect(instrument.bands.map(({ predikat }) => countOf(predikat))).toEqual(expected);
      expect(countOf('Tidak mengikuti')?.[1]).toBe(1);
      expect(countOf('Belum lengkap')?.[1]).toBe(1);
      expect(countOf('Belum ada nilai')?.[1]).toBe(1);
      expect(countOf('Jumlah')?.[1]).toBe(ranking.coverage.total);
      const average = countOf('Rata-rata indeks yang diperingkat')?.[1];
      expect(Number(average)).toBeCloseTo(Number(ranking.average), 1);
      expect(rows.flat().join(' ')).toContain('Sumber sebaran terpublikasi');
    });

    it('says that every check agrees, on the check sheet and on the ranking', () => {
      const rows = rowsOf(sheets, 'Pemeriksaan');
      const verdicts = rows.slice(6).map((row) => row[8]);
      expect(new Set(verdicts)).toEqual(new Set(['cocok']));
      const overall = `cocok (${verdicts.length} dari ${verdicts.length})`;
      expect(rows[3]?.[1]).toBe(overall);
      expect(table.title).toContain(`Pemeriksaan hitungan: ${overall}`);
    });

    it('lets no text from outside become a formula or start like one', async () => {
      const workbook = await withExceljs(bytes);
      const cells = cellsOf(workbook);
      const bad = cells.filter(({ cell }) => {
        if (cell.type === exceljs.ValueType.Formula && /HYPERLINK|cmd|\|/i.test(cell.formula)) return true;
        const text = typeof cell.result === 'string' ? cell.result : cell.value;
        return typeof text === 'string' && /^\s*[=+\-@\t\r]/.test(text);
      });
      expect(bad.map(({ place }) => place)).toEqual([]);
      expect(cells.some(({ cell }) => cell.value === `'${HOSTILE_TEXTS.region}`)).toBe(true);
    });

    it.skipIf(!libreOffice)(
      `gives the same values when ${WITH_LIBREOFFICE}`,
      async () => {
        const files = await convertWithLibreOffice(libreOffice ?? '', bytes, 'xlsx');
        const again = await valuesOf(files.get('workbook.xlsx') ?? new Uint8Array());
        for (const [name, rows] of sheets) {
          expect([name, normalised(rowsOf(again, name))]).toEqual([name, normalised(rows)]);
        }
      },
      120_000,
    );
  },
);
