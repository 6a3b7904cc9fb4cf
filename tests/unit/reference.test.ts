import { describe, expect, it } from 'vitest';
import { crosswalkFaults } from '../../shared/reference/crosswalk.ts';
import { averageFaults } from '../../shared/reference/national-averages.ts';
import { parseExact, roundHalfUp } from '../../shared/scoring/exact.ts';
import { weightedMean } from '../../shared/scoring/score.ts';
import { pemdi2026, resources, spbe2020 } from '../support/instruments.ts';

const { nationalAverages, crosswalks } = resources;

describe('national averages', () => {
  it('follow from their domains within two hundredths, but for the figures marked as doubtful', () => {
    const differing = nationalAverages.rows.flatMap(({ year, group, index, domains }) => {
      const values = new Map(Object.entries(domains).map(([id, { value }]) => [id, parseExact(value)]));
      const mean = weightedMean(spbe2020.domains, values);
      const distance = mean ? Math.abs(roundHalfUp(mean) - roundHalfUp(parseExact(index.value))) : null;
      return distance !== null && distance <= 2 ? [] : [[year, group, distance, index.doubtful]];
    });
    expect(differing).toEqual([[2023, 'Kota', 52, true]]);
  });

  it('are refused with an unknown domain, off the scale, twice, of another year or in doubt without a reason', () => {
    const [row] = nationalAverages.rows;
    if (!row) throw new Error('no rows');
    const broken = {
      ...nationalAverages,
      rows: [
        row,
        row,
        { ...row, year: 2019, index: { value: '5.10' } },
        { ...row, year: 2025, domains: { '9': { value: '2.00', doubtful: true as const } } },
      ],
    };
    expect(averageFaults(broken, spbe2020)).toEqual([
      '2021 Nasional: is there twice',
      '2019 Nasional: not a year of spbe-2020',
      '2019 Nasional: 5.10 is off the scale',
      '2025 Nasional: no domain 9',
      '2025 Nasional domain 9: a doubtful figure says why',
    ]);
  });
});

describe('the crosswalk', () => {
  it('relates every indicator of Pemdi once and leaves none of SPBE 2020 behind', () => {
    const [crosswalk] = crosswalks;
    expect(crosswalk?.relations.map(({ to }) => to)).toEqual(pemdi2026.indicators.map(({ id }) => id));
    const continued = new Set(crosswalk?.relations.flatMap(({ from }) => from));
    expect(spbe2020.indicators.filter(({ id }) => !continued.has(id))).toEqual([]);
  });

  it('is refused with a relation missing or twice, an unknown source, or something new that continues something', () => {
    const [crosswalk] = crosswalks;
    if (!crosswalk) throw new Error('no crosswalk');
    const relations = [
      ...crosswalk.relations.slice(1),
      { to: '2', from: ['99', '1', '1'], evidence: 'baru' as const },
    ];
    expect(crosswalkFaults({ ...crosswalk, relations }, spbe2020, pemdi2026)).toEqual([
      'indicator 1 of pemdi-2026 has no relation',
      'a relation is there twice or for none',
      '2: no indicator 99',
      '2: a source is there twice',
      '2: what is new continues nothing',
    ]);
  });
});
