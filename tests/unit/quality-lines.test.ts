/** Findings as lines and their words, and what the list can be narrowed to. */
import { describe, expect, it } from 'vitest';
import type { Finding, Quality } from '../../shared/contract/quality.ts';
import { findingLineText, indicatorRanges } from '../../shared/messages/findings.ts';
import { NO_FILTER } from '../../shared/quality/filter-findings.ts';
import { countLines, findingLines, lineKey, linesBySeverity } from '../../shared/quality/finding-lines.ts';
import {
  filterOptions,
  partKey,
  partOf,
  usableFilter,
} from '../../renderer/features/quality/filter-options.ts';
import { shownLines, startOfGroup, type ShownLine } from '../../renderer/features/quality/shown-lines.ts';
import { rowMark } from '../../renderer/features/worksheet/row-mark.ts';
import { pemdi2026, spbe2018, spbe2020 } from '../support/instruments.ts';
import { findingsOf, QUALITY_YEAR, type Sketch } from '../support/quality-facts.ts';

function linesOf(sketch: Sketch): string[] {
  const { instrument = spbe2020 } = sketch;
  return findingLines(findingsOf(sketch)).map((line) => findingLineText(line, instrument, QUALITY_YEAR));
}

const blank = (...ids: string[]) => ({
  levels: { mandiri: Object.fromEntries(ids.map((id) => [id, null])) },
});

describe('lines', () => {
  it('tell three blanks one by one and more of them as one', () => {
    expect(linesOf(blank('1', '2', '3'))).toEqual(['Belum diisi.', 'Belum diisi.', 'Belum diisi.']);
    expect(linesOf(blank('1', '2', '3', '9'))).toEqual(['Belum diisi: 1–3, 9.']);
  });

  it('lead to the first of a group', () => {
    const [line] = findingLines(findingsOf(blank('31', '9', '7', '8')));
    expect([line?.first.indicator, line?.findings.length]).toEqual(['7', 4]);
  });

  it('keep different rules apart, and tell one rule broken in many places once', () => {
    const everywhere = 1;
    const programmes = { '21': 2, '22': 2, '24': 2, '25': 2, '26': 2 };
    expect(linesOf({ everywhere, levels: { mandiri: { ...programmes, '18': 3 } } })).toEqual([
      'Sistem penghubung layanan lebih dari satu level di atas kebijakan yang mengaturnya. Pemakaian oleh perangkat daerah bersandar pada aturan itu. Kini level 3; indikator 7 level 1.',
      'Level 2 ke atas menuntut program yang tercantum dalam Peta Rencana SPBE yang berlaku, padahal Peta Rencana SPBE masih level 1. Kini indikator 21, 22, 24–26; indikator 12 level 1.',
    ]);
  });

  it('count a group once, under its severity', () => {
    const lines = findingLines(findingsOf({ ...blank('1', '2', '3', '4'), without: { penjelasan: ['9'] } }));
    expect(countLines(lines)).toEqual({ error: 1, warning: 1, info: 0 });
    expect(linesBySeverity(lines).map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });
});

const allWithout = { without: { penjelasan: spbe2020.indicators.map(({ id }) => id) } };

describe('a region without any explanation', () => {
  it('says so in one line', () => {
    expect(linesOf(allWithout)).toEqual(['Tanpa penjelasan sama sekali: 1–47.']);
    const allButOne = { without: { penjelasan: allWithout.without.penjelasan.slice(1) } };
    expect(linesOf(allButOne)).toEqual(['Tanpa penjelasan: 2–47.']);
  });

  it('marks no single row; one that lacks what others have is marked', () => {
    const none = findingsOf(allWithout).filter(({ indicator }) => indicator === '7');
    expect([none.length, rowMark(none)]).toEqual([1, { count: 0, worst: null }]);
    const one = findingsOf({ without: { penjelasan: ['7'] } });
    expect(rowMark(one)).toEqual({ count: 1, worst: 'warning' });
    expect(rowMark(undefined)).toEqual({ count: 0, worst: null });
  });
});

describe('a line that opens', () => {
  const lines = findingLines(findingsOf(blank('1', '2', '3', '9')));
  const [group = ''] = lines.map(lineKey);
  const inShort = (list: readonly ShownLine[]) =>
    list.map(({ first, state }) => `${state} ${first.indicator}`);

  it('is followed by each of its findings, with the way to its own place', () => {
    expect(inShort(shownLines(lines, new Set()))).toEqual(['closed 1']);
    expect(inShort(shownLines(lines, new Set([group])))).toEqual([
      'open 1',
      'part 1',
      'part 2',
      'part 3',
      'part 9',
    ]);
  });

  it('stays open while some of it is mended, and is gone with what cannot be a group', () => {
    const fewer = findingLines(findingsOf(blank('2', '3', '9', '10')));
    expect(shownLines(fewer, new Set([group]))[0]?.state).toBe('open');
    const three = findingLines(findingsOf(blank('2', '3', '9')));
    expect(shownLines(three, new Set([group])).map(({ state }) => state)).toEqual([
      'single',
      'single',
      'single',
    ]);
  });

  it('is found from any of its parts', () => {
    const shown = shownLines(lines, new Set([group]));
    expect([0, 1, 4].map((position) => startOfGroup(shown, position))).toEqual([0, 0, 0]);
  });
});

describe('the names of several indicators', () => {
  it.each([
    [spbe2020, ['5', '1', '2', '3'], '1–3, 5'],
    [spbe2020, ['1', '2'], '1, 2'],
    [spbe2020, ['47'], '47'],
    [spbe2018, ['34', '35', '35-2', '35-3'], '34–35-3'],
    [pemdi2026, ['20', '1', '19'], '1, 19, 20'],
  ])('are short: %#', (instrument, ids, expected) => {
    expect(indicatorRanges(ids, instrument)).toBe(expected);
  });
});

function quality(findings: readonly Finding[]): Quality {
  return {
    year: QUALITY_YEAR,
    stage: null,
    instrument: 'spbe-2020',
    findings: [...findings],
    counts: { error: 0, warning: 0, info: 0 },
    regions: [
      { region: { code: '53.01', name: 'Kabupaten Kupang' }, counts: { error: 1, warning: 0, info: 0 } },
    ],
    notReached: 0,
  };
}

describe('what the list can be narrowed to', () => {
  const found = quality(findingsOf(blank('1', '32')));

  it('is only what it holds, with the number of lines', () => {
    const { regions, kinds, stages, parts } = filterOptions(found, NO_FILTER, spbe2020);
    expect(regions).toEqual([
      { value: '', label: 'Semua daerah' },
      { value: '53.01', label: 'Kab. Kupang', note: '2' },
    ]);
    expect(kinds.map(({ value }) => value)).toEqual(['', 'blank']);
    expect(stages.map(({ value }) => value)).toEqual(['', 'mandiri']);
    expect(parts.map(({ value }) => value)).toEqual(['', 'domain 1', 'domain 4', 'aspect 1', 'aspect 7']);
  });

  it('goes on offering what is chosen after the last of it was mended', () => {
    const { kinds } = filterOptions(found, { ...NO_FILTER, kind: 'rise' }, spbe2020);
    expect(kinds.map(({ value, note }) => [value, note])).toEqual([
      ['', undefined],
      ['blank', '2'],
      ['rise', '0'],
    ]);
  });

  it('forgets a region that is not checked and a part that the instrument does not have', () => {
    const kept = { region: '53.99', kind: 'blank', stage: 'mandiri', part: partOf('domain 4') } as const;
    expect(usableFilter(kept, found, spbe2020)).toEqual({ ...kept, region: null });
    expect(usableFilter(kept, found, pemdi2026).part).toBeNull();
    expect(usableFilter({ ...kept, region: '53.01' }, found, spbe2020).region).toBe('53.01');
  });

  it('names a part by a text that leads back to it', () => {
    for (const key of ['', 'domain 4', 'aspect 7']) expect(partKey(partOf(key))).toBe(key);
    expect(partOf('bab 7')).toBeNull();
  });
});
