/** Which regions of the home province take part in a year, how far they are, and why not. */
import { participationState } from '../../shared/assessment/participation.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { ParticipationList } from '../../shared/contract/participation.ts';
import { regionAssessments } from './assessment-reader.ts';
import type { Services } from './services.ts';

export function listParticipation(
  services: Services,
  input: ParsedInput<'participation.list'>,
): ParticipationList {
  const { year } = input;
  const instrument = services.instruments.choose(input.instrument, year);
  const { province } = services.settings.get();
  return {
    year,
    instrument: instrument.id,
    total: instrument.indicators.length,
    rows: regionAssessments(services, province, year, instrument)
      .filter(({ region }) => region.code.includes('.'))
      .map(({ region, participation, participationReason, stages, published }) => ({
        region,
        participation,
        reason: participationReason,
        ...participationState(instrument, participation === 'ikut', stages),
        hasPublished: published !== null && (published.index !== null || published.predikat !== null),
      })),
  };
}
