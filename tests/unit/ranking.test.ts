import { describe, expect, it } from 'vitest';
import { buildRanking, type RankingInput } from '../../shared/ranking/build-ranking.ts';
import { rankDescending } from '../../shared/ranking/rank.ts';
import type { PublishedResult, RegionAssessment } from '../../shared/ranking/region-result.ts';
import { parseExact } from '../../shared/scoring/exact.ts';
import { spbe2020 } from '../support/instruments.ts';

function published(index: number | null, predikat: string | null = null): PublishedResult {
  return {
    index,
    predikat,
    domains: new Map(),
    source: 'uji',
    sourceKind: 'keputusan',
    note: null,
    sample: false,
  };
}

function region(name: string, fields: Partial<RegionAssessment> = {}): RegionAssessment {
  return {
    region: { code: `53.${name.length.toString().padStart(2, '0')}`, name },
    participation: 'ikut',
    participationReason: '',
    stages: {},
    published: null,
    ...fields,
  };
}

/** All indicators at one level, except some. */
function worksheet(level: number, others: Record<string, number | null> = {}) {
  const values = new Map(spbe2020.indicators.map(({ id }) => [id, level]));
  for (const [id, value] of Object.entries(others)) {
    if (value === null) values.delete(id);
    else values.set(id, value);
  }
  return values;
}

function ranking(regions: RegionAssessment[], fields: Partial<RankingInput> = {}) {
  return buildRanking({
    instrument: spbe2020,
    year: 2024,
    stage: null,
    scope: 'kabkota',
    rule: 'exact',
    regions,
    before: [],
    province: null,
    publishedDistribution: null,
    ...fields,
  });
}

const summary = (regions: RegionAssessment[], fields: Partial<RankingInput> = {}) =>
  ranking(regions, fields).rows.map((row) => [row.rank, row.region.name, row.index, row.status]);

describe('competition ranking', () => {
  it('a tie shares the better rank and the next rank is skipped', () => {
    const ranked = rankDescending(
      ['2.46', '3.01', '2.46', '2.31'],
      (text) => parseExact(text),
      (a, b) => a.localeCompare(b),
    );
    expect(ranked.map(({ item, rank, tie }) => [item, rank, tie])).toEqual([
      ['3.01', 1, false],
      ['2.46', 2, true],
      ['2.46', 2, true],
      ['2.31', 4, false],
    ]);
  });

  it('ranks the exact index, not the two decimals that are shown', () => {
    const a = region('A', { stages: { mandiri: worksheet(200, { '1': 300 }) } });
    const bb = region('BB', { stages: { mandiri: worksheet(200, { '21': 300 }) } });
    // 2.013 and 2.015: both would be near 2.01 or 2.02 after rounding.
    expect(summary([a, bb])).toEqual([
      [1, 'BB', '2.02', 'ranked'],
      [2, 'A', '2.01', 'ranked'],
    ]);
  });
});

describe('who is ranked', () => {
  it('blanks, absence, a predikat alone and no data stay apart, each by its own name', () => {
    const rows = ranking([
      region('Tanpa'),
      region('Absen', { participation: 'tidak-mengikuti' }),
      region('Kosong', { stages: { mandiri: worksheet(200, { '7': null }) } }),
      region('Predikat', { published: published(null, 'Kurang') }),
      region('Terbit', { published: published(246) }),
    ]);
    expect(rows.rows.map((row) => [row.rank, row.status, row.predikat])).toEqual([
      [1, 'ranked', 'Cukup'],
      [null, 'predikat-only', 'Kurang'],
      [null, 'incomplete', null],
      [null, 'tidak-mengikuti', null],
      [null, 'no-data', null],
    ]);
    expect(rows.rows[2]?.range).toEqual({ low: '1.99', high: '2.04' });
    expect(rows.distribution).toMatchObject({
      Cukup: 1,
      Kurang: 1,
      incomplete: 1,
      'tidak-mengikuti': 1,
      'no-data': 1,
    });
    expect(rows.coverage).toEqual({ assessed: 4, ranked: 1, total: 5 });
  });

  it('absence outweighs whatever else is stored, and never becomes a zero in the average', () => {
    const rows = ranking([
      region('Absen', { participation: 'tidak-mengikuti', published: published(400) }),
      region('Satu', { published: published(200) }),
      region('Duaaa', { published: published(300) }),
    ]);
    expect(rows.average).toBe('2.50');
    expect(rows.rows.map((row) => row.rank)).toEqual([1, 2, null]);
  });
});

describe('stages', () => {
  const both = region('Dua tahap', {
    stages: { mandiri: worksheet(300), dokumen: new Map([['1', 100]]) },
  });
  const selfOnly = region('Mandiri saja', { stages: { mandiri: worksheet(200) } });

  it('without a stage each region counts with the furthest it has reached', () => {
    expect(summary([both, selfOnly])).toEqual([
      [1, 'Dua tahap', '2.97', 'ranked'],
      [2, 'Mandiri saja', '2.00', 'ranked'],
    ]);
  });

  it('with a stage, untouched values are inherited and who has not reached it is not ranked', () => {
    expect(summary([both, selfOnly], { stage: 'dokumen' })).toEqual([
      [1, 'Dua tahap', '2.97', 'ranked'],
      [null, 'Mandiri saja', null, 'no-data'],
    ]);
    expect(summary([both, selfOnly], { stage: 'mandiri' })[0]).toEqual([1, 'Dua tahap', '3.00', 'ranked']);
  });

  it('a published result counts first, but not for an earlier stage', () => {
    const decided = region('Terbit', { published: published(260), stages: { mandiri: worksheet(400) } });
    expect(summary([decided])[0]?.[2]).toBe('2.60');
    expect(summary([decided], { stage: 'penetapan' })[0]?.[2]).toBe('2.60');
    expect(summary([decided], { stage: 'mandiri' })[0]?.[2]).toBe('4.00');
  });
});

describe('change against the year before', () => {
  it('is positive when a region rises, and the index change is that of the shown figures', () => {
    const now = [region('A', { published: published(301) }), region('BB', { published: published(250) })];
    const before = [region('A', { published: published(200) }), region('BB', { published: published(210) })];
    expect(ranking(now, { before }).rows.map((row) => row.change)).toEqual([
      { rank: 1, index: '1.01' },
      { rank: -1, index: '0.40' },
    ]);
  });

  it('is unknown for who was not ranked then', () => {
    const now = [region('A', { published: published(301) })];
    expect(ranking(now, { before: [region('A')] }).rows[0]?.change).toBeNull();
  });
});

describe('the predikat rule', () => {
  /** Indicators 1 to 10 and 32 to 41 at 2, the others at 3: exactly 2.595, shown as 2.60. */
  function justBelow(): RegionAssessment {
    const lowered = spbe2020.indicators.filter(({ aspect }) => aspect === '1' || aspect === '7');
    const values = worksheet(300, Object.fromEntries(lowered.map(({ id }) => [id, 200])));
    return region('Antara', { stages: { mandiri: values } });
  }

  it('reads the exact index unless the setting says otherwise, and flags where that matters', () => {
    const rows = (['exact', 'shown'] as const).map((rule) => ranking([justBelow()], { rule }).rows[0]);
    expect(
      rows.map((row) => [row?.indexExact, row?.index, row?.predikat, row?.bandDependsOnRounding]),
    ).toEqual([
      ['2.595', '2.60', 'Cukup', true],
      ['2.595', '2.60', 'Baik', true],
    ]);
  });

  it('counts regions at the target by the same rule', () => {
    expect(ranking([justBelow()]).reachingTarget).toBe(0);
    expect(ranking([justBelow()], { rule: 'shown' }).reachingTarget).toBe(1);
  });
});
