/** The workbooks that the screen offers, in the order in which they stand. */
import { REGION_WORKBOOKS, WORKBOOK_KINDS } from '../../../shared/contract/workbook.ts';

export const REPORTS = [
  'ranking',
  'matrix',
  'comparison',
  'worksheet',
  'calculation',
  'action-plan',
  'template',
] as const;
export type Report = (typeof REPORTS)[number];

/** True for those that are about one region. */
export function isAboutRegion(report: Report): boolean {
  return report === 'template' || REGION_WORKBOOKS.has(report);
}

/** The kind of workbook behind a report; null for those with an operation of their own. */
export function workbookKind(report: Report): (typeof WORKBOOK_KINDS)[number] | null {
  return WORKBOOK_KINDS.find((kind) => kind === report) ?? null;
}
