/** Levels above what accepted evidence supports need a reason, whichever screen sets them. */
import { evidenceCeiling, isAboveCeiling, isCapped } from '../../../shared/assessment/evidence-ceiling.ts';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument, Scale } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import type { EvidenceRow } from '../../database/entities.ts';
import type { ChangeWriter } from '../../journal/journal.ts';
import type { Services } from '../services.ts';
import { storedLevels } from './stored-evidence.ts';

interface Place {
  readonly stage: Stage;
  readonly indicator: string;
}

type OverrideServices = Pick<Services, 'evidence' | 'newId' | 'clock' | 'settings'>;

/** By indicator, only where evidence is recorded. */
export function ceilingsOf(
  rows: readonly Pick<EvidenceRow, 'indicator_id' | 'levels' | 'status'>[],
  scale: Scale,
): Record<string, number> {
  const groups = Map.groupBy(rows, ({ indicator_id: indicator }) => indicator);
  return Object.fromEntries(
    [...groups].flatMap(([indicator, group]) => {
      const evidence = group.map((row) => ({ levels: storedLevels(row), status: row.status }));
      const ceiling = evidenceCeiling(evidence, scale);
      return ceiling === null ? [] : [[indicator, ceiling]];
    }),
  );
}

/** The ceiling of one indicator; null when no evidence is recorded for it. */
function ceilingOf(
  services: Pick<Services, 'evidence'>,
  assessmentId: string,
  instrument: Instrument,
  indicator: string,
): number | null {
  const rows = services.evidence.ofIndicator(assessmentId, indicator);
  return ceilingsOf(rows, instrument.scale)[indicator] ?? null;
}

/** The ceiling that a value breaks at a stage, or null when it stays below or no ceiling holds. */
export function brokenCeiling(
  services: Pick<Services, 'evidence'>,
  assessmentId: string | null,
  instrument: Instrument,
  place: Place,
  value: Hundredths | null,
): number | null {
  if (value === null || assessmentId === null || !isCapped(place.stage)) return null;
  const ceiling = ceilingOf(services, assessmentId, instrument, place.indicator);
  return isAboveCeiling(value, ceiling) ? ceiling : null;
}

/** Whether a reason stands for levels above the ceiling at this place. */
export function isOverridden(
  services: Pick<Services, 'evidence'>,
  assessmentId: string,
  { stage, indicator }: Place,
): boolean {
  return services.evidence.override(assessmentId, stage, indicator) !== null;
}

/** Stores the reason for a level above the ceiling, or takes it away with null. An unchanged one leaves no trace. */
export function writeOverride(
  services: OverrideServices,
  changes: ChangeWriter,
  assessmentId: string,
  place: Place,
  reason: string | null,
): void {
  const existing = services.evidence.override(assessmentId, place.stage, place.indicator);
  if (reason === null) {
    if (existing) changes.remove('ceiling_override', existing.id);
    return;
  }
  if (existing?.reason === reason) return;
  const fields = {
    reason,
    changed_at: services.clock().toISOString(),
    changed_by: services.settings.get().evaluator,
  };
  if (existing) changes.update('ceiling_override', existing.id, fields);
  else {
    changes.insert('ceiling_override', {
      id: services.newId(),
      assessment_id: assessmentId,
      stage: place.stage,
      indicator_id: place.indicator,
      ...fields,
    });
  }
}

/**
 * What becomes of the reason once a value was set by hand: kept or worded anew above the ceiling, gone below it, so
 * that it never speaks for a level that it was not given for.
 * @param ceiling what the value breaks, from `brokenCeiling`.
 */
export function settleOverride(
  services: OverrideServices,
  changes: ChangeWriter,
  assessmentId: string,
  place: Place,
  ceiling: number | null,
  reason?: string,
): void {
  if (ceiling === null) writeOverride(services, changes, assessmentId, place, null);
  else if (reason !== undefined) writeOverride(services, changes, assessmentId, place, reason);
}
