/** The first ranks as bars on the fixed scale, with rank, name, predikat and index written on them. */
import { useId } from 'react';
import type { RankingRow } from '../../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../../shared/messages/format.ts';
import { HatchPattern, ResultShape, roundedRectangle } from '../../../components/ResultShape.tsx';
import { PredikatBallShape } from '../../../components/PredikatBall.tsx';
import { presentationText } from '../../../messages/presentation.ts';
import { shortRegionName } from '../../../messages/terms.ts';
import { categoryOf } from '../ranking-filter.ts';
import styles from './charts.module.css';

interface TopChartProps {
  readonly label: string;
  readonly rows: readonly RankingRow[];
  readonly instrument: Instrument;
}

const WIDTH = 620;
const LINE = 27;
const BAR_FROM = 224;
const BAR_TO = 454;
const VALUE_AT = 496;
const HEAD = 16;

export function TopChart({ label, rows, instrument }: TopChartProps) {
  const hatch = useId();
  const { min, max } = instrument.scale;
  const { target } = instrument;
  const xOf = (value: string) => BAR_FROM + ((BAR_TO - BAR_FROM) * (Number(value) - min)) / (max - min);
  const height = HEAD + rows.length * LINE + 2;
  return (
    <svg data-chart role="img" aria-label={label} viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}>
      <desc>
        {rows.map(({ rank, region, index }) => presentationText.topLine(rank, region.name, index)).join('; ')}
      </desc>
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      {rows.map((row, index) => {
        const y = HEAD + index * LINE;
        const middle = y + LINE / 2;
        const width = Math.max(2, xOf(row.index ?? String(min)) - BAR_FROM);
        return (
          <g key={row.region.code}>
            <text className={styles['rank']} x="24" y={middle}>
              {row.rank}
            </text>
            {row.tie && (
              <text className={styles['quiet']} x="26" y={middle}>
                =
              </text>
            )}
            <text className={styles['name']} x="42" y={middle}>
              {shortRegionName(row.region.name)}
            </text>
            <ResultShape
              category={categoryOf(row)}
              hatch={hatch}
              path={roundedRectangle(BAR_FROM, y + 5, width, LINE - 10, 3)}
            />
            <text className={styles['value']} x={VALUE_AT} y={middle}>
              {formatDecimal(row.index ?? '–')}
            </text>
            <g transform={`translate(${String(WIDTH - 104)} ${String(middle - 6)})`}>
              <PredikatBallShape predikat={row.predikat} />
            </g>
            <text className={styles['name']} x={WIDTH - 86} y={middle}>
              {row.predikat}
            </text>
          </g>
        );
      })}
      {target !== null && (
        <g>
          <line className={styles['target']} x1={xOf(target)} x2={xOf(target)} y1={HEAD - 2} y2={height} />
          <text className={styles['targetLabel']} x={xOf(target)} y="9">
            {presentationText.target(formatDecimal(target))}
          </text>
        </g>
      )}
    </svg>
  );
}
