/** A shape of a chart in the colours of a predikat, or with the edge or hatch of what stands in its place. */
import styles from './ResultShape.module.css';
import { resultToken } from './predikat.ts';

/** The hatch of those that do not take part; once in every chart that may show it. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <path className={styles['hatch']} d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3" />
    </pattern>
  );
}

interface ResultShapeProps {
  /** A key of a distribution. */
  readonly category: string;
  readonly path: string;
  /** Id of the chart's `HatchPattern`. */
  readonly hatch: string;
}

export function ResultShape({ category, path, hatch }: ResultShapeProps) {
  const token = resultToken(category);
  return (
    <g data-predikat={token}>
      <path className={styles['shape']} d={path} fillRule="evenodd" />
      {token === 'tidak-mengikuti' && <path d={path} fill={`url(#${hatch})`} fillRule="evenodd" />}
    </g>
  );
}

/** A rectangle with rounded corners as a path. */
export function roundedRectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): string {
  const r = Math.min(radius, width / 2, height / 2);
  return [
    `M${String(x + r)} ${String(y)}h${String(width - 2 * r)}`,
    `a${String(r)} ${String(r)} 0 0 1 ${String(r)} ${String(r)}v${String(height - 2 * r)}`,
    `a${String(r)} ${String(r)} 0 0 1 ${String(-r)} ${String(r)}h${String(2 * r - width)}`,
    `a${String(r)} ${String(r)} 0 0 1 ${String(-r)} ${String(-r)}v${String(2 * r - height)}`,
    `a${String(r)} ${String(r)} 0 0 1 ${String(r)} ${String(-r)}z`,
  ].join('');
}
