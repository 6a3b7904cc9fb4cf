/** One region on the tile map. */
import type { KeyboardEvent } from 'react';
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { classNames } from '../../components/class-names.ts';
import { resultToken } from '../../components/predikat.ts';
import { panelText } from '../../messages/ranking.ts';
import { clearHighlight, highlightRegion, useHighlight } from './highlight-store.ts';
import { categoryOf } from './ranking-rows.ts';
import type { PlacedTile } from './tile-layout.ts';
import styles from './TileMap.module.css';

interface MapTileProps {
  readonly tile: PlacedTile;
  /** undefined where the region is outside the table's scope. */
  readonly row: RankingRow | undefined;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function shownValue(row: RankingRow | undefined): string {
  if (!row) return '–';
  if (row.index !== null) return formatDecimal(row.index);
  if (row.status === 'incomplete') return panelText.filledShare(row.filled, row.total);
  return '–';
}

export function MapTile({ tile, row, isSelected, isTabStop, onSelect, onKeyDown }: MapTileProps) {
  const { code } = tile.region;
  const category = row ? categoryOf(row) : 'no-data';
  const isHighlighted = useHighlight(
    (highlight) => highlight.region === code || highlight.category === category,
  );
  const value = shownValue(row);
  return (
    <button
      type="button"
      className={classNames(
        styles['tile'],
        isHighlighted && styles['highlighted'],
        isSelected && styles['selected'],
      )}
      data-predikat={resultToken(category)}
      data-region={code}
      aria-label={panelText.tile(tile.region.name, value, resultLabel(category))}
      aria-pressed={isSelected}
      title={panelText.tile(tile.region.name, value, resultLabel(category))}
      tabIndex={isTabStop ? 0 : -1}
      onMouseEnter={() => highlightRegion(code)}
      onMouseLeave={clearHighlight}
      onClick={onSelect}
      onKeyDown={onKeyDown}
      style={{ gridColumn: tile.column, gridRow: tile.row + 1 }}
    >
      <b>{tile.code}</b>
      <span>{value}</span>
    </button>
  );
}
