/** Texts that were typed but never stored come back when their worksheet is opened again. */
import { useEffect, useState } from 'react';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Worksheet } from '../../../shared/contract/worksheet.ts';
import type { Draft } from './draft-storage.ts';
import { sheetId, textId, type SheetKey } from './edits.ts';
import { sortDrafts, type SortedDrafts } from './sort-drafts.ts';
import { drafts, hasPendingText, worksheetStore } from './use-worksheet.ts';

export interface RestoredDrafts {
  /** Put back and stored by now, or as soon as the application answers. */
  readonly restored: readonly Draft[];
  /** Something else was stored since: the person has to choose. */
  readonly conflicts: readonly Draft[];
  readonly dismiss: () => void;
  readonly accept: (draft: Draft) => void;
  readonly reject: (draft: Draft) => void;
}

interface Found extends SortedDrafts {
  readonly id: string;
  readonly isDismissed: boolean;
}

const save = ({ place, text }: Draft) => worksheetStore.edit({ what: 'text', ...place, text: text.trim() });

/** @param worksheet the asked one, undefined until it has been read. */
export function useDraftRestore(
  key: SheetKey,
  worksheet: Worksheet | undefined,
  instrument: Instrument,
): RestoredDrafts {
  const id = sheetId(key);
  const [found, setFound] = useState<Found | null>(null);
  if (worksheet !== undefined && found?.id !== id) {
    const listed = drafts.list(key).filter(({ place }) => !hasPendingText(place));
    setFound({ id, isDismissed: false, ...sortDrafts(listed, worksheet, instrument) });
  }
  // Both lists keep their identity for as long as the worksheet is open.
  const restored = found?.restored;
  const idle = found?.idle;
  useEffect(() => {
    for (const { place } of idle ?? []) drafts.remove(place);
    for (const draft of restored ?? []) save(draft);
  }, [restored, idle]);

  const current = found?.id === id ? found : null;
  const settle = (draft: Draft) => {
    setFound((before) => {
      const isOther = (other: Draft) => textId(other.place) !== textId(draft.place);
      return before && { ...before, conflicts: before.conflicts.filter(isOther) };
    });
  };
  return {
    restored: current && !current.isDismissed ? current.restored : [],
    conflicts: current?.conflicts ?? [],
    dismiss: () => setFound((before) => before && { ...before, isDismissed: true }),
    accept: (draft) => {
      save(draft);
      settle(draft);
    },
    reject: (draft) => {
      drafts.remove(draft.place);
      settle(draft);
    },
  };
}
