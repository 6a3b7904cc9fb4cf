/** A labelled text field with an optional hint and error, both linked to it. */
import type { InputHTMLAttributes, Ref } from 'react';
import { LabelledField, type FieldTexts } from './LabelledField.tsx';
import styles from './TextField.module.css';

export interface TextFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'>, FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, value, onChange, hint, error, ...rest }: TextFieldProps) {
  return (
    <LabelledField label={label} hint={hint} error={error}>
      {(links) => (
        <input
          {...rest}
          {...links}
          className={styles['input']}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </LabelledField>
  );
}
