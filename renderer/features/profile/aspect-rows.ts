/** Which aspects the chart shows, in which order, and where its marks stand. Pure. */
import type { ProfileAspect } from '../../../shared/contract/profile.ts';
import type { Aspect, Instrument } from '../../../shared/instrument/instrument.ts';

export interface AspectRow {
  readonly aspect: Aspect;
  readonly figures: ProfileAspect;
}

/** The farthest above the average first; aspects without a gap keep the order of the instrument, at the end. */
export function aspectRows(instrument: Instrument, aspects: readonly ProfileAspect[]): AspectRow[] {
  const rows = instrument.aspects.flatMap((aspect): AspectRow[] => {
    const figures = aspects.find(({ id }) => id === aspect.id);
    return figures ? [{ aspect, figures }] : [];
  });
  const gapOf = ({ figures: { gap } }: AspectRow) => (gap === null ? Number.NEGATIVE_INFINITY : Number(gap));
  // A sort that is stable leaves equal gaps in the order of the instrument.
  return rows.toSorted((a, b) => (gapOf(a) === gapOf(b) ? 0 : gapOf(b) - gapOf(a)));
}
