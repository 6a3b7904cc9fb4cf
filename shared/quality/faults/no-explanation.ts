/** Levels without an explanation, which every answer of a worksheet has (PermenPANRB 59/2020: jawaban, penjelasan, data dukung). */
import type { Finding } from '../../contract/quality.ts';
import { at } from '../at.ts';
import { filledIndicators, type RegionView } from '../facts.ts';
import { isWritten } from '../written-texts.ts';

export function missingExplanations(view: RegionView): Finding[] {
  return filledIndicators(view)
    .filter(({ indicator }) => !isWritten(view, 'penjelasan', indicator.id))
    .map(({ indicator, value }) => ({
      kind: 'no-explanation',
      indicator: indicator.id,
      level: value.value,
      ...at(view, 'warning', 'penjelasan'),
    }));
}
