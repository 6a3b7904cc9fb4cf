/** Behind the lines of a trend: the bands of each era's instrument, and the walls between eras. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { predikatToken } from '../../components/predikat.ts';
import type { Height } from './trend-line.ts';
import styles from './TrendChart.module.css';

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
export function Bands({ instrument: { bands, scale }, left, right, nameAt, low, y }: BandsProps) {
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

export function Wall({ left, right, top, bottom, text }: WallProps) {
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
