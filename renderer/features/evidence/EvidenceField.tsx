/** A field of a piece of evidence. It is stored when it is left, so that one entry is one step to undo. */
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from '../../components/Icon.tsx';
import styles from './EvidenceField.module.css';

interface EvidenceFieldProps {
  readonly label: string;
  readonly saved: string;
  readonly maxLength: number;
  readonly onSave: (text: string) => void;
  /** What is wrong with a text; nothing is stored then. */
  readonly faultOf?: (text: string) => string | null;
  readonly isLong?: boolean;
  readonly inputMode?: 'numeric' | 'text';
  readonly placeholder?: string | undefined;
  /** An attribute by which a key finds the field. */
  readonly mark?: string;
}

const accepts = () => null;

export function EvidenceField(props: EvidenceFieldProps) {
  const { label, saved, maxLength, onSave, faultOf = accepts, isLong = false } = props;
  const id = useId();
  /** null while nothing is typed that is not stored. */
  const [typed, setTyped] = useState<string | null>(null);
  /** A text is not wrong while it is being typed. */
  const [wasLeft, setLeft] = useState(false);
  const text = typed?.trim() ?? saved;
  const fault = typed === null ? null : faultOf(text);
  const shownFault = wasLeft ? fault : null;

  const latest = useRef({ text, saved, fault, onSave });
  useEffect(() => {
    latest.current = { text, saved, fault, onSave };
  });
  const save = useCallback(() => {
    const { current } = latest;
    if (current.fault === null && current.text !== current.saved) current.onSave(current.text);
  }, []);
  // Another indicator takes the field away without a blur.
  useEffect(() => save, [save]);

  const onBlur = () => {
    save();
    setLeft(fault !== null);
    if (fault === null) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && (!isLong || event.ctrlKey);
    if (!isDone) return;
    event.preventDefault();
    onBlur();
  };
  const control = {
    id,
    className: styles['control'],
    value: typed ?? saved,
    maxLength,
    placeholder: props.placeholder,
    autoComplete: 'off',
    spellCheck: false,
    'aria-invalid': shownFault === null ? undefined : true,
    'aria-describedby': shownFault === null ? undefined : `${id}-fault`,
    onBlur,
    onKeyDown,
    ...(props.mark === undefined ? {} : { [props.mark]: '' }),
  } as const;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea {...control} rows={1} lang="id" onChange={(event) => setTyped(event.currentTarget.value)} />
      ) : (
        <input
          {...control}
          type="text"
          inputMode={props.inputMode ?? 'text'}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {shownFault !== null && (
        <p id={`${id}-fault`} className={styles['fault']}>
          <Icon name="circle-cross" size={12} />
          {shownFault}
        </p>
      )}
    </div>
  );
}
