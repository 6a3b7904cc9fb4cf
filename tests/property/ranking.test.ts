import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ranking, RankingRow } from '../../shared/contract/ranking.ts';
import { BASIS_KINDS, partsOfKind, type Basis } from '../../shared/ranking/basis.ts';
import { buildRanking } from '../../shared/ranking/build-ranking.ts';
import type { RegionAssessment } from '../../shared/ranking/region-result.ts';
import { compare, parseExact } from '../../shared/scoring/exact.ts';
import { tinyInstrument } from '../support/ranking-example.ts';

const indicators = tinyInstrument.indicators.map(({ id }) => id);
const bases: Basis[] = BASIS_KINDS.flatMap((kind): Basis[] =>
  kind === 'index' ? [{ kind, id: null }] : partsOfKind(tinyInstrument, kind).map(({ id }) => ({ kind, id })),
);

/** A level from the scale, or blank. Few levels, so that ties are common. */
const levels = fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 8 }), {
  minLength: indicators.length,
  maxLength: indicators.length,
});
const published = fc.record({
  index: fc.option(fc.integer({ min: 0, max: 500 })),
  domain: fc.option(fc.integer({ min: 0, max: 500 })),
});

const assessments = fc
  .array(
    fc.record({
      levels,
      published: fc.option(published, { freq: 3 }),
      takesPart: fc.integer({ min: 0, max: 9 }).map((value) => value > 0),
    }),
    { maxLength: 14 },
  )
  .map((regions) =>
    regions.map((region, index): RegionAssessment => ({
      region: { code: `53.${String(index + 1).padStart(2, '0')}`, name: `Kabupaten ${index % 3}-${index}` },
      participation: region.takesPart ? 'ikut' : 'tidak-mengikuti',
      participationReason: '',
      stages: {
        mandiri: new Map(
          region.levels.flatMap((level, at) =>
            level === null ? [] : [[indicators[at] ?? '', level * 100] as const],
          ),
        ),
      },
      published: region.published && {
        index: region.published.index,
        predikat: null,
        domains: new Map(region.published.domain === null ? [] : [['1', region.published.domain]]),
        source: 'uji',
        sourceKind: 'keputusan',
        note: null,
        sample: false,
      },
    })),
  );

function rank(
  regions: readonly RegionAssessment[],
  basis: Basis,
  before: readonly RegionAssessment[] = [],
): Ranking {
  return buildRanking({
    instrument: tinyInstrument,
    year: 2024,
    stage: null,
    scope: 'kabkota',
    rule: 'exact',
    basis,
    regions,
    before,
    province: null,
    publishedDistribution: null,
  });
}

const valueOf = (row: RankingRow) => (row.valueExact === null ? null : parseExact(row.valueExact));

describe('a ranking by any basis', () => {
  it('does not depend on the order in which regions are given', () => {
    fc.assert(
      fc.property(
        assessments.chain((regions) =>
          fc.tuple(fc.constant(regions), fc.shuffledSubarray(regions, { minLength: regions.length })),
        ),
        fc.constantFrom(...bases),
        ([regions, shuffled], basis) => {
          expect(rank(shuffled, basis)).toEqual(rank(regions, basis));
        },
      ),
    );
  });

  it('gives every region with a value one more than the number of regions with a higher one', () => {
    fc.assert(
      fc.property(assessments, fc.constantFrom(...bases), (regions, basis) => {
        const { rows } = rank(regions, basis);
        const valued = rows.flatMap((row) => valueOf(row) ?? []);
        for (const row of rows) {
          const value = valueOf(row);
          const higher = value && valued.filter((other) => compare(other, value) > 0).length;
          const equal = value && valued.filter((other) => compare(other, value) === 0).length;
          expect(row.rank).toBe(higher === null ? null : higher + 1);
          expect(row.tie).toBe(equal !== null && equal > 1);
        }
      }),
    );
  });

  it('lists every region once, and who does not take part has no value, no rank and no place in an average', () => {
    fc.assert(
      fc.property(assessments, fc.constantFrom(...bases), (regions, basis) => {
        const { rows, basisAverage, coverage } = rank(regions, basis);
        expect(rows.map((row) => row.region.code).toSorted()).toEqual(
          regions.map((region) => region.region.code).toSorted(),
        );
        const absent = rows.filter((row) => row.status === 'tidak-mengikuti');
        expect(absent.every((row) => row.value === null && row.rank === null)).toBe(true);
        expect(basisAverage.count).toBe(rows.filter((row) => row.rank !== null).length);
        expect(coverage.assessed).toBeGreaterThanOrEqual(absent.length);
      }),
    );
  });

  it('says the index rank beside whatever it ranks by, and a part never changes the distribution', () => {
    fc.assert(
      fc.property(assessments, fc.constantFrom(...bases), (regions, basis) => {
        const byIndex = rank(regions, { kind: 'index', id: null });
        const byPart = rank(regions, basis);
        const ranks = new Map(byIndex.rows.map((row) => [row.region.code, row.rank]));
        for (const row of byPart.rows) expect(row.indexRank).toBe(ranks.get(row.region.code));
        expect(byPart.distribution).toEqual(byIndex.distribution);
        expect(byPart.average).toBe(byIndex.average);
      }),
    );
  });

  it('against the same figures nothing has moved', () => {
    fc.assert(
      fc.property(assessments, fc.constantFrom(...bases), (regions, basis) => {
        for (const row of rank(regions, basis, regions).rows) {
          expect(row.change).toEqual(row.rank === null ? null : { rank: 0, index: '0.00' });
        }
      }),
    );
  });
});
