/** The name of a row's region, cut where it does not fit, with the mark of its footnote. */
import { RegionName } from '../../components/RegionName.tsx';
import styles from './RankingTable.module.css';

interface RegionCellProps {
  readonly name: string;
  readonly footnote: number | null;
}

export function RegionCell({ name, footnote }: RegionCellProps) {
  return (
    <th scope="row" className={styles['name']} title={name}>
      <RegionName name={name} />
      {footnote !== null && <sup>{footnote}</sup>}
    </th>
  );
}
