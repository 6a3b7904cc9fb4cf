/** Columns that a person points at: what comes of them, that they are remembered, and that a wrong one does no harm. */
import { describe, expect, it } from 'vitest';
import { columnMappingSchema, type FileReport, type ImportSession } from '../../shared/contract/import.ts';
import type { OperationInput } from '../../shared/contract/operations.ts';
import { createWorkbookReader } from '../../electron/excel/workbook-reader.ts';
import {
  levelsOf,
  readerContext,
  readSheets,
  workbookOf,
  type CellContent,
} from '../support/excel-reader.ts';
import { fixture } from '../support/fixtures.ts';
import { spbe2020 } from '../support/instruments.ts';
import { openTestApplication, type TestApplication } from '../support/temporary.ts';

type ColumnMapping = NonNullable<OperationInput<'import.map'>['mapping']>;

const COUNT = spbe2020.indicators.length;
const level = (index: number): number => ((index * 7) % 5) + 1;
const levels = (shift = 0): Record<string, number> =>
  Object.fromEntries(spbe2020.indicators.map(({ id }, index) => [id, level(index + shift)]));

interface Sheet {
  readonly region?: string;
  readonly year?: number;
  readonly shift?: number;
  readonly title?: readonly CellContent[][];
  readonly header?: readonly CellContent[];
}

/** A list in words that nobody could know: its names are not the regulation's, its headings say nothing. */
function strange({
  region = 'Kabupaten Alor',
  year = 2024,
  shift = 0,
  title = [],
  header,
}: Sheet = {}): CellContent[][] {
  return [
    ['Laporan Daerah'],
    ...title,
    ['Nama Daerah', region],
    ['Tahun', year],
    header ? [...header] : ['Butir', 'Pokok', 'Angka Sementara', 'Angka Tetap', 'Cerita'],
    ...Array.from({ length: COUNT }, (_, index): CellContent[] => [
      index + 1,
      `Pokok bahasan ke ${'abcdefgh'[index % 8] ?? ''}`,
      'lihat kanan',
      level(index + shift),
      `Cerita ${index + 1 + shift}`,
    ]),
    ['', 'Dibuat oleh admin'],
  ];
}

const MAPPING: ColumnMapping = {
  instrument: 'spbe-2020',
  headerRow: 4,
  numberColumn: 1,
  nameColumn: 2,
  columns: [
    { column: 4, meaning: 'level', stage: 'mandiri', year: null },
    { column: 5, meaning: 'penjelasan', stage: null, year: null },
  ],
};

async function file(name: string, rows: readonly CellContent[][]) {
  return { name, bytes: new Uint8Array(await workbookOf({ name: 'Data', rows })) };
}

async function preview(app: TestApplication, name: string, rows: readonly CellContent[][]) {
  return app.call('import.preview', { files: [await file(name, rows)] });
}

function onlyFile({ files }: ImportSession): FileReport {
  const [first] = files;
  if (!first) throw new Error('no file');
  return first;
}

function map(app: TestApplication, session: ImportSession, mapping: ColumnMapping | null, remember = false) {
  return app.call('import.map', {
    session: session.session,
    file: onlyFile(session).id,
    sheet: 'Data',
    mapping,
    remember,
  });
}

describe('a sheet that is not recognised', () => {
  it('is read once a person says which of two columns without headings holds the levels', async () => {
    const app = openTestApplication();
    const rows: CellContent[][] = [
      ['Kabupaten Alor 2024'],
      ...spbe2020.indicators.map(({ name }, index) => [index + 1, name, level(index), level(index + 1)]),
    ];
    const session = await preview(app, 'dua-kolom.xlsx', rows);
    expect(onlyFile(session)).toMatchObject({ status: 'rejected', entries: [] });
    const columns = [{ column: 4, meaning: 'level' as const, stage: 'mandiri' as const, year: null }];
    const mapped = onlyFile(await map(app, session, { ...MAPPING, headerRow: 1, columns }));
    expect(mapped).toMatchObject({
      status: 'ok',
      entries: [{ region: { code: '53.05' }, values: levels(1) }],
    });
  });

  it('is rejected, and can be looked at and mapped nevertheless', async () => {
    const app = openTestApplication();
    const session = await preview(app, 'aneh.xlsx', strange());
    const report = onlyFile(session);
    expect(report.status).toBe('rejected');
    expect(report.problems.map(({ code }) => code)).toEqual(['unknown-layout']);
    expect(report.sheets).toMatchObject([{ name: 'Data', used: false, mapping: null, origin: null }]);
    expect(report.sheets[0]?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    const grid = await app.call('import.grid', { session: session.session, file: report.id, sheet: 'Data' });
    expect(grid.lines).toHaveLength(COUNT + 5);
  });

  it('gives its values and texts once the columns are pointed at', async () => {
    const app = openTestApplication();
    const report = onlyFile(await map(app, await preview(app, 'aneh.xlsx', strange()), MAPPING));
    expect(report.status).toBe('ok');
    expect(report.problems).toEqual([]);
    expect(report.entries).toHaveLength(1);
    expect(report.entries[0]).toMatchObject({
      region: { code: '53.05' },
      year: 2024,
      stage: 'mandiri',
      instrument: 'spbe-2020',
      values: levels(),
    });
    expect(report.entries[0]?.texts[8]).toEqual({
      indicator: '9',
      kind: 'penjelasan',
      text: 'Cerita 9',
      cell: 'Data!E13',
    });
    expect(report.sheets[0]).toMatchObject({ used: true, mapping: MAPPING, origin: 'by-hand' });
    expect(report.evidence[0]).toBe('Kolom ditunjuk oleh pengguna');
  });

  it('goes back to what is recognised by itself', async () => {
    const app = openTestApplication();
    const session = await preview(app, 'aneh.xlsx', strange());
    await map(app, session, MAPPING);
    expect(onlyFile(await map(app, session, null))).toEqual(onlyFile(session));
  });

  it('keeps answers that still mean something, and drops the others', async () => {
    const app = openTestApplication();
    const session = await preview(app, 'aneh.xlsx', strange({ region: 'Kabupaten Antah' }));
    const mapped = onlyFile(await map(app, session, MAPPING));
    const [entry] = mapped.entries;
    const base = { file: mapped.id, entry: entry?.key ?? '' };
    await app.call('import.answer', {
      session: session.session,
      answers: [
        { kind: 'region', ...base, region: '53.08', remember: false },
        { kind: 'value', ...base, indicator: '3', value: 500 },
      ],
    });
    const [level4] = MAPPING.columns;
    if (!level4) throw new Error('no column');
    const asDocument = { ...MAPPING, columns: [{ ...level4, stage: 'dokumen' as const }] };
    const kept = onlyFile(await map(app, session, asDocument)).entries[0];
    expect(kept).toMatchObject({ region: { code: '53.08' }, stage: 'dokumen', values: { '3': 5 } });
    await map(app, session, null);
    const anew = onlyFile(await map(app, session, MAPPING)).entries[0];
    expect(anew).toMatchObject({ region: null, values: levels() });
  });

  it('may have stages and years side by side', async () => {
    const rows = strange({ header: ['Butir', 'Pokok', 'A', 'B', 'C'] }).map((row, index) =>
      index > 3 && row.length === 5
        ? [row[0] ?? null, row[1] ?? null, level(index), level(index + 1), 'catat']
        : row,
    );
    const app = openTestApplication();
    const session = await preview(app, 'aneh.xlsx', rows);
    const mapping: ColumnMapping = {
      ...MAPPING,
      columns: [
        { column: 3, meaning: 'level', stage: 'mandiri', year: 2022 },
        { column: 4, meaning: 'level', stage: 'interviu', year: 2023 },
        { column: 5, meaning: 'catatan', stage: null, year: null },
      ],
    };
    const { entries } = onlyFile(await map(app, session, mapping));
    expect(entries.map(({ stage, year, texts }) => [stage, year, texts.length])).toEqual([
      ['mandiri', 2022, 0],
      ['interviu', 2023, COUNT],
    ]);
  });
});

describe('a wrong mapping', () => {
  const wrong: [string, Partial<ColumnMapping>][] = [
    ['texts as levels', { columns: [{ column: 5, meaning: 'level', stage: null, year: null }] }],
    ['a column beyond the sheet', { columns: [{ column: 90, meaning: 'level', stage: null, year: null }] }],
    ['no levels at all', { columns: [{ column: 5, meaning: 'catatan', stage: null, year: null }] }],
    ['levels as numbers', { numberColumn: 4 }],
    ['a header row beyond the sheet', { headerRow: 5000 }],
    ['nothing that names indicators', { numberColumn: null, nameColumn: 3 }],
    ['an instrument with fewer indicators', { instrument: 'pemdi-2026' }],
  ];

  it.each(wrong)('%s: is said, and gives no values', async (_, part) => {
    const app = openTestApplication();
    const session = await preview(app, 'aneh.xlsx', strange());
    const mapping = { ...MAPPING, ...part };
    const report = onlyFile(await map(app, session, mapping, true));
    expect(report).toMatchObject({ status: 'rejected', entries: [] });
    expect(report.problems).toMatchObject([{ code: 'unknown-layout', detail: { sheet: 'Data' } }]);
    expect(report.sheets[0]).toMatchObject({ used: false, mapping, origin: 'by-hand' });
    const applied = await app.call('import.apply', { session: session.session });
    expect(applied.changeSet).toBeNull();
    expect(app.bugs).toEqual([]);
  });

  it('leaves the other sheets as they are', async () => {
    const names = spbe2020.indicators.map(({ name }, index) => [index + 1, name, level(index)]);
    const rows: CellContent[][] = [
      ['Kabupaten Alor 2024 Penilaian Mandiri'],
      ['No', 'Indikator', 'Level'],
      ...names,
    ];
    const bytes = new Uint8Array(
      await workbookOf(
        { name: 'LKE', rows },
        {
          name: 'Data',
          rows: [
            ['x', 'y'],
            [1, 2],
          ],
        },
      ),
    );
    const app = openTestApplication();
    const session = await app.call('import.preview', { files: [{ name: 'dua.xlsx', bytes }] });
    const report = onlyFile(await map(app, session, MAPPING));
    expect(report.entries[0]?.values).toEqual(levels());
    expect(report.problems).toMatchObject([{ code: 'unknown-layout', detail: { sheet: 'Data' } }]);
  });

  it.each([
    ['sheet', { sheet: 'Lain' }],
    ['file', { file: 'x' }],
    ['instrument', { mapping: { ...MAPPING, instrument: 'spbe-1999' } }],
  ])('of an unknown %s is refused', async (_, part) => {
    const app = openTestApplication();
    const session = await preview(app, 'aneh.xlsx', strange());
    const input = { session: session.session, file: onlyFile(session).id, sheet: 'Data', mapping: MAPPING };
    expect(await app.refusal('import.map', { ...input, ...part })).toBe('not-found');
  });
});

describe('what was recognised', () => {
  it.each([
    '01-kuesioner-sumba-timur-2023.xlsx',
    '03-tiga-tahap-manggarai-barat-2024.xlsx',
    '10-spbe-2018-flores-timur-2019.xlsx',
    '11-lembar-keempat-mulai-d14-alor-2024.xlsx',
    '12-tanpa-nomor-nagekeo-2024.xlsx',
  ])('%s: is offered as a mapping that gives the same when it is pointed at', async (name) => {
    const app = openTestApplication();
    const session = await app.call('import.preview', { files: [fixture(name)] });
    const before = onlyFile(session);
    const sheet = before.sheets.find(({ used }) => used);
    expect(sheet?.origin).toBe('recognised');
    const after = onlyFile(
      await app.call('import.map', {
        session: session.session,
        file: before.id,
        sheet: sheet?.name ?? '',
        mapping: sheet?.mapping ?? null,
      }),
    );
    expect(after.entries).toEqual(before.entries);
    expect(after.problems).toEqual(before.problems);
    expect(after.sheets.find(({ used }) => used)?.fingerprint).toBe(sheet?.fingerprint);
  });

  it('can be corrected: another column counts', async () => {
    const rows: CellContent[][] = [
      ['Kabupaten Alor Tahun 2024'],
      ['No', 'Indikator', 'Nilai Awal', 'Nilai Akhir'],
      ...spbe2020.indicators.map(({ name }, index) => [index + 1, name, level(index), level(index + 1)]),
    ];
    const app = openTestApplication();
    const session = await preview(app, 'dua.xlsx', rows);
    expect(onlyFile(session).entries.map(({ stage }) => stage)).toEqual([null, 'penetapan']);
    const mapping: ColumnMapping = {
      ...MAPPING,
      headerRow: 2,
      columns: [{ column: 3, meaning: 'level', stage: 'mandiri', year: null }],
    };
    expect(onlyFile(await map(app, session, mapping, true)).entries[0]?.values).toEqual(levels());
    await app.call('import.apply', { session: session.session });
    const next = onlyFile(await preview(app, 'lagi.xlsx', rows));
    expect(next.sheets[0]?.origin).toBe('learned');
    expect(next.entries[0]?.values).toEqual(levels());
  });
});

describe('a mapping that is remembered', () => {
  async function learned() {
    const app = openTestApplication();
    const session = await preview(app, 'aneh.xlsx', strange());
    await map(app, session, MAPPING, true);
    await app.call('import.apply', { session: session.session });
    return app;
  }

  it('reads the next file of the same layout by itself', async () => {
    const app = await learned();
    const next = strange({
      region: 'Kota Kupang',
      year: 2025,
      shift: 2,
      title: [['Dinas Kominfo', 'Jalan Contoh']],
    });
    const report = onlyFile(await preview(app, 'berikut.xlsx', next));
    expect(report).toMatchObject({ status: 'ok', problems: [] });
    expect(report.entries[0]).toMatchObject({
      region: { code: '53.71' },
      year: 2025,
      stage: 'mandiri',
      values: levels(2),
    });
    expect(report.sheets[0]).toMatchObject({
      origin: 'learned',
      mapping: { headerRow: 5, columns: [{ column: 4 }, { column: 5 }] },
    });
    expect(report.evidence[0]).toBe('Pemetaan tersimpan');
  });

  it('is not used for another layout', async () => {
    const app = await learned();
    const other = strange({ header: ['Butir', 'Pokok', 'Angka Tetap', 'Angka Sementara', 'Cerita'] });
    expect(onlyFile(await preview(app, 'lain.xlsx', other)).status).toBe('rejected');
  });

  it('is forgotten when its import is taken back', async () => {
    const app = await learned();
    await app.call('history.undo', {});
    expect(onlyFile(await preview(app, 'berikut.xlsx', strange({ shift: 1 }))).status).toBe('rejected');
    await app.call('history.redo', {});
    expect(onlyFile(await preview(app, 'berikut.xlsx', strange({ shift: 1 }))).status).toBe('ok');
  });

  it('is replaced by a newer one for the same layout', async () => {
    const app = await learned();
    const session = await preview(app, 'berikut.xlsx', strange({ region: 'Kabupaten Ende' }));
    const [first] = MAPPING.columns;
    if (!first) throw new Error('no column');
    await map(app, session, { ...MAPPING, columns: [{ ...first, stage: 'dokumen' }] }, true);
    await app.call('import.apply', { session: session.session });
    const report = onlyFile(await preview(app, 'ketiga.xlsx', strange({ region: 'Kabupaten Belu' })));
    expect(report.entries[0]).toMatchObject({ stage: 'dokumen', texts: [] });
  });

  it('is not kept without asking for it, nor before the import is applied', async () => {
    const app = openTestApplication();
    const session = await preview(app, 'aneh.xlsx', strange());
    await map(app, session, MAPPING, true);
    expect(onlyFile(await preview(app, 'lagi.xlsx', strange())).status).toBe('rejected');
    await map(app, session, MAPPING, false);
    await app.call('import.apply', { session: session.session });
    expect(onlyFile(await preview(app, 'lagi.xlsx', strange({ shift: 1 }))).status).toBe('rejected');
  });

  it('takes years from the sheet, not from the sheet it was learned on', async () => {
    const header = ['Butir', 'Pokok', 'Hasil 2021', 'Hasil 2022', 'Cerita'];
    const twoYears = (first: number): CellContent[][] =>
      strange({
        year: first + 1,
        header: [...header.slice(0, 2), `Angka ${first}`, `Angka ${first + 1}`, 'Cerita'],
      }).map((row, index) =>
        index > 3 && row.length === 5 ? [...row.slice(0, 2), level(index), level(index + 1), null] : row,
      );
    const app = openTestApplication();
    const session = await preview(app, 'aneh.xlsx', twoYears(2021));
    const columns = [
      { column: 3, meaning: 'level' as const, stage: 'penetapan' as const, year: 2021 },
      { column: 4, meaning: 'level' as const, stage: 'penetapan' as const, year: 2022 },
    ];
    await map(app, session, { ...MAPPING, columns }, true);
    await app.call('import.apply', { session: session.session });
    const report = onlyFile(await preview(app, 'berikut.xlsx', twoYears(2023)));
    expect(report.entries.map(({ year }) => year)).toEqual([2023, 2024]);
  });
});

describe('the fingerprint of a layout', () => {
  const of = async (rows: readonly CellContent[][]) => (await readSheets({ rows })).layouts[0]?.fingerprint;

  it('is the same with other values, regions, years, rows and letterheads', async () => {
    const same = await of(strange());
    expect(await of(strange({ region: 'Kota Kupang', year: 2021, shift: 3 }))).toBe(same);
    expect(await of(strange({ title: [['Dinas Kominfo'], ['Jalan Contoh', 'Nomor 1']] }))).toBe(same);
    expect(await of(strange().slice(0, 20))).toBe(same);
    const headed = (year: number, region: string) =>
      strange({ header: ['Butir', 'Pokok', `Angka ${region}`, `Angka ${year}`, 'Cerita'] });
    expect(await of(headed(2024, 'Kabupaten Alor'))).toBe(await of(headed(2022, 'Kota Kupang')));
  });

  it('is another one with other headings, or with the same in other columns', async () => {
    const header = ['Butir', 'Pokok', 'Angka Sementara', 'Angka Tetap', 'Cerita'];
    const all = await Promise.all(
      [header, header.toReversed(), [null, ...header], [...header, 'Lain'], header.slice(0, 4)].map((cells) =>
        of(strange({ header: cells })),
      ),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('is given for every sheet with content, and for no other', async () => {
    const reading = await readSheets(
      { name: 'A', rows: strange() },
      { name: 'B', rows: [] },
      { name: 'C', rows: [['x']] },
    );
    expect(reading.layouts.map(({ sheet }) => sheet)).toEqual(['A', 'C']);
  });
});

describe('reading with columns of a person in the worker', () => {
  it('can be cancelled, and knows the same sheets', async () => {
    const reader = createWorkbookReader();
    reader.configure(readerContext);
    const { bytes, name } = await file('aneh.xlsx', strange());
    const { sheets } = await reader.read(bytes, name);
    const mappings = new Map([['Data', columnMappingSchema.parse(MAPPING)]]);
    const reading = await reader.readMapped(bytes, name, mappings);
    expect(levelsOf(reading.entries[0])).toEqual(levels());
    expect(reading.sheets).toEqual(sheets);
    await expect(reader.readMapped(bytes, name, mappings, AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
    await reader.close();
  });
});
