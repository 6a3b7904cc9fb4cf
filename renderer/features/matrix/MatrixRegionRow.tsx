/** One region: its name, its index and a cell for every indicator. Redraws only when something in it changed. */
import { memo, type ReactNode } from 'react';
import type { MatrixRow } from '../../../shared/contract/matrix.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal, formatDelta, formatLevel } from '../../../shared/messages/format.ts';
import { classNames } from '../../components/class-names.ts';
import { predikatToken } from '../../components/predikat.ts';
import { RegionName } from '../../components/RegionName.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { matrixText } from '../../messages/matrix.ts';
import { bandOf, cellAboveCeiling, difference, type AspectColumns, type MatrixMode } from './matrix-model.ts';
import styles from './MatrixGrid.module.css';

export interface MatrixRegionRowProps {
  readonly instrument: Instrument;
  readonly row: MatrixRow;
  readonly position: number;
  readonly groups: readonly AspectColumns[];
  readonly mode: MatrixMode;
  /** Column of the active cell when it is in this row. */
  readonly active: number | null;
  /** First and last selected column; null where the row is not in the block. */
  readonly from: number | null;
  readonly to: number | null;
  /** Indicators whose edits wait for another try, separated by blanks. */
  readonly failed: string;
  /** In place of the active cell's figure while it is typed. */
  readonly editor: ReactNode;
}

export const MatrixRegionRow = memo(function MatrixRegionRow(props: MatrixRegionRowProps) {
  const { row, position, groups, active, from, to, failed, editor } = props;
  const unsaved = new Set(failed.split(' '));
  return (
    <tr aria-rowindex={position + 3} className={classNames(active !== null && styles['activeRow'])}>
      <th scope="row" className={styles['region']} data-row-head={position}>
        <span className={styles['regionLine']}>
          <span className={styles['name']}>
            <RegionName name={row.region.name} />
          </span>
          {row.participation === 'tidak-mengikuti' && <small>{matrixText.absent}</small>}
        </span>
      </th>
      <IndexCell {...props} />
      {groups.flatMap(({ start, indicators }) =>
        indicators.map(({ id }, place) => {
          const column = start + place;
          const isActive = column === active;
          return (
            <td
              key={id}
              tabIndex={isActive ? 0 : -1}
              aria-selected={from !== null && to !== null && column >= from && column <= to}
              aria-colindex={column + 3}
              data-row={position}
              data-column={column}
              data-active={isActive ? '' : undefined}
              data-first={place === 0 ? '' : undefined}
              data-unsaved={unsaved.has(id) ? '' : undefined}
              {...cellProps(props, id, unsaved.has(id))}
            >
              {isActive && editor ? editor : cellText(props, id)}
            </td>
          );
        }),
      )}
    </tr>
  );
});

function IndexCell({ row, instrument, position }: MatrixRegionRowProps) {
  const total = instrument.indicators.length;
  const { index, range, filled, predikat } = row;
  if (index !== null) {
    return (
      <td
        className={styles['index']}
        data-row-head={position}
        data-predikat={predikatToken(predikat)}
        aria-label={`${formatDecimal(index)} ${predikat ?? ''}`}
      >
        {formatDecimal(index)}
      </td>
    );
  }
  if (!range)
    return (
      <td className={styles['index']} data-row-head={position}>
        –
      </td>
    );
  const label = matrixText.openRangeLabel(filled, total, formatDecimal(range.low), formatDecimal(range.high));
  return (
    <td className={styles['indexOpen']} data-row-head={position} aria-label={label}>
      {matrixText.openRange(filled, total)}
    </td>
  );
}

function cellText({ row, mode }: MatrixRegionRowProps, indicator: string): string {
  if (mode === 'level') {
    const cell = row.values[indicator];
    return cell ? formatLevel(cell.value) : '–';
  }
  const gap = difference(row, indicator);
  return gap === null ? '–' : formatDelta(String(gap / 100));
}

/** Colour beside the figure, and in words what only the colour and the weight of the figure say. */
function cellProps({ row, mode, instrument }: MatrixRegionRowProps, indicator: string, isUnsaved: boolean) {
  if (mode === 'selisih') {
    const gap = difference(row, indicator);
    const sign = gap === null ? 'none' : (['lower', 'same', 'higher'] as const)[Math.sign(gap) + 1];
    return { className: styles['gap'], 'data-gap': sign };
  }
  const cell = row.values[indicator];
  if (!cell) return { className: styles['blank'], 'aria-label': matrixText.blank };
  const token = predikatToken(bandOf(instrument, cell.value));
  const isOwn = cell.from === row.stage;
  const text = formatLevel(cell.value);
  const above = cellAboveCeiling(row, indicator);
  const said = [
    isOwn ? text : matrixText.cellLabel(text, cell.from),
    ...(above ? [evidenceText.aboveCeilingIs(above)] : []),
    ...(isUnsaved ? [matrixText.unsaved] : []),
  ].join(', ');
  return {
    className: isOwn ? styles['own'] : styles['inherited'],
    'data-predikat': token,
    'data-above': above ?? undefined,
    'aria-label': said === text ? undefined : said,
  };
}
