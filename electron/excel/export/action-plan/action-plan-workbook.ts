/** One region's action plan as a workbook: what to do to reach the next level of each indicator. */
import { addCheckSheet, listVerdict } from '../check-list.ts';
import { createDocument, documentBytes, unofficialPrint } from '../document.ts';
import { countedStageWords, instrumentWords, regionTitle } from '../report-wording.ts';
import { safeFileName } from '../safe-text.ts';
import type { Letterhead } from '../sheet-blocks.ts';
import { actionPlanChecks } from './checks.ts';
import type { ActionPlanInput } from './input.ts';
import { buildActionPlanLayout } from './layout.ts';
import { addPlanSheet } from './plan-sheet.ts';
import { actionPlanTitle } from './wording.ts';

export type { ActionPlanInput } from './input.ts';

/** @throws {ScoringInputError} when a value is off the scale or belongs to no indicator. */
export async function buildActionPlanWorkbook(input: ActionPlanInput): Promise<Uint8Array<ArrayBuffer>> {
  const { instrument, regionName, year } = input;
  const workbook = createDocument({
    title: actionPlanTitle(input),
    subject: instrument.regulation,
    generatedAt: input.generatedAt,
    appVersion: input.appVersion,
  });
  const letterhead: Letterhead = {
    ...regionTitle('Rencana aksi', instrument, regionName, year),
    lines: [instrumentWords(instrument), countedStageWords(input.stage)],
    check: { formula: '', result: '' },
  };
  const layout = buildActionPlanLayout(instrument, letterhead);
  const titles = regionTitle('Pemeriksaan rencana aksi', instrument, regionName, year);
  const checks = actionPlanChecks(input, layout, titles);
  const print = unofficialPrint(input.paper, instrument, regionName);
  addPlanSheet(workbook, input, layout, { ...letterhead, check: listVerdict(checks) }, print);
  addCheckSheet(workbook, checks, print);
  return documentBytes(workbook, input.seal);
}

/** "Rencana aksi SPBE 2024 Kabupaten Alor.xlsx", cleaned for Windows. */
export function actionPlanFileName(input: ActionPlanInput): string {
  return safeFileName(actionPlanTitle(input), 'xlsx');
}
