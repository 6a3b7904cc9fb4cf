import { describe, expect, it } from 'vitest';
import { drawMap } from '../../shared/map/draw-map.ts';
import { MAP_LIMITS, readGeoJson, type Polygon } from '../../shared/map/geojson.ts';
import { matchFeatures } from '../../shared/map/match-features.ts';
import { createRegionMatcher } from '../../shared/regions/match.ts';
import { resources } from '../support/instruments.ts';

/** A rectangle in degrees. */
function box(west: number, south: number, east: number, north: number): Polygon {
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

function feature(
  properties: Record<string, unknown>,
  geometry: unknown = { type: 'Polygon', coordinates: box(124, -9, 125, -8) },
) {
  return { type: 'Feature', properties, geometry };
}

const file = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('a file from elsewhere', () => {
  it('is read when it is features of polygons, with texts and numbers of their properties', () => {
    const read = readGeoJson(
      file(
        feature({ nama: 'Alor', kode: 5305, luas: null, lain: { a: 1 } }),
        feature({}, { type: 'MultiPolygon', coordinates: [box(1, 1, 2, 2), box(3, 3, 4, 4)] }),
      ),
    );
    expect(read).toMatchObject({
      ok: true,
      features: [{ properties: { nama: 'Alor', kode: '5305' } }, { polygons: { length: 2 } }],
    });
  });

  it.each([
    ['not JSON', '{', 'not-geojson'],
    ['one feature by itself', JSON.stringify(feature({})), 'not-geojson'],
    ['a feature that is none', file({ type: 'Polygon' }), 'not-geojson'],
    ['nothing in it', file(), 'no-features'],
    ['a point', file(feature({}, { type: 'Point', coordinates: [1, 2] })), 'not-polygons'],
    ['no geometry', file({ type: 'Feature', properties: {}, geometry: null }), 'not-polygons'],
    [
      'metres of a projection',
      file(feature({}, { type: 'Polygon', coordinates: box(500_000, 9_000_000, 500_100, 9_000_100) })),
      'not-degrees',
    ],
    [
      'a ring of two points',
      file(
        feature(
          {},
          {
            type: 'Polygon',
            coordinates: [
              [
                [1, 1],
                [2, 2],
              ],
            ],
          },
        ),
      ),
      'damaged-ring',
    ],
    [
      'texts for numbers',
      file(
        feature(
          {},
          {
            type: 'Polygon',
            coordinates: [
              [
                ['1', 1],
                [2, 2],
                [3, 3],
                [1, 1],
              ],
            ],
          },
        ),
      ),
      'damaged-ring',
    ],
    [
      'coordinates that are an object',
      file(feature({}, { type: 'Polygon', coordinates: { length: 4 } })),
      'damaged-ring',
    ],
    [
      'more features than any province has',
      file(...Array.from({ length: MAP_LIMITS.features + 1 }, () => feature({}))),
      'too-large',
    ],
  ])('%s is refused as %s', (_, text, fault) => {
    expect(readGeoJson(text)).toEqual({ ok: false, fault });
  });

  it('names such as __proto__ stay names', () => {
    const read = readGeoJson(
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":"Alor"},"geometry":' +
        '{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]}}]}',
    );
    expect(read.ok).toBe(true);
    expect(({} as Record<string, unknown>)['Alor']).toBeUndefined();
  });
});

describe('which region a feature is', () => {
  const match = createRegionMatcher(resources.regions, [], '53');
  const codes = new Set(
    resources.regions
      .filter(({ province, kind }) => province === '53' && kind !== 'provinsi')
      .map(({ code }) => code),
  );
  const matched = (...properties: Record<string, string>[]) => {
    const read = readGeoJson(file(...properties.map((each) => feature(each))));
    if (!read.ok) throw new Error(read.fault);
    return matchFeatures(read.features, match, codes);
  };

  it('is sure by the code with its dot, and by a name that means one region', () => {
    expect(
      matched({ kode: '53.05', nama: 'apa saja' }, { WADMKK: 'ROTE NDAO' }, { nama: 'Kab. Sumba Timur' }).map(
        ({ code }) => code,
      ),
    ).toEqual(['53.05', '53.14', '53.11']);
  });

  it('a column of the kind tells Kabupaten Kupang from the city; without one it is asked', () => {
    const [regency, city, open] = matched(
      { NAME_2: 'Kupang', TYPE_2: 'Kabupaten' },
      { NAME_2: 'Kupang', TYPE_2: 'Kota' },
      { NAME_2: 'Kupang' },
      { NAME_2: 'Alor' },
    );
    expect([regency?.code, city?.code, open?.code]).toEqual(['53.01', '53.71', null]);
    expect(open?.candidates.toSorted()).toEqual(['53.01', '53.71']);
  });

  it('four digits are not taken: they may be a code of another office', () => {
    expect(matched({ kode: '5303' }, { kode: '5304' }).map(({ code }) => code)).toEqual([null, null]);
  });

  it('regions of other provinces and unknown names are asked, never guessed', () => {
    const [other, near] = matched({ nama: 'Kota Denpasar' }, { nama: 'Alorr' });
    expect(other).toMatchObject({ code: null, candidates: [], written: 'Kota Denpasar' });
    expect(near?.code).toBeNull();
  });

  it('what all features say tells none apart', () => {
    const [first] = matched(
      { provinsi: 'Nusa Tenggara Timur', ibukota: 'Kota Kupang', nama: 'Alor' },
      { provinsi: 'Nusa Tenggara Timur', ibukota: 'Kota Kupang', nama: 'Belu' },
    );
    expect(first).toMatchObject({ code: '53.05', written: 'Alor' });
  });
});

describe('a drawn map', () => {
  const pointsOf = (path: string) =>
    [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

  it('lies within its extent, north above south, and neighbours share their border', () => {
    const { width, height, regions } = drawMap(
      new Map([
        ['53.01', [box(123, -10, 124, -9)]],
        ['53.02', [box(124, -10, 125, -9)]],
        ['53.03', [box(123, -9, 125, -8)]],
      ]),
    );
    for (const { path } of regions) {
      for (const [x, y] of pointsOf(path)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    }
    const [west, east, north] = regions.map(({ path }) => pointsOf(path));
    const middle = Math.max(...(west ?? []).map(([x]) => x));
    expect(Math.min(...(east ?? []).map(([x]) => x))).toBe(middle);
    expect(Math.max(...(north ?? []).map(([, y]) => y))).toBe(Math.min(...(west ?? []).map(([, y]) => y)));
  });

  it('a label stands inside its region, also where the middle of the region lies outside', () => {
    // The letter U.
    const u: Polygon = [
      [
        [0, 0],
        [3, 0],
        [3, 3],
        [2, 3],
        [2, 0.5],
        [1, 0.5],
        [1, 3],
        [0, 3],
        [0, 0],
      ],
    ];
    const [region] = drawMap(new Map([['53.01', [u]]])).regions;
    const inArm = (x: number) => (x > 0 && x < 96) || (x > 190 && x < 287);
    expect(inArm(region?.label.x ?? -1)).toBe(true);
  });

  it('a region smaller than the grid is still drawn', () => {
    const { regions } = drawMap(
      new Map([
        ['53.01', [box(100, -10, 140, 10)]],
        ['53.02', [box(120, 0, 120.0001, 0.0001)]],
      ]),
    );
    expect(pointsOf(regions[1]?.path ?? '').length).toBeGreaterThanOrEqual(3);
  });
});
