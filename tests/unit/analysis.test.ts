import { describe, expect, it } from 'vitest';
import { decomposeChange } from '../../shared/analysis/decompose-change.ts';
import { explainDifference } from '../../shared/analysis/explain-difference.ts';
import { overClaim } from '../../shared/analysis/over-claim.ts';
import { spreadOf } from '../../shared/analysis/part-spread.ts';
import { strengthsAndWeaknesses } from '../../shared/analysis/strengths.ts';
import { formatExact, parseExact } from '../../shared/scoring/exact.ts';
import { instrument, pemdi2026, spbe2018, spbe2020 } from '../support/instruments.ts';
import { PUBLISHED_CASES } from '../support/published-cases.ts';

function published(name: string) {
  const found = PUBLISHED_CASES.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
}

const bandarLampung2021 = published('Kota Bandar Lampung 2021');
const bandarLampung2022 = published('Kota Bandar Lampung 2022');
const denpasar = published('Kota Denpasar 2018');

const hundredths = (text: string) => Math.round(Number(text) * 100);

/** The figures that were published for a case. */
function figures({ instrument: id, index, domains }: (typeof PUBLISHED_CASES)[number]) {
  const ids = instrument(id).domains.map((domain) => domain.id);
  return {
    index: hundredths(index),
    domains: new Map(ids.map((domain, position) => [domain, hundredths(domains[position] ?? '')])),
  };
}

describe('what moved the index between two years', () => {
  const change = decomposeChange(spbe2020, bandarLampung2021.values, bandarLampung2022.values);

  it('Bandar Lampung 2021 to 2022: 1,20 and 1,5025 are 0,3025 apart, and 13 indicators make it up', () => {
    expect(change && formatExact(change.difference)).toBe('0.3025');
    const moved = change?.indicators.filter(({ from, to }) => from !== to) ?? [];
    expect(moved.map(({ id, from, to, contribution }) => [id, from, to, formatExact(contribution)])).toEqual([
      ['1', 100, 200, '0.013'],
      ['2', 100, 200, '0.013'],
      ['3', 100, 300, '0.026'],
      ['4', 100, 300, '0.026'],
      ['5', 100, 200, '0.013'],
      ['6', 100, 200, '0.013'],
      ['7', 100, 200, '0.013'],
      ['8', 100, 200, '0.013'],
      ['35', 100, 300, '0.055'],
      ['36', 300, 200, '-0.0275'],
      ['40', 100, 300, '0.055'],
      ['42', 300, 400, '0.03'],
      ['44', 200, 400, '0.06'],
    ]);
    expect(change?.aspects.map(({ id, contribution }) => [id, formatExact(contribution)])).toContainEqual([
      '7',
      '0.0825',
    ]);
  });

  it('a value off the scale is refused, not weighed', () => {
    expect(() =>
      decomposeChange(spbe2020, new Map(bandarLampung2021.values).set('1', 600), bandarLampung2022.values),
    ).toThrow('out-of-range');
  });
});

describe('why a published index differs from our own', () => {
  it.each(PUBLISHED_CASES.map((entry) => [entry.name, entry] as const))(
    '%s: the published levels leave nothing to explain',
    (_, entry) => {
      expect(explainDifference(instrument(entry.instrument), entry.values, figures(entry))).toMatchObject({
        agrees: true,
        difference: 0,
        differingDomains: [],
        changes: [],
      });
    },
  );

  it('Bandar Lampung 2022 with indicator 42 judged a level too low: the domain figures leave its domain alone', () => {
    const own = new Map(bandarLampung2022.values).set('42', 300);
    const withoutDomains = explainDifference(spbe2020, own, {
      index: hundredths(bandarLampung2022.index),
      domains: new Map(),
    });
    const withDomains = explainDifference(spbe2020, own, figures(bandarLampung2022));
    expect(withDomains).toMatchObject({ difference: 3, differingDomains: ['4'], agrees: false });
    // 1,4725 lacks 0,0225 to below 0,0325: one level of 2.5, 2.75 and 3 percent, or two of 1.3 and 1.5.
    expect(withoutDomains?.changes.length).toBe(withoutDomains?.byIndexAlone);
    expect(withoutDomains?.changes.length).toBeGreaterThan(40);
    // Domain 4 shows 1,82: 2.75 or 3 percent more of 45.5.
    const inDomain4 = (id: string) => Number(id) >= 32;
    expect(withDomains?.changes.every(({ indicator }) => inDomain4(indicator))).toBe(true);
    expect(withDomains?.changes).toContainEqual({ indicator: '42', from: 300, to: 400, until: 400 });
    expect(withDomains?.changes).not.toContainEqual(expect.objectContaining({ indicator: '1' }));
  });

  it('Denpasar 2018: a sixth of an aspect is weighed as the fraction that it is', () => {
    const own = new Map(denpasar.values).set('35-2', 200);
    const explanation = explainDifference(spbe2018, own, figures(denpasar));
    expect(explanation?.difference).toBe(3);
    expect(explanation && formatExact(explanation.own)).toBe('391/150');
    expect(explanation?.changes.map(({ indicator, from, to }) => [indicator, from, to])).toEqual([
      ['32', 300, 400],
      ['33', 200, 300],
      ['34', 300, 400],
      ['35', 100, 200],
      ['35-2', 200, 300],
      ['35-3', 300, 400],
    ]);
  });

  it('differences in two domains are more than one level can explain, and that is said', () => {
    const own = new Map(bandarLampung2022.values).set('42', 300).set('1', 300);
    const explanation = explainDifference(spbe2020, own, figures(bandarLampung2022));
    expect(explanation?.differingDomains).toEqual(['1', '4']);
    expect(explanation?.changes).toEqual([]);
    expect(explanation?.byIndexAlone).toBeGreaterThan(0);
  });

  it('knows the index that rounding every step gives', () => {
    const own = new Map(spbe2020.indicators.map(({ id }) => [id, 100])).set('1', 200).set('33', 400);
    const explanation = explainDifference(spbe2020, own, { index: 109, domains: new Map() });
    expect(explanation && formatExact(explanation.own)).toBe('1.0955');
    expect(explanation).toMatchObject({ difference: -1, isRoundedByStep: true });
    expect(explainDifference(spbe2020, own, { index: 111, domains: new Map() })?.isRoundedByStep).toBe(false);
  });

  it('has nothing to say while our own worksheet has blanks', () => {
    const own = new Map(bandarLampung2022.values);
    own.delete('7');
    expect(explainDifference(spbe2020, own, figures(bandarLampung2022))).toBeNull();
  });

  it('where the scale has decimals a run of values fits, told by its two ends', () => {
    const own = new Map(pemdi2026.indicators.map(({ id }) => [id, 200]));
    const changes = explainDifference(pemdi2026, own, { index: 203, domains: new Map() })?.changes ?? [];
    // Indicator 20 weighs 15 %: 0.025 to below 0.035 are 0.17 to 0.23 of a level.
    expect(changes).toContainEqual({ indicator: '20', from: 200, to: 217, until: 223 });
  });
});

describe('strengths and weaknesses', () => {
  it('are listed per aspect: the highest or lowest level first, then the heavier indicator, then the number', () => {
    const values = new Map(spbe2018.indicators.map(({ id }) => [id, 300]));
    for (const [id, value] of [
      ['25', 400],
      ['26', 500],
      ['27', 400],
      ['32', 200],
      ['33', 0],
      ['35-2', 100],
    ] as const) {
      values.set(id, value);
    }
    const found = strengthsAndWeaknesses(spbe2018, values).filter(
      ({ strengths, weaknesses }) => strengths.length + weaknesses.length > 0,
    );
    expect(found).toEqual([
      {
        aspect: '6',
        strengths: [
          { indicator: '26', value: 500 },
          { indicator: '25', value: 400 },
          { indicator: '27', value: 400 },
        ],
        weaknesses: [],
      },
      {
        aspect: '7',
        strengths: [],
        weaknesses: [
          { indicator: '33', value: 0 },
          { indicator: '35-2', value: 100 },
          { indicator: '32', value: 200 },
        ],
      },
    ]);
  });

  it('the heavier of equal levels comes first', () => {
    const values = new Map([
      ['8', 200],
      ['9', 200],
      ['11', 200],
    ]);
    const weights = strengthsAndWeaknesses(pemdi2026, values).flatMap(({ weaknesses }) => weaknesses);
    expect(weights.map(({ indicator }) => indicator)).toEqual(['8', '9', '11']);
  });
});

describe('self-assessment against judgement', () => {
  it('counts what both judged, the farthest claim first', () => {
    const self = new Map([
      ['1', 300],
      ['2', 500],
      ['3', 200],
      ['4', 400],
    ]);
    const judged = new Map([
      ['1', 300],
      ['2', 200],
      ['3', 300],
      ['9', 100],
    ]);
    const result = overClaim(spbe2020, self, judged);
    expect(result?.claims.map(({ indicator, difference }) => [indicator, difference])).toEqual([
      ['2', 300],
      ['1', 0],
      ['3', -100],
    ]);
    expect(result).toMatchObject({ higher: 1, lower: 1 });
    expect(result && formatExact(result.mean)).toBe('2/3');
    expect(overClaim(spbe2020, new Map([['4', 100]]), judged)).toBeNull();
  });
});

describe('the spread of a province', () => {
  it('counts only who has the figure; the middle half is made of real figures', () => {
    const spread = spreadOf(['2', '1.5', '3', '2.4', '1'].map(parseExact));
    const texts = spread && [spread.low, spread.middleLow, spread.middleHigh, spread.high, spread.average];
    expect([spread?.count, texts?.map(formatExact)]).toEqual([5, ['1', '1.5', '2.4', '3', '1.98']]);
    expect(spreadOf([])).toBeNull();
  });
});
