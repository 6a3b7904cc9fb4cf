/** The home province's map: the office's own where one is loaded, otherwise equal tiles where their places are known. */
import { useMemo } from 'react';
import type { ProvinceMap } from '../../../shared/contract/map.ts';
import { useRegions } from '../../app/context.ts';
import { useQuery } from '../../app/query.ts';
import { drawOwnMap, drawTiles, type MapDrawing } from './map-shapes.ts';
import { layOutTiles } from './tile-layout.ts';

const NOTHING = {} as const;

export interface ShownMap {
  readonly drawing: MapDrawing;
  /** The loaded file, also when it can no longer be drawn; null for tiles. */
  readonly own: ProvinceMap | null;
}

/** undefined until regions and map have been read. */
export function useShownMap(): ShownMap | undefined {
  const regions = useRegions();
  const { data: own } = useQuery('map.get', NOTHING);
  return useMemo(() => {
    if (!regions || own === undefined) return undefined;
    const drawing = own?.drawing ? drawOwnMap(own.drawing, regions) : drawTiles(layOutTiles(regions));
    return { drawing, own };
  }, [regions, own]);
}
