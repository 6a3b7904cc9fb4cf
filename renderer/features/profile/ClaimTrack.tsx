/** A claim on the scale: from the judged level to the claimed one. Decorative: the text beside it says the same. */
import type { Scale } from '../../../shared/instrument/instrument.ts';
import styles from './ClaimsCard.module.css';

interface ClaimTrackProps {
  readonly scale: Scale;
  /** Hundredths of a level. */
  readonly self: number;
  readonly judged: number;
}

const WIDTH = 88;
const EDGE = 6;

export function ClaimTrack({ scale, self, judged }: ClaimTrackProps) {
  const x = (level: number) => EDGE + ((level - scale.min) / (scale.max - scale.min)) * (WIDTH - 2 * EDGE);
  const levels = Array.from({ length: scale.max - scale.min + 1 }, (_, step) => scale.min + step);
  const [from, to] = [x(judged / 100), x(self / 100)];
  return (
    <svg
      className={styles['track']}
      width={WIDTH}
      height="14"
      viewBox={`0 0 ${String(WIDTH)} 14`}
      aria-hidden="true"
    >
      {levels.map((level) => (
        <circle key={level} className={styles['dot']} cx={x(level)} cy="7" r="1.5" />
      ))}
      <path className={styles['line']} d={`M${String(from)} 7H${String(to)}`} />
      <circle className={styles['judged']} cx={from} cy="7" r="4.6" />
      <path className={styles['self']} d={`M${String(to)} 2.4l4.6 4.6-4.6 4.6-4.6-4.6z`} />
    </svg>
  );
}
