import { describe, expect, it } from 'vitest';
import { checkPublished, mayBeRounding } from '../../shared/analysis/check-published.ts';
import { formatExact } from '../../shared/scoring/exact.ts';
import { createRegionMatcher } from '../../shared/regions/match.ts';
import { pasteResults } from '../../renderer/features/published/paste-results.ts';
import {
  changedRegions,
  editRow,
  EMPTY_ROW,
  readRow,
  type Draft,
  type DraftRow,
} from '../../renderer/features/published/published-draft.ts';
import { pemdi2026, resources, spbe2020 } from '../support/instruments.ts';

const row = (fields: Partial<DraftRow>): DraftRow => ({ ...EMPTY_ROW, ...fields });

describe('a row of published results', () => {
  it('takes decimals with comma or point; an empty row is no result', () => {
    expect(readRow(spbe2020, row({ index: ' 2,46 ', domains: { '1': '2.5' } }))).toEqual({
      result: { index: 246, predikat: null, domains: { '1': 250 }, note: null, confirmed: false },
      faults: {},
      question: null,
      fromDomains: null,
    });
    expect(readRow(spbe2020, row({ index: '  ' })).result).toBeNull();
    expect(readRow(spbe2020, row({ absent: true })).result).toEqual({
      participation: 'tidak-mengikuti',
      note: null,
    });
  });

  it.each([
    ['2,8x', 'not-a-number'],
    ['0,9', 'out-of-range'],
    ['5,01', 'out-of-range'],
    ['1.234', 'ambiguous'],
    ['2,465', 'too-many-digits'],
  ])('“%s” is %s', (index, fault) => {
    expect(readRow(spbe2020, row({ index })).faults).toEqual({ index: fault });
  });

  it('a note or a domain alone is not a result', () => {
    expect(readRow(spbe2020, row({ note: 'lihat lampiran' })).faults).toEqual({ index: 'nothing' });
    expect(readRow(spbe2020, row({ predikat: 'Cukup' })).faults).toEqual({});
  });

  it('a predikat outside the band is a question until it is confirmed; another figure asks again', () => {
    const asked = row({ index: '2,60', predikat: 'Cukup' });
    expect(readRow(spbe2020, asked).question).toEqual({ predikat: 'Baik', mayBeRounding: true });
    expect(readRow(spbe2020, row({ index: '2,61', predikat: 'Cukup' })).question).toEqual({
      predikat: 'Baik',
      mayBeRounding: false,
    });
    const confirmed = editRow({ a: asked }, 'a', { confirmed: true });
    expect(confirmed['a'] && readRow(spbe2020, confirmed['a']).question).toBeNull();
    expect(editRow(confirmed, 'a', { index: '2,7' })['a']?.confirmed).toBe(false);
  });

  it('domains that do not make the index are told, within what two digits lose they are not', () => {
    const domains = { '1': '2,00', '2': '1,00', '3': '1,00', '4': '1,82' };
    expect(readRow(spbe2020, row({ index: '1,50', domains })).fromDomains).toBeNull();
    expect(readRow(spbe2020, row({ index: '1,60', domains })).fromDomains).toBe('1.50');
  });

  it('only rows that say something else have changed', () => {
    const stored: Draft = { a: row({ index: '2,46' }), b: row({ absent: true }) };
    expect(changedRegions({ a: row({ index: '2,46 ' }), b: row({ absent: true }) }, stored)).toEqual([]);
    expect(changedRegions({ a: row({ index: '2,47' }), c: row({ note: 'x' }) }, stored)).toEqual(['a', 'c']);
  });
});

describe('figures of a decree', () => {
  it('aspects stand in for domains where there are none', () => {
    const domains = Object.fromEntries(pemdi2026.aspects.map(({ id }) => [id, 250]));
    expect(checkPublished(pemdi2026, { index: 250, predikat: null, domains }).fromDomains).toBeNull();
    const check = checkPublished(pemdi2026, { index: 300, predikat: 'Baik', domains });
    expect(check.fromDomains && formatExact(check.fromDomains)).toBe('2.5');
    expect(check).toMatchObject({ unknownDomains: [], otherPredikat: null });
  });

  it('only the index at the bound itself may have been rounded up to it', () => {
    expect(mayBeRounding(spbe2020, 260, 'Cukup')).toBe(true);
    expect(mayBeRounding(spbe2020, 259, 'Baik')).toBe(false);
    expect(mayBeRounding(spbe2020, 260, 'Kurang')).toBe(false);
  });
});

describe('pasting published results', () => {
  const home = resources.regions.filter(({ province }) => province === '53');
  const match = createRegionMatcher(home, [], '53');
  const codes = home.filter(({ kind }) => kind !== 'provinsi').map(({ code }) => code);
  const paste = (block: string[][], fields: { code?: string; column?: string } = {}) =>
    pasteResults({
      block,
      draft: {},
      codes,
      code: fields.code ?? '53.01',
      column: fields.column ?? 'index',
      instrument: spbe2020,
      match,
    });

  it('names go before places: a list in the order of a decree finds its rows', () => {
    const { draft, filled, unknown } = paste([
      ['1', 'Kab. Manggarai Barat', '3,01', 'Baik'],
      ['2', 'TTS', '2,61', 'Baik'],
      ['3', 'Kabupaten Kupang', '1,85', 'Cukup'],
      ['4', 'Ende', 'tidak mengikuti', ''],
    ]);
    expect(filled).toBe(4);
    expect(unknown).toEqual([]);
    expect(draft['53.15']).toMatchObject({ index: '3,01', predikat: 'Baik' });
    expect(draft['53.02']).toMatchObject({ index: '2,61' });
    expect(draft['53.01']).toMatchObject({ index: '1,85', predikat: 'Cukup' });
    expect(draft['53.08']).toMatchObject({ absent: true, index: '' });
  });

  it('a name that may mean several regions, or none, is told and left out', () => {
    const { draft, unknown } = paste([
      ['Kab. Alor', '2,00'],
      ['Sumba', '2,31'],
      ['Kab. Antah Berantah', '2,10'],
      ['Kab. Belu', '1,92'],
    ]);
    expect(unknown).toEqual(['Sumba', 'Kab. Antah Berantah']);
    expect(Object.keys(draft).toSorted()).toEqual(['53.04', '53.05']);
  });

  it('headings say what columns are; several columns of figures without them are not taken', () => {
    const block = [
      ['Kab. Alor', '2,00', '1,80', '1,20', '2,90', '2,31'],
      ['Kab. Belu', '1,00', '1,50', '1,10', '2,50', '1,92'],
    ];
    expect(paste(block)).toMatchObject({ filled: 0, needsHeadings: true, draft: {} });
    const heading = ['Nama', 'Kebijakan', 'Tata Kelola', 'Manajemen', 'Layanan', 'Indeks SPBE'];
    const { draft, needsHeadings } = paste([heading, ...block]);
    expect(needsHeadings).toBe(false);
    expect(draft['53.05']).toMatchObject({
      index: '2,31',
      domains: { '1': '2,00', '2': '1,80', '3': '1,20', '4': '2,90' },
    });
  });

  it('without names it goes by place; what lies outside or is no figure is told', () => {
    const { draft, filled, unknown } = paste(
      [
        ['2,00', '1,50'],
        ['x', ''],
        ['2,10', '-'],
      ],
      { code: '53.05' },
    );
    expect(filled).toBe(2);
    expect(unknown).toEqual(['x']);
    expect(draft['53.05']).toMatchObject({ index: '2,00', domains: { '1': '1,50' } });
    expect(draft['53.07']).toMatchObject({ index: '2,10' });
    const last = codes.at(-1) ?? '';
    expect(paste([['2,00'], ['2,10']], { code: last })).toMatchObject({ filled: 1, unknown: ['2,10'] });
  });
});
