/** Who rose and who fell most, in two columns. */
import type { RankingRow } from '../../../../shared/contract/ranking.ts';
import { formatDelta } from '../../../../shared/messages/format.ts';
import { presentationText } from '../../../messages/presentation.ts';
import { shortRegionName } from '../../../messages/terms.ts';
import styles from './charts.module.css';
import type { Movers } from './slides.ts';

const WIDTH = 620;
const COLUMN = 320;
const LINE = 34;
const HEAD = 30;

interface MoversChartProps {
  readonly label: string;
  readonly movers: Movers;
}

export function MoversChart({ label, movers }: MoversChartProps) {
  const lines = Math.max(movers.up.length, movers.down.length);
  return (
    <svg
      data-chart
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEAD + lines * LINE + 4)}`}
    >
      <desc>
        {[...movers.up, ...movers.down]
          .map(({ region, rankChange }) => presentationText.moverLine(region.name, rankChange ?? 0))
          .join('; ')}
      </desc>
      <Column x={0} title={presentationText.up} rows={movers.up} isUp />
      <Column x={COLUMN} title={presentationText.down} rows={movers.down} isUp={false} />
    </svg>
  );
}

interface ColumnProps {
  readonly x: number;
  readonly title: string;
  readonly rows: readonly RankingRow[];
  readonly isUp: boolean;
}

function Column({ x, title, rows, isUp }: ColumnProps) {
  const arrow = isUp ? 'M5.5 0 11 10H0z' : 'M5.5 10 11 0H0z';
  const tone = styles[isUp ? 'up' : 'down'];
  return (
    <g transform={`translate(${String(x)} 0)`}>
      <text className={styles['quiet']} x="0" y="12">
        {title}
      </text>
      {rows.length === 0 && (
        <text className={styles['quiet']} x="0" y={HEAD + LINE / 2}>
          {presentationText.none}
        </text>
      )}
      {rows.map((row, index) => {
        const middle = HEAD + index * LINE + LINE / 2;
        return (
          <g key={row.region.code}>
            <path className={tone} d={arrow} transform={`translate(0 ${String(middle - 5)})`} />
            <text className={styles['big']} x="18" y={middle}>
              {Math.abs(row.rankChange ?? 0)}
            </text>
            <text className={styles['name']} x="50" y={middle}>
              {shortRegionName(row.region.name)}
            </text>
            {row.change !== null && (
              <text className={styles['delta']} x="290" y={middle}>
                {formatDelta(row.change.index)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
