/** A labelled text field with an optional hint and error, both linked to it. */
import { useId, type InputHTMLAttributes, type Ref } from 'react';
import { Icon } from './Icon.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './TextField.module.css';

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Only for screen readers, where the place says it already. */
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly error?: string | null;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  hideLabel = false,
  value,
  onChange,
  hint,
  error,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = Boolean(error ?? hint);
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <input
        {...rest}
        id={id}
        className={styles['input']}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={hasNote ? noteId : undefined}
      />
      {hasNote && (
        <span id={noteId} className={error ? styles['error'] : styles['hint']}>
          {error && <Icon name="circle-cross" size={12} />}
          {error ?? hint}
        </span>
      )}
    </div>
  );
}
