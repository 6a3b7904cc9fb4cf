/** Progress of long work: "Membaca 3 dari 6 berkas". Without `max` it only says that work goes on. */
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  readonly value?: number;
  readonly max?: number;
  /** Hides the written label where it stands elsewhere already. */
  readonly hideLabel?: boolean;
}

export function ProgressBar({ label, value = 0, max, hideLabel = false }: ProgressBarProps) {
  const isKnown = max !== undefined && max > 0;
  return (
    <div className={styles['progress']}>
      {!hideLabel && <span className={styles['label']}>{label}</span>}
      <progress className={styles['bar']} aria-label={label} {...(isKnown ? { value, max } : {})} />
    </div>
  );
}
