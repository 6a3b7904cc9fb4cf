/** How a whole divides, as a bar. Decorative: the counts beside it say the same. */
import type { Tone } from '../../components/StatusChip.tsx';
import styles from './ShareBar.module.css';

export interface Share {
  readonly key: string;
  readonly tone: Tone;
  readonly count: number;
}

export function ShareBar({ shares }: { readonly shares: readonly Share[] }) {
  return (
    <span className={styles['bar']} aria-hidden="true">
      {shares
        .filter(({ count }) => count > 0)
        .map(({ key, tone, count }) => (
          <span key={key} className={styles[tone]} style={{ flexGrow: count }} />
        ))}
    </span>
  );
}
