/** A text field that saves after a pause in typing and when it is left. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { TextAreaField } from './TextAreaField.tsx';
import { TextField } from './TextField.tsx';

const PAUSE = 400;

interface SavedTextFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly maxLength: number;
  readonly saved: string;
  /** For several lines. */
  readonly rows?: number;
  /** @param continues whether anything was saved since the field was entered: one step to undo with it. */
  readonly onSave: (text: string, continues: boolean) => void;
}

export function SavedTextField({ saved, rows, onSave, ...texts }: SavedTextFieldProps) {
  /** null while nothing is typed that is not saved. */
  const [draft, setDraft] = useState<string | null>(null);
  const hasSaved = useRef(false);
  const latest = useRef(onSave);
  useEffect(() => {
    latest.current = onSave;
  });
  const save = useCallback((text: string) => {
    latest.current(text, hasSaved.current);
    hasSaved.current = true;
  }, []);

  useEffect(() => {
    if (draft === null || draft === saved) return undefined;
    const timer = setTimeout(() => save(draft), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, saved, save]);

  const field = {
    ...texts,
    value: draft ?? saved,
    onChange: setDraft,
    onBlur: () => {
      if (draft !== null && draft !== saved) save(draft);
      hasSaved.current = false;
      setDraft(null);
    },
  };
  return rows === undefined ? <TextField {...field} /> : <TextAreaField {...field} rows={rows} />;
}
