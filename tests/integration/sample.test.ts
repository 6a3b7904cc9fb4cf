import { describe, expect, it } from 'vitest';
import { openTestApplication } from '../support/temporary.ts';

describe('the sample of 2022', () => {
  it('gives the published ranking, those not ranked apart, and the province by itself', async () => {
    const app = openTestApplication();
    await app.call('sample.load', {});
    const ranking = await app.call('ranking.get', { year: 2022 });
    const ranked = ranking.rows.filter((row) => row.rank !== null);
    expect(ranked.map((row) => [row.rank, row.region.name, row.index, row.predikat])).toEqual([
      [1, 'Kabupaten Manggarai Barat', '3.01', 'Baik'],
      [2, 'Kabupaten Timor Tengah Selatan', '2.61', 'Baik'],
      [3, 'Kabupaten Manggarai Timur', '2.46', 'Cukup'],
      [3, 'Kabupaten Rote Ndao', '2.46', 'Cukup'],
      [5, 'Kabupaten Sumba Timur', '2.31', 'Cukup'],
      [6, 'Kabupaten Sumba Barat', '2.25', 'Cukup'],
      [7, 'Kabupaten Sabu Raijua', '2.14', 'Cukup'],
      [8, 'Kota Kupang', '2.05', 'Cukup'],
      [9, 'Kabupaten Malaka', '1.99', 'Cukup'],
      [10, 'Kabupaten Belu', '1.92', 'Cukup'],
      [11, 'Kabupaten Kupang', '1.85', 'Cukup'],
    ]);
    expect(ranking.rows.find((row) => row.status === 'tidak-mengikuti')?.region.name).toBe('Kabupaten Ende');
    expect(ranking.province).toMatchObject({ index: '3.35', predikat: 'Baik', rank: null });
    expect(ranking.publishedDistribution?.counts).toEqual({
      Baik: 2,
      Cukup: 11,
      Kurang: 8,
      'tidak-mengikuti': 1,
    });
    expect(ranking.coverage).toEqual({ assessed: 12, ranked: 11, total: 22 });
  });

  it('says on the row that Sumba Timur is an assumption, and marks every row as sample with its source', async () => {
    const app = openTestApplication();
    await app.call('sample.load', {});
    const { rows } = await app.call('ranking.get', { year: 2022 });
    const assumed = rows.filter((row) => row.note !== null);
    expect(assumed.map((row) => row.region.code)).toEqual(['53.11']);
    const known = rows.filter((row) => row.status !== 'no-data');
    expect(known.every((row) => row.sample && row.source !== null)).toBe(true);
  });

  it('is removed in one step, which can be undone; what was entered beside it stays', async () => {
    const app = openTestApplication();
    await app.call('sample.load', {});
    await app.call('worksheet.setValue', {
      region: '53.08',
      year: 2022,
      stage: 'mandiri',
      indicator: '1',
      value: 200,
    });
    await app.call('sample.remove', {});
    const after = await app.call('ranking.get', { year: 2022 });
    expect(after.rows.filter((row) => row.status !== 'no-data').map((row) => row.region.code)).toEqual([
      '53.08',
    ]);
    expect(after.publishedDistribution).toBeNull();
    await app.call('history.undo', {});
    const undone = await app.call('ranking.get', { year: 2022 });
    expect(undone.coverage.ranked).toBe(11);
  });

  it('is not loaded over results that are there', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setValue', {
      region: '53.08',
      year: 2022,
      stage: 'mandiri',
      indicator: '1',
      value: 200,
    });
    expect(await app.refusal('sample.load', {})).toBe('sample-needs-empty-year');
  });
});

describe('a published distribution', () => {
  it('stands beside what the rows give and can be removed', async () => {
    const app = openTestApplication();
    const distribution = { counts: { Baik: 3, Kurang: 19 }, source: 'Keputusan' };
    await app.call('distribution.set', { year: 2023, distribution });
    expect((await app.call('ranking.get', { year: 2023 })).publishedDistribution).toEqual({
      ...distribution,
      sample: false,
    });
    await app.call('distribution.set', { year: 2023, distribution: null });
    expect((await app.call('ranking.get', { year: 2023 })).publishedDistribution).toBeNull();
  });

  it('knows only the predikat of the instrument', async () => {
    const app = openTestApplication();
    const distribution = { counts: { Lumayan: 3 }, source: 'Keputusan' };
    expect(await app.refusal('distribution.set', { year: 2023, distribution })).toBe('invalid-input');
  });
});
