/** An indicator by number and name; opens the worksheet at it. */
import type { Indicator } from '../../../shared/instrument/instrument.ts';
import { profileText } from '../../messages/profile.ts';
import { openWorksheet } from '../worksheet/jump-target.ts';
import styles from './IndicatorLink.module.css';

interface IndicatorLinkProps {
  readonly region: string;
  readonly indicator: Indicator;
}

export function IndicatorLink({ region, indicator: { id, shortName } }: IndicatorLinkProps) {
  return (
    <button
      type="button"
      className={styles['link']}
      aria-label={profileText.openIndicator(id, shortName)}
      title={shortName}
      onClick={() => openWorksheet(region, id)}
    >
      <span className={styles['number']}>{id}</span>
      <span className={styles['name']}>{shortName}</span>
    </button>
  );
}
