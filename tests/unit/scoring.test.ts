import { describe, expect, it } from 'vitest';
import { exact, formatExact, formatRounded, parseExact } from '../../shared/scoring/exact.ts';
import { bandDependsOnRounding, nearBound, nextBand, predikatOf } from '../../shared/scoring/predikat.ts';
import { score, ScoringInputError, weightedMean } from '../../shared/scoring/score.ts';
import { trace } from '../../shared/scoring/trace.ts';
import { instrument, pemdi2026, spbe2018, spbe2020 } from '../support/instruments.ts';
import { PUBLISHED_CASES } from '../support/published-cases.ts';

const shown = (parts: readonly { value: ReturnType<typeof exact> | null }[]) =>
  parts.map((part) => part.value && formatRounded(part.value));

describe('published cases', () => {
  it.each(PUBLISHED_CASES)('$name is computed as it was published', (published) => {
    const result = score(instrument(published.instrument), published.values);
    expect({
      aspects: shown(result.aspects),
      domains: shown(result.domains),
      index: result.index && formatRounded(result.index),
      predikat: result.predikat,
    }).toEqual({
      aspects: published.aspects,
      domains: published.domains,
      index: published.index,
      predikat: published.predikat,
    });
  });

  it('the aspect example of PermenPANRB 59/2020 (Tabel 10) gives 3.00', () => {
    const values = new Map([
      ['11', 300],
      ['12', 400],
      ['13', 300],
      ['14', 200],
    ]);
    const aspect = score(spbe2020, values).aspects.find(({ id }) => id === '2');
    expect(aspect?.value && formatRounded(aspect.value)).toBe('3.00');
  });

  it('the domain example of PermenPANRB 59/2020 (Tabel 11) gives 3.40', () => {
    const aspects = spbe2020.aspects.filter(({ domain }) => domain === '2');
    const values = new Map([
      ['2', exact(3)],
      ['3', exact(4)],
      ['4', exact(3)],
    ]);
    const domain = weightedMean(aspects, values);
    expect(domain && formatRounded(domain)).toBe('3.40');
  });

  it('the index example of PermenPANRB 59/2020 (Tabel 12) gives 3.28', () => {
    const values = new Map(
      ['3.70', '3.40', '3.00', '3.20'].map((text, index) => [String(index + 1), parseExact(text)]),
    );
    const index = weightedMean(spbe2020.domains, values);
    expect(index && formatExact(index)).toBe('3.282');
    expect(index && formatRounded(index)).toBe('3.28');
  });

  it('Kabupaten Aceh Tengah 2026 (interim, Pemdi) gives 1.24 Kurang with decimals as values', () => {
    const written =
      '2.0 1.5 1.26 1.3 1.0 1.0 1.0 1.0 1.0 1.0 1.5 1.25 1.17 1.0 1.0 1.0 2.5 1.0 1.0 1.3'.split(' ');
    const values = new Map(written.map((text, index) => [String(index + 1), Math.round(Number(text) * 100)]));
    const result = score(pemdi2026, values);
    expect(result.index && formatRounded(result.index)).toBe('1.24');
    expect(result.predikat).toBe('Kurang');
    // Aspect 5 was published as 1.08; the two decimals published for indicator 13 give 1.085.
    const aspects = shown(result.aspects).filter((_, position) => position !== 4);
    expect(aspects).toEqual(['1.75', '1.28', '1.00', '1.17', '1.40', '1.18']);
    expect(result.aspects[4]?.value && formatExact(result.aspects[4].value)).toBe('1.085');
  });

  it('a published city index of 2.15 is 2.1545 exactly, not the 2.16 of stepwise rounding', () => {
    expect(formatRounded(parseExact('2.1545'))).toBe('2.15');
  });
});

describe('what a scale does not have is refused', () => {
  it.each([
    [spbe2020, 0, 'out-of-range'],
    [spbe2020, 600, 'out-of-range'],
    [spbe2020, 250, 'non-integer'],
    [spbe2018, 600, 'out-of-range'],
    [pemdi2026, 99, 'out-of-range'],
    [pemdi2026, 501, 'out-of-range'],
    [pemdi2026, 219.5, 'non-integer'],
  ] as const)('%#', (given, value, fault) => {
    const values = new Map([['1', value]]);
    expect(() => score(given, values)).toThrow(ScoringInputError);
    expect(() => score(given, values)).toThrow(`indicator 1: ${fault}`);
  });

  it('level 0 belongs to 2018 only, decimals to Pemdi only', () => {
    expect(() => score(spbe2018, new Map([['1', 0]]))).not.toThrow();
    expect(() => score(pemdi2026, new Map([['1', 219]]))).not.toThrow();
  });

  it('an indicator that the instrument does not have is refused', () => {
    expect(() => score(spbe2020, new Map([['48', 300]]))).toThrow('indicator 48: unknown-indicator');
  });
});

describe('blank is neither 1 nor 0', () => {
  it('an index with blanks is a range, and the blanks are named', () => {
    const values = new Map(spbe2020.indicators.map(({ id }) => [id, 300]));
    values.delete('7');
    values.delete('31');
    const result = score(spbe2020, values);
    expect(result.index).toBeNull();
    expect(result.predikat).toBeNull();
    expect(result.missing).toEqual(['7', '31']);
    expect([formatExact(result.range.low), formatExact(result.range.high)]).toEqual(['2.944', '3.056']);
  });
});

describe('predikat', () => {
  it.each([
    ['1', 'Kurang'],
    ['1.7995', 'Kurang'],
    ['1.8', 'Cukup'],
    ['2.5995', 'Cukup'],
    ['2.6', 'Baik'],
    ['3.4995', 'Baik'],
    ['3.5', 'Sangat Baik'],
    ['4.1995', 'Sangat Baik'],
    ['4.2', 'Memuaskan'],
    ['5', 'Memuaskan'],
  ])('%s is %s by the exact index', (index, predikat) => {
    expect(predikatOf(spbe2020, parseExact(index))).toBe(predikat);
  });

  it('by the shown index, 2.595 to 2.5995 are Baik; such cases are flagged', () => {
    const cases = ['2.5945', '2.595', '2.5995', '2.6'].map((text) => parseExact(text));
    expect(cases.map((index) => predikatOf(spbe2020, index, 'shown'))).toEqual([
      'Cukup',
      'Baik',
      'Baik',
      'Baik',
    ]);
    expect(cases.map((index) => bandDependsOnRounding(spbe2020, index))).toEqual([false, true, true, false]);
  });

  it('Pemdi has bands of its own', () => {
    const predikat = ['1.49', '1.5', '2.5', '3.5', '4'].map((text) =>
      predikatOf(pemdi2026, parseExact(text)),
    );
    expect(predikat).toEqual(['Kurang', 'Cukup', 'Baik', 'Sangat Baik', 'Memuaskan']);
  });

  it('says how far the next predikat is', () => {
    const next = nextBand(spbe2020, parseExact('2.5875'));
    expect(next && [next.predikat, formatExact(next.gap)]).toEqual(['Baik', '0.0125']);
    expect(nextBand(spbe2020, parseExact('4.2'))).toBeNull();
  });

  it('a bound within 0.02 is near on both sides', () => {
    expect(nearBound(spbe2020, parseExact('2.61'))?.predikat).toBe('Baik');
    expect(nearBound(spbe2020, parseExact('2.58'))?.predikat).toBe('Baik');
    expect(nearBound(spbe2020, parseExact('2.57'))).toBeNull();
  });
});

describe('trace', () => {
  it('each of the six services of 2018 weighs 20/6, never 3.33', () => {
    const values = new Map(spbe2018.indicators.map(({ id }) => [id, id === '35-2' ? 100 : 0]));
    const { score: result, domains } = trace(spbe2018, values);
    const indicators = domains.flatMap((domain) => domain.aspects.flatMap((aspect) => aspect.indicators));
    const service = indicators.find(({ id }) => id === '35-2');
    expect(indicators).toHaveLength(37);
    expect(service && formatExact(service.weight)).toBe('10/3');
    expect(result.index && formatExact(result.index)).toBe('1/30');
  });
});
