/** What stands below a chart of the trend about its national line. */
import { expect, it } from 'vitest';
import { nationalNotes } from '../../renderer/features/trend/trend-lines.ts';
import type { NationalPoint, Trend } from '../../shared/contract/trend.ts';

const point = (year: number, fields: Partial<NationalPoint>): NationalPoint => ({
  year,
  index: '2.45',
  domains: {},
  doubtful: {},
  note: null,
  ...fields,
});

function trendWith(years: readonly number[], points: NationalPoint[]): Trend {
  return {
    years: years.map((year) => ({ year, instrument: 'spbe-2020', average: null, count: 0, total: 22 })),
    regions: [],
    national: { instrument: 'spbe-2020', source: 'contoh', groups: [{ group: 'Kabupaten', points }] },
  };
}

const POINTS = [
  point(2022, { note: 'Sumber lain mencetak 2,34.' }),
  point(2023, { doubtful: { index: 'Tidak sejalan dengan domainnya.' } }),
  // Only the index is drawn: a doubtful domain alone is no note of the line.
  point(2024, { doubtful: { '1': 'Tercetak dua kali.' } }),
];

it('says which drawn figures are doubtful or printed otherwise, and why', () => {
  expect(nationalNotes(trendWith([2022, 2023, 2024], POINTS), 'Kabupaten')).toEqual([
    'Kabupaten 2022. Sumber lain mencetak 2,34.',
    'Kabupaten 2023 meragukan. Tidak sejalan dengan domainnya.',
  ]);
});

it('is silent about years that are not drawn and about other groups', () => {
  expect(nationalNotes(trendWith([2021], POINTS), 'Kabupaten')).toEqual([]);
  expect(nationalNotes(trendWith([2022], POINTS), 'Kota')).toEqual([]);
});
