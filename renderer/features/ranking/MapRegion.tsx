/** One region on the map: its shape in the colours of its predikat, its code and value or its ball. */
import type { KeyboardEvent } from 'react';
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { resultToken } from '../../components/predikat.ts';
import { PredikatBallShape } from '../../components/PredikatBall.tsx';
import { ResultShape } from '../../components/ResultShape.tsx';
import { panelText } from '../../messages/ranking.ts';
import { clearHighlight, highlightRegion, useHighlight } from './highlight-store.ts';
import type { MapShape } from './map-shapes.ts';
import styles from './ProvinceMap.module.css';
import { categoryOf } from './ranking-filter.ts';
import { filterByIsland } from './ranking-view.ts';

/** SVG has no element of its own for it. */
const BUTTON = { role: 'button' } as const;

interface MapRegionProps {
  readonly shape: MapShape;
  /** undefined where the region is outside the table's scope. */
  readonly row: RankingRow | undefined;
  readonly hatch: string;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function shownOnMap(row: RankingRow | undefined): string {
  if (!row) return '–';
  if (row.index !== null) return formatDecimal(row.index);
  if (row.status === 'incomplete') return panelText.filledShare(row.filled, row.total);
  return '–';
}

/** What colours a region; one outside the table's scope has no data. */
export function mapCategory(row: RankingRow | undefined): string {
  return row ? categoryOf(row) : 'no-data';
}

export function MapRegion(props: MapRegionProps) {
  const { shape, row, hatch, isSelected, isTabStop, onSelect, onKeyDown } = props;
  const { region, path, column, row: middle, code } = shape;
  const category = mapCategory(row);
  const isHighlighted = useHighlight(
    (highlight) => highlight.region === region.code || highlight.category === category,
  );
  const value = shownOnMap(row);
  const name = panelText.tile(region.name, value, resultLabel(category));
  return (
    <g
      {...BUTTON}
      className={styles['region']}
      data-region={region.code}
      aria-label={name}
      aria-pressed={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      onMouseEnter={() => highlightRegion(region.code)}
      onMouseLeave={clearHighlight}
      onClick={(event) => {
        if (event.shiftKey && region.island !== null) filterByIsland(region.island);
        else onSelect();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onSelect();
        } else onKeyDown(event);
      }}
    >
      <title>{name}</title>
      <ResultShape category={category} hatch={hatch} path={path} />
      {code === null ? (
        <Ball predikat={row?.predikat ?? null} path={path} x={column} y={middle} />
      ) : (
        <g data-predikat={resultToken(category)}>
          <text className={styles['code']} x={column} y={middle - 2.5}>
            {code}
          </text>
          <text className={styles['value']} x={column} y={middle + 8.5}>
            {value}
          </text>
        </g>
      )}
      {(isHighlighted || isSelected) && (
        <path
          className={isSelected ? styles['selected'] : styles['highlighted']}
          data-picture="leave-out"
          d={path}
        />
      )}
    </g>
  );
}

interface BallProps {
  readonly predikat: string | null;
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

/** Shapes with a predikat are set apart by a light border and carry its ball; the others have their own edge. */
function Ball({ predikat, path, x, y }: BallProps) {
  if (predikat === null) return null;
  return (
    <>
      <path className={styles['border']} d={path} />
      <g transform={`translate(${String(x - 6)} ${String(y - 6)})`}>
        <circle className={styles['disc']} cx="6" cy="6" r="6.5" />
        <PredikatBallShape predikat={predikat} />
      </g>
    </>
  );
}
