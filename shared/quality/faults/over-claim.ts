/** Self-assessments far above what was judged afterwards. */
import type { Finding } from '../../contract/quality.ts';
import { at } from '../at.ts';
import { filledIndicators, type RegionView } from '../facts.ts';

/** Two levels. */
const FAR_ABOVE = 200;

export function overClaims(view: RegionView): Finding[] {
  return filledIndicators(view).flatMap(({ indicator, value }): Finding[] => {
    const mandiri = view.facts.stages.mandiri?.get(indicator.id);
    if (mandiri === undefined || value.from === 'mandiri' || mandiri - value.value < FAR_ABOVE) return [];
    return [
      {
        kind: 'over-claim',
        indicator: indicator.id,
        mandiri,
        level: value.value,
        ...at(view, 'warning', 'level'),
      },
    ];
  });
}
