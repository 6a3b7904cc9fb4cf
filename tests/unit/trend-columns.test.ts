import { describe, expect, it } from 'vitest';
import {
  ERA_GAP,
  layoutColumns,
  placeValues,
  stretchesOf,
} from '../../renderer/features/trend/trend-columns.ts';

const years = [
  { year: 2019, instrument: 'a' },
  { year: 2020, instrument: 'a' },
  { year: 2022, instrument: 'b' },
  { year: 2024, instrument: 'b' },
  { year: 2024, instrument: 'c' },
];
const layout = layoutColumns(years, 0, 300 + 2 * ERA_GAP);

describe('years in a chart', () => {
  it('a year without data keeps its place inside an instrument, not between two', () => {
    expect(layout.columns.map(({ year, instrument }) => `${instrument}${year}`)).toEqual([
      'a2019',
      'a2020',
      'b2022',
      'b2023',
      'b2024',
      'c2024',
    ]);
    expect(layout.step).toBe(50);
  });

  it('between instruments there is a gap, and everything fits', () => {
    expect(layout.eras.map(({ left, right }) => [left, right])).toEqual([
      [0, 100],
      [100 + ERA_GAP, 250 + ERA_GAP],
      [250 + 2 * ERA_GAP, 300 + 2 * ERA_GAP],
    ]);
  });

  it('no stretch of a line crosses from one instrument to the next, and one over a missing year says so', () => {
    const placed = placeValues(
      layout,
      years.map((entry) => ({ ...entry, value: 2 })),
    );
    expect(placed).toHaveLength(5);
    expect(stretchesOf(placed).map(({ from, to, skips }) => [from.point.year, to.point.year, skips])).toEqual(
      [
        [2019, 2020, false],
        [2022, 2024, true],
      ],
    );
  });

  it('a value of a year or instrument that is not drawn has no place', () => {
    expect(placeValues(layout, [{ year: 2021, instrument: 'b', value: 2 }])).toEqual([]);
    expect(placeValues(layout, [{ year: 2022, instrument: 'a', value: 2 }])).toEqual([]);
  });

  it('without any year there is nothing', () => {
    expect(layoutColumns([], 0, 100)).toEqual({ columns: [], eras: [], step: 0 });
  });
});
