/** The ranking workbook as a file: printing, its name, and what it refuses. */
import { describe, expect, it } from 'vitest';
import { buildRankingWorkbook, rankingFileName } from '../../electron/excel/export/ranking-workbook.ts';
import type { Ranking } from '../../shared/contract/ranking.ts';
import { rowsOf, valuesOf, withExceljs } from '../support/exported-workbook.ts';
import { tinyInstrument } from '../support/ranking-example.ts';
import { rankingInput, rankingTable } from '../support/ranking-table.ts';

describe('printing', () => {
  it.each(['A4', 'F4'] as const)('is one page wide, landscape, on %s', async (paper) => {
    const workbook = await withExceljs(await buildRankingWorkbook(rankingInput(tinyInstrument, { paper })));
    expect(workbook.worksheets).toHaveLength(6);
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: paper === 'A4' ? 9 : 14,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
      expect(sheet.pageSetup.printArea).toMatch(/^A1:[A-Z]+\d+$/);
      const { margins } = sheet.pageSetup;
      const inches = [margins?.left, margins?.right, margins?.top, margins?.bottom];
      const millimetres = inches.map((inch) => Math.round((inch ?? 0) * 25.4));
      expect(millimetres).toEqual([25, 20, 20, 20]);
      expect(sheet.views[0]?.state).toBe('frozen');
      const footer = sheet.headerFooter.oddFooter ?? '';
      expect(footer).toContain('Halaman &P dari &N');
      expect(footer).toContain('Uji 1/2020 && lampirannya');
      expect(footer).toContain('Bukan hasil resmi KemenPANRB');
      expect(footer.length).toBeLessThanOrEqual(255);
    }
  });

  it('leaves the reservation out only where the figures are a decree’s', async () => {
    const bytes = await buildRankingWorkbook(rankingInput(tinyInstrument, { official: true }));
    const workbook = await withExceljs(bytes);
    for (const sheet of workbook.worksheets) {
      expect(sheet.headerFooter.oddFooter).not.toContain('Bukan hasil resmi');
    }
    expect(rankingTable(await valuesOf(bytes)).notes.join()).not.toContain('Bukan hasil resmi');
  });
});

describe('the workbook as a file', () => {
  it('names its maker and its subject', async () => {
    const workbook = await withExceljs(await buildRankingWorkbook(rankingInput(tinyInstrument)));
    expect(workbook.creator).toBe('Evaluasi SPBE 1.2.3');
    expect(workbook.title).toBe('Peringkat SPBE 2022 Contoh Timur');
  });

  it('has a name that Windows accepts', () => {
    const { ranking } = rankingInput(tinyInstrument);
    expect(rankingFileName(ranking, 'Nusa Tenggara Timur')).toBe(
      'Peringkat SPBE 2022 Nusa Tenggara Timur.xlsx',
    );
    expect(rankingFileName({ ...ranking, stage: 'mandiri' }, 'Provinsi Aneh: "A/B"')).toBe(
      'Peringkat SPBE 2022 Aneh A B mandiri.xlsx',
    );
    expect(rankingFileName({ ...ranking, instrument: 'pemdi-2026', year: 2026 }, 'Bali')).toBe(
      'Peringkat Pemdi 2026 Bali.xlsx',
    );
  });

  it('can be made of a year without any result', async () => {
    const input = rankingInput(tinyInstrument);
    const ranking: Ranking = {
      ...input.ranking,
      rows: [],
      province: null,
      publishedDistribution: null,
      distribution: {},
      average: null,
      reachingTarget: 0,
      coverage: { assessed: 0, ranked: 0, total: 0 },
    };
    const sheets = await valuesOf(await buildRankingWorkbook({ ...input, ranking }));
    expect(rowsOf(sheets, 'Peringkat').flat()).toContain('Belum ada kabupaten/kota yang dapat diperingkat');
    expect(rowsOf(sheets, 'Pemeriksaan')[3]?.[1]).toMatch(/^cocok/);
  });

  it('is refused when levels of a region are missing', async () => {
    await expect(buildRankingWorkbook(rankingInput(tinyInstrument, { levels: new Map() }))).rejects.toThrow(
      'no levels for region',
    );
  });
});
