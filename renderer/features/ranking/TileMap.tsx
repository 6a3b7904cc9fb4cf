/** The province as a map of equal tiles, coloured by predikat and labelled. One tab stop; arrows walk. */
import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { useAppState, useProvinces, useRegions } from '../../app/context.ts';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { panelText } from '../../messages/ranking.ts';
import { MapTile } from './MapTile.tsx';
import { layOutTiles, neighbour } from './tile-layout.ts';
import styles from './TileMap.module.css';

interface TileMapProps {
  readonly ranking: Ranking;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
}

export function TileMap({ ranking, selected, onSelect }: TileMapProps) {
  const regions = useRegions();
  const state = useAppState();
  const provinces = useProvinces();
  const map = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layOutTiles(regions ?? []), [regions]);
  if (layout.tiles.length === 0) return null;
  const province = provinces?.find(({ code }) => code === state?.settings.province)?.name ?? '';
  const title = panelText.map(province);
  const stop = layout.tiles.find(({ region }) => region.code === selected) ?? layout.tiles[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stop && neighbour(layout.tiles, stop, event.key);
    if (!next) return;
    event.preventDefault();
    onSelect(next.region.code);
    map.current?.querySelector<HTMLElement>(`[data-region="${next.region.code}"]`)?.focus();
  };

  return (
    <section aria-label={title}>
      <PanelHeading aside={panelText.mapNote}>{panelText.mapTitle}</PanelHeading>
      <div
        ref={map}
        className={styles['map']}
        style={{
          gridTemplateColumns: `repeat(${String(layout.columns)}, minmax(0, 1fr))`,
          gridTemplateRows: `14px repeat(${String(layout.rows)}, var(--tile-h))`,
        }}
      >
        {layout.labels.map((label) => (
          <span
            key={label.name}
            className={label.align === 'end' ? styles['labelEnd'] : styles['label']}
            data-beside={
              label.row > 0 &&
              layout.tiles.some(({ row, column }) => row === label.row && column === label.column - 1)
            }
            style={{
              gridColumn: `${String(label.column)} / span ${String(label.span)}`,
              gridRow: label.row + 1,
            }}
          >
            {label.name}
          </span>
        ))}
        {layout.tiles.map((tile) => (
          <MapTile
            key={tile.region.code}
            tile={tile}
            row={ranking.rows.find((row) => row.region.code === tile.region.code)}
            isSelected={tile.region.code === selected}
            isTabStop={tile === stop}
            onSelect={() => onSelect(tile.region.code)}
            onKeyDown={onKeyDown}
          />
        ))}
      </div>
    </section>
  );
}
