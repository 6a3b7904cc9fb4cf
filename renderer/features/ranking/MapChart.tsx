/** The province as a map, coloured and labelled by predikat. One tab stop; arrows walk. */
import { useId, useRef, type KeyboardEvent } from 'react';
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { HatchPattern } from '../../components/ResultShape.tsx';
import type { MapDrawing } from './map-shapes.ts';
import { MapRegion } from './MapRegion.tsx';
import styles from './ProvinceMap.module.css';
import { neighbour } from './tile-layout.ts';

interface MapChartProps {
  readonly drawing: MapDrawing;
  readonly ranking: Ranking;
  readonly label: string;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
}

/** SVG has no elements of its own for these. */
const GROUP = { role: 'group' } as const;

export function MapChart({ drawing, ranking, label, selected, onSelect }: MapChartProps) {
  const hatch = useId();
  const map = useRef<SVGSVGElement>(null);
  const { shapes, labels, width, height } = drawing;
  const stop = shapes.find(({ region }) => region.code === selected) ?? shapes[0];
  // What is drawn later lies above: the ring of the selected region must not be covered.
  const drawn = shapes.toSorted((a, b) => Number(a === stop) - Number(b === stop));

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stop && neighbour(shapes, stop, event.key);
    if (!next) return;
    event.preventDefault();
    onSelect(next.region.code);
    map.current?.querySelector<SVGGElement>(`[data-region="${next.region.code}"]`)?.focus();
  };

  return (
    <svg
      ref={map}
      data-chart
      {...GROUP}
      aria-label={label}
      className={styles['map']}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
    >
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      {labels.map(({ text, x, y, isAtEnd }) => (
        <text key={text} className={styles['island']} x={x} y={y} textAnchor={isAtEnd ? 'end' : 'start'}>
          {text}
        </text>
      ))}
      {drawn.map((shape) => (
        <MapRegion
          key={shape.region.code}
          shape={shape}
          row={ranking.rows.find((row) => row.region.code === shape.region.code)}
          hatch={hatch}
          isSelected={shape.region.code === selected}
          isTabStop={shape === stop}
          onSelect={() => onSelect(shape.region.code)}
          onKeyDown={onKeyDown}
        />
      ))}
    </svg>
  );
}
