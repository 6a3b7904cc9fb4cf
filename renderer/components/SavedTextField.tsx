/** A text field that saves after a pause in typing and when it is left. */
import { useEffect, useRef, useState } from 'react';
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
  readonly onSave: (text: string) => void;
}

export function SavedTextField({ saved, rows, onSave, ...texts }: SavedTextFieldProps) {
  /** null while nothing is typed that is not saved. */
  const [draft, setDraft] = useState<string | null>(null);
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });

  useEffect(() => {
    if (draft === null || draft === saved) return undefined;
    const timer = setTimeout(() => save.current(draft), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, saved]);

  const field = {
    ...texts,
    value: draft ?? saved,
    onChange: setDraft,
    onBlur: () => {
      if (draft !== null && draft !== saved) onSave(draft);
      setDraft(null);
    },
  };
  return rows === undefined ? <TextField {...field} /> : <TextAreaField {...field} rows={rows} />;
}
