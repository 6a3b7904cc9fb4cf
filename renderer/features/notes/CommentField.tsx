/** Where a comment is written. Ctrl+Enter sends it, as the button does. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { GrowingTextArea } from '../../components/GrowingTextArea.tsx';
import { notesText } from '../../messages/notes.ts';
import styles from './Notes.module.css';

const LONGEST = 4000;

interface CommentFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
  readonly sendLabel: string;
  readonly onCancel?: () => void;
  /** Takes the focus as it appears. */
  readonly hasFocus?: boolean;
  /** Marks the field for the key that leads to it. */
  readonly mark?: Readonly<Record<string, string>>;
}

export function CommentField(props: CommentFieldProps) {
  const { label, text, onChange, onSend, sendLabel, onCancel, hasFocus = false, mark } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  const isEmpty = text.trim() === '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      if (!isEmpty) onSend();
    } else if (event.key === 'Escape' && onCancel) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <div className={styles['writing']}>
      <GrowingTextArea
        ref={field}
        maxLength={LONGEST}
        aria-label={label}
        placeholder={onCancel ? undefined : label}
        value={text}
        onChange={onChange}
        onKeyDown={onKeyDown}
        {...mark}
      />
      {(!isEmpty || onCancel) && (
        <div className={styles['actions']}>
          {onCancel && <Button onClick={onCancel}>{notesText.cancel}</Button>}
          <Button variant="primary" aria-disabled={isEmpty} onClick={() => !isEmpty && onSend()}>
            {sendLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
