/** The comparison of years: indices, changes and predikat of every region, and where years must not be compared. */
import { bareProvinceName, RESERVATION } from '../../../../shared/messages/papers.ts';
import { addCheckSheet, listVerdict } from '../check-list.ts';
import { createDocument, documentBytes } from '../document.ts';
import { withChart } from '../native-chart.ts';
import type { PrintSetup } from '../print-setup.ts';
import { safeFileName } from '../safe-text.ts';
import { addBoundsSheet } from './bounds-sheet.ts';
import { addChartSheet } from './chart-sheet.ts';
import { comparisonChecks } from './checks.ts';
import type { ComparisonContext } from './context.ts';
import { addIndicesSheet } from './indices-sheet.ts';
import type { ComparisonInput } from './input.ts';
import { buildComparisonLayout } from './layout.ts';
import { addPredikatSheet } from './predikat-sheet.ts';
import { comparisonTitle, instrumentsWords } from './wording.ts';

export type { ComparisonInput } from './input.ts';

export async function buildComparisonWorkbook(input: ComparisonInput): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = createDocument({
    title: comparisonTitle(input),
    subject: instrumentsWords(input),
    generatedAt: input.generatedAt,
    appVersion: input.appVersion,
  });
  const layout = buildComparisonLayout(input);
  const checks = comparisonChecks(input, layout);
  const print: PrintSetup = {
    paper: input.paper,
    instrument: `Perbandingan antartahun · ${bareProvinceName(input.provinceName)}`,
    reservation: RESERVATION,
  };
  const context: ComparisonContext = { workbook, input, layout, print, check: listVerdict(checks) };
  addIndicesSheet(context);
  addPredikatSheet(context);
  const chart = addChartSheet(context);
  addCheckSheet(workbook, checks, print);
  addBoundsSheet(context);
  const bytes = await documentBytes(workbook, input.seal);
  return chart ? withChart(bytes, chart) : bytes;
}

/** "Perbandingan 2018–2024 Nusa Tenggara Timur.xlsx", cleaned for Windows. */
export function comparisonFileName(input: ComparisonInput): string {
  return safeFileName(comparisonTitle(input), 'xlsx');
}
