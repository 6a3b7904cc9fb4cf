/** The home province's map: equal tiles where their places are known. undefined until the regions have been read. */
import { useMemo } from 'react';
import { useRegions } from '../../app/context.ts';
import { drawTiles, type MapDrawing } from './map-shapes.ts';
import { layOutTiles } from './tile-layout.ts';

export function useMapDrawing(): MapDrawing | undefined {
  const regions = useRegions();
  return useMemo(() => regions && drawTiles(layOutTiles(regions)), [regions]);
}
