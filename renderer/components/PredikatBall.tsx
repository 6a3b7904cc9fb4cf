/** The ball ○ ◔ ◑ ◕ ● that tells a predikat apart without colour. Decorative: the word stands beside it. */
import { predikatQuarters, predikatToken } from './predikat.ts';
import styles from './PredikatBall.module.css';

const FILLED = [
  null,
  <path key="1" d="M6 6V1.4A4.6 4.6 0 0 1 10.6 6z" />,
  <path key="2" d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" />,
  <path key="3" d="M6 6H1.4A4.6 4.6 0 1 0 6 1.4z" />,
  <circle key="4" cx="6" cy="6" r="4.6" />,
];

export interface PredikatBallProps {
  readonly predikat: string | null;
  readonly size?: number;
}

/** The ball as a shape inside a chart: 12 units wide and high, from its upper left corner. */
export function PredikatBallShape({ predikat }: { readonly predikat: string | null }) {
  const token = predikatToken(predikat);
  return (
    <g className={styles['ball']} data-predikat={token}>
      <circle className={styles['outline']} cx="6" cy="6" r="4.6" />
      {FILLED[predikatQuarters(token)]}
    </g>
  );
}

export function PredikatBall({ predikat, size = 12 }: PredikatBallProps) {
  return (
    <svg
      className={styles['frame']}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <PredikatBallShape predikat={predikat} />
    </svg>
  );
}
