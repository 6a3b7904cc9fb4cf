/** A distribution without figures and without a reaction, for comparison; the line below says it in words. */
import { resultToken } from '../../components/predikat.ts';
import styles from './SmallDistributionBar.module.css';

export function SmallDistributionBar({ parts }: { readonly parts: readonly [string, number][] }) {
  return (
    <div className={styles['bar']} aria-hidden="true">
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
