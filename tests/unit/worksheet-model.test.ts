/** What the worksheet works out from values, edits and the instrument: rows, filters, the nearest step, typed levels. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../shared/assessment/stages.ts';
import type { Worksheet } from '../../shared/contract/worksheet.ts';
import { instrumentSchema, type Instrument } from '../../shared/instrument/instrument.ts';
import { exact, formatExact, parseExact, toNumber } from '../../shared/scoring/exact.ts';
import { score } from '../../shared/scoring/score.ts';
import { NO_MARKS } from '../../renderer/features/evidence/evidence-marks.ts';
import { readLevelInput } from '../../renderer/features/worksheet/decimal-input.ts';
import { nextPredikat } from '../../renderer/features/worksheet/nearest-step.ts';
import { formatFully, formatWeight } from '../../renderer/features/worksheet/weight.ts';
import {
  applyEdits,
  buildModel,
  filterCounts,
  levelsOf,
  nextOpen,
  reuseRows,
  type ShownValue,
} from '../../renderer/features/worksheet/worksheet-model.ts';

function instrument(id: string): Instrument {
  const file = new URL(`../../resources/instruments/${id}.json`, import.meta.url);
  return instrumentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
const spbe = instrument('spbe-2020');
const old = instrument('spbe-2018');
const pemdi = instrument('pemdi-2026');

const value = (stage: Stage, indicator: string, hundredths: number): ShownValue => ({
  stage,
  indicator,
  value: hundredths,
  provenance: null,
  changedAt: '2024-10-16T06:32:00.000Z',
  changedBy: 'Asesor 3',
  isUnsaved: false,
});
const all = (of: Instrument, hundredths: number) =>
  new Map(of.indicators.map(({ id }) => [id, hundredths] as const));
const model = (stage: Stage, values: readonly ShownValue[], of = spbe) =>
  buildModel({ instrument: of, stage, values, texts: [], previousYear: null });
const rowOf = (built: ReturnType<typeof model>, id: string) =>
  built.rows.find(({ indicator }) => indicator.id === id);

describe('rows of the worksheet', () => {
  it('take number, order and count from the instrument', () => {
    expect(model('mandiri', []).rows).toHaveLength(spbe.indicators.length);
    const ids = model('mandiri', [], old).rows.map(({ indicator }) => indicator.id);
    expect(ids.slice(-3)).toEqual(['35', '35-2', '35-3']);
    expect(levelsOf(old)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('inherit from the stage before and say so', () => {
    const built = model('interviu', [value('mandiri', '26', 300), value('dokumen', '26', 100)]);
    expect(rowOf(built, '26')).toMatchObject({
      earlier: [300, 100],
      current: { value: 100, from: 'dokumen', inherited: true },
      followed: { value: 100 },
      mandiriDifference: 200,
    });
    expect(built.earlierStages).toEqual(['mandiri', 'dokumen']);
  });

  it('compare nothing with Mandiri while Mandiri itself is filled', () => {
    expect(rowOf(model('mandiri', [value('mandiri', '1', 300)]), '1')?.mandiriDifference).toBeNull();
  });

  it('hang aspects under no domain where the instrument has none', () => {
    const built = model('mandiri', [], pemdi);
    expect(built.domains.map(({ domain }) => domain)).toEqual([null]);
    expect(built.domains[0]?.aspects).toHaveLength(pemdi.aspects.length);
  });

  it('count progress as what was set in the stage itself', () => {
    const built = model('dokumen', [
      value('mandiri', '1', 300),
      value('mandiri', '2', 200),
      value('dokumen', '2', 200),
    ]);
    expect(built.progress).toMatchObject({ mandiri: 2, dokumen: 1, interviu: 0 });
    expect(built.groups[0]?.done).toBe(1);
  });
});

describe('filters', () => {
  const values = [
    ...spbe.indicators.slice(0, -1).map(({ id }) => value('mandiri', id, 300)),
    value('dokumen', '1', 200),
    value('dokumen', '2', 300),
    value('dokumen', '3', 400),
  ];

  it('count open, blank, changed and over-claimed indicators', () => {
    expect(filterCounts(model('dokumen', values))).toEqual([
      { filter: 'open', count: 44 },
      { filter: 'blank', count: 1 },
      { filter: 'changed', count: 2 },
      { filter: 'mandiri-higher', count: 1 },
    ]);
  });

  it('offer only what means something in the first stage', () => {
    expect(filterCounts(model('mandiri', values)).map(({ filter }) => filter)).toEqual(['open']);
  });

  it('find the next open indicator around the end of the table', () => {
    const { rows } = model('mandiri', values);
    expect(nextOpen(rows, '5')?.indicator.id).toBe('47');
    expect(nextOpen(rows, '47')?.indicator.id).toBe('47');
    expect(nextOpen(model('mandiri', [...values, value('mandiri', '47', 100)]).rows, '5')).toBeNull();
  });
});

describe('edits on top of what is stored', () => {
  const stored: Worksheet = {
    region: { code: '53.14', name: 'Kabupaten Rote Ndao' },
    year: 2024,
    instrument: 'spbe-2020',
    participation: 'ikut',
    participationReason: '',
    values: [
      {
        indicator: '1',
        stage: 'mandiri',
        value: 300,
        provenance: { file: 'LKE.xlsx', sheet: 'Isian', cell: 'E17' },
        changedAt: '2024-10-01T00:00:00.000Z',
        changedBy: 'Asesor 1',
      },
    ],
    texts: [],
    previousYear: null,
    published: null,
  };
  const sheet = { region: '53.14', year: 2024, instrument: 'spbe-2020' };
  const edit = (hundredths: number | null) => ({
    what: 'value' as const,
    id: 1,
    sheet,
    stage: 'mandiri' as const,
    indicator: '1',
    from: 300,
    value: hundredths,
    at: '2024-10-16T06:32:00.000Z',
  });

  it('win over the stored value and lose its source', () => {
    expect(applyEdits(stored, [edit(400)], 'Asesor 3')).toEqual([
      { ...value('mandiri', '1', 400), isUnsaved: true },
    ]);
  });
  it('keep the source when the value stays the same', () => {
    expect(applyEdits(stored, [edit(300)], 'Asesor 3')[0]?.provenance?.cell).toBe('E17');
  });
  it('can take a value away', () => {
    expect(applyEdits(stored, [edit(null)], 'Asesor 3')).toEqual([]);
  });
});

describe('the nearest step', () => {
  /** All at level 2 and a few at 3, so that the index is just below 2,60. */
  const near = () => {
    const values = all(spbe, 300);
    for (let id = 1; id <= 10; id += 1) values.set(String(id), 200);
    for (let id = 21; id <= 31; id += 1) values.set(String(id), 200);
    for (let id = 11; id <= 14; id += 1) values.set(String(id), 200);
    values.set('15', 300).set('41', 200);
    return values;
  };

  it('closes the gap with the least gain, the lowest level first', () => {
    const values = near();
    const { index } = score(spbe, values);
    if (!index) throw new Error('incomplete');
    expect(formatExact(index)).toBe('2.5775');
    const next = nextPredikat(spbe, values, index);
    expect(next).toMatchObject({ predikat: 'Baik', step: { indicator: { id: '11' }, to: 300 } });
    expect(next && formatExact(next.gap)).toBe('0.0225');
    expect(next?.step && formatExact(next.step.gain)).toBe('0.025');
  });

  it('names the largest step when none is enough', () => {
    const next = nextPredikat(spbe, all(spbe, 200), exact(2));
    expect(next?.step).toBeNull();
    expect(next?.largest).toMatchObject({ indicator: { id: '42' }, to: 300 });
  });

  it('raises by no more than needed on a decimal scale', () => {
    const values = all(pemdi, 249);
    const next = nextPredikat(pemdi, values, parseExact('2.49'));
    // 15 % of a rise of 0,07 are 0,0105; one hundredth less would not do.
    expect(next?.step).toMatchObject({ indicator: { id: '20' }, to: 256 });
  });

  it('reaches a bound half a hundredth earlier where the shown index decides', () => {
    expect(nextPredikat(spbe, all(spbe, 200), parseExact('2.596'), 'shown')?.predikat).toBe('Sangat Baik');
    expect(nextPredikat(spbe, all(spbe, 200), parseExact('2.596'), 'exact')?.predikat).toBe('Baik');
  });

  it('is absent in the highest band', () => {
    expect(nextPredikat(spbe, all(spbe, 500), exact(5))).toBeNull();
  });

  it('works with weights that are fractions', () => {
    const values = all(old, 200);
    const next = nextPredikat(old, values, exact(2));
    expect(next?.largest && toNumber(next.largest.gain)).toBeCloseTo(0.05, 10);
  });
});

describe('typed levels', () => {
  const read = (text: string) => readLevelInput(pemdi.scale, text);

  it.each([
    ['2,5', 250],
    ['2.5', 250],
    ['3', 300],
    [' 4,19 ', 419],
    ['2,50', 250],
    ['2,500', 250],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual({ kind: 'value', value: expected });
  });

  it.each([
    ['1.234', 'ambiguous'],
    ['2,345', 'too-many-digits'],
    ['5,01', 'out-of-range'],
    ['0,99', 'out-of-range'],
    ['-2', 'out-of-range'],
    ['tiga', 'not-a-number'],
    ['2,', 'not-a-number'],
    ['1,2,3', 'not-a-number'],
  ])('refuses %s as %s', (text, fault) => {
    expect(read(text)).toEqual({ kind: 'fault', fault });
  });

  it('takes an empty field for blank', () => {
    expect(read('  ')).toEqual({ kind: 'blank' });
  });
});

describe('weights', () => {
  it('are written in full where they end, and rounded where they do not', () => {
    expect(formatWeight('16.5')).toBe('16,5\u00a0%');
    expect(formatWeight('20/6')).toBe('3,33\u00a0%');
    expect(formatFully(exact(1, 30))).toEqual({ text: '0,0333', isExact: false });
    expect(formatFully(parseExact('0.0150'))).toEqual({ text: '0,015', isExact: true });
  });
});

describe('what is drawn again', () => {
  const values = spbe.indicators.map(({ id }) => value('mandiri', id, 300));
  const before = model('mandiri', values);

  it('after a read that says the same: nothing', () => {
    const read = values.map((each) => ({ ...each, changedAt: '2024-10-16T06:33:00.000Z' }));
    expect(reuseRows(before, model('mandiri', read))).toBe(before);
  });

  it('after evidence or a comment was added to an indicator: its row', () => {
    const [first, second] = spbe.indicators.map(({ id }) => id);
    const input = { instrument: spbe, stage: 'mandiri', values, texts: [], previousYear: null } as const;
    const evidence = { ...NO_MARKS, counts: new Map([[first ?? '', { accepted: 0, total: 1 }]]) };
    const built = buildModel({ ...input, evidence, comments: new Map([[second ?? '', 1]]) });
    const after = reuseRows(before, built);
    expect(after).toEqual(built);
    const drawn = after.rows.filter((row, index) => row !== before.rows[index]);
    expect(drawn.map(({ indicator }) => indicator.id)).toEqual([first, second]);
  });

  it('after a comment or accepted evidence: the row that shows it', () => {
    const [first] = spbe.indicators;
    const id = first?.id ?? '';
    const input = { instrument: spbe, stage: 'mandiri', values, texts: [], previousYear: null } as const;
    const counts = new Map([[id, { accepted: 1, total: 1 }]]);
    const marks = { counts, ceilings: new Map([[id, 2]]), overrides: new Map<string, string>() };
    for (const more of [{ comments: new Map([[id, 1]]) }, { evidence: marks }]) {
      const built = buildModel({ ...input, ...more });
      const after = reuseRows(before, built);
      expect(after).toEqual(built);
      expect(after.rows.filter((row, index) => row !== before.rows[index])).toHaveLength(1);
    }
  });

  it('after an edit: its row and its group, and everything says what was built', () => {
    const [first] = values;
    const built = model('mandiri', [...values.slice(1), value('mandiri', first?.indicator ?? '', 400)]);
    const after = reuseRows(before, built);
    expect(after).toEqual(built);
    expect(after.rows.filter((row, index) => row !== before.rows[index])).toHaveLength(1);
    expect(after.groups.filter((group, index) => group !== before.groups[index])).toHaveLength(1);
  });
});
