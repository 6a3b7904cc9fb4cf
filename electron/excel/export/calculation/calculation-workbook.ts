/** The workbook with which anybody can follow how the index of one region came about. */
import { createDocument, documentBytes, unofficialPrint } from '../document.ts';
import { countedStageWords, instrumentWords, regionTitle } from '../report-wording.ts';
import { safeFileName, safeSheetName } from '../safe-text.ts';
import { letterheadHeight, type Letterhead } from '../sheet-blocks.ts';
import { overallVerdict } from '../verdict.ts';
import { buildCalculation, type Calculation, type LevelSource } from './calculation.ts';
import type { CalculationInput } from './input.ts';
import { addCalculationSheet } from './sheet.ts';
import { calculationTitle } from './wording.ts';

export type { CalculationInput } from './input.ts';

const CALCULATION_SHEET = safeSheetName('Perhitungan');

/** Index and predikat stand between the letterhead and the table, with a narrow row below. */
const SUMMARY_ROWS = 3;

export interface PlacedCalculation {
  readonly input: CalculationInput;
  readonly calculation: Calculation;
  readonly letterhead: Letterhead;
  readonly headerRow: number;
}

/** Worked out before any sheet is written: other sheets refer to it. */
export function placeCalculation(
  input: CalculationInput,
  source: LevelSource | null = null,
): PlacedCalculation {
  const { instrument, regionName, year, stage } = input;
  const lines = [instrumentWords(instrument), countedStageWords(stage)];
  const words = regionTitle('Perhitungan indeks', instrument, regionName, year);
  const height = letterheadHeight({ ...words, lines, check: { formula: '', result: '' } });
  const headerRow = height + SUMMARY_ROWS + 1;
  const calculation = buildCalculation(input, headerRow + 1, source);
  const { verdictRange, agreeing, checks } = calculation;
  const check = overallVerdict(verdictRange, agreeing, checks);
  return { input, calculation, letterhead: { ...words, lines, check }, headerRow };
}

/** @throws {ScoringInputError} when a value is off the scale or belongs to no indicator. */
export async function buildCalculationWorkbook(input: CalculationInput): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = createDocument({
    title: calculationTitle(input),
    subject: input.instrument.regulation,
    generatedAt: input.generatedAt,
    appVersion: input.appVersion,
  });
  const print = unofficialPrint(input.paper, input.instrument, input.regionName);
  addCalculationSheet({ workbook, name: CALCULATION_SHEET, print, ...placeCalculation(input) });
  return documentBytes(workbook, input.seal);
}

/** "Perhitungan SPBE 2022 Kota Bandar Lampung.xlsx", cleaned for Windows. */
export function calculationFileName(input: CalculationInput): string {
  return safeFileName(calculationTitle(input), 'xlsx');
}
