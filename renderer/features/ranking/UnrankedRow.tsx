/** A row without an index: incomplete, not taking part, predikat only, or no data yet. */
import { formatDecimal } from '../../../shared/messages/format.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { classNames } from '../../components/class-names.ts';
import { PredikatChip } from '../../components/PredikatChip.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { rankingText } from '../../messages/ranking.ts';
import styles from './RankingTable.module.css';
import { RegionCell } from './RegionCell.tsx';
import type { RowProps } from './row-props.ts';
import { SourceCell } from './SourceCell.tsx';
import { useRowLink } from './use-row-link.ts';

export function UnrankedRow(props: RowProps) {
  const { row, parts, columns, isSelected, footnote, onOpen, rowProps } = props;
  const { isHighlighted, handlers } = useRowLink(row, onOpen);
  const span = 1 + parts.length + (columns.change ? 2 : 0);
  return (
    <tr
      {...rowProps}
      {...handlers}
      aria-selected={isSelected}
      className={classNames(
        styles['row'],
        styles['unranked'],
        isHighlighted && styles['highlighted'],
        isSelected && styles['selected'],
      )}
    >
      <td className={classNames(styles['number'], styles['rank'])}>–</td>
      <RegionCell name={row.region.name} footnote={footnote} />
      <td className={styles['number']}>–</td>
      <td colSpan={span}>
        <Status row={row} />
      </td>
      {columns.source && <SourceCell row={row} />}
    </tr>
  );
}

function Status({ row }: { readonly row: RowProps['row'] }) {
  switch (row.status) {
    case 'incomplete':
      return (
        <>
          <StatusChip tone="neutral">{rankingText.incomplete(row.filled, row.total)}</StatusChip>
          {row.range && (
            <span className={styles['remark']}>
              {rankingText.range}{' '}
              <span className={styles['range']}>
                {formatDecimal(row.range.low)}–{formatDecimal(row.range.high)}
              </span>
            </span>
          )}
        </>
      );
    case 'predikat-only':
      return (
        <>
          {row.predikat !== null && <PredikatChip predikat={row.predikat} />}
          <span className={styles['remark']}>{rankingText.predikatOnly}</span>
        </>
      );
    case 'tidak-mengikuti':
      return (
        <>
          <StatusChip tone="neutral" icon="close">
            {resultLabel(row.status)}
          </StatusChip>
          <span className={styles['remark']}>{rankingText.outside}</span>
        </>
      );
    default:
      return <span className={styles['quiet']}>{resultLabel(row.status)}</span>;
  }
}
