/** How far a region has come with its worksheet in a year. Derived; stored is only whether it takes part. */
import type { Instrument } from '../instrument/instrument.ts';
import { effectiveValues, type StageValues } from './stages.ts';

export const PARTICIPATION_STATUSES = ['belum-mulai', 'mengisi', 'lengkap', 'tidak-mengikuti'] as const;
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number];

export interface ParticipationState {
  readonly status: ParticipationStatus;
  /** Indicators of the instrument with a value at mandiri or any later stage. */
  readonly filled: number;
}

/** `tidak-mengikuti` is a person's word and stands whatever was filled in before. */
export function participationState(
  { indicators }: Pick<Instrument, 'indicators'>,
  takesPart: boolean,
  stages: StageValues,
): ParticipationState {
  const values = effectiveValues(stages, 'penetapan');
  const filled = indicators.filter(({ id }) => values.has(id)).length;
  if (!takesPart) return { status: 'tidak-mengikuti', filled };
  if (filled === 0) return { status: 'belum-mulai', filled };
  return { status: filled === indicators.length ? 'lengkap' : 'mengisi', filled };
}
