/** What every sheet of a comparison is written from. */
import type { Workbook } from 'exceljs';
import type { RegionResult } from '../../../../shared/ranking/region-result.ts';
import { predikatOf } from '../../../../shared/scoring/predikat.ts';
import type { PrintSetup } from '../print-setup.ts';
import { STATUS_LABELS } from '../ranking-table.ts';
import type { Verdict } from '../verdict.ts';
import type { ComparedYear, ComparisonInput } from './input.ts';
import type { ComparisonLayout } from './layout.ts';

export interface ComparisonContext {
  readonly workbook: Workbook;
  readonly input: ComparisonInput;
  readonly layout: ComparisonLayout;
  readonly print: PrintSetup;
  readonly check: Verdict;
}

/** What a region shows as its predikat, and whether that follows from its index. */
export function shownPredikat(
  { bandRule }: ComparisonInput,
  { instrument, results }: ComparedYear,
  code: string,
): { readonly text: string; readonly follows: boolean } {
  const result: RegionResult | undefined = results.get(code);
  if (!result) return { text: STATUS_LABELS['no-data'], follows: false };
  const computed = result.index && predikatOf(instrument, result.index, bandRule);
  const follows = computed !== null && computed === result.predikat;
  return { text: result.predikat ?? STATUS_LABELS[result.status], follows };
}
