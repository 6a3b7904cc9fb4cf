/** A line of a chart of indices over the years. */
import type { TrendValue } from './trend-columns.ts';

export interface TrendLinePoint extends TrendValue {
  /** "2.46". */
  readonly shown: string;
  readonly isDoubtful?: boolean;
}

export interface TrendLine {
  readonly name: string;
  readonly kind: 'own' | 'average' | 'national';
  readonly points: readonly TrendLinePoint[];
}

/** From a value to the height at which it is drawn. */
export type Height = (value: number) => number;
