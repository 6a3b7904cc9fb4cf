/** The regions as a list in large type, for a province whose map nobody knows. */
import type { Ranking } from '../../../../shared/contract/ranking.ts';
import { resultLabel } from '../../../../shared/messages/terms.ts';
import { PredikatBall } from '../../../components/PredikatBall.tsx';
import { shortRegionName } from '../../../messages/terms.ts';
import { shownOnMap } from '../MapRegion.tsx';
import { categoryOf } from '../ranking-filter.ts';
import styles from './RegionList.module.css';

/** More regions than these need three columns and smaller type. */
const FEW = 24;

export function RegionList({ ranking: { rows } }: { readonly ranking: Ranking }) {
  return (
    <ul className={styles['list']} data-many={rows.length > FEW}>
      {rows.map((row) => (
        <li key={row.region.code} className={styles['entry']}>
          {row.predikat === null ? <i /> : <PredikatBall predikat={row.predikat} />}
          <span>{shortRegionName(row.region.name)}</span>
          <b>{shownOnMap(row)}</b>
          <span className={styles['label']}>{resultLabel(categoryOf(row))}</span>
        </li>
      ))}
    </ul>
  );
}
