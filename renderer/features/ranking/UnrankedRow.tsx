/** A row without an index: incomplete, not taking part, predikat only, or no data yet. */
import { formatDecimal } from '../../../shared/messages/format.ts';
import { resultLabel, STAGE_NAMES } from '../../../shared/messages/terms.ts';
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
  const spread = parts.length + (columns.change ? 2 : 0) + (columns.index ? 1 : 0);
  // Without columns to spread over, a range takes the source's; that is only its stage then.
  const takesSource = spread === 0 && row.status === 'incomplete';
  const span = 1 + spread + (takesSource && columns.source ? 1 : 0);
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
      <td colSpan={span} className={styles['status']}>
        <Status row={row} hasRoom={spread > 0 || takesSource} />
      </td>
      {columns.source && !takesSource && <SourceCell row={row} isWide={columns.wideSource} />}
    </tr>
  );
}

interface StatusProps {
  readonly row: RowProps['row'];
  /** For a remark behind the status. */
  readonly hasRoom: boolean;
}

function Status({ row, hasRoom }: StatusProps) {
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
    case 'ranked':
      return (
        <>
          {row.predikat !== null && <PredikatChip predikat={row.predikat} />}
          <span className={styles['remark']}>
            {rankingText.withoutPart(row.index === null ? '–' : formatDecimal(row.index))}
          </span>
        </>
      );
    case 'predikat-only':
      return (
        <>
          {row.predikat !== null && <PredikatChip predikat={row.predikat} />}
          {hasRoom && <span className={styles['remark']}>{rankingText.predikatOnly}</span>}
        </>
      );
    case 'tidak-mengikuti':
      return (
        <>
          <StatusChip tone="neutral" icon="close">
            {resultLabel(row.status)}
          </StatusChip>
          {hasRoom && <span className={styles['remark']}>{rankingText.outside}</span>}
        </>
      );
    default:
      return (
        <span className={styles['quiet']}>
          {row.stage === null ? resultLabel(row.status) : rankingText.notReached(STAGE_NAMES[row.stage])}
        </span>
      );
  }
}
