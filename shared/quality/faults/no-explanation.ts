/** Levels without an explanation, which every answer of a worksheet has (PermenPANRB 59/2020: jawaban, penjelasan, data dukung). */
import type { Finding } from '../../contract/quality.ts';
import { at } from '../at.ts';
import { filledIndicators, type RegionView } from '../facts.ts';
import { isWritten } from '../written-texts.ts';

export function missingExplanations(view: RegionView): Finding[] {
  const filled = filledIndicators(view);
  const missing = filled.filter(({ indicator }) => !isWritten(view, 'penjelasan', indicator.id));
  return missing.map(({ indicator, value }) => ({
    kind: 'no-explanation',
    indicator: indicator.id,
    level: value.value,
    throughout: missing.length === filled.length,
    ...at(view, 'warning', 'penjelasan'),
  }));
}
