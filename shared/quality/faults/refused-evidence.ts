/** Evidence that was rejected or has to be revised while the level still relies on it. */
import type { JudgedEvidence } from '../../assessment/evidence-ceiling.ts';
import type { Finding } from '../../contract/quality.ts';
import type { Hundredths } from '../../instrument/levels.ts';
import { at } from '../at.ts';
import { filledIndicators, type RegionView } from '../facts.ts';

/** Something else that is accepted supports every level that this one was meant for, up to the level given. */
function isReplaced(document: JudgedEvidence, all: readonly JudgedEvidence[], value: Hundredths): boolean {
  const accepted = all.filter(({ status }) => status === 'diterima');
  // What names no level speaks for the indicator as a whole.
  if (document.levels.length === 0) return accepted.length > 0;
  return document.levels
    .filter((level) => level * 100 <= value)
    .every((level) => accepted.some(({ levels }) => levels.includes(level)));
}

export function refusedEvidence(view: RegionView): Finding[] {
  const lowest = view.instrument.scale.min * 100;
  return filledIndicators(view).flatMap(({ indicator, value }) => {
    const recorded = view.facts.evidence.get(indicator.id) ?? [];
    return recorded.flatMap((document): Finding[] => {
      const { status, reason, title } = document;
      if (status !== 'revisi' && status !== 'ditolak') return [];
      if (value.value === lowest || isReplaced(document, recorded, value.value)) return [];
      return [
        {
          kind: 'refused-evidence',
          indicator: indicator.id,
          title,
          status,
          reason,
          level: value.value,
          ...at(view, 'warning', 'bukti'),
        },
      ];
    });
  });
}
