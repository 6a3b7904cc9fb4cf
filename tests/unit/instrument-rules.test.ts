/** Rules between indicators as data of the instrument: what the validator refuses, and what the shipped files hold. */
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../shared/instrument/instrument.ts';
import { validateInstrument } from '../../shared/instrument/validate.ts';
import { ALL_INSTRUMENTS, spbe2020 } from '../support/instruments.ts';

const POLICY: Rule = {
  id: 'arsitektur',
  kind: 'not-above',
  indicators: ['11'],
  other: '1',
  margin: 1,
  message: 'Terlalu jauh di atas kebijakannya.',
  source: 'Lampiran',
};
const PLAN: Rule = {
  id: 'program',
  kind: 'requires',
  indicators: ['21', '22'],
  level: 2,
  other: '12',
  otherLevel: 2,
  message: 'Programnya belum ada.',
  source: 'Lampiran',
};

function faultsOf(rules: readonly unknown[]): { path: string; message: string }[] {
  const check = validateInstrument({ ...spbe2020, rules });
  return check.ok ? [] : check.faults;
}

describe('an instrument', () => {
  it('may have rules, or none', () => {
    const { rules: _, ...without } = spbe2020;
    expect(validateInstrument(without).ok).toBe(true);
    expect(faultsOf([])).toEqual([]);
    expect(faultsOf([POLICY, PLAN])).toEqual([]);
  });

  it.each([
    [
      'an indicator that it does not have',
      { ...POLICY, indicators: ['11', '99'] },
      'rules[0].indicators[1]',
      'Aturan "arsitektur" menunjuk indikator 99 yang tidak ada',
    ],
    [
      'another that it does not have',
      { ...PLAN, other: '35-2' },
      'rules[0].other',
      'Aturan "program" menunjuk indikator 35-2 yang tidak ada',
    ],
    [
      'an indicator against itself',
      { ...POLICY, indicators: ['1'] },
      'rules[0].indicators[0]',
      'Aturan "arsitektur" membandingkan indikator 1 dengan dirinya sendiri',
    ],
    [
      'an indicator twice',
      { ...PLAN, indicators: ['21', '21'] },
      'rules[0].indicators[1]',
      'Aturan "program" menyebut indikator 21 lebih dari sekali',
    ],
    [
      'a level off the scale',
      { ...PLAN, level: 6 },
      'rules[0].level',
      'Aturan "program" menyebut level 6 yang tidak ada pada skala',
    ],
    [
      'a demand that every value meets',
      { ...PLAN, otherLevel: 1 },
      'rules[0].otherLevel',
      'Aturan "program" menuntut level 1 yang selalu terpenuhi',
    ],
    [
      'a margin as wide as the scale',
      { ...POLICY, margin: 4 },
      'rules[0].margin',
      'Aturan "arsitektur" membolehkan selisih 4, padahal skala hanya 1 sampai 5',
    ],
    [
      'an id with blanks',
      { ...POLICY, id: 'Satu dua' },
      'rules[0].id',
      'Isian "id" pada aturan urutan ke-1 hanya boleh berisi huruf kecil, angka, dan tanda hubung',
    ],
    [
      'no message',
      { ...POLICY, message: '' },
      'rules[0].message',
      'Isian "message" pada aturan arsitektur tidak boleh kosong',
    ],
    [
      'no indicator',
      { ...POLICY, indicators: [] },
      'rules[0].indicators',
      'Isian "indicators" pada aturan arsitektur harus berisi sedikitnya 1',
    ],
  ])('is refused for a rule with %s, and the fault says where', (_, rule, path, message) => {
    expect(faultsOf([rule])).toEqual([{ path, message }]);
  });

  it('is refused for a kind of rule that there is not, and for a rule that stands twice', () => {
    expect(faultsOf([{ ...POLICY, kind: 'always' }])).toEqual([
      { path: 'rules[0].kind', message: 'Isian "kind" pada aturan arsitektur tidak sesuai' },
    ]);
    expect(faultsOf([POLICY, POLICY])).toEqual([
      { path: 'rules[1].id', message: 'Aturan "arsitektur" tercantum lebih dari sekali' },
    ]);
  });
});

describe('the shipped rules', () => {
  it.each(ALL_INSTRUMENTS.map((instrument) => [instrument.id, instrument] as const))(
    '%s: each says a sentence or two and names its source',
    (_, { rules = [], regulation }) => {
      expect(rules.length).toBeGreaterThanOrEqual(6);
      for (const { id, message, source } of rules) {
        expect(message, id).toMatch(/^[A-Z].*\.$/);
        expect(source, id).toMatch(/Indikator \d/);
      }
      expect(rules.some(({ source }) => source.includes(regulation))).toBe(true);
    },
  );

  it('SPBE 2020: between 8 and 15, and no two ask the same of the same pair', () => {
    const { rules = [] } = spbe2020;
    expect(rules.length).toBeGreaterThanOrEqual(8);
    expect(rules.length).toBeLessThanOrEqual(15);
    const pairs = rules.flatMap(({ kind, indicators, other }) =>
      indicators.map((indicator) => `${kind} ${indicator} ${other}`),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
