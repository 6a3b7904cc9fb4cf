/** A domain's index: a bar on the fixed scale and one decimal. */
import type { Scale } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { formatRounded, parseExact } from '../../../shared/scoring/exact.ts';
import { classNames } from '../../components/class-names.ts';
import barStyles from './PartCell.module.css';
import styles from './RankingTable.module.css';

interface PartCellProps {
  readonly value: string | undefined;
  readonly scale: Scale;
  /** Without the bar. */
  readonly isCompact: boolean;
}

export function PartCell({ value, scale, isCompact }: PartCellProps) {
  const className = classNames(styles['number'], styles['part'], barStyles['cell']);
  if (value === undefined) {
    return <td className={classNames(className, barStyles['none'])}>–</td>;
  }
  const share = (Number(value) - scale.min) / (scale.max - scale.min);
  return (
    <td className={className}>
      {!isCompact && (
        <span className={barStyles['track']} aria-hidden="true">
          <span className={barStyles['bar']} style={{ width: `${String(share * 100)}%` }} />
        </span>
      )}
      {formatDecimal(formatRounded(parseExact(value), 1))}
    </td>
  );
}
