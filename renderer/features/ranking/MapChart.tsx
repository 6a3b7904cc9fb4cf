/** The province as a map, coloured and labelled by predikat. One tab stop; arrows walk. */
import { useId, useRef, type KeyboardEvent } from 'react';
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { ChartLegend, legendHeight, type LegendItem } from '../../components/ChartLegend.tsx';
import { HatchPattern, ResultShape, roundedRectangle } from '../../components/ResultShape.tsx';
import type { MapDrawing } from './map-shapes.ts';
import { mapCategory, MapRegion } from './MapRegion.tsx';
import styles from './ProvinceMap.module.css';
import { neighbour } from './tile-layout.ts';

interface MapChartProps {
  readonly drawing: MapDrawing;
  readonly ranking: Ranking;
  readonly label: string;
  /** With the legend on screen too; pictures always carry it. */
  readonly hasLegend?: boolean;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
}

const LEGEND_GAP = 10;
const SWATCH = roundedRectangle(0.5, 0.5, 15, 9, 2);

/** SVG has no elements of its own for these. */
const GROUP = { role: 'group' } as const;

export function MapChart(props: MapChartProps) {
  const { drawing, ranking, label, hasLegend = false, selected, onSelect } = props;
  const hatch = useId();
  const map = useRef<SVGSVGElement>(null);
  const { shapes, labels, width, height } = drawing;
  const stop = shapes.find(({ region }) => region.code === selected) ?? shapes[0];
  // What is drawn later lies above: the ring of the selected region must not be covered.
  const drawn = shapes.toSorted((a, b) => Number(a === stop) - Number(b === stop));

  const items = legendItems(drawing, ranking, hatch);
  const whole = `0 0 ${String(width)} ${String(height + LEGEND_GAP + legendHeight(items, width))}`;

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
      viewBox={hasLegend ? whole : `0 0 ${String(width)} ${String(height)}`}
      data-picture-box={whole}
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
      <g
        data-picture={hasLegend ? undefined : 'only'}
        transform={`translate(0 ${String(height + LEGEND_GAP)})`}
      >
        <ChartLegend items={items} width={width} />
      </g>
    </svg>
  );
}

/** What the fills on the map stand for, in the order in which the distribution counts them. */
function legendItems({ shapes }: MapDrawing, ranking: Ranking, hatch: string): LegendItem[] {
  const rows = new Map(ranking.rows.map((row) => [row.region.code, row]));
  const shown = new Set(shapes.map(({ region }) => mapCategory(rows.get(region.code))));
  return Object.keys(ranking.distribution)
    .filter((category) => shown.has(category))
    .map((category) => ({
      label: resultLabel(category),
      mark: <ResultShape category={category} hatch={hatch} path={SWATCH} />,
    }));
}
