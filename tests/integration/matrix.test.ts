/** The matrix of a year, and writing a block of it: all of its cells in one change set, or none. */
import { describe, expect, it } from 'vitest';
import { openTestApplication, type TestApplication } from '../support/temporary.ts';
import { spbe2020 } from '../support/instruments.ts';

const YEAR = 2024;
const cell = (region: string, indicator: string, value: number | null) => ({ region, indicator, value });
const everywhere = (region: string, value: number) =>
  spbe2020.indicators.map(({ id }) => cell(region, id, value));

async function rowOf(app: TestApplication, code: string, stage: 'mandiri' | 'dokumen' | null = null) {
  const { rows } = await app.call('matrix.get', { year: YEAR, stage });
  const row = rows.find(({ region }) => region.code === code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
}

describe('the matrix', () => {
  it('has a row for every regency and city, empty ones too, and the province where it is asked for', async () => {
    const app = openTestApplication();
    const { rows } = await app.call('matrix.get', { year: YEAR });
    expect(rows).toHaveLength(22);
    expect(rows[0]).toMatchObject({ stage: 'mandiri', values: {}, index: null, range: null, filled: 0 });
    const all = await app.call('matrix.get', { year: YEAR, scope: 'all' });
    expect(all.rows.at(-1)?.region.code).toBe('53');
  });

  it('tells what counts, from which stage, and what it hides', async () => {
    const app = openTestApplication();
    await app.call('matrix.setBlock', { year: YEAR, stage: 'mandiri', cells: everywhere('53.01', 300) });
    await app.call('matrix.setBlock', { year: YEAR, stage: 'dokumen', cells: [cell('53.01', '1', 200)] });
    const row = await rowOf(app, '53.01', 'dokumen');
    expect(row.values['1']).toEqual({ value: 200, from: 'dokumen' });
    expect(row.values['2']).toEqual({ value: 300, from: 'mandiri' });
    expect(row.followed).toEqual({ '1': { value: 300, from: 'mandiri' } });
    expect(row.mandiri['1']).toBe(300);
    // 3 less one level of 1,3 %.
    expect(row).toMatchObject({ index: '2.99', predikat: 'Baik', filled: 47, range: null });
    expect((await rowOf(app, '53.01', 'mandiri')).index).toBe('3.00');
    // Without a stage each region counts at the furthest that it has reached.
    expect((await rowOf(app, '53.01')).stage).toBe('dokumen');
    expect((await rowOf(app, '53.02')).stage).toBe('mandiri');
  });

  it('knows how far accepted evidence reaches, and where a level above it has a reason', async () => {
    const app = openTestApplication();
    const place = { region: '53.01', year: YEAR, indicator: '3' } as const;
    const { id } = await app.call('evidence.add', {
      ...place,
      source: { kind: 'surat', number: '555/12/2024' },
      levels: [2],
    });
    await app.call('evidence.update', { id, fields: { status: 'diterima' } });
    await app.call('worksheet.setValue', {
      ...place,
      stage: 'dokumen',
      value: 400,
      overrideReason: 'Dilihat saat visitasi',
    });
    const row = await rowOf(app, '53.01');
    expect([row.ceilings, row.reasons]).toEqual([{ '3': 2 }, { '3': ['dokumen'] }]);
    const other = await rowOf(app, '53.02');
    expect([other.ceilings, other.reasons]).toEqual([{}, {}]);
  });

  it('says where an open index can end up, and gives none to those who do not take part', async () => {
    const app = openTestApplication();
    await app.call('matrix.setBlock', {
      year: YEAR,
      stage: 'mandiri',
      cells: everywhere('53.01', 300).slice(1),
    });
    expect(await rowOf(app, '53.01')).toMatchObject({ index: null, range: { low: '2.97', high: '3.03' } });
    await app.call('participation.set', {
      region: '53.01',
      year: YEAR,
      participation: 'tidak-mengikuti',
    });
    expect(await rowOf(app, '53.01')).toMatchObject({
      participation: 'tidak-mengikuti',
      index: null,
      range: null,
    });
  });
});

describe('a block', () => {
  it('is one change set, told in words, and one step back', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setValue', {
      region: '53.01',
      year: YEAR,
      stage: 'mandiri',
      indicator: '1',
      value: 100,
    });
    const before = (await app.call('history.list', {})).length;
    await app.call('matrix.setBlock', {
      year: YEAR,
      stage: 'mandiri',
      cells: [...everywhere('53.01', 300), ...everywhere('53.02', 400)],
    });
    const [last, ...rest] = await app.call('history.list', {});
    expect(rest).toHaveLength(before);
    expect(last?.summary).toEqual({ kind: 'edit-block', year: YEAR, stage: 'mandiri', cells: 94 });
    await app.call('history.undo', {});
    expect((await rowOf(app, '53.01')).values).toEqual({ '1': { value: 100, from: 'mandiri' } });
    expect((await rowOf(app, '53.02')).values).toEqual({});
    await app.call('history.redo', {});
    expect((await rowOf(app, '53.02')).index).toBe('4.00');
  });

  it('counts only what becomes another value, and leaves no trace when nothing does', async () => {
    const app = openTestApplication();
    const cells = [cell('53.01', '1', 300), cell('53.01', '2', 300)];
    await app.call('matrix.setBlock', { year: YEAR, stage: 'mandiri', cells });
    expect(await app.call('matrix.setBlock', { year: YEAR, stage: 'mandiri', cells })).toEqual({
      changeSet: null,
    });
    const more = [...cells, cell('53.01', '3', 200), cell('53.01', '4', null)];
    await app.call('matrix.setBlock', { year: YEAR, stage: 'mandiri', cells: more });
    const [last] = await app.call('history.list', {});
    expect(last?.summary).toMatchObject({ cells: 1 });
  });

  it('takes values away with null', async () => {
    const app = openTestApplication();
    const cells = [cell('53.01', '1', 300), cell('53.01', '2', 300)];
    await app.call('matrix.setBlock', { year: YEAR, stage: 'mandiri', cells });
    await app.call('matrix.setBlock', { year: YEAR, stage: 'mandiri', cells: [cell('53.01', '1', null)] });
    expect(Object.keys((await rowOf(app, '53.01')).values)).toEqual(['2']);
  });

  it.each([
    ['a value off the scale', [cell('53.01', '1', 300), cell('53.02', '2', 250)], 'level-not-in-scale'],
    ['an unknown indicator', [cell('53.01', '1', 300), cell('53.02', '99', 300)], 'not-found'],
    ['an unknown region', [cell('53.01', '1', 300), cell('53.99', '1', 300)], 'not-found'],
    ['a cell twice', [cell('53.01', '1', 300), cell('53.01', '1', 200)], 'invalid-input'],
  ])('with %s is refused as a whole', async (_, cells, code) => {
    const app = openTestApplication();
    expect(await app.refusal('matrix.setBlock', { year: YEAR, stage: 'mandiri', cells })).toBe(code);
    expect((await rowOf(app, '53.01')).values).toEqual({});
    expect(await app.call('history.list', {})).toEqual([]);
    expect(app.bugs).toEqual([]);
  });

  it('names the places that are not on the scale', async () => {
    const { application } = openTestApplication();
    const result = await application.call('matrix.setBlock', {
      year: YEAR,
      stage: 'mandiri',
      cells: [cell('53.02', '2', 250), cell('53.03', '7', 600)],
    });
    expect(result).toMatchObject({
      ok: false,
      error: { detail: { min: 1, max: 5, value: 2.5, cells: ['53.02 2', '53.03 7'] } },
    });
  });
});
