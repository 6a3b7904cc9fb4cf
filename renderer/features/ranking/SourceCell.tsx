/** Where a row's figures come from. */
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import { sourceOf } from './ranking-rows.ts';
import styles from './RankingTable.module.css';

interface SourceCellProps {
  readonly row: RankingRow;
  /** Where it has room for a sentence. */
  readonly isWide: boolean;
}

export function SourceCell({ row, isWide }: SourceCellProps) {
  const source = sourceOf(row);
  return (
    <td className={styles['source']} title={source.full}>
      <span className={styles['sourceText']}>{isWide ? source.long : source.short}</span>
    </td>
  );
}
