/**
 * How many regions have which predikat, as one bar. On screen the legend beside it says the same in words and can be
 * reached by keyboard; pictures and slides carry their own.
 */
import { useId } from 'react';
import type { Distribution } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { resultToken } from '../../components/predikat.ts';
import { HatchPattern, ResultShape, roundedRectangle } from '../../components/ResultShape.tsx';
import { panelText } from '../../messages/ranking.ts';
import { boundOf } from './bound-text.ts';
import styles from './DistributionChart.module.css';
import { highlightCategory, useHighlight } from './highlight-store.ts';
import { countedParts } from './published-comparison.ts';
import { segmentsOf } from './segments.ts';

interface DistributionChartProps {
  readonly distribution: Distribution;
  readonly instrument: Instrument;
  /** With the legend on screen too. */
  readonly hasLegend?: boolean;
  readonly onPick?: (category: string, limits: boolean) => void;
}

const WIDTH = 286;
const BAR = 26;
const LINE = 15;
const COLUMNS = 2;

export function DistributionChart(props: DistributionChartProps) {
  const { distribution, instrument, hasLegend = false, onPick } = props;
  const hatch = useId();
  const highlighted = useHighlight((highlight) => highlight.category);
  const parts = countedParts(distribution, distribution);
  const segments = segmentsOf(parts, WIDTH, 2, 14);
  const entries = Object.entries(distribution).filter(
    ([key, count]) => count > 0 || instrument.bands.some(({ predikat }) => predikat === key),
  );
  const lines = Math.ceil(entries.length / COLUMNS);
  const whole = `0 0 ${String(WIDTH)} ${String(BAR + 10 + lines * LINE)}`;
  return (
    <svg
      data-chart
      viewBox={hasLegend ? whole : `0 0 ${String(WIDTH)} ${String(BAR)}`}
      data-picture-box={whole}
      className={styles['chart']}
      aria-hidden={!hasLegend}
      role={hasLegend ? 'img' : undefined}
      aria-label={hasLegend ? panelText.publishedLine(parts) : undefined}
    >
      <desc>{panelText.publishedLine(parts)}</desc>
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      {segments.map(({ key, count, x, width }) => (
        <g
          key={key}
          className={onPick ? styles['segment'] : undefined}
          onMouseEnter={onPick && (() => highlightCategory(key))}
          onClick={onPick && ((event) => onPick(key, event.shiftKey))}
        >
          <ResultShape
            category={key}
            hatch={hatch}
            path={roundedRectangle(x + 0.5, 0.5, width - 1, BAR - 1, 3)}
          />
          <text className={styles['count']} data-predikat={resultToken(key)} x={x + width / 2} y={BAR / 2}>
            {count}
          </text>
          {highlighted === key && (
            <rect
              className={styles['ring']}
              data-picture="leave-out"
              x={x}
              y="0"
              width={width}
              height={BAR}
              rx="3"
            />
          )}
        </g>
      ))}
      <g data-picture={hasLegend ? undefined : 'only'}>
        {entries.map(([key, count], index) => {
          const x = Math.floor(index / lines) * (WIDTH / COLUMNS + 6);
          const y = BAR + 10 + (index % lines) * LINE;
          const bound = boundOf(instrument, key);
          return (
            <g key={key}>
              <ResultShape category={key} hatch={hatch} path={roundedRectangle(x + 0.5, y + 0.5, 9, 9, 2)} />
              <text className={styles['label']} x={x + 15} y={y + 5}>
                {resultLabel(key)}
                {bound !== null && <tspan className={styles['bound']}> {bound}</tspan>}
              </text>
              <text className={styles['number']} x={x + WIDTH / COLUMNS - 10} y={y + 5}>
                {count}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}
