import { describe, expect, it } from 'vitest';
import type { ImportSession } from '../../shared/contract/import.ts';
import { fixture } from '../support/fixtures.ts';
import { openTestApplication, type TestApplication } from '../support/temporary.ts';

const QUESTIONNAIRE = '01-kuesioner-sumba-timur-2023.xlsx';
const STAGES = '03-tiga-tahap-manggarai-barat-2024.xlsx';
const MATRIX = '04-matriks-22-kabkota-2023.xlsx';
const INDEX_LIST = '06-daftar-indeks-ntt-2022.xlsx';
const BAD_DATA = '08-data-bermasalah-lembata-2023.xlsx';

const preview = (app: TestApplication, ...names: string[]) =>
  app.call('import.preview', { files: names.map(fixture) });

/** Everything that is stored, as seen through the contract. */
async function stored(app: TestApplication) {
  return (await app.call('app.state', {})).years;
}

async function sumba(app: TestApplication, session: ImportSession) {
  const [file] = session.files;
  const entry = file?.entries.find(({ region }) => region === null);
  if (!file || !entry) throw new Error('no open region');
  return app.call('import.answer', {
    session: session.session,
    answers: [{ kind: 'region', file: file.id, entry: entry.key, region: '53.11', remember: true }],
  });
}

describe('preview', () => {
  it('writes nothing', async () => {
    const app = openTestApplication();
    await preview(app, QUESTIONNAIRE, MATRIX);
    expect(await stored(app)).toEqual([]);
    expect(await app.call('history.list', {})).toEqual([]);
  });

  it('counts what is new, changed and the same against what is stored, cell by cell', async () => {
    const app = openTestApplication();
    const first = await preview(app, QUESTIONNAIRE);
    await app.call('import.apply', { session: first.session });
    await app.call('worksheet.setValue', {
      region: '53.11',
      year: 2023,
      stage: 'mandiri',
      indicator: '3',
      value: 500,
    });
    await app.call('worksheet.setValue', {
      region: '53.11',
      year: 2023,
      stage: 'mandiri',
      indicator: '7',
      value: null,
    });
    const [file] = (await preview(app, QUESTIONNAIRE)).files;
    expect(file?.counts).toEqual({ new: 1, changed: 1, same: 45 });
    expect(file?.entries[0]?.differences).toMatchObject([{ indicator: '3', old: '5', new: '1' }]);
  });
});

describe('applying', () => {
  it('many files are one transaction and one undo step', async () => {
    const app = openTestApplication();
    const session = await preview(app, QUESTIONNAIRE, STAGES, MATRIX);
    const applied = await app.call('import.apply', { session: session.session, onConflict: 'skip' });
    expect(applied.files.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied']);
    const history = await app.call('history.list', {});
    expect(history).toHaveLength(1);
    expect(history[0]?.summary).toMatchObject({ kind: 'import', files: expect.arrayContaining([MATRIX]) });
    await app.call('history.undo', {});
    expect(await stored(app)).toEqual([]);
    const sheet = await app.call('worksheet.get', { region: '53.11', year: 2023 });
    expect(sheet.values).toEqual([]);
  });

  it('the same file again changes nothing and says so', async () => {
    const app = openTestApplication();
    const first = await preview(app, MATRIX);
    await app.call('import.apply', { session: first.session });
    const second = await preview(app, MATRIX);
    expect(second.files.map(({ status }) => status)).toEqual(['unchanged']);
    const applied = await app.call('import.apply', { session: second.session });
    expect(applied.changeSet).toBeNull();
    expect(await app.call('history.list', {})).toHaveLength(1);
  });

  it('every stored value knows file, sheet and cell', async () => {
    const app = openTestApplication();
    const session = await preview(app, QUESTIONNAIRE);
    await app.call('import.apply', { session: session.session });
    const sheet = await app.call('worksheet.get', { region: '53.11', year: 2023 });
    expect(sheet.values).toHaveLength(47);
    for (const value of sheet.values) {
      expect(value.provenance).toMatchObject({ file: QUESTIONNAIRE, sheet: 'Kuesioner' });
      expect(value.provenance?.cell).toMatch(/^E\d+$/);
    }
  });

  it('a value with an error is not stored, everything else of the file is', async () => {
    const app = openTestApplication();
    const session = await preview(app, BAD_DATA);
    const [file] = session.files;
    expect(file?.problems.find(({ cell }) => cell === 'Isian!C10')).toMatchObject({
      severity: 'error',
      code: 'out-of-range',
      indicator: '3',
    });
    await app.call('import.apply', { session: session.session });
    const sheet = await app.call('worksheet.get', { region: '53.13', year: 2023 });
    const indicators = sheet.values.map(({ indicator }) => indicator);
    expect(indicators).toHaveLength(37);
    expect(indicators).not.toContain('3');
    expect((await app.call('ranking.get', { year: 2023 })).coverage.ranked).toBe(0);
  });

  it('a region that does not take part is stored as such, without a zero', async () => {
    const app = openTestApplication();
    const session = await preview(app, MATRIX);
    await app.call('import.apply', { session: session.session });
    const ranking = await app.call('ranking.get', { year: 2023 });
    expect(ranking.rows.filter(({ status }) => status !== 'ranked')).toMatchObject([
      { region: { code: '53.21' }, status: 'incomplete', filled: 46, index: null },
      { region: { code: '53.08' }, status: 'tidak-mengikuti', index: null },
    ]);
    expect(ranking.coverage).toEqual({ assessed: 22, ranked: 20, total: 22 });
  });

  it('stages side by side go to their own stage, and the later one inherits', async () => {
    const app = openTestApplication();
    const session = await preview(app, STAGES);
    await app.call('import.apply', { session: session.session });
    const indexAt = async (stage: 'mandiri' | 'dokumen' | null) =>
      (await app.call('ranking.get', { year: 2024, stage })).rows[0]?.index;
    expect([await indexAt('mandiri'), await indexAt('dokumen')]).toEqual(['2.76', '2.58']);
    const furthest = (await app.call('ranking.get', { year: 2024 })).rows[0];
    expect(furthest).toMatchObject({ stage: 'interviu', status: 'ranked' });
  });
});

describe('two files of one import about the same region, year and stage', () => {
  it('are both warned about, with the name of the other file', async () => {
    const app = openTestApplication();
    const { files } = await preview(app, QUESTIONNAIRE, MATRIX);
    const warnings = files.map(({ problems }) =>
      problems
        .filter(({ code }) => code === 'repeated-entry')
        .map(({ severity, message }) => [severity, message]),
    );
    expect(warnings).toEqual([
      [['warning', expect.stringContaining(MATRIX)]],
      [['warning', expect.stringContaining(QUESTIONNAIRE)]],
    ]);
    const alone = await preview(app, QUESTIONNAIRE);
    expect(alone.files[0]?.problems).toEqual([]);
  });
});

describe('the sample', () => {
  it('gives way to what a file says, without a question', async () => {
    const app = openTestApplication();
    await app.call('sample.load', {});
    const session = await sumba(app, await preview(app, INDEX_LIST));
    expect(session.files[0]?.counts).toMatchObject({ changed: 0, same: 0 });
    await app.call('import.apply', { session: session.session, onConflict: 'stop' });
    const { rows } = await app.call('ranking.get', { year: 2022 });
    expect(rows[0]).toMatchObject({
      index: '3.01',
      sample: false,
      source: expect.stringContaining(INDEX_LIST),
    });
    await app.call('sample.remove', {});
    expect((await app.call('ranking.get', { year: 2022 })).rows[0]).toMatchObject({ index: '3.01' });
  });
});

describe('questions', () => {
  it('an ambiguous region holds the whole file until it is answered', async () => {
    const app = openTestApplication();
    const session = await preview(app, INDEX_LIST);
    const [file] = session.files;
    expect(file?.status).toBe('needs-answer');
    expect(file?.problems[0]).toMatchObject({ code: 'ambiguous-region', cell: 'Daftar!B10' });
    const open = file?.entries.find(({ region }) => region === null);
    expect(open?.regionCandidates.map(({ code }) => code).toSorted()).toEqual([
      '53.11',
      '53.12',
      '53.17',
      '53.18',
    ]);
    const held = await app.call('import.apply', { session: session.session });
    expect([held.changeSet, held.files[0]?.status]).toEqual([null, 'needs-answer']);
    const answered = await sumba(app, session);
    expect(answered.files[0]?.status).toBe('ok');
    await app.call('import.apply', { session: session.session });
    const { rows, province } = await app.call('ranking.get', { year: 2022 });
    expect(rows.slice(0, 5).map(({ rank, region, index }) => [rank, region.code, index])).toEqual([
      [1, '53.15', '3.01'],
      [2, '53.02', '2.61'],
      [3, '53.19', '2.46'],
      [3, '53.14', '2.46'],
      [5, '53.11', '2.31'],
    ]);
    expect(province).toMatchObject({ index: '3.35', predikat: 'Baik' });
    expect(rows.find(({ region }) => region.code === '53.08')).toMatchObject({
      status: 'tidak-mengikuti',
      source: expect.stringContaining('Daftar!'),
    });
  });

  it('an answer is remembered as an alias, until the import is taken back', async () => {
    const app = openTestApplication();
    const session = await preview(app, INDEX_LIST);
    await sumba(app, session);
    await app.call('import.apply', { session: session.session });
    expect((await preview(app, INDEX_LIST)).files[0]?.status).toBe('unchanged');
    await app.call('history.undo', {});
    expect((await preview(app, INDEX_LIST)).files[0]?.status).toBe('needs-answer');
  });

  it('what a sheet does not say is filled by the options, what it says is kept', async () => {
    const app = openTestApplication();
    const { files } = await app.call('import.preview', {
      files: [fixture(QUESTIONNAIRE)],
      defaults: { year: 2021, stage: 'dokumen', region: '53.05' },
    });
    expect(files[0]?.entries[0]).toMatchObject({
      year: 2023,
      stage: 'mandiri',
      region: { code: '53.11' },
    });
  });

  it('a level can be corrected in the preview; what the scale does not have is refused', async () => {
    const app = openTestApplication();
    const { session, files } = await preview(app, BAD_DATA);
    const base = { kind: 'value', file: files[0]?.id ?? '', entry: files[0]?.entries[0]?.key ?? '' } as const;
    const off = { session, answers: [{ ...base, indicator: '3', value: 600 }] };
    expect(await app.refusal('import.answer', off)).toBe('level-not-in-scale');
    const corrected = await app.call('import.answer', {
      session,
      answers: [{ ...base, indicator: '3', value: 400 }],
    });
    expect(corrected.files[0]?.entries[0]?.values['3']).toBe(4);
    expect(corrected.files[0]?.problems.filter(({ indicator }) => indicator === '3')).toEqual([]);
    await app.call('import.apply', { session });
    const sheet = await app.call('worksheet.get', { region: '53.13', year: 2023 });
    expect(sheet.values.find(({ indicator }) => indicator === '3')).toMatchObject({
      value: 400,
      provenance: { sheet: 'Isian', cell: 'C10' },
    });
  });
});

describe('values that differ from what is stored', () => {
  async function withDifference() {
    const app = openTestApplication();
    await app.call('worksheet.setValue', {
      region: '53.11',
      year: 2023,
      stage: 'mandiri',
      indicator: '1',
      value: 500,
    });
    const { session } = await preview(app, QUESTIONNAIRE);
    const level = async () => {
      const sheet = await app.call('worksheet.get', { region: '53.11', year: 2023 });
      return [sheet.values.length, sheet.values.find(({ indicator }) => indicator === '1')?.value];
    };
    return { app, session, level };
  }

  it('stop: the file is left out whole and the cells are named', async () => {
    const { app, session, level } = await withDifference();
    const applied = await app.call('import.apply', { session, onConflict: 'stop' });
    expect(applied.changeSet).toBeNull();
    expect(applied.files[0]?.problems[0]).toMatchObject({
      code: 'conflict',
      indicator: '1',
      severity: 'error',
    });
    expect(await level()).toEqual([1, 500]);
  });

  it('skip: what is stored stays, what is new comes in', async () => {
    const { app, session, level } = await withDifference();
    await app.call('import.apply', { session, onConflict: 'skip' });
    expect(await level()).toEqual([47, 500]);
  });

  it('update: the file wins, and undo brings the old value back', async () => {
    const { app, session, level } = await withDifference();
    await app.call('import.apply', { session, onConflict: 'update' });
    expect(await level()).toEqual([47, 200]);
    await app.call('history.undo', {});
    expect(await level()).toEqual([1, 500]);
  });
});

describe('files that cannot be read', () => {
  it('are reported with what to do, beside those that can; nothing of them is stored', async () => {
    const app = openTestApplication();
    const session = await preview(
      app,
      'hostile/22-teks-bernama-xlsx.xlsx',
      QUESTIONNAIRE,
      'hostile/20-belu-2023.xls',
    );
    expect(session.files.map(({ status }) => status)).toEqual(['rejected', 'ok', 'rejected']);
    for (const file of session.files.filter(({ status }) => status === 'rejected')) {
      expect(file.problems[0]?.message.length).toBeGreaterThan(30);
    }
    const applied = await app.call('import.apply', { session: session.session });
    expect(applied.files.map(({ status }) => status)).toEqual(['rejected', 'applied', 'rejected']);
    expect(app.bugs).toEqual([]);
  });

  it('text that looks like formulas or markup stays text', async () => {
    const app = openTestApplication();
    const session = await preview(app, 'hostile/28-injeksi-rumus.xlsx');
    const [file] = session.files;
    const grid = await app.call('import.grid', {
      session: session.session,
      file: file?.id ?? '',
      sheet: 'Isian',
    });
    const texts = grid.lines.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts.some((text) => text.startsWith('=') || text.startsWith('<'))).toBe(true);
  });

  it('a sheet is shown piece by piece, and another one in between', async () => {
    const app = openTestApplication();
    const { session, files } = await preview(app, STAGES, MATRIX);
    const page = (file: number, firstRow: number) =>
      app.call('import.grid', {
        session,
        file: files[file]?.id ?? '',
        sheet: files[file]?.sheets.at(-1)?.name ?? '',
        firstRow,
        rows: 10,
      });
    const [first, other, second] = await Promise.all([page(1, 1), page(0, 1), page(1, 11)]);
    expect(second.lines.map(({ row }) => row).every((row) => row > 10 && row <= 20)).toBe(true);
    expect(second.lines.length).toBeGreaterThan(0);
    expect(other.lines).not.toEqual(first.lines);
    expect(await page(1, 1)).toEqual(first);
    expect(await app.refusal('import.grid', { session, file: files[1]?.id ?? '', sheet: 'Tidak ada' })).toBe(
      'not-found',
    );
  });

  it('a session that is gone is said to be gone', async () => {
    const app = openTestApplication();
    const session = await preview(app, QUESTIONNAIRE);
    await app.call('import.discard', { session: session.session });
    expect(await app.refusal('import.apply', { session: session.session })).toBe('session-expired');
  });
});
