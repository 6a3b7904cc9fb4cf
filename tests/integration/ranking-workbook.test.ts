/**
 * The ranking workbook as others read it: written with one library, read with two others, and calculated anew by
 * LibreOffice where it is installed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildRankingWorkbook,
  rankingFileName,
  type RankingWorkbookInput,
} from '../../electron/excel/export/ranking-workbook.ts';
import type { Ranking, RankingRow } from '../../shared/contract/ranking.ts';
import { instrumentSchema, type Instrument } from '../../shared/instrument/instrument.ts';
import { parseExact, toNumber } from '../../shared/scoring/exact.ts';
import { score } from '../../shared/scoring/score.ts';
import {
  cellsOf,
  libreOffice,
  normalised,
  rowsOf,
  valuesOf,
  WITH_LIBREOFFICE,
  withExceljs,
  type Sheets,
  type Value,
} from '../support/exported-workbook.ts';
import { convertWithLibreOffice } from '../support/libreoffice.ts';
import {
  HOSTILE_TEXTS,
  levelsExcept,
  patternLevels,
  rankingExample,
  tinyInstrument,
} from '../support/ranking-example.ts';

const folder = new URL('../../resources/instruments/', import.meta.url);
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => instrumentSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
const instruments: readonly Instrument[] = [tinyInstrument, ...shipped];

function inputFor(instrument: Instrument, more: Partial<RankingWorkbookInput> = {}): RankingWorkbookInput {
  return {
    ...rankingExample(instrument, { rule: more.bandRule ?? 'exact' }),
    provinceName: 'Contoh Timur',
    generatedAt: new Date(2026, 8, 21, 14, 32),
    appVersion: '1.2.3',
    official: false,
    seal: '',
    ...more,
  };
}

interface Line {
  readonly rank: Value;
  readonly name: Value;
  readonly parts: readonly Value[];
  readonly index: Value;
  readonly predikat: Value;
  readonly remark: Value;
}

/** The table of the first sheet by its headings, block by block. */
function tableOf(sheets: Sheets) {
  const rows = rowsOf(sheets, 'Peringkat');
  const headerAt = rows.findIndex((row) => row[0] === 'No');
  const header = rows[headerAt] ?? [];
  const index = header.indexOf('Indeks');
  const lines = rows.slice(headerAt + 2).map((row): Line => ({
    rank: row[0] ?? null,
    name: row[1] ?? null,
    parts: row.slice(2, index),
    index: row[index] ?? null,
    predikat: row[index + 1] ?? null,
    remark: row[index + 2] ?? null,
  }));
  const at = (text: string) => lines.findIndex(({ rank }) => String(rank).startsWith(text));
  const [unrankedAt, provinceAt] = [at('Tidak diperingkat'), at('Pemerintah provinsi')];
  return {
    header,
    columnNumbers: rows[headerAt + 1] ?? [],
    ranked: lines.slice(0, unrankedAt),
    unranked: lines.slice(unrankedAt + 1, provinceAt),
    province: lines[provinceAt + 1],
    title: rows.slice(0, headerAt).map((row) => row[0]),
    notes: rows.flatMap((row) => row.filter((value) => typeof value === 'string')),
  };
}

const rankedRows = (ranking: Ranking) => ranking.rows.filter((row) => row.rank !== null);

function rowNamed(ranking: Ranking, name: string): RankingRow {
  const found = ranking.rows.find(({ region }) => region.name === name);
  if (!found) throw new Error(`no region ${name}`);
  return found;
}

describe.each(instruments)('the ranking workbook on instrument $id', (instrument) => {
  const input = inputFor(instrument);
  const { ranking } = input;
  let bytes: Uint8Array;
  let sheets: Sheets;
  let table: ReturnType<typeof tableOf>;
  beforeAll(async () => {
    bytes = await buildRankingWorkbook(input);
    sheets = await valuesOf(bytes);
    table = tableOf(sheets);
  });

  it('has its sheets in the order in which they are read', () => {
    expect([...sheets.keys()]).toEqual(['Peringkat', 'Grafik', 'Level', 'Rekap', 'Pemeriksaan', 'Instrumen']);
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
    expect(incomplete?.remark).toContain(`${range?.low.replace('.', ',')}–${range?.high.replace('.', ',')}`);
  });

  it('keeps the province’s own row apart and unranked', () => {
    expect(table.province?.name).toBe('Pemerintah Provinsi Contoh');
    expect(table.province?.rank).toBe('–');
    expect(table.province?.index).toBeCloseTo(toNumber(parseExact(ranking.province?.indexExact ?? '0')), 12);
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
      const code = [...ranking.rows, ranking.province].find((candidate) => candidate?.region.name === row[0])
        ?.region.code;
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
});

describe('an index exactly on a bound', () => {
  const spbe = shipped.find(({ id }) => id === 'spbe-2020');
  it.skipIf(!libreOffice || !spbe)(
    `has the higher predikat when ${WITH_LIBREOFFICE}`,
    async () => {
      if (!spbe || !libreOffice) return;
      // 60 of 100 percent at level 3, the rest at level 2: 2.6 exactly, by different sums.
      const onBound = [0, 1].map((variant) => {
        const threes = spbe.indicators.slice(0, 33).map(({ id }) => id);
        // Indicators 32 to 41 weigh the same.
        if (variant === 1) threes.splice(31, 2, '40', '41');
        const levels = levelsExcept(spbe, 2, Object.fromEntries(threes.map((id) => [id, 3])));
        return { code: `91.0${variant}`, name: `Kabupaten Batas ${variant}`, levels };
      });
      const example = rankingExample(spbe, { more: onBound });
      const workbook = await buildRankingWorkbook({ ...inputFor(spbe), ...example });
      const files = await convertWithLibreOffice(libreOffice, workbook, 'xlsx');
      const table = tableOf(await valuesOf(files.get('workbook.xlsx') ?? new Uint8Array()));
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
      const input = inputFor(tinyInstrument);
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
      const table = tableOf(sheets);
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
    const input = inputFor(tinyInstrument);
    const rows = input.ranking.rows.map((row) =>
      row.region.name === 'Kabupaten Arus' ? { ...row, indexExact: '2.901' } : row,
    );
    const sheets = await valuesOf(
      await buildRankingWorkbook({ ...input, ranking: { ...input.ranking, rows } }),
    );
    const checks = rowsOf(sheets, 'Pemeriksaan').slice(6);
    const differing = checks.filter((row) => row[8] === 'BEDA');
    expect(differing.map((row) => row[0])).toEqual(['Kabupaten Arus']);
    expect(tableOf(sheets).title).toContain(
      `Pemeriksaan hitungan: BEDA (${checks.length - 1} dari ${checks.length})`,
    );
  });
});

describe('CSV made of the workbook', () => {
  it.skipIf(!libreOffice)(
    `holds no field that starts a formula when ${WITH_LIBREOFFICE}`,
    async () => {
      const bytes = await buildRankingWorkbook(inputFor(tinyInstrument));
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

describe('printing', () => {
  it.each(['A4', 'F4'] as const)('is one page wide, landscape, on %s', async (paper) => {
    const workbook = await withExceljs(await buildRankingWorkbook(inputFor(tinyInstrument, { paper })));
    expect(workbook.worksheets).toHaveLength(6);
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: paper === 'A4' ? 9 : 14,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
      expect(sheet.pageSetup.printArea).toMatch(/^A1:[A-Z]+\d+$/);
      const { margins } = sheet.pageSetup;
      const inches = [margins?.left, margins?.right, margins?.top, margins?.bottom];
      const millimetres = inches.map((inch) => Math.round((inch ?? 0) * 25.4));
      expect(millimetres).toEqual([25, 20, 20, 20]);
      expect(sheet.views[0]?.state).toBe('frozen');
      const footer = sheet.headerFooter.oddFooter ?? '';
      expect(footer).toContain('Halaman &P dari &N');
      expect(footer).toContain('Uji 1/2020 && lampirannya');
      expect(footer).toContain('Bukan hasil resmi KemenPANRB');
      expect(footer.length).toBeLessThanOrEqual(255);
    }
  });

  it('leaves the reservation out only where the figures are a decree’s', async () => {
    const bytes = await buildRankingWorkbook(inputFor(tinyInstrument, { official: true }));
    const workbook = await withExceljs(bytes);
    for (const sheet of workbook.worksheets) {
      expect(sheet.headerFooter.oddFooter).not.toContain('Bukan hasil resmi');
    }
    expect(tableOf(await valuesOf(bytes)).notes.join()).not.toContain('Bukan hasil resmi');
  });
});

describe('the workbook as a file', () => {
  it('names its maker and its subject', async () => {
    const workbook = await withExceljs(await buildRankingWorkbook(inputFor(tinyInstrument)));
    expect(workbook.creator).toBe('Evaluasi SPBE 1.2.3');
    expect(workbook.title).toBe('Peringkat SPBE 2022 Contoh Timur');
  });

  it('has a name that Windows accepts', () => {
    const { ranking } = inputFor(tinyInstrument);
    expect(rankingFileName(ranking, 'Nusa Tenggara Timur')).toBe(
      'Peringkat SPBE 2022 Nusa Tenggara Timur.xlsx',
    );
    expect(rankingFileName({ ...ranking, stage: 'mandiri' }, 'Provinsi Aneh: "A/B"')).toBe(
      'Peringkat SPBE 2022 Aneh A B mandiri.xlsx',
    );
    expect(rankingFileName({ ...ranking, instrument: 'pemdi-2026', year: 2026 }, 'Bali')).toBe(
      'Peringkat Pemdi 2026 Bali.xlsx',
    );
  });

  it('can be made of a year without any result', async () => {
    const input = inputFor(tinyInstrument);
    const ranking: Ranking = {
      ...input.ranking,
      rows: [],
      province: null,
      publishedDistribution: null,
      distribution: {},
      average: null,
      reachingTarget: 0,
      coverage: { assessed: 0, ranked: 0, total: 0 },
    };
    const sheets = await valuesOf(await buildRankingWorkbook({ ...input, ranking }));
    expect(rowsOf(sheets, 'Peringkat').flat()).toContain('Belum ada kabupaten/kota yang dapat diperingkat');
    expect(rowsOf(sheets, 'Pemeriksaan')[3]?.[1]).toMatch(/^cocok/);
  });

  it('is refused when levels of a region are missing', async () => {
    await expect(buildRankingWorkbook(inputFor(tinyInstrument, { levels: new Map() }))).rejects.toThrow(
      'no levels for region',
    );
  });
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
      const bytes = await buildRankingWorkbook({ ...inputFor(gap, { bandRule: rule }), ...example });
      const sheets = await valuesOf(bytes);
      const line = tableOf(sheets).ranked.find(({ name }) => name === near.name);
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
