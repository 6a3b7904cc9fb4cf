/** A comment that is being written, kept until it is sent: neither another indicator nor a crash costs it. */
import { useState } from 'react';
import { sheetId, type SheetKey } from '../worksheet/edits.ts';

const PREFIX = 'komentar ';

function read(key: string): string {
  return window.localStorage.getItem(key) ?? '';
}

function keep(key: string, text: string): void {
  try {
    if (text === '') window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // A full storage costs the protection, not the text on screen.
  }
}

/** For one place; another one is another component (React key). */
export function useCommentDraft(sheet: SheetKey, indicator: string): [string, (text: string) => void] {
  const key = `${PREFIX}${sheetId(sheet)} ${indicator}`;
  const [text, setText] = useState(() => read(key));
  return [
    text,
    (next) => {
      setText(next);
      keep(key, next);
    },
  ];
}
