/** Progress as a small disc that fills clockwise; a tick when all is done. Decorative: the count stands beside it. */
import styles from './AspectTree.module.css';

const RADIUS = 5.5;
const CENTRE = 7;

function slice(part: number): string {
  const angle = 2 * Math.PI * part;
  const x = CENTRE + RADIUS * Math.sin(angle);
  const y = CENTRE - RADIUS * Math.cos(angle);
  const large = part > 0.5 ? 1 : 0;
  return `M${CENTRE} ${CENTRE}V${CENTRE - RADIUS}A${RADIUS} ${RADIUS} 0 ${large} 1 ${x.toFixed(2)} ${y.toFixed(2)}z`;
}

export function ProgressDisc({ done, total }: { readonly done: number; readonly total: number }) {
  const isComplete = done >= total;
  return (
    <svg
      className={styles['disc']}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <circle
        cx={CENTRE}
        cy={CENTRE}
        r="6.2"
        fill={isComplete ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {isComplete && <path className={styles['tick']} d="m4.2 7.2 1.9 1.9 3.6-4" />}
      {!isComplete && done > 0 && <path d={slice(done / total)} fill="currentColor" />}
    </svg>
  );
}
