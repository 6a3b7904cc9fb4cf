import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, equals, exact, formatExact, parseExact, sum } from '../../shared/scoring/exact.ts';
import { score } from '../../shared/scoring/score.ts';
import { trace } from '../../shared/scoring/trace.ts';
import { complete, indexOf, partial, valueOn } from '../support/arbitrary-values.ts';
import { ALL_INSTRUMENTS } from '../support/instruments.ts';

describe.each(ALL_INSTRUMENTS.map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (_, instrument) => {
    it('equal values give that value, exactly', () => {
      fc.assert(
        fc.property(valueOn(instrument), (value) => {
          const values = new Map(instrument.indicators.map(({ id }) => [id, value]));
          const result = score(instrument, values);
          const all = [...result.aspects, ...result.domains].map((part) => part.value);
          return [...all, result.index].every((part) => part && equals(part, exact(value, 100)));
        }),
      );
    });

    it('the index stays within the scale', () => {
      fc.assert(
        fc.property(complete(instrument), (values) => {
          const index = indexOf(instrument, values);
          const { min, max } = instrument.scale;
          return compare(index, exact(min)) >= 0 && compare(index, exact(max)) <= 0;
        }),
      );
    });

    it('raising one value raises the index by exactly the difference times its weight', () => {
      const pick = fc.nat(instrument.indicators.length - 1);
      fc.assert(
        fc.property(complete(instrument), pick, valueOn(instrument), (values, position, value) => {
          const indicator = instrument.indicators[position];
          if (!indicator) return false;
          const before = values.get(indicator.id) ?? 0;
          const changed = new Map(values).set(indicator.id, value);
          const difference = compare(indexOf(instrument, changed), indexOf(instrument, values));
          return Math.sign(difference) === Math.sign(value - before);
        }),
      );
    });

    it('the order in which values were entered does not matter', () => {
      fc.assert(
        fc.property(complete(instrument), (values) =>
          equals(indexOf(instrument, values), indexOf(instrument, new Map([...values].toReversed()))),
        ),
      );
    });

    it('an incomplete worksheet has a range that holds every way of completing it', () => {
      fc.assert(
        fc.property(partial(instrument), complete(instrument), (values, rest) => {
          const { range, filled } = score(instrument, values);
          const index = indexOf(instrument, new Map([...rest, ...values]));
          const holds = compare(range.low, index) <= 0 && compare(index, range.high) <= 0;
          return holds && filled === values.size;
        }),
      );
    });

    it('the contributions of the trace add up to the index', () => {
      fc.assert(
        fc.property(complete(instrument), (values) => {
          const result = trace(instrument, values);
          const parts = result.aspects.flatMap((aspect) =>
            aspect.indicators.flatMap(({ contribution }) => contribution ?? []),
          );
          return result.score.index !== null && equals(sum(parts), result.score.index);
        }),
      );
    });
  },
);

describe('exact numbers', () => {
  const number = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 }));

  it('writing and reading back loses nothing', () => {
    fc.assert(
      fc.property(number, ([numerator, denominator]) => {
        const value = exact(numerator, denominator);
        expect(parseExact(formatExact(value))).toEqual(value);
      }),
    );
  });

  it('addition is commutative and associative', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const [x, y, z] = [exact(...a), exact(...b), exact(...c)];
        expect(add(x, y)).toEqual(add(y, x));
        expect(add(add(x, y), z)).toEqual(add(x, add(y, z)));
      }),
    );
  });
});
