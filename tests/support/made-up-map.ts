/** A map of the sample province that no office has drawn: an octagon of degrees for every tile. */
import { resources } from './instruments.ts';

const CORNERS = 8;

function ring(longitude: number, latitude: number): number[][] {
  return Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const angle = ((corner % CORNERS) / CORNERS) * 2 * Math.PI;
    return [longitude + 0.29 * Math.cos(angle), latitude + 0.29 * Math.sin(angle)];
  });
}

/** @param written names in place of the official ones, by region code. */
export function madeUpMap(written: Readonly<Record<string, string>>): Buffer {
  const features = resources.regions.flatMap(({ code, name, tile }) =>
    tile && code.startsWith('53.')
      ? [
          {
            type: 'Feature',
            properties: { PROVINSI: 'Nusa Tenggara Timur', NAMA: written[code] ?? name },
            geometry: {
              type: 'Polygon',
              coordinates: [ring(119 + tile.column * 0.55, -8 - tile.row * 0.5)],
            },
          },
        ]
      : [],
  );
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
}
