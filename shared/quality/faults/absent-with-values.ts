/** A region that does not take part has nothing to be judged: values that are stored for it contradict that. */
import type { Finding } from '../../contract/quality.ts';
import { at } from '../at.ts';
import type { RegionView } from '../facts.ts';

export function valuesOfAbsent(view: RegionView): Finding[] {
  const stages = Object.values(view.facts.stages);
  const values = stages.reduce((total, stage) => total + stage.size, 0);
  if (values === 0) return [];
  return [{ kind: 'absent-with-values', indicator: null, values, ...at(view, 'warning', 'keikutsertaan') }];
}
