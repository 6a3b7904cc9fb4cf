/** Texts that were typed but never stored come back when their worksheet is opened again. */
import { useEffect, useState } from 'react';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Worksheet } from '../../../shared/contract/worksheet.ts';
import type { Draft } from './draft-storage.ts';
import { sheetId, textId, type SheetKey } from './edits.ts';
import { sortDrafts } from './sort-drafts.ts';
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

interface Found {
  readonly id: string;
  readonly restored: readonly Draft[];
  readonly conflicts: readonly Draft[];
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
  const isDone = found?.id === id || worksheet === undefined;
  useEffect(() => {
    if (isDone || worksheet === undefined) return;
    const listed = drafts.list(key).filter(({ place }) => !hasPendingText(place));
    const sorted = sortDrafts(listed, worksheet, instrument);
    const kept = new Set([...sorted.restored, ...sorted.conflicts]);
    for (const draft of listed) if (!kept.has(draft)) drafts.remove(draft.place);
    for (const draft of sorted.restored) save(draft);
    setFound({ id, ...sorted });
  }, [isDone, id, key, worksheet, instrument]);

  const current = found?.id === id ? found : null;
  const settle = (draft: Draft) => {
    setFound((before) => {
      const isOther = (other: Draft) => textId(other.place) !== textId(draft.place);
      return before && { ...before, conflicts: before.conflicts.filter(isOther) };
    });
  };
  return {
    restored: current?.restored ?? [],
    conflicts: current?.conflicts ?? [],
    dismiss: () => setFound((before) => before && { ...before, restored: [] }),
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
