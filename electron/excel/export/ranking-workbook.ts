/**
 * The ranking workbook that evaluators hand out. Every index, rank and predikat of a region with levels is a live
 * formula with its result beside it, and check cells compare the formulas with the application's exact numbers.
 */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { RESERVATION } from '../../../shared/messages/papers.ts';
import { fixedAddress } from './addresses.ts';
import { addChartSheet } from './chart-sheet.ts';
import { buildChecks } from './checks.ts';
import { addChecksSheet } from './checks-sheet.ts';
import { createDocument, documentBytes } from './document.ts';
import type { RankingWorkbookInput } from './input.ts';
import { addInstrumentSheet } from './instrument-sheet.ts';
import { buildLayout, SHEETS } from './layout.ts';
import { addLevelsSheet } from './levels-sheet.ts';
import { withChart } from './native-chart.ts';
import { addRankingSheet } from './ranking-sheet.ts';
import { buildRankingTable } from './ranking-table.ts';
import { safeFileName } from './safe-text.ts';
import type { SheetContext } from './sheet-context.ts';
import { buildSummary } from './summary.ts';
import { addSummarySheet } from './summary-sheet.ts';
import { addViewSheet } from './view-sheet.ts';
import { workbookTitle } from './wording.ts';

export type { RankingWorkbookInput } from './input.ts';

/**
 * @returns the bytes of an .xlsx file.
 * @throws {RankingWorkbookInputError} when a region's basis is levels and its levels are not given.
 */
export async function buildRankingWorkbook(input: RankingWorkbookInput): Promise<Uint8Array> {
  const workbook = createDocument({
    title: workbookTitle(input.ranking, input.provinceName),
    subject: input.instrument.regulation,
    generatedAt: input.generatedAt,
    appVersion: input.appVersion,
  });
  const table = buildRankingTable(input);
  const context: SheetContext = {
    workbook,
    input,
    table,
    layout: buildLayout(input.instrument, table),
    print: {
      paper: input.paper ?? 'A4',
      instrument: `${input.instrument.regulation} (versi ${input.instrument.version})`,
      reservation: input.official ? '' : RESERVATION,
    },
  };
  const summary = buildSummary(input, table);
  const checks = buildChecks(context, summary);
  addViewSheet(context);
  addRankingSheet(context, checks.overall);
  const chart = addChartSheet(context);
  addLevelsSheet(context);
  addSummarySheet(context, summary);
  addChecksSheet(context, checks);
  const { levels } = context.layout;
  addInstrumentSheet({
    workbook,
    instrument: input.instrument,
    places: context.layout.instrument,
    print: context.print,
    weightCell: (id) =>
      `${SHEETS.levels}!${fixedAddress(levels.columnOf.get(id) ?? levels.firstColumn, levels.weightRow)}`,
  });
  const bytes = await documentBytes(workbook, input.seal);
  return chart ? withChart(bytes, chart) : bytes;
}

/** "Peringkat SPBE 2022 Nusa Tenggara Timur.xlsx", cleaned for Windows. */
export function rankingFileName(ranking: Ranking, provinceName: string): string {
  return safeFileName(workbookTitle(ranking, provinceName), 'xlsx');
}
