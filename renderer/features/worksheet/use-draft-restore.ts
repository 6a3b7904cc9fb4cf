/** Texts that were typed but never stored come back when their worksheet is opened again; those of two windows meet. */
import { useEffect, useRef, useState } from 'react';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Worksheet } from '../../../shared/contract/worksheet.ts';
import { otherWindows } from '../../app/open-windows.ts';
import type { Draft } from './draft-storage.ts';
import { sheetId, type SheetKey } from './edits.ts';
import { sortDrafts } from './sort-drafts.ts';
import { addConflict, settleConflict, useTextConflicts } from './text-conflicts.ts';
import { drafts, hasPendingText, worksheetStore } from './use-worksheet.ts';
import { textAt } from './worksheet-texts.ts';

/** A text of this window, and what stands in its place. */
export interface TextConflict {
  readonly draft: Draft;
  readonly stored: string;
}

export interface RestoredDrafts {
  /** Put back and stored by now, or as soon as the application answers. */
  readonly restored: readonly Draft[];
  /** Something else is stored: the person has to choose. */
  readonly conflicts: readonly TextConflict[];
  readonly dismiss: () => void;
  readonly accept: (conflict: TextConflict) => void;
  readonly reject: (conflict: TextConflict) => void;
}

interface Found {
  readonly id: string;
  readonly isDismissed: boolean;
  readonly restored: readonly Draft[];
}

function save({ place, text }: Draft, base: string): void {
  worksheetStore.edit({ what: 'text', ...place, text: text.trim(), base });
}

/** Settles what can be settled by itself. @returns the drafts that were put back */
async function restore(
  key: SheetKey,
  worksheet: Worksheet,
  instrument: Instrument,
): Promise<readonly Draft[]> {
  const open = await otherWindows();
  const found = drafts.list(key).filter(({ place, window }) => !open.has(window) && !hasPendingText(place));
  const { idle, restored, conflicts } = sortDrafts(found, worksheet, instrument);
  for (const draft of idle) drafts.drop(draft);
  for (const draft of conflicts) addConflict(draft);
  for (const draft of restored) {
    drafts.adopt(draft);
    save(draft, draft.base);
  }
  return restored;
}

/** @param worksheet the asked one, undefined until it has been read. */
export function useDraftRestore(
  key: SheetKey,
  worksheet: Worksheet | undefined,
  instrument: Instrument,
): RestoredDrafts {
  const id = sheetId(key);
  const [found, setFound] = useState<Found | null>(null);
  const isKnown = found?.id === id;
  const opened = useRef('');
  useEffect(() => {
    if (worksheet === undefined || opened.current === id) return;
    opened.current = id;
    void restore(key, worksheet, instrument).then((restored) => {
      setFound({ id, isDismissed: false, restored });
    });
  }, [key, id, worksheet, instrument]);

  const texts = (worksheet?.texts ?? []).map((text) => ({ ...text, isUnsaved: false }));
  const inConflict = useTextConflicts((state) => state.drafts);
  return {
    restored: isKnown && !found.isDismissed ? found.restored : [],
    conflicts: inConflict
      .filter(({ place }) => sheetId(place.sheet) === id)
      .map((draft) => ({ draft, stored: textAt(texts, draft.place)?.text ?? '' })),
    dismiss: () => setFound((before) => before && { ...before, isDismissed: true }),
    accept: ({ draft, stored }) => {
      drafts.adopt(draft);
      save(draft, stored);
      settleConflict(draft);
    },
    reject: ({ draft }) => {
      drafts.drop(draft);
      settleConflict(draft);
    },
  };
}
