/** How far accepted evidence reaches, for every instrument. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_STATUSES } from '../../shared/assessment/evidence.ts';
import {
  evidenceCeiling,
  isAboveCeiling,
  levelsWithEvidence,
  type JudgedEvidence,
} from '../../shared/assessment/evidence-ceiling.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { ALL_INSTRUMENTS } from '../support/instruments.ts';

function piece({ scale }: Instrument): fc.Arbitrary<JudgedEvidence> {
  return fc.record({
    levels: fc.subarray(levelsWithEvidence(scale)),
    status: fc.constantFrom(...EVIDENCE_STATUSES),
  });
}

const some = (instrument: Instrument) => fc.array(piece(instrument), { minLength: 1, maxLength: 8 });

/** With at least one piece there is a ceiling. */
function ceilingOf(evidence: readonly JudgedEvidence[], { scale }: Instrument): number {
  const ceiling = evidenceCeiling(evidence, scale);
  if (ceiling === null) throw new Error('no ceiling');
  return ceiling;
}

describe.each(ALL_INSTRUMENTS.map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (_, instrument) => {
    const { scale } = instrument;

    it('without any evidence no ceiling is in force, and no value is above it', () => {
      expect(evidenceCeiling([], scale)).toBeNull();
      expect(isAboveCeiling(scale.max * 100, null)).toBe(false);
    });

    it('the lowest level needs no evidence, and all levels need it one by one', () => {
      expect(ceilingOf([{ levels: levelsWithEvidence(scale), status: 'belum-diperiksa' }], instrument)).toBe(
        scale.min,
      );
      expect(ceilingOf([{ levels: levelsWithEvidence(scale), status: 'diterima' }], instrument)).toBe(
        scale.max,
      );
      expect(ceilingOf([{ levels: [scale.max], status: 'diterima' }], instrument)).toBe(scale.min);
    });

    it('stays on the scale, and every level up to it is supported by accepted evidence', () => {
      fc.assert(
        fc.property(some(instrument), (evidence) => {
          const ceiling = ceilingOf(evidence, instrument);
          expect(ceiling).toBeGreaterThanOrEqual(scale.min);
          expect(ceiling).toBeLessThanOrEqual(scale.max);
          const supports = (level: number) =>
            evidence.some(({ levels, status }) => status === 'diterima' && levels.includes(level));
          const upTo = levelsWithEvidence(scale).filter((level) => level <= ceiling);
          expect(upTo.every(supports)).toBe(true);
          expect(ceiling === scale.max || !supports(ceiling + 1)).toBe(true);
        }),
      );
    });

    it('more accepted evidence never lowers it', () => {
      fc.assert(
        fc.property(some(instrument), piece(instrument), (evidence, more) => {
          const after = ceilingOf([...evidence, { ...more, status: 'diterima' }], instrument);
          expect(after).toBeGreaterThanOrEqual(ceilingOf(evidence, instrument));
        }),
      );
    });

    it('removing a piece never raises it while others are recorded', () => {
      fc.assert(
        fc.property(some(instrument), piece(instrument), (evidence, removed) => {
          const before = ceilingOf([...evidence, removed], instrument);
          expect(ceilingOf(evidence, instrument)).toBeLessThanOrEqual(before);
        }),
      );
    });

    it('the order of the pieces says nothing', () => {
      fc.assert(
        fc.property(some(instrument), (evidence) => {
          expect(ceilingOf(evidence.toReversed(), instrument)).toBe(ceilingOf(evidence, instrument));
        }),
      );
    });

    it('a value is above the ceiling exactly when its whole level is', () => {
      const levels = fc.integer({ min: scale.min, max: scale.max });
      fc.assert(
        fc.property(levels, levels, fc.integer({ min: 0, max: 99 }), (ceiling, level, decimals) => {
          expect(isAboveCeiling(level * 100 + decimals, ceiling)).toBe(level > ceiling);
        }),
      );
    });
  },
);
