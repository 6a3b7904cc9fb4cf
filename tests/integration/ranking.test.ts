import { describe, expect, it } from 'vitest';
import { openTestApplication } from '../support/temporary.ts';

async function worksheets() {
  const app = openTestApplication();
  const instrument = (await app.call('instruments.list', {})).find(({ years }) => years.to === 2025);
  if (!instrument) throw new Error('no instrument until 2025');
  const fill = async (region: string, year: number, level: number, others: Record<string, number> = {}) =>
    app.call('matrix.setBlock', {
      year,
      stage: 'mandiri',
      cells: instrument.indicators.map(({ id }) => ({ region, indicator: id, value: others[id] ?? level })),
    });
  await fill('53.05', 2024, 300, { '1': 100 });
  await fill('53.06', 2024, 200, { '1': 500 });
  await fill('53.05', 2022, 100);
  await fill('53.06', 2022, 200);
  return app;
}

describe('ranking.get', () => {
  it('ranks by one indicator, and compares with any earlier year', async () => {
    const app = await worksheets();
    const byIndicator = await app.call('ranking.get', {
      year: 2024,
      compareWith: 2022,
      basis: { kind: 'indicator', id: '1' },
    });
    expect(
      byIndicator.rows.slice(0, 2).map((row) => [row.rank, row.region.code, row.value, row.change]),
    ).toEqual([
      [1, '53.06', '5.00', { rank: 0, index: '3.00' }],
      [2, '53.05', '1.00', { rank: 0, index: '0.00' }],
    ]);
    const byIndex = await app.call('ranking.get', { year: 2024, compareWith: 2022 });
    expect(byIndex.rows.slice(0, 2).map((row) => [row.region.code, row.change?.rank])).toEqual([
      ['53.05', 1],
      ['53.06', -1],
    ]);
    expect((await app.call('ranking.get', { year: 2024 })).rows[0]?.change).toBeNull();
  });

  it('marks the year of another instrument: rank change without an index change', async () => {
    const app = await worksheets();
    const pemdi = (await app.call('instruments.list', {})).find(({ years }) => years.from === 2026);
    await app.call('matrix.setBlock', {
      year: 2026,
      stage: 'mandiri',
      cells: (pemdi?.indicators ?? []).map(({ id }) => ({ region: '53.06', indicator: id, value: 300 })),
    });
    const ranking = await app.call('ranking.get', { year: 2026, compareWith: 2024 });
    expect(ranking.compared).toMatchObject({ year: 2024, isBreak: true });
    expect(ranking.rows[0]).toMatchObject({ region: { code: '53.06' }, rankChange: 1, change: null });
  });

  it('refuses a year that is not earlier and a part that the instrument does not have', async () => {
    const app = await worksheets();
    expect(await app.refusal('ranking.get', { year: 2024, compareWith: 2024 })).toBe('invalid-input');
    const basis = { kind: 'domain', id: '77' } as const;
    expect(await app.refusal('ranking.get', { year: 2024, basis })).toBe('not-found');
  });
});
