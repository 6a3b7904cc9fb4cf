/** An instrument's rules on how old evidence may be are checked like the rest of it. */
import { describe, expect, it } from 'vitest';
import type { EvidenceRule } from '../../shared/instrument/instrument.ts';
import { validateInstrument } from '../../shared/instrument/validate.ts';
import { ALL_INSTRUMENTS, spbe2020 } from '../support/instruments.ts';

const RULE: EvidenceRule = { aspects: ['1'], level: 4, years: 2, afterLevel: null, source: 'Pedoman' };

function faultsWith(change: Partial<EvidenceRule>) {
  const check = validateInstrument({ ...spbe2020, evidenceRules: [{ ...RULE, ...change }] });
  return check.ok ? [] : check.faults;
}

describe('rules on the age of evidence', () => {
  it('may be left out, and each shipped one names where it comes from', () => {
    const { evidenceRules: _, ...without } = spbe2020;
    expect(validateInstrument(without).ok).toBe(true);
    const sources = ALL_INSTRUMENTS.flatMap(({ evidenceRules = [] }) =>
      evidenceRules.map(({ source }) => source),
    );
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.every((source) => source.startsWith('Pedoman'))).toBe(true);
  });

  it('refuse an aspect that is not there', () => {
    expect(faultsWith({ aspects: ['1', '99'] })).toEqual([
      {
        path: 'evidenceRules[0].aspects[1]',
        message: 'Aturan umur data dukung urutan ke-1 menunjuk aspek 99 yang tidak ada',
      },
    ]);
  });

  it.each([1, 6])('refuse level %i, for which no evidence is asked', (level) => {
    expect(faultsWith({ level })).toEqual([
      {
        path: 'evidenceRules[0].level',
        message: `Aturan umur data dukung urutan ke-1 berlaku untuk level ${level}, padahal data dukung hanya untuk level 2 sampai 5`,
      },
    ]);
  });

  it.each([1, 4, 5])('refuse to count from level %i, which does not come between', (afterLevel) => {
    expect(faultsWith({ afterLevel })).toEqual([
      {
        path: 'evidenceRules[0].afterLevel',
        message: `Aturan umur data dukung urutan ke-1 dihitung dari level ${afterLevel}, padahal harus di atas level 1 dan di bawah level 4`,
      },
    ]);
  });

  it('refuse years below zero and unknown entries by shape', () => {
    expect(faultsWith({ years: -1 })).toMatchObject([{ path: 'evidenceRules[0].years' }]);
    const check = validateInstrument({ ...spbe2020, evidenceRules: [{ ...RULE, months: 3 }] });
    expect(check.ok ? [] : check.faults).toMatchObject([{ path: 'evidenceRules[0].months' }]);
  });
});
