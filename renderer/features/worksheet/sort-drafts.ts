/** Which drafts can come back by themselves. Pure. */
import type { Worksheet } from '../../../shared/contract/worksheet.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Draft } from './draft-storage.ts';
import { textAt } from './worksheet-texts.ts';

export interface SortedDrafts {
  readonly restored: readonly Draft[];
  /** Something else was stored after they were typed. */
  readonly conflicts: readonly Draft[];
  /** Say nothing new, or belong to no indicator. */
  readonly idle: readonly Draft[];
}

/** What to do with each draft of a worksheet; drafts that say nothing new are not among them. */
export function sortDrafts(
  found: readonly Draft[],
  worksheet: Worksheet,
  instrument: Instrument,
): SortedDrafts {
  const stored = worksheet.texts.map((text) => ({ ...text, isUnsaved: false }));
  const known = new Set(instrument.indicators.map(({ id }) => id));
  const open = found.filter(
    ({ place, text }) => known.has(place.indicator) && (textAt(stored, place)?.text ?? '') !== text.trim(),
  );
  const isConflict = ({ place, at }: Draft) => (textAt(stored, place)?.changedAt ?? '') > at;
  return {
    idle: found.filter((draft) => !open.includes(draft)),
    restored: open.filter((draft) => !isConflict(draft)),
    conflicts: open.filter(isConflict),
  };
}
