/** When the same file in two places deserves a look. */
import { describe, expect, it } from 'vitest';
import { doubleUse } from '../../shared/assessment/double-use.ts';
import type { Crosswalk } from '../../shared/reference/crosswalk.ts';

/** The indicators x and y of the later instrument continue a; z continues b. */
const CROSSWALKS: readonly Crosswalk[] = [
  {
    from: 'lama',
    to: 'baru',
    note: 'Usulan',
    relations: [
      { to: 'x', from: ['a', 'c'], evidence: 'pakai-ulang' },
      { to: 'y', from: ['a'], evidence: 'perbarui' },
      { to: 'z', from: ['b'], evidence: 'pakai-ulang' },
      { to: 'w', from: [], evidence: 'baru' },
    ],
  },
];

const place = (indicator: string, more: Partial<Parameters<typeof doubleUse>[0]> = {}) => ({
  region: '53.05',
  year: 2026,
  instrument: 'baru',
  indicator,
  ...more,
});
const of = (one: ReturnType<typeof place>, other: ReturnType<typeof place>) => {
  const found = doubleUse(one, other, CROSSWALKS);
  expect(doubleUse(other, one, CROSSWALKS)).toBe(found);
  return found;
};

describe('the same file', () => {
  it('twice on one indicator is double', () => {
    expect(of(place('x'), place('x'))).toBe('indicator');
  });

  it('on two indicators of a worksheet is told, unless they continue a common one', () => {
    expect(of(place('x'), place('z'))).toBe('sheet');
    expect(of(place('w'), place('w2'))).toBe('sheet');
    expect(of(place('x'), place('y'))).toBeNull();
  });

  it('a crosswalk that leads elsewhere relates nothing', () => {
    const earlier = { instrument: 'lama', year: 2024 };
    expect(of(place('x', earlier), place('y', earlier))).toBe('sheet');
  });

  it('in another year, or on another instrument, of its region is expected', () => {
    expect(of(place('x'), place('x', { year: 2025 }))).toBeNull();
    expect(of(place('x'), place('b', { year: 2024, instrument: 'lama' }))).toBeNull();
    expect(of(place('x'), place('a', { instrument: 'lama' }))).toBeNull();
  });

  it('in another region is double in every year', () => {
    expect(of(place('x'), place('x', { region: '53.06' }))).toBe('region');
    expect(of(place('x'), place('y', { region: '53.06', year: 2025 }))).toBe('region');
  });
});
