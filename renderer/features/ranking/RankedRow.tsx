/** A row with an index: a ranked region, or the province apart. */
import { formatDecimal } from '../../../shared/messages/format.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { PredikatChip } from '../../components/PredikatChip.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { Tooltip } from '../../components/Tooltip.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { rankingText } from '../../messages/ranking.ts';
import { rowValue } from './basis-choice.ts';
import { ChangeCells } from './ChangeCells.tsx';
import { boundText } from './bound-text.ts';
import { PartCell } from './PartCell.tsx';
import { partValue } from './ranking-rows.ts';
import styles from './RankingTable.module.css';
import { RegionCell } from './RegionCell.tsx';
import type { RowProps } from './row-props.ts';
import { SourceCell } from './SourceCell.tsx';
import { useRowLink } from './use-row-link.ts';
import { ValueCell } from './ValueCell.tsx';

export function RankedRow(props: RowProps) {
  const { row, instrument, parts, columns, basis, closeCall, isSelected, footnote, onOpen, rowProps } = props;
  const { isHighlighted, handlers } = useRowLink(row, onOpen);
  const warning = boundText(row);
  return (
    <tr
      {...rowProps}
      {...handlers}
      aria-selected={isSelected}
      className={classNames(
        styles['row'],
        isHighlighted && styles['highlighted'],
        isSelected && styles['selected'],
      )}
    >
      <td className={classNames(styles['number'], styles['rank'])}>
        {row.rank ?? '–'}
        {row.tie && (
          <span className={styles['tie']}>
            <span aria-hidden="true">=</span>
            <VisuallyHidden>{rankingText.tie}</VisuallyHidden>
          </span>
        )}
      </td>
      <RegionCell name={row.region.name} footnote={footnote} />
      <ValueCell value={rowValue(row, basis)} closeCall={closeCall} />
      <td>
        <span className={styles['predikat']}>
          {row.predikat !== null && <PredikatChip predikat={row.predikat} />}
          {row.status === 'incomplete' && <StatusChip tone="neutral">{resultLabel(row.status)}</StatusChip>}
          {warning !== null && (
            <Tooltip text={warning}>
              <span className={styles['warning']}>
                <Icon name="warning" size={12} />
                <VisuallyHidden>{warning}</VisuallyHidden>
              </span>
            </Tooltip>
          )}
        </span>
      </td>
      {columns.index && (
        <td className={styles['number']}>
          {row.index === null ? '–' : formatDecimal(row.index)}
          {row.indexRank !== null && (
            <span className={styles['otherRank']}> {rankingText.indexRank(row.indexRank)}</span>
          )}
        </td>
      )}
      {parts.map(({ id }) => (
        <PartCell
          key={id}
          value={partValue(row, instrument, id)}
          scale={instrument.scale}
          isCompact={columns.compactParts}
        />
      ))}
      {columns.change && <ChangeCells row={row} />}
      {columns.source && <SourceCell row={row} isWide={columns.wideSource} />}
    </tr>
  );
}
