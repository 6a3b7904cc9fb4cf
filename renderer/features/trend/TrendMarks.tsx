/** A line of a trend with its points, and the values written at them. */
import { formatDecimal } from '../../../shared/messages/format.ts';
import { stretchesOf, type PlacedValue } from './trend-columns.ts';
import type { Height, TrendLine, TrendLinePoint } from './trend-line.ts';
import styles from './TrendChart.module.css';

interface LineProps {
  readonly line: TrendLine;
  readonly points: readonly PlacedValue<TrendLinePoint>[];
  /** How high the last value of a line to compare with is written behind it; null without it. */
  readonly endValueAt: number | null;
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

export function Line({ line: { kind }, points, endValueAt, isCrowded, y }: LineProps) {
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
          {endValueAt !== null && index === points.length - 1 && (
            <text className={styles['end']} x={x + 10} y={endValueAt + 4}>
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
export function Mark({ kind, isDoubtful, x, y }: MarkProps) {
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
