/** Evidence that the level relies on and that is older than the instrument's rules allow. */
import { staleLevels } from '../../assessment/evidence-age.ts';
import type { Finding } from '../../contract/quality.ts';
import { at } from '../at.ts';
import { filledIndicators, type RegionView } from '../facts.ts';

export function staleEvidence(view: RegionView): Finding[] {
  const rules = view.instrument.evidenceRules ?? [];
  return filledIndicators(view).flatMap(({ indicator, value }) => {
    const recorded = view.facts.evidence.get(indicator.id) ?? [];
    return recorded.flatMap((document): Finding[] => {
      const stale = staleLevels(document, recorded, indicator, rules, view.year)
        .map(({ level }) => level)
        .filter((level) => level * 100 <= value.value);
      const levels = [...new Set(stale)].toSorted((a, b) => a - b);
      if (levels.length === 0 || document.year === null) return [];
      return [
        {
          kind: 'stale-evidence',
          indicator: indicator.id,
          title: document.title,
          documentYear: document.year,
          levels,
          ...at(view, 'warning', 'bukti'),
        },
      ];
    });
  });
}
