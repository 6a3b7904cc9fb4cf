/**
 * The workbook that evaluators hand to a region to fill in. It shows criteria, progress and the index while it is
 * being filled, and comes back without a question: see `recognise/template.ts`.
 */
import { factLines, TEMPLATE_VERSION } from '../../recognise/template-format.ts';
import { createDocument, documentBytes, unofficialPrint } from '../document.ts';
import { safeFileName } from '../safe-text.ts';
import { addAnswersSheet } from './answers-sheet.ts';
import { addCriteriaSheet } from './criteria-sheet.ts';
import { addFactsSheet } from './facts-sheet.ts';
import type { TemplateDescription, TemplateInput } from './input.ts';
import { buildTemplateLayout } from './layout.ts';
import { templateTitle } from './wording.ts';

export type { TemplateInput } from './input.ts';

/** @returns the bytes of an .xlsx file. */
export async function buildTemplate(input: TemplateInput): Promise<Uint8Array<ArrayBuffer>> {
  const { instrument, region, year, stage } = input;
  const workbook = createDocument({
    title: templateTitle(input),
    subject: instrument.regulation,
    generatedAt: input.generatedAt,
    appVersion: input.appVersion,
  });
  const layout = buildTemplateLayout(instrument);
  const lines = factLines({
    version: TEMPLATE_VERSION,
    instrument: instrument.id,
    instrumentVersion: instrument.version,
    region,
    year,
    stage,
    rows: layout.rows.map(({ row, indicator }) => ({ row, indicator: indicator.id })),
  });
  const checksum = lines.at(-1)?.[1] ?? '';
  const print = unofficialPrint('A4', instrument, region.name);
  await addAnswersSheet(workbook, input, layout, print, checksum);
  await addCriteriaSheet(workbook, instrument, layout, print);
  await addFactsSheet(workbook, lines);
  return documentBytes(workbook, '');
}

/** "Templat SPBE 2024 Kabupaten Ngada mandiri.xlsx", cleaned for Windows. */
export function templateFileName(description: TemplateDescription): string {
  return safeFileName(templateTitle(description), 'xlsx');
}
