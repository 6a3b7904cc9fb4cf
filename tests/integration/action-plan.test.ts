/** The action plan of a region: the next level, what it adds, and what is planned. */
import { describe, expect, it } from 'vitest';
import { buildActionPlanWorkbook } from '../../electron/excel/export/action-plan/action-plan-workbook.ts';
import { actionPlanExample } from '../support/export-inputs.ts';
import { rowsOf, valuesOf, type Value } from '../support/exported-workbook.ts';
import { pemdi2026, spbe2020 } from '../support/instruments.ts';
import { openTestApplication } from '../support/temporary.ts';

async function planRows(bytes: Uint8Array): Promise<(readonly Value[])[]> {
  const rows = rowsOf(await valuesOf(bytes), 'Rencana aksi');
  const header = rows.findIndex((row) => row[0] === 'No');
  return rows.slice(header + 1);
}

describe('a row of the plan', () => {
  it('has the level, the next one, the weight times the difference, and the criterion', async () => {
    const values = new Map([
      ['1', 100],
      ['2', 500],
    ]);
    const [first, second, third] = await planRows(
      await buildActionPlanWorkbook(actionPlanExample(spbe2020, { values })),
    );
    expect(first?.slice(3, 8)).toEqual([1.3, 1, 2, 0.013, spbe2020.indicators[0]?.criteria['2']]);
    expect(second?.slice(3, 8)).toEqual([1.3, 5, '–', '–', '–']);
    expect(third?.slice(3, 8)).toEqual([1.3, null, '–', '–', '–']);
  });

  it('takes a decimal level to the whole level above', async () => {
    const values = new Map([['1', 219]]);
    const [first] = await planRows(await buildActionPlanWorkbook(actionPlanExample(pemdi2026, { values })));
    expect(first?.slice(4, 6)).toEqual([2.19, 3]);
    expect(first?.[6]).toBeCloseTo(0.0405, 12);
  });

  it('has a date as a date, and the words of priority and status', async () => {
    const [first, second] = await planRows(await buildActionPlanWorkbook(actionPlanExample(spbe2020)));
    expect(first?.slice(9, 13)).toEqual(['Tinggi', expect.any(String), Date.UTC(2026, 11, 31), 'Berjalan']);
    expect(second?.slice(8, 13)).toEqual(['Menetapkan peraturan', null, null, null, null]);
  });
});

describe('the operation', () => {
  it('takes the recommendation of the last stage that counts', async () => {
    const app = openTestApplication();
    const key = { region: '53.05', year: 2024, indicator: '1' } as const;
    for (const [stage, text] of [
      ['mandiri', 'lama'],
      ['dokumen', 'baru'],
      ['interviu', 'kemudian'],
    ] as const) {
      await app.call('worksheet.setValue', { ...key, stage, value: 200 });
      await app.call('worksheet.setText', { ...key, stage, kind: 'rekomendasi', text });
    }
    const plan = { kind: 'action-plan', region: '53.05', year: 2024 } as const;
    const at = async (stage: 'dokumen' | null) =>
      (await planRows((await app.call('workbook.export', { ...plan, stage })).bytes))[0]?.[8];
    expect(await at('dokumen')).toBe('baru');
    expect(await at(null)).toBe('kemudian');
    const { fileName } = await app.call('workbook.export', plan);
    expect(fileName).toBe('Rencana aksi SPBE 2024 Kabupaten Alor.xlsx');
    expect(await app.refusal('workbook.export', { kind: 'action-plan', year: 2024 })).toBe('invalid-input');
  });
});
