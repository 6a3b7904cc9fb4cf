/** Slots of several indicators that share one merged cell: whose level it is cannot be known. */
import { cellName } from '../cell-address.ts';
import type { MergedRange, ReadProblem } from '../reading.ts';
import type { SeriesPlan, Slot } from '../recognise/recogniser.ts';
import { problem } from './problems.ts';

export interface MergedSlots {
  readonly slots: ReadonlySet<Slot>;
  readonly indicators: ReadonlySet<string>;
  readonly problems: readonly ReadProblem[];
}

const NONE: MergedSlots = { slots: new Set(), indicators: new Set(), problems: [] };

/** Only merged cells with something in them: a blank is a blank for each of its indicators. */
export function mergedSlots(plan: SeriesPlan, slots: readonly Slot[]): MergedSlots {
  const { sheet } = plan;
  if (!sheet.hasMerges) return NONE;
  const shared = new Map<Slot, MergedRange>();
  for (const [range, same] of Map.groupBy(slots, (slot) => sheet.mergeAt(slot.row, slot.column))) {
    const isShared = new Set(same.map(({ indicator }) => indicator)).size > 1;
    if (!range || !isShared || sheet.shownText(range.top, range.left) === '') continue;
    for (const slot of same) shared.set(slot, range);
  }
  // In the order of the slots.
  const problems = slots.flatMap((slot) => {
    const range = shared.get(slot);
    if (!range) return [];
    const first = cellName({ row: range.top, column: range.left });
    const last = cellName({ row: range.bottom, column: range.right });
    const detail = { written: sheet.shownText(slot.row, slot.column), range: `${first}:${last}` };
    const { indicator } = slot;
    return [problem('error', 'merged', sheet.address(slot), { indicator, entry: plan.key, detail })];
  });
  const indicators = new Set(Array.from(shared.keys(), ({ indicator }) => indicator));
  return { slots: new Set(shared.keys()), indicators, problems };
}
