/** Where a row's figures come from. */
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import { sourceOf } from './ranking-rows.ts';
import styles from './RankingTable.module.css';

export function SourceCell({ row }: { readonly row: RankingRow }) {
  const source = sourceOf(row);
  return (
    <td className={styles['source']} title={source.full}>
      <span className={styles['sourceText']}>{source.short}</span>
    </td>
  );
}
