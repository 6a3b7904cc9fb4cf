/** The calculation workbook: published cases to the published figures, and every step beside the application's. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildCalculationWorkbook,
  calculationFileName,
} from '../../electron/excel/export/calculation/calculation-workbook.ts';
import { score } from '../../shared/scoring/score.ts';
import { toNumber } from '../../shared/scoring/exact.ts';
import { calculationExample } from '../support/export-inputs.ts';
import {
  isFormula,
  libreOffice,
  rowsOf,
  rowWith,
  valuesOf,
  WITH_LIBREOFFICE,
  withExceljs,
  type Value,
} from '../support/exported-workbook.ts';
import { fixture } from '../support/fixtures.ts';
import { ALL_INSTRUMENTS, spbe2018, spbe2020 } from '../support/instruments.ts';
import { convertWithLibreOffice } from '../support/libreoffice.ts';
import { PUBLISHED_CASES } from '../support/published-cases.ts';
import { patternLevels } from '../support/ranking-example.ts';
import { openTestApplication } from '../support/temporary.ts';

type Rows = readonly (readonly Value[])[];

/** Columns: No, Uraian, level, weight, product, result, the application's number, difference, verdict. */
const result = (row: readonly Value[]) => row[5];
const said = (row: readonly Value[]) => row[6];

async function rowsOfWorkbook(bytes: Uint8Array): Promise<Rows> {
  return rowsOf(await valuesOf(bytes), 'Perhitungan');
}

function labelled(rows: Rows, start: string): readonly Value[][] {
  return rows.filter((row) => String(row[1]).startsWith(start)).map((row) => [...row]);
}

const rounded = (value: Value | undefined) => Number(value).toFixed(2);

const GOLDEN = [
  {
    file: '02-lampiran-lhe-bandar-lampung-2021-2022.xlsx',
    region: '18.71',
    year: 2022,
    name: 'Kota Bandar Lampung 2022',
  },
  { file: '13-spbe-2018-denpasar-2018.xlsx', region: '51.71', year: 2018, name: 'Kota Denpasar 2018' },
] as const;

describe.each(GOLDEN)('$name, imported from its worksheet', ({ file, region, year, name }) => {
  const published = PUBLISHED_CASES.find((candidate) => candidate.name === name);
  if (!published) throw new Error(`no published case ${name}`);
  const { instrument: id } = published;
  const instrument = id === 'spbe-2018' ? spbe2018 : spbe2020;

  async function exported(): Promise<Rows> {
    const app = openTestApplication();
    const { session } = await app.call('import.preview', { files: [fixture(file)] });
    await app.call('import.apply', { session });
    const output = await app.call('workbook.export', { kind: 'calculation', year, region });
    return rowsOfWorkbook(output.bytes);
  }

  it('comes to the published aspects, domains, index and predikat', async () => {
    const rows = await exported();
    const ends = labelled(rows, 'Indeks dibulatkan');
    expect(ends.map((row) => rounded(result(row)))).toEqual([published.index]);
    expect(labelled(rows, 'Indeks aspek').map((row) => rounded(result(row)))).toEqual(published.aspects);
    expect(labelled(rows, 'Indeks domain').map((row) => rounded(result(row)))).toEqual(published.domains);
    expect(rowWith(rows, 'Predikat')[2]).toBe(published.predikat);
    const exact = score(instrument, published.values).index;
    const [index] = labelled(rows, 'Indeks SPBE').toReversed();
    expect(result(index ?? [])).toBeCloseTo(exact ? toNumber(exact) : Number.NaN, 12);
    expect(said(index ?? [])).toBeCloseTo(exact ? toNumber(exact) : Number.NaN, 12);
  });
});

describe.each(ALL_INSTRUMENTS)('the calculation on $id', (instrument) => {
  const input = calculationExample(instrument);
  let bytes: Uint8Array;
  let rows: Rows;
  beforeAll(async () => {
    bytes = await buildCalculationWorkbook(input);
    rows = await rowsOfWorkbook(bytes);
  });

  it('has a row for every indicator, aspect and domain, each with the application’s number and a verdict', () => {
    const headings = rows.findIndex((row) => row[0] === 'No');
    const checked = rows.slice(headings + 1).filter((row) => row[8] === 'cocok');
    const items = instrument.indicators.length + instrument.aspects.length + instrument.domains.length;
    // Aspects and domains are a result in one step and an item in the next; index and four figures close it.
    const again = instrument.aspects.length + instrument.domains.length;
    expect(checked).toHaveLength(items + again + 1 + 4);
    for (const row of checked) expect(said(row) ?? null).not.toBeNull();
  });

  it('computes every step by a formula over the steps before', async () => {
    const sheet = (await withExceljs(bytes)).getWorksheet('Perhitungan');
    const steps = rows.flatMap((row, index) => (row[8] === 'cocok' ? [index + 1] : []));
    for (const row of steps) {
      const cells = [5, 6].map((column) => sheet?.getCell(row, column));
      expect(cells.some(isFormula), `row ${row}`).toBe(true);
    }
  });

  it('shows dashes, not numbers, while something is blank', async () => {
    const values = new Map([...patternLevels(instrument, 1)].slice(1));
    const blank = await rowsOfWorkbook(await buildCalculationWorkbook({ ...input, values }));
    expect(rowWith(blank, 'Predikat')[2]).toBe('–');
    const [first] = labelled(blank, 'Indeks aspek');
    expect([result(first ?? []), said(first ?? []), first?.[8]]).toEqual(['–', '–', 'cocok']);
  });
});

describe('the workbook', () => {
  it.skipIf(!libreOffice)(`follows a changed level, and says so, when ${WITH_LIBREOFFICE}`, async () => {
    const input = calculationExample(spbe2020);
    const workbook = await withExceljs(await buildCalculationWorkbook(input));
    const sheet = workbook.getWorksheet('Perhitungan');
    const first = rowsOf(await valuesOf(await buildCalculationWorkbook(input)), 'Perhitungan').findIndex(
      (row) => row[0] === 1,
    );
    const changed = input.values.get('1') === 500 ? 100 : 500;
    if (sheet) sheet.getCell(first + 1, 3).value = changed / 100;
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const files = await convertWithLibreOffice(libreOffice ?? '', bytes, 'xlsx');
    const rows = await rowsOfWorkbook(files.get('workbook.xlsx') ?? new Uint8Array());
    const expected = score(spbe2020, new Map([...input.values, ['1', changed]])).index;
    expect(rowWith(rows, 'Indeks SPBE')[2]).toBeCloseTo(expected ? toNumber(expected) : Number.NaN, 12);
    expect(rows.flat().some((value) => String(value).startsWith('Pemeriksaan hitungan: BEDA'))).toBe(true);
  });

  it('shows a published index beside its own, and how far it is off', async () => {
    const published = {
      index: '2.31',
      predikat: 'Cukup',
      source: 'Keputusan uji',
      note: null,
      sample: false,
    };
    const rows = await rowsOfWorkbook(
      await buildCalculationWorkbook(calculationExample(spbe2020, { published })),
    );
    const [shown] = labelled(rows, 'Indeks dibulatkan');
    const [row] = labelled(rows, 'Indeks terpublikasi (Keputusan uji)');
    expect(result(row ?? [])).toBe(2.31);
    expect(row?.[7]).toBeCloseTo(2.31 - Number(result(shown ?? [])), 9);
  });

  /** 59.5 percent at level 3, the rest at level 2: 2.595, which shows as 2.60. */
  const onTheEdge = new Map(
    spbe2020.indicators.map(({ id, weight }) => [id, ['2.5', '1.5', '3'].includes(weight) ? 300 : 200]),
  );

  it.each([
    ['exact', 'Cukup'],
    ['shown', 'Baik'],
  ] as const)('reads the predikat by the rule in force: %s', async (bandRule, predikat) => {
    const input = calculationExample(spbe2020, { values: onTheEdge, bandRule });
    const rows = await rowsOfWorkbook(await buildCalculationWorkbook(input));
    expect(rowWith(rows, 'Predikat')[2]).toBe(predikat);
    const [shown] = labelled(rows, 'Indeks dibulatkan');
    expect(result(shown ?? [])).toBe(2.6);
  });

  it.skipIf(!libreOffice)(`rounds half up, and reads the predikat so, when ${WITH_LIBREOFFICE}`, async () => {
    const input = calculationExample(spbe2020, { values: onTheEdge, bandRule: 'shown' });
    const bytes = await buildCalculationWorkbook(input);
    const files = await convertWithLibreOffice(libreOffice ?? '', bytes, 'xlsx');
    const rows = await rowsOfWorkbook(files.get('workbook.xlsx') ?? new Uint8Array());
    expect(rowWith(rows, 'Predikat')[2]).toBe('Baik');
    expect(rows.flat().filter((value) => value === 'BEDA')).toEqual([]);
  });

  it('has a name that Windows accepts', () => {
    expect(calculationFileName(calculationExample(spbe2020, { regionName: 'Kota "Aneh": A/B' }))).toBe(
      'Perhitungan SPBE 2022 Kota Aneh A B.xlsx',
    );
  });
});
