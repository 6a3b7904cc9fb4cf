/** Levels that moved by more than one against the year before: a rise asks for a reason, a fall for a look. */
import type { Finding } from '../../contract/quality.ts';
import { at } from '../at.ts';
import { filledIndicators, type RegionView } from '../facts.ts';

/** One step a year is what a criterion that builds on the one below it lets expect. */
const USUAL_CHANGE = 100;

export function levelChanges(view: RegionView): Finding[] {
  return filledIndicators(view).flatMap(({ indicator, value }): Finding[] => {
    const from = view.facts.lastYear.get(indicator.id);
    if (from === undefined || Math.abs(value.value - from) <= USUAL_CHANGE) return [];
    const facts = { indicator: indicator.id, from, level: value.value };
    return value.value > from
      ? [{ kind: 'rise', ...facts, ...at(view, 'warning', 'level') }]
      : [{ kind: 'fall', ...facts, ...at(view, 'info', 'level') }];
  });
}
