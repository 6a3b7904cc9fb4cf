/** One paper that can be handed out: what it is, what it would be about now, and the button. */
import { Button } from '../../components/Button.tsx';
import { reportsText } from '../../messages/reports.ts';
import styles from './ReportsScreen.module.css';

interface ReportRowProps {
  readonly name: string;
  readonly text: string;
  readonly about: string;
  readonly isPending: boolean;
  /** True while any is being made. */
  readonly isHeld: boolean;
  readonly shortcut?: string;
  readonly onSave: () => void;
}

export function ReportRow({ name, text, about, isPending, isHeld, shortcut, onSave }: ReportRowProps) {
  const label = isPending ? reportsText.saving : reportsText.save;
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <h3 className={styles['name']}>{name}</h3>
        <p className={styles['text']}>{text}</p>
      </div>
      <span className={styles['about']}>{about}</span>
      <Button
        icon="export"
        aria-label={`${label} ${name}`}
        aria-disabled={isHeld}
        aria-keyshortcuts={shortcut}
        onClick={onSave}
      >
        {label}
      </Button>
    </li>
  );
}
