/** The label, the hint and the error of a field, linked to it. */
import { useId, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './TextField.module.css';

export interface FieldTexts {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
}

export interface FieldLinks {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface LabelledFieldProps extends FieldTexts {
  /** The field itself, with the links that tie it to its texts. */
  readonly children: (links: FieldLinks) => ReactNode;
}

export function LabelledField({ label, hint, error, children }: LabelledFieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = Boolean(error ?? hint);
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': hasNote ? noteId : undefined,
      })}
      {hasNote && (
        <span id={noteId} className={error ? styles['error'] : styles['hint']}>
          {error && <Icon name="circle-cross" size={12} />}
          {error ?? hint}
        </span>
      )}
    </div>
  );
}
