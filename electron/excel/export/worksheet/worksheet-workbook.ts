/** One region's worksheet as a workbook: levels at every stage, texts, evidence, comments, the calculation, where everything comes from. */
import { effectiveValues, type StageValues } from '../../../../shared/assessment/stages.ts';
import type { Values } from '../../../../shared/scoring/score.ts';
import { placeCalculation } from '../calculation/calculation-workbook.ts';
import { addCalculationSheet } from '../calculation/sheet.ts';
import { createDocument, documentBytes, unofficialPrint } from '../document.ts';
import { instrumentWords, regionTitle } from '../report-wording.ts';
import { safeFileName } from '../safe-text.ts';
import type { Letterhead } from '../sheet-blocks.ts';
import { overallVerdict } from '../verdict.ts';
import { addCeilingSheet } from './ceiling-sheet.ts';
import { addCommentsSheet } from './comments-sheet.ts';
import { addCriteriaSheet } from './criteria-sheet.ts';
import { addEvidenceSheet } from './evidence-sheet.ts';
import { addFollowUpSheet } from './follow-up-sheet.ts';
import type { WorksheetInput } from './input.ts';
import { buildWorksheetLayout, LEVEL_COLUMNS, levelCell, SHEETS } from './layout.ts';
import { addLevelsSheet } from './levels-sheet.ts';
import { addSourcesSheet } from './sources-sheet.ts';
import { addTextsSheet } from './texts-sheet.ts';
import { stageWords, worksheetTitle } from './wording.ts';

export type { WorksheetInput } from './input.ts';

function stagesOf({ worksheet }: WorksheetInput): StageValues {
  return Object.fromEntries(
    [...Map.groupBy(worksheet.values, (value) => value.stage)].map(([name, list]) => [
      name,
      new Map(list.map(({ indicator, value }) => [indicator, value] as const)),
    ]),
  );
}

/** @throws {ScoringInputError} when a value is off the scale or belongs to no indicator. */
export async function buildWorksheetWorkbook(input: WorksheetInput): Promise<Uint8Array<ArrayBuffer>> {
  const { instrument, worksheet } = input;
  const { name } = worksheet.region;
  const workbook = createDocument({
    title: worksheetTitle(input),
    subject: instrument.regulation,
    generatedAt: input.generatedAt,
    appVersion: input.appVersion,
  });
  const stages = stagesOf(input);
  const values: Values = input.stage === null ? new Map() : effectiveValues(stages, input.stage);
  const words = (what: string) => regionTitle(what, instrument, name, worksheet.year);
  const lines = [instrumentWords(instrument), stageWords(input)];
  const withCheck: Letterhead = {
    ...words('Lembar evaluasi'),
    lines,
    check: { formula: '', result: '' },
  };
  const layout = buildWorksheetLayout(instrument, withCheck);
  const placed = placeCalculation(
    {
      instrument,
      regionName: name,
      year: worksheet.year,
      stage: input.stage,
      values,
      published: worksheet.published,
      generatedAt: input.generatedAt,
      appVersion: input.appVersion,
      paper: input.paper,
      bandRule: input.bandRule,
      seal: input.seal,
    },
    (id) => ({
      level: levelCell(layout, LEVEL_COLUMNS.effective, id),
      weight: levelCell(layout, LEVEL_COLUMNS.weight, id),
    }),
  );
  const { verdictRange, agreeing, checks } = placed.calculation;
  const check = overallVerdict(`${SHEETS.calculation}!${verdictRange}`, agreeing, checks);
  const print = unofficialPrint(input.paper, instrument, name);
  addLevelsSheet({ workbook, input, layout, values, letterhead: { ...withCheck, check }, placed, print });
  addTextsSheet(workbook, input, layout, { ...words('Uraian lembar evaluasi'), lines }, print);
  const above = { ...words('Level di atas plafon bukti'), lines };
  addEvidenceSheet(workbook, input, layout, { ...words('Bukti'), lines }, print);
  addCeilingSheet(workbook, input, stages, layout, above, print);
  addCommentsSheet(workbook, input, layout, { ...words('Komentar'), lines }, print);
  addFollowUpSheet(workbook, input, layout, { ...words('Tindak lanjut rekomendasi'), lines }, print);
  addCalculationSheet({ workbook, name: SHEETS.calculation, print, ...placed });
  addSourcesSheet(workbook, input, layout, { ...words('Asal level'), lines }, print);
  addCriteriaSheet(workbook, instrument, layout, print);
  return documentBytes(workbook, input.seal);
}

/** "Lembar SPBE 2024 Kabupaten Alor.xlsx", cleaned for Windows. */
export function worksheetFileName(input: WorksheetInput): string {
  return safeFileName(worksheetTitle(input), 'xlsx');
}
