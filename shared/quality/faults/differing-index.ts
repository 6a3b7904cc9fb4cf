/**
 * A decree's index that its own levels do not give. Only the levels of the decree are held against it: an evaluation
 * of one's own may well come out otherwise.
 */
import type { Finding } from '../../contract/quality.ts';
import { exact, formatRounded } from '../../scoring/exact.ts';
import { score } from '../../scoring/score.ts';
import { at } from '../at.ts';
import type { RegionView } from '../facts.ts';

export function differingIndex(view: RegionView): Finding[] {
  const { facts, instrument, stage, values } = view;
  const published = facts.published?.index ?? null;
  if (published === null || stage !== 'penetapan' || facts.stages.penetapan === undefined) return [];
  const levels = new Map([...values].map(([id, { value }]) => [id, value] as const));
  const { index } = score(instrument, levels);
  if (!index) return [];
  const said = formatRounded(exact(published, 100));
  const computed = formatRounded(index);
  if (said === computed) return [];
  return [
    {
      kind: 'differing-index',
      indicator: null,
      published: said,
      computed,
      ...at(view, 'warning', 'level'),
    },
  ];
}
