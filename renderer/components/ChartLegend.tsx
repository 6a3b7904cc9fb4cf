/** What the marks of a chart mean, inside its SVG, so that pictures of it carry their legend. */
import type { ReactNode } from 'react';
import styles from './ChartLegend.module.css';

export interface LegendItem {
  readonly label: string;
  /** Drawn in a box 16 wide and 10 high. */
  readonly mark: ReactNode;
}

interface PlacedItem extends LegendItem {
  readonly x: number;
  readonly line: number;
}

const MARK = 20;
const GAP = 14;
const LINE = 17;
/** Inter at 11 px takes a little less on average; a legend that wraps early is better than one cut off. */
const CHARACTER = 6;

function place(items: readonly LegendItem[], width: number): PlacedItem[] {
  let x = 0;
  let line = 0;
  return items.map((item) => {
    const needed = MARK + item.label.length * CHARACTER;
    if (x > 0 && x + needed > width) {
      x = 0;
      line += 1;
    }
    const placed = { ...item, x, line };
    x += needed + GAP;
    return placed;
  });
}

/** The height that a legend takes at this width. */
export function legendHeight(items: readonly LegendItem[], width: number): number {
  return (1 + Math.max(0, ...place(items, width).map(({ line }) => line))) * LINE;
}

export function ChartLegend({
  items,
  width,
}: {
  readonly items: readonly LegendItem[];
  readonly width: number;
}) {
  return (
    <g aria-hidden="true">
      {place(items, width).map(({ label, mark, x, line }) => (
        <g key={label} transform={`translate(${String(x)} ${String(line * LINE)})`}>
          {mark}
          <text className={styles['label']} x={MARK} y="9">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
