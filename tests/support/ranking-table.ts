/** The ranking workbook of tests: what it is made from, and its first sheet read back by the headings. */
import type { RankingWorkbookInput } from '../../electron/excel/export/ranking-workbook.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { rowsOf, type Sheets, type Value } from './exported-workbook.ts';
import { rankingExample } from './ranking-example.ts';

export function rankingInput(
  instrument: Instrument,
  more: Partial<RankingWorkbookInput> = {},
): RankingWorkbookInput {
  return {
    ...rankingExample(instrument, { rule: more.bandRule ?? 'exact' }),
    provinceName: 'Contoh Timur',
    generatedAt: new Date(2026, 8, 21, 14, 32),
    appVersion: '1.2.3',
    official: false,
    seal: '',
    ...more,
  };
}

interface Line {
  readonly rank: Value;
  readonly name: Value;
  readonly parts: readonly Value[];
  readonly index: Value;
  readonly predikat: Value;
  readonly remark: Value;
}

/** The table of the first sheet by its headings, block by block. */
export function rankingTable(sheets: Sheets) {
  const rows = rowsOf(sheets, 'Peringkat');
  const headerAt = rows.findIndex((row) => row[0] === 'No');
  const header = rows[headerAt] ?? [];
  const index = header.indexOf('Indeks');
  const lines = rows.slice(headerAt + 2).map((row): Line => ({
    rank: row[0] ?? null,
    name: row[1] ?? null,
    parts: row.slice(2, index),
    index: row[index] ?? null,
    predikat: row[index + 1] ?? null,
    remark: row[index + 2] ?? null,
  }));
  const at = (text: string) => lines.findIndex(({ rank }) => String(rank).startsWith(text));
  const [unrankedAt, provinceAt] = [at('Tidak diperingkat'), at('Pemerintah provinsi')];
  return {
    header,
    columnNumbers: rows[headerAt + 1] ?? [],
    ranked: lines.slice(0, unrankedAt),
    unranked: lines.slice(unrankedAt + 1, provinceAt),
    province: lines[provinceAt + 1],
    title: rows.slice(0, headerAt).map((row) => row[0]),
    notes: rows.flatMap((row) => row.filter((value) => typeof value === 'string')),
  };
}
