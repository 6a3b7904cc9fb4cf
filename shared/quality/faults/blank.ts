/** Indicators without a level: while there is one, the region has no index and no rank. */
import type { Finding } from '../../contract/quality.ts';
import { at } from '../at.ts';
import type { RegionView } from '../facts.ts';

export function blanks(view: RegionView): Finding[] {
  return view.instrument.indicators
    .filter(({ id }) => !view.values.has(id))
    .map(({ id }) => ({ kind: 'blank', indicator: id, ...at(view, 'error', 'level') }));
}
