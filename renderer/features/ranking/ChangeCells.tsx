/** Change against another year: of the rank, and of the value as it is shown; across instruments of the rank alone. */
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import { formatDelta } from '../../../shared/messages/format.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { rankingText } from '../../messages/ranking.ts';
import changeStyles from './ChangeCells.module.css';
import styles from './RankingTable.module.css';

type Direction = 'up' | 'down' | 'steady';

const SHAPES: Readonly<Record<Direction, string>> = {
  up: 'M3.5.5 7 6.5H0z',
  down: 'M3.5 6.5 7 .5H0z',
  steady: 'M0 2.7h7v1.6H0z',
};

function directionOf(value: number): Direction {
  if (value > 0) return 'up';
  return value < 0 ? 'down' : 'steady';
}

export function ChangeCells({ row }: { readonly row: RankingRow }) {
  const { rankChange, change } = row;
  const rankClass = classNames(styles['number'], styles['rankChange']);
  const indexClass = classNames(styles['number'], styles['change']);
  if (rankChange === null) {
    return (
      <>
        <td className={classNames(rankClass, styles['quiet'])}>–</td>
        <td className={classNames(indexClass, styles['quiet'])}>–</td>
      </>
    );
  }
  const direction = directionOf(rankChange);
  return (
    <>
      <td className={classNames(rankClass, changeStyles[direction])}>
        <span className={changeStyles['rank']}>
          <svg width="7" height="7" viewBox="0 0 7 7" aria-hidden="true" focusable="false">
            <path d={SHAPES[direction]} fill="currentColor" />
          </svg>
          <VisuallyHidden>{rankingText[direction]} </VisuallyHidden>
          {Math.abs(rankChange)}
        </span>
      </td>
      {change === null ? (
        <td className={classNames(indexClass, styles['quiet'])} title={rankingText.otherInstrument}>
          <Icon name="not-equal" size={12} />
          <VisuallyHidden>{rankingText.otherInstrument}</VisuallyHidden>
        </td>
      ) : (
        <td className={classNames(indexClass, changeStyles[directionOf(Number(change.index))])}>
          {formatDelta(change.index)}
        </td>
      )}
    </>
  );
}
