/** The distribution in words with the bounds of every predikat. */
import type { Distribution } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { classNames } from '../../components/class-names.ts';
import { resultToken } from '../../components/predikat.ts';
import { PredikatBall } from '../../components/PredikatBall.tsx';
import { boundOf } from './bound-text.ts';
import styles from './DistributionLegend.module.css';
import { clearHighlight, highlightCategory } from './highlight-store.ts';

interface DistributionLegendProps {
  readonly distribution: Distribution;
  readonly instrument: Instrument;
  readonly filter: string | null;
  readonly onPick: (category: string, limits: boolean) => void;
}

export function DistributionLegend({ distribution, instrument, filter, onPick }: DistributionLegendProps) {
  const predikatNames = instrument.bands.map((band) => band.predikat).toReversed();
  const statuses = ['incomplete', 'tidak-mengikuti', 'no-data'].filter((key) => (distribution[key] ?? 0) > 0);
  return (
    <ul className={styles['legend']}>
      {[...predikatNames, ...statuses].map((key) => {
        const count = distribution[key] ?? 0;
        const isPredikat = predikatNames.includes(key);
        return (
          <li key={key}>
            <button
              type="button"
              className={classNames(styles['entry'], count === 0 && styles['zero'])}
              aria-pressed={filter === key}
              disabled={count === 0}
              onMouseEnter={() => highlightCategory(key)}
              onFocus={() => highlightCategory(key)}
              onBlur={clearHighlight}
              onClick={(event) => onPick(key, event.shiftKey)}
            >
              {isPredikat ? (
                <PredikatBall predikat={key} />
              ) : (
                <span className={styles['swatch']} data-predikat={resultToken(key)} />
              )}
              {resultLabel(key)}
              {isPredikat && count > 0 && <span className={styles['bound']}>{boundOf(instrument, key)}</span>}
              <span className={styles['count']}>{count}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
