/** Which drafts can come back by themselves. Pure. */
import type { Worksheet } from '../../../shared/contract/worksheet.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Draft } from './draft-storage.ts';
import { textId } from './edits.ts';
import { textAt } from './worksheet-texts.ts';

export interface SortedDrafts {
  readonly restored: readonly Draft[];
  /** Something else is stored by now than what they were to change, or two windows have typed into the same text. */
  readonly conflicts: readonly Draft[];
  /** Say nothing new, or belong to no indicator. */
  readonly idle: readonly Draft[];
}

/** What to do with each draft of a worksheet. @param found the latest first */
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
  const isLatest = (draft: Draft) =>
    open.find(({ place }) => textId(place) === textId(draft.place)) === draft;
  const isConflict = (draft: Draft) =>
    !isLatest(draft) || (textAt(stored, draft.place)?.text ?? '') !== draft.base.trim();
  return {
    idle: found.filter((draft) => !open.includes(draft)),
    restored: open.filter((draft) => !isConflict(draft)),
    conflicts: open.filter(isConflict),
  };
}
