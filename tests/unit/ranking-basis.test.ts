import { describe, expect, it } from 'vitest';
import type { Basis } from '../../shared/ranking/basis.ts';
import { buildRanking, type RankingInput } from '../../shared/ranking/build-ranking.ts';
import type { PublishedResult, RegionAssessment } from '../../shared/ranking/region-result.ts';
import { tinyInstrument } from '../support/ranking-example.ts';

/** Levels of the five indicators; null is blank. */
function region(
  name: string,
  levels: (number | null)[],
  fields: Partial<RegionAssessment> = {},
): RegionAssessment {
  const ids = tinyInstrument.indicators.map(({ id }) => id);
  return {
    region: { code: `53.${String(name.codePointAt(0) ?? 0)}`, name },
    participation: 'ikut',
    participationReason: '',
    stages: {
      mandiri: new Map(
        levels.flatMap((level, at) => (level === null ? [] : [[ids[at] ?? '', level * 100] as const])),
      ),
    },
    published: null,
    ...fields,
  };
}

function published(index: number, domains: Record<string, number> = {}): PublishedResult {
  return {
    index,
    predikat: null,
    domains: new Map(Object.entries(domains)),
    source: 'uji',
    sourceKind: 'keputusan',
    note: null,
    sample: false,
  };
}

function ranking(regions: RegionAssessment[], basis: Basis, fields: Partial<RankingInput> = {}) {
  return buildRanking({
    instrument: tinyInstrument,
    year: 2024,
    stage: null,
    scope: 'kabkota',
    rule: 'exact',
    basis,
    regions,
    before: [],
    province: null,
    publishedDistribution: null,
    ...fields,
  });
}

const DOMAIN: Basis = { kind: 'domain', id: '2' };
const ranks = ({ rows }: ReturnType<typeof ranking>) =>
  rows.map((row) => [row.rank, row.region.name, row.value, row.indexRank]);

describe('ranking by a part', () => {
  // Domain 2 of A is 2, of B is 4; the index of A is 3.2, of B is 2.8.
  const a = region('A', [4, 4, 2, 2, 2]);
  const b = region('B', [2, 2, 4, 4, 4]);

  it('orders by that part alone and keeps the index rank beside it', () => {
    expect(ranks(ranking([a, b], DOMAIN))).toEqual([
      [1, 'B', '4.00', 2],
      [2, 'A', '2.00', 1],
    ]);
    expect(ranks(ranking([a, b], { kind: 'indicator', id: '1' }))).toEqual([
      [1, 'A', '4.00', 1],
      [2, 'B', '2.00', 2],
    ]);
  });

  it('equal parts share the rank even where the indices differ', () => {
    const c = region('C', [5, 5, 4, 4, 4]);
    expect(ranks(ranking([a, b, c], DOMAIN))).toEqual([
      [1, 'B', '4.00', 3],
      [1, 'C', '4.00', 1],
      [3, 'A', '2.00', 2],
    ]);
  });

  it('a part is known as soon as its own indicators are, whatever else is blank', () => {
    const blank = region('D', [null, 1, 5, 5, 5]);
    const { rows, average, basisAverage } = ranking([a, blank], DOMAIN);
    expect(rows.map((row) => [row.rank, row.region.name, row.status])).toEqual([
      [1, 'D', 'incomplete'],
      [2, 'A', 'ranked'],
    ]);
    expect(average).toBe('3.20');
    expect(basisAverage).toEqual({ average: '3.50', averageExact: '3.5', count: 2 });
  });

  it('a published result has only what was published with it; the others are listed without a value', () => {
    const withDomain = region('E', [5, 5, 5, 5, 5], { published: published(300, { '2': 250 }) });
    const without = region('F', [5, 5, 5, 5, 5], { published: published(310) });
    expect(ranks(ranking([a, withDomain, without], DOMAIN))).toEqual([
      [1, 'E', '2.50', 3],
      [2, 'A', '2.00', 1],
      [null, 'F', null, 2],
    ]);
    expect(ranks(ranking([withDomain], { kind: 'indicator', id: '1' }))[0]).toEqual([null, 'E', null, 1]);
  });

  it('averages say how many regions they are over', () => {
    const absent = region('G', [5, 5, 5, 5, 5], { participation: 'tidak-mengikuti' });
    const { partAverages, coverage } = ranking([a, b, absent], DOMAIN);
    expect(partAverages.domains['2']).toEqual({ average: '3.00', averageExact: '3', count: 2 });
    expect(coverage).toEqual({ assessed: 3, ranked: 2, total: 3 });
  });
});

describe('change against another year', () => {
  const index: Basis = { kind: 'index', id: null };
  const other = { ...tinyInstrument, id: 'lama' };
  const now = [region('A', [4, 4, 4, 4, 4]), region('B', [3, 3, 3, 3, 3])];
  const then = [region('A', [1, 1, 1, 1, 1]), region('B', [2, 2, 2, 2, 2])];

  it('is of the part that is ranked by', () => {
    const before = [region('A', [4, 4, 1, 1, 1]), region('B', [1, 1, 2, 2, 2])];
    const { rows } = ranking(now, DOMAIN, { before, beforeYear: 2021 });
    expect(rows.map((row) => row.change)).toEqual([
      { rank: 1, index: '3.00' },
      { rank: -1, index: '1.00' },
    ]);
  });

  it('across a change of instrument only ranks are set side by side, and that is said', () => {
    const across = ranking(now, index, { before: then, beforeYear: 2020, beforeInstrument: other });
    expect(across.compared).toEqual({
      year: 2020,
      instrument: 'lama',
      ranked: 2,
      isBreak: true,
    });
    expect(across.rows.map((row) => [row.rankChange, row.change])).toEqual([
      [1, null],
      [-1, null],
    ]);
    expect(across.averageChange).toBeNull();
    const same = ranking(now, index, { before: then, beforeYear: 2020 });
    expect(same.averageChange).toBe('2.00');
  });

  it('parts of another instrument are other parts and give no rank change either', () => {
    const across = ranking(now, DOMAIN, { before: then, beforeInstrument: other });
    expect(across.rows.map((row) => row.rankChange)).toEqual([null, null]);
  });

  it('an empty year is no break', () => {
    const before = now.map((each) => ({ ...each, stages: {} }));
    expect(ranking(now, index, { before, beforeInstrument: other }).compared.isBreak).toBe(false);
  });
});
