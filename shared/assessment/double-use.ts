/** What it means that the same file is recorded in two places. Pure. */
import { continueTheSame, type Crosswalk } from '../reference/crosswalk.ts';

/** Where a piece of evidence is recorded: an indicator of a worksheet. */
export interface EvidencePlace {
  /** Code of the region. */
  readonly region: string;
  readonly year: number;
  readonly instrument: string;
  readonly indicator: string;
}

/** Twice on one indicator, on two indicators of one worksheet, in the worksheets of two regions. */
export const DOUBLE_USES = ['indicator', 'sheet', 'region'] as const;
export type DoubleUse = (typeof DOUBLE_USES)[number];

/**
 * A document serves its region year after year and on every instrument, and all indicators that continue the same one: a
 * file there is expected. What deserves a look is the same file within one worksheet, and in worksheets of two regions,
 * whatever their years.
 * @returns null where the file is expected in both places.
 */
export function doubleUse(
  place: EvidencePlace,
  other: EvidencePlace,
  crosswalks: readonly Crosswalk[],
): DoubleUse | null {
  if (place.region !== other.region) return 'region';
  if (place.year !== other.year || place.instrument !== other.instrument) return null;
  if (place.indicator === other.indicator) return 'indicator';
  const isContinuity = crosswalks.some(
    (crosswalk) =>
      crosswalk.to === place.instrument && continueTheSame(crosswalk, place.indicator, other.indicator),
  );
  return isContinuity ? null : 'sheet';
}
