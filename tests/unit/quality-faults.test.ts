/** Each kind of fault: when it is found, and when nothing is said. A region is otherwise in order. */
import { describe, expect, it } from 'vitest';
import { FINDING_KINDS, type Finding } from '../../shared/contract/quality.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { findFaults } from '../../shared/quality/find-faults.ts';
import { ruleHolds } from '../../shared/quality/faults/broken-rule.ts';
import { saysSomething } from '../../shared/quality/written-texts.ts';
import { pemdi2026, spbe2018, spbe2020 } from '../support/instruments.ts';
import { findingsOf, QUALITY_YEAR, regionFacts, said, type Sketch } from '../support/quality-facts.ts';

/** [what, how the region differs, what is found] */
type Case = readonly [string, Sketch, readonly string[]];

const withoutRules = (instrument: Instrument): Instrument => ({ ...instrument, rules: [] });
const free = withoutRules(spbe2020);
const of = (sketch: Sketch): Sketch => ({ instrument: free, ...sketch });

const CASES: Readonly<Record<Finding['kind'], readonly Case[]>> = {
  blank: [
    ['a region with every level has none', {}, []],
    ['an indicator without a level', { levels: { mandiri: { '7': null } } }, ['blank 7']],
    ['a level of a later stage fills it', { levels: { mandiri: { '7': null }, dokumen: { '7': 2 } } }, []],
    [
      'a later stage does not fill an earlier one',
      { asked: 'mandiri', levels: { mandiri: { '7': null }, dokumen: { '7': 2 } } },
      ['blank 7'],
    ],
  ],
  'no-evidence': [
    [
      'level 3 with nothing recorded and nothing named',
      of({ levels: { mandiri: { '7': 3 } }, without: { bukti: ['7'] } }),
      ['no-evidence 7'],
    ],
    ['level 2 asks for none', of({ without: { bukti: ['7'] } }), []],
    ['named in the text', of({ levels: { mandiri: { '7': 3 } } }), []],
    [
      'recorded, whatever it is worth',
      of({
        levels: { mandiri: { '7': 3 } },
        without: { bukti: ['7'] },
        evidence: { '7': [{ levels: [2, 3] }] },
      }),
      [],
    ],
  ],
  'no-explanation': [
    ['a level without a text', { without: { penjelasan: ['7'] } }, ['no-explanation 7']],
    [
      'a blank needs no explanation yet',
      { levels: { mandiri: { '7': null } }, without: { penjelasan: ['7'] } },
      ['blank 7'],
    ],
    ['a text of an earlier stage is enough', { levels: { dokumen: { '7': 1 } } }, []],
  ],
  rise: [
    ['by two levels', of({ lastYear: { '7': 1 }, levels: { mandiri: { '7': 3 } } }), ['rise 7']],
    ['by one level', of({ lastYear: { '7': 1 } }), []],
    ['without a level last year', of({ lastYear: {}, levels: { mandiri: { '7': 3 } } }), []],
    [
      'from a level to a decimal a little above one more',
      {
        instrument: withoutRules(pemdi2026),
        lastYear: { '7': 1.5 },
        levels: { mandiri: { '7': 2.51 } },
      },
      ['rise 7'],
    ],
    [
      'by exactly one level in decimals',
      {
        instrument: withoutRules(pemdi2026),
        lastYear: { '7': 1.5 },
        levels: { mandiri: { '7': 2.5 } },
      },
      [],
    ],
  ],
  fall: [
    ['by two levels', of({ lastYear: { '7': 4 } }), ['fall 7']],
    ['by one level', of({ lastYear: { '7': 3 } }), []],
  ],
  'stale-evidence': [
    [
      'a review of level 4 older than two years',
      of({
        levels: { mandiri: { '7': 4 } },
        evidence: { '7': [{ levels: [2, 3, 4], year: QUALITY_YEAR - 3 }] },
      }),
      ['stale-evidence 7'],
    ],
    [
      'two years are allowed',
      of({
        levels: { mandiri: { '7': 4 } },
        evidence: { '7': [{ levels: [2, 3, 4], year: QUALITY_YEAR - 2 }] },
      }),
      [],
    ],
    [
      'for a level that was not given it does not matter',
      of({
        levels: { mandiri: { '7': 3 } },
        evidence: { '7': [{ levels: [2, 3, 4], year: QUALITY_YEAR - 3 }] },
      }),
      [],
    ],
    [
      'without a year nothing is said',
      of({ levels: { mandiri: { '7': 4 } }, evidence: { '7': [{ levels: [2, 3, 4] }] } }),
      [],
    ],
    [
      'an instrument without rules on age',
      {
        instrument: withoutRules(spbe2018),
        levels: { mandiri: { '7': 4 } },
        evidence: { '7': [{ levels: [1, 2, 3, 4], year: 1999 }] },
      },
      [],
    ],
  ],
  'refused-evidence': [
    [
      'rejected, and nothing else supports the level',
      of({ evidence: { '7': [{ status: 'ditolak' }] } }),
      ['refused-evidence 7', 'above-ceiling 7'],
    ],
    [
      'to be revised, likewise',
      of({ evidence: { '7': [{ status: 'revisi' }] } }),
      ['refused-evidence 7', 'above-ceiling 7'],
    ],
    [
      'something accepted supports the same level',
      of({ evidence: { '7': [{ status: 'ditolak' }, { status: 'diterima' }] } }),
      [],
    ],
    [
      'meant for a level that was not given',
      of({ evidence: { '7': [{ levels: [2] }, { status: 'ditolak', levels: [3] }] } }),
      [],
    ],
    [
      'for no level in particular, with something accepted',
      of({ evidence: { '7': [{ levels: [2] }, { status: 'ditolak', levels: [] }] } }),
      [],
    ],
    [
      'the lowest level relies on nothing',
      of({ levels: { mandiri: { '7': 1 } }, evidence: { '7': [{ status: 'ditolak' }] } }),
      [],
    ],
    [
      'not judged yet is not refused',
      of({ levels: { mandiri: { '7': 1 } }, evidence: { '7': [{ status: 'belum-diperiksa' }] } }),
      [],
    ],
  ],
  'above-ceiling': [
    [
      'accepted evidence ends below the level',
      of({ levels: { mandiri: { '7': 3 } }, evidence: { '7': [{ levels: [2] }] } }),
      ['above-ceiling 7'],
    ],
    ['up to the level', of({ evidence: { '7': [{ levels: [2] }] } }), []],
    [
      'a gap below ends the ceiling',
      of({ levels: { mandiri: { '7': 3 } }, evidence: { '7': [{ levels: [3] }] } }),
      ['above-ceiling 7'],
    ],
    ['no evidence recorded: no ceiling is in force', of({ levels: { mandiri: { '7': 3 } } }), []],
    [
      'a decimal needs its whole level only',
      {
        instrument: withoutRules(pemdi2026),
        levels: { mandiri: { '7': 2.99 } },
        evidence: { '7': [{ levels: [2] }] },
      },
      [],
    ],
  ],
  'over-claim': [
    ['judged two levels lower', { levels: { mandiri: { '7': 3 }, dokumen: { '7': 1 } } }, ['over-claim 7']],
    ['judged one level lower', { levels: { dokumen: { '7': 1 } } }, []],
    ['judged higher', of({ levels: { mandiri: { '7': 1 }, dokumen: { '7': 3 } } }), []],
    ['not judged at this stage', { levels: { mandiri: { '7': 3 }, dokumen: { '8': 2 } } }, []],
    [
      'at the stage of the claim itself there is nothing to compare',
      { asked: 'mandiri', levels: { mandiri: { '7': 3 }, dokumen: { '7': 1 } } },
      [],
    ],
  ],
  'broken-rule': [
    [
      'a service two levels above its policy',
      { levels: { mandiri: { '5': 1, '16': 3 } } },
      ['broken-rule 16'],
    ],
    ['one level above', { levels: { mandiri: { '16': 3 } } }, []],
    ['no policy level: the rule says nothing', { levels: { mandiri: { '5': null, '16': 3 } } }, ['blank 5']],
    [
      'programmes without a plan, each on its own',
      { everywhere: 1, levels: { mandiri: { '21': 2, '22': 2 } } },
      ['broken-rule 21', 'broken-rule 22'],
    ],
    [
      'decimals are held against whole levels',
      { instrument: pemdi2026, levels: { mandiri: { '12': 2.99, '10': 1.5 } } },
      [],
    ],
    [
      'decimals from the level on',
      { instrument: pemdi2026, levels: { mandiri: { '12': 3, '10': 1.99 } } },
      ['broken-rule 12'],
    ],
  ],
  'differing-index': [
    [
      'the levels of the decree give another index',
      { levels: { penetapan: { '1': 2 } }, published: { index: 201 } },
      ['differing-index'],
    ],
    ['the same index', { levels: { penetapan: { '1': 2 } }, published: { index: 200 } }, []],
    [
      'an evaluation of one’s own may differ',
      { levels: { dokumen: { '1': 2 } }, published: { index: 201 } },
      [],
    ],
    ['only a predikat', { levels: { penetapan: { '1': 2 } }, published: { predikat: 'Cukup' } }, []],
    [
      'with a blank there is no index to compare',
      { levels: { mandiri: { '7': null }, penetapan: { '1': 2 } }, published: { index: 201 } },
      ['blank 7'],
    ],
  ],
  'absent-with-values': [
    [
      'values of a region that does not take part',
      { participation: 'tidak-mengikuti' },
      ['absent-with-values'],
    ],
    ['no values', { participation: 'tidak-mengikuti', everywhere: null }, []],
  ],
};

describe.each(FINDING_KINDS)('%s', (kind) => {
  it('is tried with and without a fault', () => {
    const found = CASES[kind].filter(([, , expected]) => expected.some((one) => one.startsWith(kind)));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(CASES[kind].length);
  });

  it.each(CASES[kind])('%s', (_, sketch, expected) => {
    expect(said(findingsOf(sketch))).toEqual(expected);
  });
});

describe('how much it weighs', () => {
  const severityOf = (sketch: Sketch) => findingsOf(of(sketch)).map(({ severity }) => severity);
  const evidence = { '7': [{ levels: [2] }] };

  it('a claim above the ceiling is a warning, a judgement without a reason a blocker, with one a notice', () => {
    expect(severityOf({ levels: { mandiri: { '7': 3 } }, evidence })).toEqual(['warning']);
    expect(severityOf({ levels: { dokumen: { '7': 3 } }, evidence })).toEqual(['error']);
    const overrides = { dokumen: { '7': 'Dilihat langsung saat visitasi' } };
    expect(severityOf({ levels: { dokumen: { '7': 3 } }, evidence, overrides })).toEqual(['info']);
  });

  it('the reason of the stage that set the level goes on counting while later stages follow', () => {
    const overrides = { dokumen: { '7': 'Dilihat langsung' } };
    const levels = { dokumen: { '7': 3 }, interviu: { '8': 2 } };
    expect(findingsOf(of({ levels, evidence, overrides }))).toMatchObject([
      { kind: 'above-ceiling', stage: 'interviu', reason: 'Dilihat langsung', ceiling: 2, level: 300 },
    ]);
  });

  it('blanks block, a rise warns, a fall is a notice, and the worst comes first', () => {
    const levels = { mandiri: { '1': 1, '2': 4, '9': null } };
    const found = findingsOf(of({ levels, lastYear: { '1': 3, '2': 2 } }));
    expect(found.map(({ severity, kind }) => `${severity} ${kind}`)).toEqual([
      'error blank',
      'warning rise',
      'info fall',
    ]);
  });
});

describe('who is checked', () => {
  const nothing: Sketch = { everywhere: null };

  it('a region with nothing at all still has everything to fill in', () => {
    expect(said(findingsOf(nothing))).toHaveLength(spbe2020.indicators.length);
    expect(findingsOf(nothing)[0]).toMatchObject({ kind: 'blank', stage: 'mandiri', severity: 'error' });
  });

  it.each<[string, Sketch]>([
    ['the year holds published results only', { isPublishedOnly: true }],
    ['it has a published index itself', { published: { index: 215 } }],
    ['it has a published predikat itself', { published: { predikat: 'Cukup' } }],
    ['it is the province itself', { code: '53' }],
    ['it does not take part', { participation: 'tidak-mengikuti' }],
    ['a later stage is asked for', { asked: 'dokumen' }],
  ])('but is left alone when %s', (_, sketch) => {
    expect(findingsOf({ ...nothing, ...sketch })).toEqual([]);
  });

  it('a region that has not reached the asked stage is counted, not checked', () => {
    const levels = { mandiri: { '7': null } };
    const { findings, notReached, checked } = findFaults({
      instrument: spbe2020,
      year: QUALITY_YEAR,
      stage: 'dokumen',
      regions: [
        regionFacts({ code: '53.01', levels }),
        regionFacts({ code: '53.02', levels: { dokumen: { '1': 2 } } }),
      ],
      isPublishedOnly: false,
    });
    expect([findings, notReached, checked]).toEqual([[], 1, ['53.02']]);
  });

  it('an instrument without domains and with decimals is checked like any other', () => {
    const levels = { mandiri: { '1': null, '2': 3.21 } };
    const found = findingsOf({ instrument: withoutRules(pemdi2026), levels, without: { bukti: ['2'] } });
    expect(said(found)).toEqual(['blank 1', 'no-evidence 2']);
  });
});

describe('a rule', () => {
  const policy = spbe2020.rules?.find(({ id }) => id === 'pusat-data-dan-kebijakannya');
  const plan = spbe2020.rules?.find(({ id }) => id === 'program-dalam-peta-rencana');

  it.each([
    [300, 200, true],
    [300, 100, false],
    [100, 500, true],
    [251, 150, false],
    [250, 150, true],
  ])('at most one above: %i beside %i', (level, other, holds) => {
    if (!policy) throw new Error('no such rule');
    expect(ruleHolds(policy, level, other)).toBe(holds);
  });

  it.each([
    [200, 200, true],
    [200, 199, false],
    [199, 100, true],
    [500, 100, false],
  ])('level 2 needs level 2: %i beside %i', (level, other, holds) => {
    if (!plan) throw new Error('no such rule');
    expect(ruleHolds(plan, level, other)).toBe(holds);
  });
});

describe('a text', () => {
  it.each(['', ' ', '-', '–', '---', '...', ' - \n – ', '?', '_'])('%j says nothing', (text) => {
    expect(saysSomething(text)).toBe(false);
  });
  it.each(['0', 'ada', '- Perbup 12/2023', '✓'])('%j says something', (text) => {
    expect(saysSomething(text)).toBe(true);
  });
});
