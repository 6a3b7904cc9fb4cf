/** What a row is ranked by; where another row shows the same, what tells them apart. */
import { Tooltip } from '../../components/Tooltip.tsx';
import { classNames } from '../../components/class-names.ts';
import styles from './RankingTable.module.css';

interface ValueCellProps {
  readonly value: string;
  /** "2,1599 di atas 2,1571", or null. */
  readonly closeCall: string | null;
}

export function ValueCell({ value, closeCall }: ValueCellProps) {
  return (
    <td className={classNames(styles['number'], styles['index'])} aria-description={closeCall ?? undefined}>
      {closeCall === null ? (
        value
      ) : (
        <Tooltip text={closeCall}>
          <span className={styles['close']}>{value}</span>
        </Tooltip>
      )}
    </td>
  );
}
