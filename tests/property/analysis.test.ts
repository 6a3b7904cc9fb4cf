import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeChange } from '../../shared/analysis/decompose-change.ts';
import { explainDifference } from '../../shared/analysis/explain-difference.ts';
import { overClaim } from '../../shared/analysis/over-claim.ts';
import { strengthsAndWeaknesses } from '../../shared/analysis/strengths.ts';
import { equals, roundHalfUp, subtract, sum } from '../../shared/scoring/exact.ts';
import { score } from '../../shared/scoring/score.ts';
import { complete, indexOf, partial } from '../support/arbitrary-values.ts';
import { ALL_INSTRUMENTS } from '../support/instruments.ts';

describe.each(ALL_INSTRUMENTS.map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (_, instrument) => {
    it('the contributions of indicators, and those of aspects, add up to the difference exactly', () => {
      fc.assert(
        fc.property(complete(instrument), complete(instrument), (before, after) => {
          const change = decomposeChange(instrument, before, after);
          if (!change) return false;
          const wanted = subtract(indexOf(instrument, after), indexOf(instrument, before));
          return [
            change.difference,
            sum(change.indicators.map(({ contribution }) => contribution)),
            sum(change.aspects.map(({ contribution }) => contribution)),
          ].every((part) => equals(part, wanted));
        }),
      );
    });

    it('an indicator contributes the same whatever the others do and in whatever order values came', () => {
      const pick = fc.nat(instrument.indicators.length - 1);
      fc.assert(
        fc.property(
          complete(instrument),
          complete(instrument),
          complete(instrument),
          pick,
          (before, after, others, position) => {
            const id = instrument.indicators[position]?.id ?? '';
            const alone = new Map([...others].toReversed()).set(id, before.get(id) ?? 0);
            const moved = new Map(alone).set(id, after.get(id) ?? 0);
            const contribution = (from: Map<string, number>, to: Map<string, number>) =>
              decomposeChange(instrument, from, to)?.indicators.find((entry) => entry.id === id)
                ?.contribution;
            expect(contribution(alone, moved)).toEqual(contribution(before, after));
          },
        ),
      );
    });

    it('nothing is decomposed while an indicator is blank', () => {
      fc.assert(
        fc.property(complete(instrument), partial(instrument), (all, some) => {
          const isComplete = some.size === instrument.indicators.length;
          return (
            (decomposeChange(instrument, all, some) !== null) === isComplete &&
            (decomposeChange(instrument, some, all) !== null) === isComplete
          );
        }),
      );
    });

    it('every change that explains a published index really gives it, and the true one is among them', () => {
      const pick = fc.nat(instrument.indicators.length - 1);
      fc.assert(
        fc.property(complete(instrument), complete(instrument), pick, (values, others, position) => {
          const id = instrument.indicators[position]?.id ?? '';
          const official = new Map(values).set(id, others.get(id) ?? 0);
          const result = score(instrument, official);
          const parts = instrument.domains.length > 0 ? result.domains : result.aspects;
          const published = {
            index: roundHalfUp(indexOf(instrument, official)),
            domains: new Map(
              parts.flatMap((part) => (part.value ? [[part.id, roundHalfUp(part.value)] as const] : [])),
            ),
          };
          const explanation = explainDifference(instrument, values, published);
          if (!explanation) return false;
          if (explanation.agrees) return explanation.changes.length === 0;
          const gives = explanation.changes.every(
            ({ indicator, to }) =>
              roundHalfUp(indexOf(instrument, new Map(values).set(indicator, to))) === published.index,
          );
          const wanted = official.get(id) ?? 0;
          const isThere = explanation.changes.some(
            ({ indicator, to, until }) =>
              indicator === id && Math.min(to, until) <= wanted && wanted <= Math.max(to, until),
          );
          return gives && isThere;
        }),
        { numRuns: 60 },
      );
    });

    it('an indicator is strong, weak or in between, once; blanks are none of it', () => {
      fc.assert(
        fc.property(partial(instrument), (values) => {
          const found = strengthsAndWeaknesses(instrument, values).flatMap(({ strengths, weaknesses }) => [
            ...strengths,
            ...weaknesses,
          ]);
          const ids = found.map(({ indicator }) => indicator);
          return (
            new Set(ids).size === ids.length &&
            found.every(({ indicator, value }) => values.get(indicator) === value) &&
            [...values].every(([id, value]) => ids.includes(id) === (value >= 400 || value < 300))
          );
        }),
      );
    });

    it('a claim against itself is nothing; turned around it changes its sign', () => {
      fc.assert(
        fc.property(complete(instrument), complete(instrument), (one, other) => {
          const there = overClaim(instrument, one, other);
          const back = overClaim(instrument, other, one);
          const same = overClaim(instrument, one, one);
          return (
            same?.higher === 0 &&
            same.lower === 0 &&
            there?.higher === back?.lower &&
            there?.mean.numerator === -(back?.mean.numerator ?? 0) + 0
          );
        }),
      );
    });
  },
);
