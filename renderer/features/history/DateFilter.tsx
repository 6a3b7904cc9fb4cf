/** A day that narrows a list; empty while none is chosen. */
import styles from './TrailFilters.module.css';

interface DateFilterProps {
  readonly label: string;
  /** "2026-09-21". */
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

export function DateFilter({ label, value, onChange }: DateFilterProps) {
  return (
    <label className={styles['date']}>
      {label}
      <input
        type="date"
        className={styles['dateInput']}
        value={value ?? ''}
        // While a date is being typed the field is empty for those who read it.
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
    </label>
  );
}
