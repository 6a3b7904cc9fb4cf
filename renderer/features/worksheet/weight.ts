/** Weights as people read them: "1.5" → "1,5 %", "20/6" → "3,33 %". */
import { formatDecimal, formatPercent } from '../../../shared/messages/format.ts';
import { formatExact, formatRounded, parseExact, type Exact } from '../../../shared/scoring/exact.ts';

/** Whether the decimal expansion ends, so that writing it out loses nothing. */
function ends(value: Exact): boolean {
  return !formatExact(value).includes('/');
}

export function formatWeight(weight: string): string {
  const value = parseExact(weight);
  return formatPercent(ends(value) ? formatExact(value) : formatRounded(value));
}

/** All digits where there is an end to them, four otherwise; `isExact` tells which. */
export function formatFully(value: Exact): { readonly text: string; readonly isExact: boolean } {
  const isExact = ends(value);
  return { text: formatDecimal(isExact ? formatExact(value) : formatRounded(value, 4)), isExact };
}
