/** What the worksheet and its evidence panel say about evidence. */
import { describe, expect, it } from 'vitest';
import type { DoubleUse } from '../../shared/assessment/double-use.ts';
import { isWebLink } from '../../shared/assessment/evidence.ts';
import type { EvidenceList } from '../../shared/contract/evidence.ts';
import { evidenceMarks, NO_MARKS } from '../../renderer/features/evidence/evidence-marks.ts';
import {
  factsOf,
  isDouble,
  nameOf,
  neighbour,
  noticesOf,
  summaryText,
} from '../../renderer/features/evidence/evidence-model.ts';
import { buildModel, filterCounts } from '../../renderer/features/worksheet/worksheet-model.ts';
import { evidencePiece } from '../support/evidence-files.ts';
import { spbe2020 } from '../support/instruments.ts';

const ALOR = { code: '53.05', name: 'Kabupaten Alor' };
const KOTA = { code: '53.71', name: 'Kota Kupang' };

const use = (region: typeof ALOR, indicator: string, kind: DoubleUse, year = 2024) => ({
  region,
  indicator,
  year,
  instrument: 'spbe-2020',
  use: kind,
});

describe('a piece of evidence', () => {
  it('is called by its title, or by what it is', () => {
    expect(nameOf(evidencePiece({ title: 'SOP' }))).toBe('SOP');
    expect(nameOf(evidencePiece())).toBe('555/12');
    expect(nameOf(evidencePiece({ letterNumber: null, link: 'https://a.id/' }))).toBe('https://a.id/');
  });

  it('names levels in runs, then number, year and reason', () => {
    const facts = factsOf(
      evidencePiece({ title: 'SOP', levels: [2, 3, 5], year: 2023, status: 'revisi', reason: 'kedaluwarsa' }),
    );
    expect(facts).toBe('L2–3, 5 · 555/12 · 2023 · Kedaluwarsa');
  });

  it('tells double use: a warning on the same indicator and in other regions, plain beside other indicators', () => {
    const sameFile = [
      use(ALOR, '3', 'indicator'),
      use(ALOR, '4', 'sheet'),
      use(ALOR, '4', 'sheet'),
      use(KOTA, '3', 'region', 2023),
    ];
    const piece = evidencePiece({ sameFile });
    expect(noticesOf(piece)).toEqual([
      { tone: 'warning', text: 'Berkas yang sama sudah ada pada indikator ini.' },
      { tone: 'warning', text: 'Berkas yang sama juga dipakai di Kota Kupang 2023 indikator 3.' },
      { tone: 'info', text: 'Berkas yang sama juga dipakai di indikator 4.' },
    ]);
    expect(isDouble(piece)).toBe(true);
    expect(isDouble(evidencePiece({ sameFile: [use(ALOR, '4', 'sheet')] }))).toBe(false);
  });

  it('tells age by what it was measured against', () => {
    const stale = [
      { level: 4, measuredFrom: 2024, years: 2, afterLevel: null },
      { level: 5, measuredFrom: 2021, years: 1, afterLevel: 4 },
    ];
    expect(noticesOf(evidencePiece({ stale })).map(({ text }) => text)).toEqual([
      'Level 4: lebih dari 2 tahun sebelum penilaian 2024.',
      'Level 5: terbit lebih dari 1 tahun setelah bukti level 4 (2021).',
    ]);
  });

  it('the next one stays inside the list', () => {
    const items = [evidencePiece(), evidencePiece({ id: 'b' })];
    expect(neighbour(items, 'a', 1)?.id).toBe('b');
    expect(neighbour(items, 'b', 1)?.id).toBe('b');
    expect(neighbour(items, 'a', -1)?.id).toBe('a');
    expect(neighbour([], undefined, 1)).toBeUndefined();
  });
});

describe('the panel', () => {
  it('counts by status and says how far the evidence reaches', () => {
    const items = [
      evidencePiece({ status: 'ditolak' }),
      evidencePiece({ status: 'diterima' }),
      evidencePiece(),
    ];
    expect(summaryText(items, 2)).toBe('1 belum diperiksa · 1 diterima · 1 ditolak · plafon 2');
    expect(summaryText([], undefined)).toBe('belum ada, plafon belum berlaku');
  });
});

describe('the worksheet', () => {
  const list: EvidenceList = {
    items: [evidencePiece({ status: 'diterima', levels: [2] }), evidencePiece({ id: 'b' })],
    ceilings: { 3: 2 },
    overrides: [{ indicator: '3', stage: 'dokumen', reason: 'Rapat', changedAt: '', changedBy: '' }],
  };
  const level = (stage: 'mandiri' | 'dokumen' | 'interviu', value: number) => ({
    stage,
    indicator: '3',
    value,
    provenance: null,
    changedAt: '',
    changedBy: '',
    isUnsaved: false,
  });
  const rowAt = (
    stage: 'mandiri' | 'dokumen' | 'interviu',
    values: ReturnType<typeof level>[],
    marks = list,
  ) => {
    const evidence = evidenceMarks(marks, []);
    const model = buildModel({
      instrument: spbe2020,
      stage,
      values,
      texts: [],
      previousYear: null,
      evidence,
    });
    return model.rows.find(({ indicator }) => indicator.id === '3');
  };

  it('knows count, ceiling and reason of each row; what a regency claims for itself has no ceiling', () => {
    expect(rowAt('dokumen', [])).toMatchObject({
      evidence: { accepted: 1, total: 2 },
      ceiling: 2,
      override: 'Rapat',
      aboveCeiling: null,
    });
    expect(rowAt('mandiri', [level('mandiri', 500)])).toMatchObject({ ceiling: null, aboveCeiling: null });
  });

  it('tells a level above the ceiling with and without a reason, where it was set', () => {
    expect(rowAt('dokumen', [level('dokumen', 300)])?.aboveCeiling).toBe('reasoned');
    expect(rowAt('interviu', [level('dokumen', 300)])?.aboveCeiling).toBe('reasoned');
    expect(rowAt('interviu', [level('interviu', 300)])?.aboveCeiling).toBe('unreasoned');
    // A claim counts where a later stage takes it over, so it is told there.
    expect(rowAt('interviu', [level('mandiri', 300)])?.aboveCeiling).toBe('unreasoned');
    expect(rowAt('dokumen', [level('dokumen', 200)])?.aboveCeiling).toBeNull();
  });

  it('takes the reason of an edit that is still on its way', () => {
    const edit = { stage: 'interviu' as const, indicator: '3', overrideReason: 'Baru' };
    expect(evidenceMarks(list, [edit]).overrides.get('interviu 3')).toBe('Baru');
    expect(evidenceMarks(undefined, [edit])).toBe(NO_MARKS);
  });

  it('offers its filters only where evidence is recorded', () => {
    const filters = (marks: EvidenceList | undefined) =>
      filterCounts(
        buildModel({
          instrument: spbe2020,
          stage: 'dokumen',
          values: [level('dokumen', 300)],
          texts: [],
          previousYear: null,
          evidence: evidenceMarks(marks, []),
        }),
      );
    expect(filters(list)).toContainEqual({ filter: 'no-evidence', count: spbe2020.indicators.length - 1 });
    expect(filters(list)).toContainEqual({ filter: 'above-ceiling', count: 1 });
    expect(filters(undefined).map(({ filter }) => filter)).not.toContain('no-evidence');
  });
});

describe('a link', () => {
  it.each(['https://a.id', 'http://a.id:8080/b?c=d#e', 'HTTPS://A.ID/x y'.replace(' ', '%20')])(
    '%s is one',
    (text) => {
      expect(isWebLink(text)).toBe(true);
    },
  );
  it.each([
    'a.id',
    'javascript:alert(1)',
    'https://a.id/\n',
    'https://user@a.id',
    `https://${'a'.repeat(2000)}`,
  ])('%j is none', (text) => {
    expect(isWebLink(text)).toBe(false);
  });
});
