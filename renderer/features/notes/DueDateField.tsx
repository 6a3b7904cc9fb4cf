/** A date as people write it. What is not clear is said and not stored. */
import { useState } from 'react';
import { readDate } from '../../../shared/assessment/written-date.ts';
import { formatShortIsoDate } from '../../../shared/messages/format.ts';
import { TextField } from '../../components/TextField.tsx';
import { notesText } from '../../messages/notes.ts';

interface DueDateFieldProps {
  /** YYYY-MM-DD. */
  readonly due: string | null;
  readonly onSave: (due: string | null) => void;
}

export function DueDateField({ due, onSave }: DueDateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    if (typed.trim() === '') {
      onSave(null);
    } else {
      const read = readDate(typed);
      if (!read.ok) return setError(notesText.dateFault(read.fault, typed.trim()));
      onSave(read.date);
    }
    setTyped(null);
    setError(null);
  };
  return (
    <TextField
      label={notesText.due}
      hint={notesText.dueHint}
      error={error}
      value={typed ?? (due === null ? '' : formatShortIsoDate(due))}
      onChange={(text) => {
        setTyped(text);
        setError(null);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
