/**
 * A text while it is typed: saved after a pause and on leaving the field, and kept as a draft from the first key
 * until the application has stored it.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { windowId } from '../../app/open-windows.ts';
import type { TextPlace } from './edits.ts';
import { addConflict } from './text-conflicts.ts';
import { drafts, hasPendingText, worksheetStore } from './use-worksheet.ts';

const SAVE_AFTER_MS = 400;

export interface TextField {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/** @param place and @param shown must belong together; a field for another place is another field (React key). */
export function useTextField(place: TextPlace, shown: string): TextField {
  const [typed, setTyped] = useState<string | null>(null);
  /**
   * `base` is the text that is being changed: what was shown at the first key, then what was saved last. `continues`
   * says whether anything was saved since the field was entered.
   */
  const latest = useRef({ place, shown, typed, base: shown, continues: false, timer: 0 });
  useEffect(() => {
    latest.current = { ...latest.current, place, shown };
  });

  const save = useCallback(() => {
    const { current } = latest;
    window.clearTimeout(current.timer);
    if (current.typed === null) return;
    const text = current.typed.trim();
    if (text !== current.base) {
      const { base, continues } = current;
      worksheetStore.edit({ what: 'text', ...current.place, text, base, continues });
      current.base = text;
      current.continues = true;
    } else if (!hasPendingText(current.place)) drafts.remove(current.place);
  }, []);

  const onChange = useCallback(
    (text: string) => {
      const { current } = latest;
      if (current.typed === null) current.base = current.shown;
      current.typed = text;
      setTyped(text);
      drafts.put({ place: current.place, text, base: current.base, at: new Date().toISOString() });
      window.clearTimeout(current.timer);
      current.timer = window.setTimeout(save, SAVE_AFTER_MS);
    },
    [save],
  );

  const onBlur = useCallback(() => {
    save();
    latest.current.typed = null;
    latest.current.continues = false;
    setTyped(null);
  }, [save]);

  // Another window, an import or the command line has stored another text under the one that is being typed.
  useEffect(() => {
    const { current } = latest;
    const { typed: own, base } = current;
    if (own === null || shown === base || shown === own.trim()) return;
    window.clearTimeout(current.timer);
    addConflict({ place: current.place, text: own, base, at: new Date().toISOString(), window: windowId });
    current.typed = null;
    current.continues = false;
    setTyped(null);
  }, [shown]);

  // Another indicator or stage takes the field away without a blur.
  useEffect(() => save, [save]);

  return { text: typed ?? shown, onChange, onBlur };
}
