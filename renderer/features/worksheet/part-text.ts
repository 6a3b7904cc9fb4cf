/** The value of an aspect or domain, or between which values it still can end up. */
import { formatDecimal } from '../../../shared/messages/format.ts';
import { formatRounded } from '../../../shared/scoring/exact.ts';
import type { PartScore } from '../../../shared/scoring/score.ts';
import { worksheetText } from '../../messages/worksheet.ts';

export function partText({ value, range }: Pick<PartScore, 'value' | 'range'>): string {
  if (value) return formatDecimal(formatRounded(value));
  const [low, high] = [formatRounded(range.low), formatRounded(range.high)];
  return worksheetText.indexRange(formatDecimal(low), formatDecimal(high));
}
