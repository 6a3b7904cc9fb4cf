/** The 28 px bar at the foot of a screen: its main shortcuts at the left, notes at the right. */
import type { ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';
import styles from './StatusBar.module.css';

export interface KeyHint {
  /** One shortcut or several that belong together: ["ArrowUp", "ArrowDown"]. */
  readonly keys: string | readonly string[];
  readonly label: string;
}

export interface StatusBarProps {
  readonly hints: readonly KeyHint[];
  /** Legend, footnotes, and on screens with results "Bukan hasil resmi KemenPANRB". */
  readonly children?: ReactNode;
}

export function StatusBar({ hints, children }: StatusBarProps) {
  return (
    <footer className={styles['bar']} aria-label="Bilah status">
      <div className={styles['hints']}>
        {hints.map(({ keys, label }) => (
          <span key={label} className={styles['hint']}>
            {(typeof keys === 'string' ? [keys] : keys).map((key) => (
              <Kbd key={key} keys={key} />
            ))}
            {label}
          </span>
        ))}
      </div>
      {children && <div className={styles['notes']}>{children}</div>}
    </footer>
  );
}
