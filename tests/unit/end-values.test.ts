/** Values at the ends of lines do not cover each other. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadEnds } from '../../renderer/features/trend/end-values.ts';

it('stand at their points where there is room, and in other columns', () => {
  expect(
    spreadEnds([
      { x: 1, y: 100 },
      { x: 1, y: 130 },
      { x: 2, y: 101 },
    ]),
  ).toEqual([100, 130, 101]);
});

it('two that are close are moved apart by the same, in their order', () => {
  expect(
    spreadEnds([
      { x: 1, y: 104 },
      { x: 1, y: 100 },
    ]),
  ).toEqual([108, 96]);
});

it('never cover each other and keep their order', () => {
  const heights = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(heights, (given) => {
      const spread = spreadEnds(given.map((y) => ({ x: 1, y })));
      const inOrder = given.map((y, index) => [y, spread[index] ?? 0] as const).toSorted(([a], [b]) => a - b);
      for (const [index, [, height]] of inOrder.entries()) {
        const above = inOrder[index - 1]?.[1] ?? -Infinity;
        expect(height - above).toBeGreaterThanOrEqual(12 - 1e-9);
      }
    }),
  );
});
