/** Published worked cases: the levels and the figures that were published for them, each with its source. */

/** Levels as one digit per indicator, in the order of the instrument. */
function levels(ids: readonly string[], digits: string): Map<string, number> {
  return new Map(ids.map((id, position) => [id, Number(digits[position]) * 100]));
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));
const IDS_2018 = [...numbers(35), '35-2', '35-3'];

export interface PublishedCase {
  readonly name: string;
  readonly source: string;
  readonly instrument: string;
  readonly values: ReadonlyMap<string, number>;
  readonly aspects: readonly string[];
  readonly domains: readonly string[];
  readonly index: string;
  readonly predikat: string;
}

export const PUBLISHED_CASES: readonly PublishedCase[] = [
  {
    name: 'Kota Bandar Lampung 2021',
    source: 'Laporan Hasil Evaluasi SPBE 2021, KemenPANRB',
    instrument: 'spbe-2020',
    values: levels(numbers(47), '11111111111111111111111111111111111311113312111'),
    aspects: ['1.00', '1.00', '1.00', '1.00', '1.00', '1.00', '1.40', '1.50'],
    domains: ['1.00', '1.00', '1.00', '1.44'],
    index: '1.20',
    predikat: 'Kurang',
  },
  {
    name: 'Kota Bandar Lampung 2022',
    source: 'Laporan Hasil Pemantauan SPBE 2022, KemenPANRB',
    instrument: 'spbe-2020',
    values: levels(numbers(47), '22332222111111111111111111111111113211133414111'),
    aspects: ['2.00', '1.00', '1.00', '1.00', '1.00', '1.00', '1.70', '2.00'],
    domains: ['2.00', '1.00', '1.00', '1.82'],
    index: '1.50',
    predikat: 'Kurang',
  },
  {
    name: 'Kota Denpasar 2018',
    source: 'Hasil evaluasi SPBE 2018 Kota Denpasar',
    instrument: 'spbe-2018',
    values: levels(IDS_2018, '1113233211133313313233223144434323133'),
    aspects: ['2.00', '2.10', '2.00', '2.50', '2.33', '3.29', '2.50'],
    domains: ['2.06', '2.29', '3.00'],
    index: '2.64',
    predikat: 'Baik',
  },
];
