/**
 * Where years stand in a chart of indices, and where lines have to break: one era for each run of years on the same
 * instrument, a gap between eras. An instrument's change is not a region's change. Pure.
 */
import type { TrendYear } from '../../../shared/contract/trend.ts';

export interface TrendColumn {
  readonly year: number;
  readonly instrument: string;
  /** Centre, in the units of the chart. */
  readonly x: number;
}

export interface TrendEra {
  readonly instrument: string;
  readonly from: number;
  readonly to: number;
  /** Edges of its area. */
  readonly left: number;
  readonly right: number;
}

export interface TrendLayout {
  readonly columns: readonly TrendColumn[];
  readonly eras: readonly TrendEra[];
  /** Width of a column. */
  readonly step: number;
}

/** Room between the walls of two eras. */
export const ERA_GAP = 22;

interface Run {
  readonly instrument: string;
  readonly from: number;
  readonly to: number;
}

type Stored = Pick<TrendYear, 'year' | 'instrument'>;

/** Runs of years on one instrument; years without data inside a run keep their place. */
function runsOf(years: readonly Stored[]): Run[] {
  const runs: Run[] = [];
  for (const { year, instrument } of years) {
    const last = runs.at(-1);
    if (last?.instrument === instrument) runs[runs.length - 1] = { ...last, to: year };
    else runs.push({ instrument, from: year, to: year });
  }
  return runs;
}

/** @param years ascending, as the trend has them. */
export function layoutColumns(years: readonly Stored[], left: number, right: number): TrendLayout {
  const runs = runsOf(years);
  const count = runs.reduce((sum, run) => sum + run.to - run.from + 1, 0);
  const step = count === 0 ? 0 : (right - left - ERA_GAP * (runs.length - 1)) / count;
  const columns: TrendColumn[] = [];
  const eras: TrendEra[] = [];
  let x = left;
  for (const { instrument, from, to } of runs) {
    const start = x;
    for (let year = from; year <= to; year += 1) {
      columns.push({ year, instrument, x: x + step / 2 });
      x += step;
    }
    eras.push({ instrument, from, to, left: start, right: x });
    x += ERA_GAP;
  }
  return { columns, eras, step };
}

export interface TrendValue {
  readonly year: number;
  readonly instrument: string;
  /** For drawing only. */
  readonly value: number;
}

export interface PlacedValue<T extends TrendValue> {
  readonly point: T;
  readonly x: number;
}

/** The values of a line at their columns; a year that is not drawn has no place. */
export function placeValues<T extends TrendValue>(
  { columns }: TrendLayout,
  points: readonly T[],
): PlacedValue<T>[] {
  return columns.flatMap(({ year, instrument, x }) => {
    const point = points.find((candidate) => candidate.year === year && candidate.instrument === instrument);
    return point ? [{ point, x }] : [];
  });
}

export interface Stretch<T extends TrendValue> {
  readonly from: PlacedValue<T>;
  readonly to: PlacedValue<T>;
  /** Years between the two have no value. */
  readonly skips: boolean;
}

/** The stretches between neighbouring values; none crosses from one instrument to another. */
export function stretchesOf<T extends TrendValue>(placed: readonly PlacedValue<T>[]): Stretch<T>[] {
  return placed.slice(1).flatMap((to, index) => {
    const from = placed[index];
    if (!from || from.point.instrument !== to.point.instrument) return [];
    return [{ from, to, skips: to.point.year - from.point.year > 1 }];
  });
}
