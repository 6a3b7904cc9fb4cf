/**
 * Indices over the years on a fixed scale. Lines never cross from one instrument to the next: between them is a gap
 * with dashed walls. The line that the chart is about has its values written at its points.
 */
import type { TrendYear } from '../../../shared/contract/trend.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { ChartLegend, legendHeight, type LegendItem } from '../../components/ChartLegend.tsx';
import { useElementWidth } from '../../components/use-element-width.ts';
import { trendText } from '../../messages/trend.ts';
import { spreadEnds } from './end-values.ts';
import { layoutColumns, placeValues } from './trend-columns.ts';
import type { TrendLine } from './trend-line.ts';
import { Bands, Wall } from './TrendBackground.tsx';
import styles from './TrendChart.module.css';
import { Line, Mark } from './TrendMarks.tsx';

interface TrendChartProps {
  readonly label: string;
  readonly years: readonly TrendYear[];
  readonly instruments: readonly Instrument[];
  readonly lines: readonly TrendLine[];
  /** Without the legend. */
  readonly height: number;
}

const LEAST_WIDTH = 320;
const FOOT = 24;
const LEFT = 18;
/** The bands of the last era have their names at the right. */
const RIGHT = 68;
/** What a value above its point takes, the point included. */
const ABOVE = 26;
/** Narrower columns have no room for names and values beside their points. */
const ROOMY = 64;

export function TrendChart({ label, years, instruments, lines, height }: TrendChartProps) {
  const [measure, measured] = useElementWidth();
  const width = Math.max(measured, LEAST_WIDTH);
  const layout = layoutColumns(years, LEFT, width - RIGHT);
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const legend = legendOf(lines);
  const top = legendHeight(legend, width) + 10;
  const bottom = top + height - FOOT;
  // The scale is the same in every chart; the few indices below 1 that an older scale allows still get their room.
  const low = Math.min(1, Math.floor(Math.min(...values, 1)));
  const high = Math.max(...instruments.map(({ scale }) => scale.max));
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);
  const ticks = Array.from({ length: high - low + 1 }, (_, step) => low + step);
  const isRoomy = layout.step >= ROOMY;
  const placed = lines.map((line) => ({ line, points: placeValues(layout, line.points) }));
  const ending = isRoomy ? placed.filter(({ line, points }) => line.kind !== 'own' && points.length > 0) : [];
  const heights = spreadEnds(
    ending.map(({ points }) => ({ x: points.at(-1)?.x ?? 0, y: y(points.at(-1)?.point.value ?? low) })),
  );
  /** Whether a value written above a point of the main line would lie on another line's point. */
  const isCrowded = (at: number, height: number) =>
    placed.some(({ line, points }) =>
      points.some(
        ({ x, point }) =>
          line.kind !== 'own' && x === at && y(point.value) < height && y(point.value) > height - ABOVE,
      ),
    );
  return (
    <div ref={measure} className={styles['holder']}>
      <svg data-chart viewBox={`0 0 ${String(width)} ${String(bottom + FOOT)}`} role="img" aria-label={label}>
        <ChartLegend items={legend} width={width} />
        {layout.eras.map((era, index) => {
          const instrument = instruments.find(({ id }) => id === era.instrument);
          const isLast = index === layout.eras.length - 1;
          return (
            instrument && (
              <Bands
                key={`${era.instrument} ${String(era.from)}`}
                instrument={instrument}
                left={era.left}
                right={era.right}
                nameAt={isLast ? era.right + 6 : isRoomy ? era.left + 5 : null}
                low={low}
                y={y}
              />
            )
          );
        })}
        {ticks.map((tick) => (
          <text key={tick} className={styles['tick']} x={LEFT - 6} y={y(tick) + 4}>
            {tick}
          </text>
        ))}
        {layout.eras.slice(1).map((era, index) => {
          const before = layout.eras[index];
          return (
            before && (
              <Wall
                key={era.from}
                left={before.right}
                right={era.left}
                top={top}
                bottom={bottom}
                text={trendText.break(
                  nameOf(instruments, before.instrument),
                  nameOf(instruments, era.instrument),
                )}
              />
            )
          );
        })}
        {layout.columns.map(({ year, instrument, x }) => (
          <text key={`${instrument} ${String(year)}`} className={styles['year']} x={x} y={bottom + 17}>
            {year}
          </text>
        ))}
        {placed.toReversed().map((entry) => (
          <Line
            key={entry.line.name}
            line={entry.line}
            points={entry.points}
            isCrowded={isCrowded}
            endValueAt={heights[ending.indexOf(entry)] ?? null}
            y={y}
          />
        ))}
      </svg>
    </div>
  );
}

function legendOf(lines: readonly TrendLine[]): LegendItem[] {
  return [
    ...lines.map(({ name, kind }) => ({
      label: name,
      mark: (
        <>
          <path className={styles['line']} data-kind={kind} d="M0 5h16" />
          <Mark kind={kind} isDoubtful={false} x={8} y={5} />
        </>
      ),
    })),
    ...(lines.some(({ points }) => points.some(({ isDoubtful }) => isDoubtful))
      ? [{ label: trendText.doubtful, mark: <Mark kind="national" isDoubtful x={8} y={5} /> }]
      : []),
  ];
}

function nameOf(instruments: readonly Instrument[], id: string): string {
  return instruments.find((instrument) => instrument.id === id)?.shortName ?? id;
}
