/** Rules for single levels that must hold for every number and every way of writing it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLevel } from '../../electron/excel/interpret/level-value.ts';
import type { GridCell } from '../../electron/excel/reading.ts';
import { formatHundredths, levelFault } from '../../shared/instrument/levels.ts';
import { ALL_INSTRUMENTS } from '../support/instruments.ts';

const WORDS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima'];

const text = (written: string): GridCell => ({ column: 1, value: { kind: 'text', text: written } });
const number = (value: number): GridCell => ({ column: 1, value: { kind: 'number', number: value } });

const anyInstrument = fc.constantFrom(...ALL_INSTRUMENTS);
const anyIndicator = anyInstrument.chain((instrument) =>
  fc.record({ instrument: fc.constant(instrument), indicator: fc.constantFrom(...instrument.indicators) }),
);
const anyLevel = anyIndicator.chain(({ instrument, indicator }) =>
  fc.record({
    instrument: fc.constant(instrument),
    indicator: fc.constant(indicator),
    value: fc
      .integer({ min: instrument.scale.min * 100, max: instrument.scale.max * 100 })
      .map((value) => (instrument.scale.decimals === 0 ? Math.round(value / 100) * 100 : value)),
  }),
);
const padding = fc.constantFrom('', ' ', '  ', '\u00a0', '\n');
const prefix = fc.constantFrom('', 'Level ', 'LEVEL  ', 'level: ', 'Tingkat ', 'Nilai ', 'Skor = ');
const mark = fc.constantFrom(',', '.');

describe('levels', () => {
  it('every way of writing a value of the scale reads back to that value', () => {
    fc.assert(
      fc.property(
        anyLevel,
        padding,
        prefix,
        mark,
        ({ instrument, indicator, value }, space, before, decimal) => {
          const digits = formatHundredths(value).replace('.', decimal);
          const ways = [digits, `${digits}${digits.includes(decimal) ? '' : `${decimal}0`}`];
          if (value % 100 === 0) {
            const whole = String(value / 100);
            const name = instrument.levelNames[indicator.levelNames]?.[whole];
            ways.push(`${whole} (${WORDS[value / 100] ?? ''})`);
            if (name !== undefined) ways.push(`${whole} - ${name}`, `${whole} (${name.toUpperCase()})`);
          }
          for (const way of ways) {
            const reading = readLevel(text(`${space}${before}${way}${space}`), instrument, indicator.id);
            expect([way, reading.kind, reading.kind === 'value' && reading.value]).toEqual([
              way,
              'value',
              value,
            ]);
          }
          expect(readLevel(number(value / 100), instrument, indicator.id)).toMatchObject({
            kind: 'value',
            value,
          });
        },
      ),
    );
  });

  it('a number off the scale never becomes a value', () => {
    fc.assert(
      fc.property(
        anyIndicator,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        ({ instrument, indicator }, any) => {
          const reading = readLevel(number(any), instrument, indicator.id);
          if (reading.kind !== 'value') return;
          expect(levelFault(instrument.scale, reading.value)).toBeNull();
          expect(Math.abs(any * 100 - reading.value)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('whatever a cell says, a value that comes of it is on the scale', () => {
    const likely = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom(...'0123456789.,-()% /'.split(''), 'Level', 'tiga', 'Terdefinisi', ' '),
      }),
    );
    fc.assert(
      fc.property(anyIndicator, likely, ({ instrument, indicator }, written) => {
        const reading = readLevel(text(written), instrument, indicator.id);
        if (reading.kind === 'value') expect(levelFault(instrument.scale, reading.value)).toBeNull();
      }),
    );
  });

  it('two numbers in one cell are never one level', () => {
    const separator = fc.constantFrom(' ', '-', '/', ' - ', ' s.d. ', ' atau ', ';');
    fc.assert(
      fc.property(
        anyInstrument,
        fc.nat({ max: 5 }),
        fc.nat({ max: 5 }),
        separator,
        (instrument, a, b, between) => {
          const written = `${a}${between}${b}`;
          expect(readLevel(text(written), instrument, '1').kind, written).not.toBe('value');
        },
      ),
    );
  });
});
