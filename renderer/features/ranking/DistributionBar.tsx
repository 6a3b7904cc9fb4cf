/**
 * Counts as one bar. For the eye and the pointer only: the legend or line below says the same in words, and the
 * legend can be reached by keyboard.
 */
import { classNames } from '../../components/class-names.ts';
import { resultToken } from '../../components/predikat.ts';
import styles from './DistributionBar.module.css';
import { highlightCategory, useHighlight } from './highlight-store.ts';

interface DistributionBarProps {
  readonly parts: readonly [string, number][];
  readonly onPick: (category: string, limits: boolean) => void;
}

export function DistributionBar({ parts, onPick }: DistributionBarProps) {
  const highlighted = useHighlight((highlight) => highlight.category);
  return (
    <div className={styles['bar']} aria-hidden="true">
      {parts.map(([key, count]) => (
        <button
          key={key}
          type="button"
          tabIndex={-1}
          className={classNames(styles['segment'], highlighted === key && styles['highlighted'])}
          data-predikat={resultToken(key)}
          style={{ flexGrow: count }}
          onMouseEnter={() => highlightCategory(key)}
          onClick={(event) => onPick(key, event.shiftKey)}
        >
          {count}
        </button>
      ))}
    </div>
  );
}

/** The same without figures and without a reaction, for comparison. */
export function SmallDistributionBar({ parts }: { readonly parts: readonly [string, number][] }) {
  return (
    <div className={classNames(styles['bar'], styles['small'])} aria-hidden="true">
      {parts.map(([key, count]) => (
        <span
          key={key}
          className={styles['segment']}
          data-predikat={resultToken(key)}
          style={{ flexGrow: count }}
        />
      ))}
    </div>
  );
}
