/** Levels are packed on their way to the database and come out as they went in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsIn, packValues, unpackValues } from '../../electron/excel/packed-levels.ts';
import type { ReadValue } from '../../electron/excel/reading.ts';

const sheet = fc.oneof(fc.constantFrom('LKE', 'Nilai!2024', 'Lembar "A"'), fc.string({ minLength: 1 }));
const value: fc.Arbitrary<ReadValue> = fc
  .record({
    indicator: fc.integer({ min: 1, max: 50 }).map(String),
    value: fc.integer({ min: 0, max: 1000 }),
    sheet,
    row: fc.integer({ min: 1, max: 999 }),
    written: fc.oneof(fc.integer({ min: 0, max: 10 }).map(String), fc.constantFrom('3,0', 'Level 3', '')),
  })
  .map(({ sheet: name, row, ...rest }) => ({ ...rest, cell: `${name}!E${row}` }));
const values = fc.uniqueArray(value, { selector: ({ indicator }) => indicator, maxLength: 8 });

describe('packed levels', () => {
  it('give back each level with its cell and how it is written', () => {
    fc.assert(
      fc.property(values, (all) => {
        const packed = packValues(all);
        expect(packed.count).toBe(all.length);
        expect(unpackValues(packed)).toEqual(all);
        expect(levelsIn(packed)).toEqual(all.map(({ indicator, value: level }) => [indicator, level]));
      }),
    );
  });

  it('name a sheet and whole levels once', () => {
    const packed = packValues([
      { indicator: '1', value: 300, cell: 'LKE!E5', written: '3' },
      { indicator: '2', value: 400, cell: 'LKE!E6', written: '4' },
    ]);
    expect(packed).toMatchObject({ sheets: ['LKE'], sheetOf: null, written: null, cells: '["E5","E6"]' });
  });

  it('say on which of several sheets each level stands, and how it is written where that is not a whole level', () => {
    const packed = packValues([
      { indicator: '1', value: 300, cell: 'A!E5', written: '3,0' },
      { indicator: '2', value: 400, cell: 'B!E6', written: '4' },
    ]);
    expect(packed).toMatchObject({ sheets: ['A', 'B'], sheetOf: '[0,1]', written: '["3,0","4"]' });
  });
});
