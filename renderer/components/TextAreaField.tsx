/** A labelled field of several lines with an optional hint and error, both linked to it. */
import type { TextareaHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { LabelledField, type FieldTexts } from './LabelledField.tsx';
import styles from './TextField.module.css';

interface TextAreaFieldProps
  extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'>, FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextAreaField({
  label,
  hideLabel,
  value,
  onChange,
  hint,
  error,
  ...rest
}: TextAreaFieldProps) {
  return (
    <LabelledField label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(links) => (
        <textarea
          {...rest}
          {...links}
          className={classNames(styles['input'], styles['area'])}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </LabelledField>
  );
}
