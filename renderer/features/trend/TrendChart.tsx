/**
 * Indices over the years on a fixed scale. Lines never cross from one instrument to the next: between them is a gap
 * with dashed walls. The line that the chart is about has its values written at its points.
 */
import type { TrendYear } from '../../../shared/contract/trend.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { ChartLegend, legendHeight, type LegendItem } from '../../components/ChartLegend.tsx';
import { predikatToken } from '../../components/predikat.ts';
import { useElementWidth } from '../../components/use-element-width.ts';
import { trendText } from '../../messages/trend.ts';
import {
  layoutColumns,
  placeValues,
  stretchesOf,
  type PlacedValue,
  type TrendValue,
} from './trend-columns.ts';
import styles from './TrendChart.module.css';

export interface TrendLinePoint extends TrendValue {
  /** "2.46". */
  readonly shown: string;
  readonly isDoubtful?: boolean;
}

export interface TrendLine {
  readonly name: string;
  readonly kind: 'own' | 'average' | 'national';
  readonly points: readonly TrendLinePoint[];
}

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
        {placed.toReversed().map(({ line, points }) => (
          <Line
            key={line.name}
            line={line}
            points={points}
            isCrowded={isCrowded}
            endsWithValue={isRoomy}
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

type Height = (value: number) => number;

interface BandsProps {
  readonly instrument: Instrument;
  readonly left: number;
  readonly right: number;
  /** Where the names of the bands begin; null without them. */
  readonly nameAt: number | null;
  readonly low: number;
  readonly y: Height;
}

/** The predikat of the era's instrument as quiet areas with their names. */
function Bands({ instrument: { bands, scale }, left, right, nameAt, low, y }: BandsProps) {
  return bands.map(({ predikat, from }, position) => {
    const floor = y(Math.max(Number(from), low));
    const ceiling = y(Number(bands[position + 1]?.from ?? scale.max));
    return (
      <g key={predikat} data-predikat={predikatToken(predikat)}>
        <rect className={styles['band']} x={left} y={ceiling} width={right - left} height={floor - ceiling} />
        {nameAt !== null && floor - ceiling > 12 && (
          <text className={styles['band-name']} x={nameAt} y={ceiling + 12}>
            {predikat}
          </text>
        )}
      </g>
    );
  });
}

interface WallProps {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

function Wall({ left, right, top, bottom, text }: WallProps) {
  const middle = (left + right) / 2 + 3.5;
  const centre = (top + bottom) / 2;
  return (
    <g>
      <path className={styles['wall']} d={`M${String(left)} ${String(top)}V${String(bottom)}`} />
      <path className={styles['wall']} d={`M${String(right)} ${String(top)}V${String(bottom)}`} />
      <text
        className={styles['break']}
        x={middle}
        y={centre}
        transform={`rotate(-90 ${String(middle)} ${String(centre)})`}
      >
        {text}
      </text>
    </g>
  );
}

interface LineProps {
  readonly line: TrendLine;
  readonly points: readonly PlacedValue<TrendLinePoint>[];
  /** The last value of a line to compare with is written behind it. */
  readonly endsWithValue: boolean;
  readonly isCrowded: (x: number, y: number) => boolean;
  readonly y: Height;
}

/** Where the line comes down to a point and goes up again, the value stands below it, otherwise above. */
function isLowPoint(points: readonly PlacedValue<TrendLinePoint>[], index: number): boolean {
  const own = points[index]?.point;
  const neighbours = [points[index - 1], points[index + 1]].flatMap((entry) =>
    entry && entry.point.instrument === own?.instrument ? [entry.point.value] : [],
  );
  return neighbours.length > 0 && own !== undefined && neighbours.every((other) => other > own.value);
}

function Line({ line: { kind }, points, endsWithValue, isCrowded, y }: LineProps) {
  return (
    <g>
      {stretchesOf(points).map(({ from, to, skips }) => (
        <path
          key={from.point.year}
          className={styles['line']}
          data-kind={kind}
          data-skips={skips}
          d={`M${String(from.x)} ${String(y(from.point.value))}L${String(to.x)} ${String(y(to.point.value))}`}
        />
      ))}
      {points.map(({ point, x }, index) => (
        <g key={`${point.instrument} ${String(point.year)}`}>
          <Mark kind={kind} isDoubtful={point.isDoubtful ?? false} x={x} y={y(point.value)} />
          {kind === 'own' && (
            <text
              className={styles['value']}
              x={x}
              y={y(point.value) + (isLowPoint(points, index) || isCrowded(x, y(point.value)) ? 18 : -9)}
            >
              {formatDecimal(point.shown)}
            </text>
          )}
          {kind !== 'own' && endsWithValue && index === points.length - 1 && (
            <text className={styles['end']} x={x + 10} y={y(point.value) + 4}>
              {formatDecimal(point.shown)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

interface MarkProps {
  readonly kind: TrendLine['kind'];
  readonly isDoubtful: boolean;
  readonly x: number;
  readonly y: number;
}

/** A circle, a square or a short bar: lines are told apart without colour. A doubtful figure has a question mark. */
function Mark({ kind, isDoubtful, x, y }: MarkProps) {
  if (isDoubtful) {
    return (
      <g>
        <circle className={styles['doubtful']} cx={x} cy={y} r="7" />
        <text className={styles['question']} x={x} y={y + 3.5}>
          ?
        </text>
      </g>
    );
  }
  if (kind === 'own') return <circle className={styles['own']} cx={x} cy={y} r="4.6" />;
  if (kind === 'average') {
    return <rect className={styles['average']} x={x - 2.6} y={y - 2.6} width="5.2" height="5.2" />;
  }
  return <path className={styles['national']} d={`M${String(x - 4)} ${String(y)}h8`} />;
}
