/**
 * Levels higher than accepted evidence reaches. A region's own claim is never capped, so there it is a warning; from
 * the external stages on the level needs a reason, and is open to question with one.
 */
import { evidenceCeiling, isAboveCeiling } from '../../assessment/evidence-ceiling.ts';
import type { EffectiveValue } from '../../assessment/stages.ts';
import type { Severity } from '../../contract/import.ts';
import type { Finding } from '../../contract/quality.ts';
import { at } from '../at.ts';
import { filledIndicators, type RegionView } from '../facts.ts';

function severityOf({ from }: EffectiveValue, reason: string | null): Severity {
  if (reason !== null) return 'info';
  return from === 'mandiri' ? 'warning' : 'error';
}

export function levelsAboveCeiling(view: RegionView): Finding[] {
  const { facts, instrument } = view;
  return filledIndicators(view).flatMap(({ indicator, value }): Finding[] => {
    const ceiling = evidenceCeiling(facts.evidence.get(indicator.id) ?? [], instrument.scale);
    if (ceiling === null || !isAboveCeiling(value.value, ceiling)) return [];
    const reason = facts.overrides[value.from]?.get(indicator.id) ?? null;
    return [
      {
        kind: 'above-ceiling',
        indicator: indicator.id,
        level: value.value,
        ceiling,
        reason,
        ...at(view, severityOf(value, reason), 'bukti'),
      },
    ];
  });
}
