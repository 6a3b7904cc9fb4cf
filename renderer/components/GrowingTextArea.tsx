/** A bare field of one line that grows with its Indonesian text; whoever places it labels it. */
import type { Ref, TextareaHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import styles from './GrowingTextArea.module.css';

interface GrowingTextAreaProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'onChange' | 'value'
> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function GrowingTextArea({ className, onChange, ...rest }: GrowingTextAreaProps) {
  return (
    <textarea
      rows={1}
      lang="id"
      spellCheck={false}
      {...rest}
      className={classNames(styles['area'], className)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
