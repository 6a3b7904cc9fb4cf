/**
 * What moved an index between two years on the same instrument, indicator by indicator. An index is Σ(value·weight)/100,
 * so each indicator adds exactly weight·(to − from)/100 to the difference, whatever the others did.
 */
import { indicatorsOf, weightOf, type Instrument } from '../instrument/instrument.ts';
import type { Hundredths } from '../instrument/levels.ts';
import { divide, exact, multiply, subtract, sum, type Exact } from '../scoring/exact.ts';
import { assertScorable, score, type Values } from '../scoring/score.ts';

export interface IndicatorContribution {
  readonly id: string;
  readonly from: Hundredths;
  readonly to: Hundredths;
  /** What the indicator adds to the difference of the indices; zero where its value stayed. */
  readonly contribution: Exact;
}

export interface AspectContribution {
  readonly id: string;
  readonly contribution: Exact;
}

export interface ChangeDecomposition {
  readonly from: Exact;
  readonly to: Exact;
  /** `to` − `from`; exactly the sum of the indicators' contributions, and of the aspects'. */
  readonly difference: Exact;
  /** In the order of the instrument. */
  readonly indicators: readonly IndicatorContribution[];
  readonly aspects: readonly AspectContribution[];
}

/**
 * @returns null while an indicator is blank on either side: a blank is not a level, and a part of a difference that
 * depends on it is unknown.
 * @throws {ScoringInputError} when a value is off the scale or belongs to no indicator.
 */
export function decomposeChange(
  instrument: Instrument,
  before: Values,
  after: Values,
): ChangeDecomposition | null {
  assertScorable(instrument, before);
  assertScorable(instrument, after);
  const indicators: IndicatorContribution[] = [];
  for (const indicator of instrument.indicators) {
    const from = before.get(indicator.id);
    const to = after.get(indicator.id);
    if (from === undefined || to === undefined) return null;
    const contribution = divide(multiply(exact(to - from, 100), weightOf(indicator)), exact(100));
    indicators.push({ id: indicator.id, from, to, contribution });
  }
  const from = score(instrument, before).index;
  const to = score(instrument, after).index;
  if (!from || !to) return null;
  const contributionOf = new Map(indicators.map(({ id, contribution }) => [id, contribution]));
  const aspects = instrument.aspects.map(({ id }) => ({
    id,
    contribution: sum(
      indicatorsOf(instrument, id).flatMap((indicator) => contributionOf.get(indicator.id) ?? []),
    ),
  }));
  return { from, to, difference: subtract(to, from), indicators, aspects };
}
