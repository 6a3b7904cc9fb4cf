/** A link or the number of a letter, typed. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { isWebLink, LONGEST_EVIDENCE_FIELD, LONGEST_LINK } from '../../../shared/assessment/evidence.ts';
import type { OperationInput } from '../../../shared/contract/operations.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import styles from './AddForm.module.css';

type Source = Exclude<OperationInput<'evidence.add'>['source'], { readonly kind: 'berkas' }>;

interface AddFormProps {
  readonly kind: Source['kind'];
  readonly onAdd: (source: Source) => void;
  readonly onCancel: () => void;
}

const WORDS = {
  tautan: {
    label: evidenceText.link,
    hint: evidenceText.linkHint,
    fault: evidenceText.linkFault,
    save: evidenceText.saveLink,
    longest: LONGEST_LINK,
    isValid: isWebLink,
  },
  surat: {
    label: evidenceText.letter,
    hint: evidenceText.letterHint,
    fault: evidenceText.letterFault,
    save: evidenceText.saveLetter,
    longest: LONGEST_EVIDENCE_FIELD,
    isValid: (text: string) => text !== '',
  },
} as const;

export function AddForm({ kind, onAdd, onCancel }: AddFormProps) {
  const words = WORDS[kind];
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isFaulty, setFaulty] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const save = () => {
    const text = typed.trim();
    if (words.isValid(text)) {
      return onAdd(kind === 'tautan' ? { kind, link: text } : { kind, number: text });
    }
    setFaulty(true);
    field.current?.focus();
  };
  const keys = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    },
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      {...keys}
    >
      <TextField
        ref={field}
        label={words.label}
        hint={words.hint}
        error={isFaulty ? words.fault : null}
        maxLength={words.longest}
        autoComplete="off"
        spellCheck={false}
        inputMode={kind === 'tautan' ? 'url' : 'text'}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setFaulty(false);
        }}
      />
      <div className={styles['actions']}>
        <Button onClick={onCancel}>{evidenceText.cancel}</Button>
        <Button type="submit">{words.save}</Button>
      </div>
    </form>
  );
}
