/** What the profile lists of follow-up and counts of evidence. */
import { describe, expect, it } from 'vitest';
import { evidenceSummary } from '../../renderer/features/profile/evidence-summary.ts';
import { recommendationRows } from '../../renderer/features/profile/recommendation-rows.ts';
import type { DoubleUse } from '../../shared/assessment/double-use.ts';
import type { EvidenceItem } from '../../shared/contract/evidence.ts';
import type { ListedRecommendation } from '../../shared/contract/notes.ts';
import { evidencePiece } from '../support/evidence-files.ts';
import { spbe2020 } from '../support/instruments.ts';

const ALOR = { code: '53.05', name: 'Kabupaten Alor' };

function advice(fields: Partial<ListedRecommendation>): ListedRecommendation {
  return {
    region: ALOR,
    year: 2024,
    instrument: 'spbe-2020',
    indicator: '1',
    indicatorName: '',
    stage: 'interviu',
    text: 'Tetapkan kebijakan.',
    priority: null,
    unit: '',
    due: null,
    status: 'belum-mulai',
    before: [],
    ...fields,
  };
}

describe('recommendations in the profile', () => {
  const sheet = {
    row: { region: ALOR } as Parameters<typeof recommendationRows>[1]['row'],
    year: 2024,
    instrument: 'spbe-2020',
    recommendations: [
      {
        year: 2023,
        stage: 'dokumen',
        indicator: '2',
        text: 'Tetapkan kebijakan.',
        levelThen: 100,
        levelNow: 300,
      },
    ],
  } as const;
  const order = (listed: readonly ListedRecommendation[]) =>
    recommendationRows(listed, { ...sheet, recommendations: [...sheet.recommendations] }, '2025-06-01').map(
      ({ indicator, state }) => `${indicator} ${state}`,
    );

  it('go from late to done, the earliest date first, those without a date behind', () => {
    const listed = [
      advice({ indicator: '1', status: 'selesai', due: '2020-01-01' }),
      advice({ indicator: '2' }),
      advice({ indicator: '3', due: '2025-06-01' }),
      advice({ indicator: '4', status: 'berjalan', due: '2025-05-31' }),
      advice({ indicator: '5', due: '2025-01-31' }),
      advice({ indicator: '6', status: 'berjalan' }),
    ];
    expect(order(listed)).toEqual([
      '5 terlambat',
      '4 terlambat',
      '6 berjalan',
      '3 belum-mulai',
      '2 belum-mulai',
      '1 selesai',
    ]);
  });

  it('are those of the region and the instrument, of its year and of years before', () => {
    const listed = [
      advice({ indicator: '1', year: 2025 }),
      advice({ indicator: '2', year: 2023 }),
      advice({ indicator: '3', instrument: 'spbe-2018', year: 2019 }),
      advice({ indicator: '4', region: { code: '53.71', name: 'Kota Kupang' } }),
    ];
    expect(order(listed)).toEqual(['2 belum-mulai']);
    const [row] = recommendationRows(
      listed,
      { ...sheet, recommendations: [...sheet.recommendations] },
      '2025-06-01',
    );
    expect(row).toMatchObject({ levelThen: 100, levelNow: 300 });
  });
});

describe('evidence in the profile', () => {
  const used = (use: DoubleUse): EvidenceItem['sameFile'] => [
    { region: ALOR, year: 2024, instrument: 'spbe-2020', indicator: '2', use },
  ];

  it('is counted by status, with what is too old, what is double and where none is', () => {
    const stale = [{ level: 4, measuredFrom: 2024, years: 2, afterLevel: null }];
    const items = [
      evidencePiece({ indicator: '2', status: 'diterima', stale }),
      evidencePiece({ indicator: '2', status: 'ditolak', sameFile: used('indicator') }),
      evidencePiece({ indicator: '5', sameFile: used('region') }),
      // The same file for another indicator of the same worksheet is usual.
      evidencePiece({ indicator: '7', sameFile: used('sheet') }),
    ];
    const found = evidenceSummary(items, spbe2020);
    expect(found).toMatchObject({
      covered: 3,
      stale: { count: 1, indicators: ['2'] },
      double: { count: 2, indicators: ['2', '5'] },
      without: { count: spbe2020.indicators.length - 3 },
    });
    expect(found.statuses.map(({ count }) => count)).toEqual([2, 1, 0, 1]);
    expect(found.without.indicators.slice(0, 3)).toEqual(['1', '3', '4']);
  });

  it('without a piece, every indicator lacks it', () => {
    const { without, covered } = evidenceSummary([], spbe2020);
    expect([covered, without.count]).toEqual([0, spbe2020.indicators.length]);
  });
});
