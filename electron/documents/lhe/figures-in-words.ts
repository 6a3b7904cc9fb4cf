/** Numbers of the report as people read them. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal, formatDelta } from '../../../shared/messages/format.ts';
import { exact, formatRounded, roundHalfUp, type Exact } from '../../../shared/scoring/exact.ts';

/** Heading of a column of parts. */
export function partsHeading({ domains }: Instrument): string {
  return domains.length > 0 ? 'Domain dan aspek' : 'Aspek';
}

export const MISSING = '–';

/** "2,15"; a dash for what is not known. */
export function shown(value: Exact | null | undefined): string {
  return value ? formatDecimal(formatRounded(value)) : MISSING;
}

/** "+0,38": the difference of the two shown numbers, so that it can be checked by eye. */
export function shownDifference(value: Exact | null | undefined, other: Exact | null | undefined): string {
  if (!value || !other) return MISSING;
  return formatDelta(formatRounded(exact(roundHalfUp(value) - roundHalfUp(other), 100)));
}

/** "0,6000": what is still missing to somewhere. */
export function gap(value: Exact): string {
  return formatDecimal(formatRounded(value, 4));
}
