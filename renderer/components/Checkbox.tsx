/** A check box with its label. */
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Checkbox.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ReactNode;
  /** Keeps the label for assistive technology only, as in a table. */
  readonly hideLabel?: boolean;
  readonly indeterminate?: boolean;
  readonly disabled?: boolean;
  readonly tabIndex?: number;
}

export function Checkbox({
  checked,
  onChange,
  label,
  hideLabel = false,
  indeterminate = false,
  disabled = false,
  tabIndex,
}: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label className={styles['label']}>
      <input
        ref={input}
        type="checkbox"
        className={styles['box']}
        checked={checked}
        disabled={disabled}
        tabIndex={tabIndex}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : <span>{label}</span>}
    </label>
  );
}
