/** Sheets of several regions that nobody could know: what comes of pointing at their header, regions and indicators. */
import { describe, expect, it } from 'vitest';
import type { FileReport, ImportEntry, ImportSession } from '../../shared/contract/import.ts';
import type { OperationInput } from '../../shared/contract/operations.ts';
import { workbookOf, type CellContent, type TestSheet } from '../support/excel-reader.ts';
import { spbe2020 } from '../support/instruments.ts';
import { openTestApplication, type TestApplication } from '../support/temporary.ts';

type ColumnMapping = NonNullable<OperationInput<'import.map'>['mapping']>;
type MappedColumn = ColumnMapping['columns'][number];

const IDS = spbe2020.indicators.map(({ id }) => id);
const REGIONS = ['Kabupaten Alor', 'Kabupaten Belu', 'Kota Kupang'];
const CODES = ['53.05', '53.04', '53.71'];
const level = (region: number, indicator: number, shift = 0): number =>
  ((region + indicator * 7 + shift) % 5) + 1;
const levels = (region: number, shift = 0): Record<string, number> =>
  Object.fromEntries(IDS.map((id, indicator) => [id, level(region, indicator, shift)]));
const rowOf = (region: number, shift = 0): number[] =>
  IDS.map((_, indicator) => level(region, indicator, shift));

/** The column of an indicator at a place in the list, behind so many columns. */
const indicatorColumns = (
  behind: number,
  facts: { readonly year?: number; readonly stage?: 'mandiri' } = {},
): MappedColumn[] =>
  IDS.map((indicator, at) => ({
    column: behind + 1 + at,
    meaning: 'level',
    indicator,
    stage: facts.stage ?? null,
    year: facts.year ?? null,
  }));

const ROWS: ColumnMapping = {
  instrument: 'spbe-2020',
  shape: 'region-rows',
  headerRow: 3,
  numberColumn: null,
  nameColumn: null,
  regionColumn: 2,
  columns: [],
};

async function preview(app: TestApplication, sheet: TestSheet, name = 'matriks.xlsx') {
  const bytes = new Uint8Array(await workbookOf({ name: 'Data', ...sheet }));
  return app.call('import.preview', { files: [{ name, bytes }] });
}

function onlyFile({ files }: ImportSession): FileReport {
  const [first] = files;
  if (!first) throw new Error('no file');
  return first;
}

async function map(
  app: TestApplication,
  session: ImportSession,
  mapping: ColumnMapping,
  remember = false,
): Promise<FileReport> {
  const { id } = onlyFile(session);
  return onlyFile(
    await app.call('import.map', { session: session.session, file: id, sheet: 'Data', mapping, remember }),
  );
}

const told = ({ region, year, stage, values }: ImportEntry) => [region?.code ?? null, year, stage, values];

/** Codes of its own over the columns: nothing says which indicators they are. */
function codedSheet(year = 2024, shift = 0): TestSheet {
  return {
    rows: [
      [`Penilaian mandiri tahun ${year}`],
      [],
      ['#', 'Pemda', ...IDS.map((_, at) => `Butir-${'abcdefghij'[at % 10] ?? ''}${Math.floor(at / 10)}x`)],
      ...REGIONS.map((region, at): CellContent[] => [at + 1, region, ...rowOf(at, shift)]),
      [null, 'Disusun oleh admin'],
    ],
  };
}

/** A few columns are numbered like indicators: too few to be sure of without help. */
function fewNamed(): TestSheet {
  return {
    rows: [
      ['Penilaian mandiri tahun 2024'],
      [],
      ['#', 'Pemda', ...IDS.map((id, at) => (at < 9 ? Number(id) : `Lain ${'abc'[at % 3] ?? ''}`)), 'Indeks'],
      ...REGIONS.map((region, at): CellContent[] => [at + 1, region, ...rowOf(at)]),
    ],
  };
}

describe('one row for each region', () => {
  it('is read once header, regions and columns are pointed at', async () => {
    const app = openTestApplication();
    const session = await preview(app, codedSheet());
    expect(onlyFile(session)).toMatchObject({ status: 'rejected', entries: [] });
    const report = await map(app, session, { ...ROWS, columns: indicatorColumns(2) });
    expect(report).toMatchObject({ status: 'ok', layout: 'Matriks daerah dan indikator', problems: [] });
    expect(report.entries.map(told)).toEqual(CODES.map((code, at) => [code, 2024, 'mandiri', levels(at)]));
    expect(report.sheets[0]).toMatchObject({ used: true, origin: 'by-hand' });
  });

  it('takes the columns that its header names until others are pointed at', async () => {
    const app = openTestApplication();
    const session = await preview(app, fewNamed());
    expect(onlyFile(session).status).toBe('rejected');
    const named = await map(app, session, ROWS);
    const found = named.sheets[0]?.mapping?.columns ?? [];
    expect(found.map(({ column, indicator }) => [column, indicator])).toEqual(
      IDS.slice(0, 9).map((id, at) => [at + 3, id]),
    );
    expect(named.entries[0]?.missing).toEqual(IDS.slice(9));
    const all = await map(app, session, { ...ROWS, columns: indicatorColumns(2) });
    expect(all.entries[0]).toMatchObject({ values: levels(0), missing: [] });
  });

  it('may have several years side by side, which the header or the person tells apart', async () => {
    const app = openTestApplication();
    const heads = IDS.map((_, at) => `K${'abcdefghij'[at % 10] ?? ''}`);
    const twoYears = (first: CellContent, second: CellContent): TestSheet => ({
      rows: [
        [null, null, first, ...IDS.slice(1).map(() => null), second],
        [],
        ['#', 'Pemda', ...heads, ...heads],
        ...REGIONS.map((region, at): CellContent[] => [at + 1, region, ...rowOf(at), ...rowOf(at, 1)]),
      ],
    });
    const both = [...indicatorColumns(2), ...indicatorColumns(2 + IDS.length)];
    const headed = await map(app, await preview(app, twoYears('Tahun 2022', 'Tahun 2023')), {
      ...ROWS,
      columns: both,
    });
    expect(headed.entries.map(({ region, year, values }) => [region?.code, year, values])).toEqual(
      CODES.flatMap((code, at) => [
        [code, 2022, levels(at)],
        [code, 2023, levels(at, 1)],
      ]),
    );
    const silent = await preview(app, twoYears('lama', 'baru'));
    const same = await map(app, silent, { ...ROWS, columns: both });
    expect(same).toMatchObject({ status: 'rejected', entries: [] });
    expect(same.problems[0]?.message).toContain('(C, AX)');
    const dated = await map(app, silent, {
      ...ROWS,
      columns: [...indicatorColumns(2), ...indicatorColumns(2 + IDS.length, { year: 2023 })],
    });
    expect(dated.entries.map(({ year }) => year)).toEqual([null, 2023, null, 2023, null, 2023]);
  });

  it('may have the years of an indicator beside each other', async () => {
    const app = openTestApplication();
    const rows: CellContent[][] = [
      [null, null, ...IDS.flatMap((id): CellContent[] => [Number(id), null])],
      [],
      ['#', 'Pemda', ...IDS.flatMap(() => [2022, 2023])],
      ...REGIONS.map((region, at): CellContent[] => [
        at + 1,
        region,
        ...IDS.flatMap((_, indicator) => [level(at, indicator), level(at, indicator, 1)]),
      ]),
    ];
    const merges = IDS.map((_, at) => {
      const letters = (column: number): string =>
        column > 26
          ? String.fromCodePoint(64 + Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
          : String.fromCodePoint(64 + column);
      return `${letters(3 + at * 2)}1:${letters(4 + at * 2)}2`;
    });
    const report = await map(app, await preview(app, { rows, merges }), ROWS);
    expect(report.entries.map(({ region, year, values }) => [region?.code, year, values])).toEqual(
      CODES.flatMap((code, at) => [
        [code, 2022, levels(at)],
        [code, 2023, levels(at, 1)],
      ]),
    );
  });

  it('asks for regions that it does not know, and keeps problems of single cells', async () => {
    const app = openTestApplication();
    const sheet = codedSheet();
    const rows = sheet.rows.map((row) => [...row]);
    const [, , , first, second] = rows;
    if (!first || !second) throw new Error('no rows');
    first[1] = 'Kab. Negeri Antah';
    second[2] = 7;
    const session = await preview(app, { rows });
    const report = await map(app, session, { ...ROWS, columns: indicatorColumns(2) });
    expect(report.status).toBe('needs-answer');
    expect(report.problems.map(({ code, cell }) => [code, cell])).toEqual([
      ['unknown-region', 'Data!B4'],
      ['out-of-range', 'Data!C5'],
    ]);
  });

  it('is remembered, with the years of the next sheet', async () => {
    const app = openTestApplication();
    const session = await preview(app, codedSheet(2023));
    await map(app, session, { ...ROWS, columns: indicatorColumns(2) }, true);
    await app.call('import.apply', { session: session.session });
    const next = onlyFile(await preview(app, codedSheet(2024, 2), 'berikut.xlsx'));
    expect(next.sheets[0]).toMatchObject({ origin: 'learned', used: true });
    expect(next.entries.map(told)).toEqual(CODES.map((code, at) => [code, 2024, 'mandiri', levels(at, 2)]));
  });

  it('that is recognised by itself can be corrected, and stays corrected', async () => {
    const app = openTestApplication();
    const sheet = (shift: number): TestSheet => ({
      rows: [
        ['Penilaian mandiri tahun 2024'],
        ['#', 'Kabupaten/Kota', ...IDS.map(Number)],
        ...REGIONS.map((region, at): CellContent[] => [at + 1, region, ...rowOf(at, shift)]),
      ],
    });
    const session = await preview(app, sheet(0));
    const { mapping, origin } = onlyFile(session).sheets[0] ?? {};
    expect(origin).toBe('recognised');
    expect(mapping).toMatchObject({ shape: 'region-rows', headerRow: 2, regionColumn: 2 });
    if (!mapping) throw new Error('no mapping');
    // The first two stand in each other's column on these sheets.
    const swapped = mapping.columns.map((column) => {
      if (column.indicator === '1') return { ...column, indicator: '2' };
      return column.indicator === '2' ? { ...column, indicator: '1' } : column;
    });
    const report = await map(app, session, { ...mapping, columns: swapped }, true);
    expect(report.entries[0]?.values).toMatchObject({ '1': level(0, 1), '2': level(0, 0) });
    await app.call('import.apply', { session: session.session });
    const next = onlyFile(await preview(app, sheet(1), 'berikut.xlsx'));
    expect(next.sheets[0]?.origin).toBe('learned');
    expect(next.entries[0]?.values).toMatchObject({ '1': level(0, 1, 1), '2': level(0, 0, 1) });
  });

  it.each<[string, Partial<ColumnMapping>]>([
    ['no column of regions', { regionColumn: null }],
    ['a column of regions that holds none', { regionColumn: 1 }],
    ['a header below the table', { headerRow: 40 }],
    ['no indicator at all', { columns: [] }],
  ])('%s gives nothing, and says so', async (_, wrong) => {
    const app = openTestApplication();
    const session = await preview(app, codedSheet());
    const report = await map(app, session, { ...ROWS, columns: indicatorColumns(2), ...wrong });
    expect(report).toMatchObject({ status: 'rejected', entries: [] });
    expect(report.problems.map(({ code }) => code)).toEqual(['unknown-layout']);
  });
});

describe('one column for each region', () => {
  const COLUMNS: ColumnMapping = {
    instrument: 'spbe-2020',
    shape: 'region-columns',
    headerRow: 2,
    numberColumn: 1,
    nameColumn: null,
    columns: [],
  };
  const sheet = (heads: readonly CellContent[]): TestSheet => ({
    rows: [
      ['Penilaian mandiri tahun 2024'],
      ['Butir', 'Pokok', ...heads],
      ...IDS.map((id, indicator): CellContent[] => [
        Number(id),
        `Pokok bahasan ${'abcdefgh'[indicator % 8] ?? ''}`,
        ...heads.map((_, at) => level(at, indicator)),
      ]),
    ],
  });

  it('takes every column that is headed by a region', async () => {
    const app = openTestApplication();
    const report = await map(app, await preview(app, sheet(REGIONS)), COLUMNS);
    expect(report.entries.map(told)).toEqual(CODES.map((code, at) => [code, 2024, 'mandiri', levels(at)]));
    expect(report.sheets[0]?.mapping?.columns.map(({ column }) => column)).toEqual([3, 4, 5]);
  });

  it('asks which region a heading means that it does not know', async () => {
    const app = openTestApplication();
    const session = await preview(app, sheet([...REGIONS.slice(0, 2), 'Negeri Antah']));
    const columns: MappedColumn[] = [3, 4, 5].map((column) => ({
      column,
      meaning: 'level',
      stage: null,
      year: null,
    }));
    const report = await map(app, session, { ...COLUMNS, columns });
    expect(report.problems.map(({ code, cell }) => [code, cell])).toEqual([['unknown-region', 'Data!E2']]);
    expect(report.entries[2]).toMatchObject({ regionWritten: 'Negeri Antah', values: levels(2) });
  });
});
