/** How far a region's judgement of itself lies above (or below) what evaluators gave it, in levels. */
import type { Instrument } from '../instrument/instrument.ts';
import type { Hundredths } from '../instrument/levels.ts';
import { divide, exact, type Exact } from '../scoring/exact.ts';
import type { Values } from '../scoring/score.ts';

export interface Claim {
  readonly indicator: string;
  readonly self: Hundredths;
  readonly judged: Hundredths;
  /** `self` − `judged`: positive where the region claims more. */
  readonly difference: Hundredths;
}

export interface OverClaim {
  /** Indicators with both values, the farthest above first; equal ones in the order of the instrument. */
  readonly claims: readonly Claim[];
  readonly higher: number;
  readonly lower: number;
  /** Mean of the differences over all compared indicators, in levels, unweighted. */
  readonly mean: Exact;
}

/** @returns null when no indicator has both values. */
export function overClaim(instrument: Instrument, self: Values, judged: Values): OverClaim | null {
  const claims = instrument.indicators.flatMap(({ id }): Claim[] => {
    const own = self.get(id);
    const given = judged.get(id);
    if (own === undefined || given === undefined) return [];
    return [{ indicator: id, self: own, judged: given, difference: own - given }];
  });
  if (claims.length === 0) return null;
  const total = claims.reduce((sum, { difference }) => sum + difference, 0);
  return {
    claims: claims.toSorted((a, b) => b.difference - a.difference),
    higher: claims.filter(({ difference }) => difference > 0).length,
    lower: claims.filter(({ difference }) => difference < 0).length,
    mean: divide(exact(total, 100), exact(claims.length)),
  };
}
