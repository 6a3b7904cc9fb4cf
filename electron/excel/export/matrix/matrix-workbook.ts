/** The matrix that evaluators look along: every region's level of every indicator, and what it amounts to. */
import { fixedAddress } from '../addresses.ts';
import { addCheckSheet, listVerdict } from '../check-list.ts';
import { createDocument, documentBytes, unofficialPrint } from '../document.ts';
import { addInstrumentSheet } from '../instrument-sheet.ts';
import { safeFileName } from '../safe-text.ts';
import { matrixChecks } from './checks.ts';
import type { MatrixContext } from './context.ts';
import type { MatrixInput } from './input.ts';
import { buildMatrixLayout, SHEETS } from './layout.ts';
import { addMatrixSheet } from './matrix-sheet.ts';
import { addResultsSheet } from './results-sheet.ts';
import { buildMatrixTable } from './table.ts';
import { matrixTitle } from './wording.ts';

export type { MatrixInput } from './input.ts';

/** @throws {ScoringInputError} when a value is off the scale or belongs to no indicator. */
export async function buildMatrixWorkbook(input: MatrixInput): Promise<Uint8Array<ArrayBuffer>> {
  const { instrument } = input;
  const workbook = createDocument({
    title: matrixTitle(input),
    subject: instrument.regulation,
    generatedAt: input.generatedAt,
    appVersion: input.appVersion,
  });
  const table = buildMatrixTable(input);
  const layout = buildMatrixLayout(instrument, table);
  const checks = matrixChecks(input, table, layout);
  const print = unofficialPrint(input.paper, instrument);
  const context: MatrixContext = { workbook, input, table, layout, print, check: listVerdict(checks) };
  addMatrixSheet(context);
  addResultsSheet(context);
  addCheckSheet(workbook, checks, print);
  const { columnOf, firstColumn, weightRow } = layout.matrix;
  addInstrumentSheet({
    workbook,
    instrument,
    places: layout.instrument,
    print,
    weightCell: (id) => `${SHEETS.matrix}!${fixedAddress(columnOf.get(id) ?? firstColumn, weightRow)}`,
  });
  return documentBytes(workbook, input.seal);
}

/** "Matriks level SPBE 2022 Nusa Tenggara Timur.xlsx", cleaned for Windows. */
export function matrixFileName(input: MatrixInput): string {
  return safeFileName(matrixTitle(input), 'xlsx');
}
