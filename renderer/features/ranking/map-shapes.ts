/** What is drawn on the province's map: a shape for every region, with where its label goes. Pure. */
import type { ProvinceMap } from '../../../shared/contract/map.ts';
import { roundedRectangle } from '../../components/ResultShape.tsx';
import type { ListedRegion } from './ranking-filter.ts';
import type { TileLayout } from './tile-layout.ts';

type OwnDrawing = NonNullable<ProvinceMap['drawing']>;

export interface MapShape {
  readonly region: ListedRegion;
  readonly path: string;
  /** Middle of the label; also where arrow keys walk. */
  readonly column: number;
  readonly row: number;
  /** Three letters for a tile; null where shapes are told apart by their place. */
  readonly code: string | null;
}

export interface MapLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isAtEnd: boolean;
}

export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
  readonly labels: readonly MapLabel[];
}

const WIDTH = 286;
const GAP = 2;
const TILE_HEIGHT = 28;
/** Room for the island's name over the first row. */
const TOP = 14;
const BASELINE = 3;

export function drawTiles({ tiles, labels, columns, rows }: TileLayout): MapDrawing {
  const width = (WIDTH - GAP * (columns - 1)) / columns;
  const xOf = (column: number) => (column - 1) * (width + GAP);
  const yOf = (row: number) => TOP + GAP + (row - 1) * (TILE_HEIGHT + GAP);
  return {
    width: WIDTH,
    height: yOf(rows + 1),
    shapes: tiles.map(({ region, code, column, row }) => ({
      region,
      code,
      path: roundedRectangle(xOf(column) + 0.5, yOf(row) + 0.5, width - 1, TILE_HEIGHT - 1, 4),
      column: xOf(column) + width / 2,
      row: yOf(row) + TILE_HEIGHT / 2,
    })),
    labels: labels.map(({ name, column, span, row, align }) => {
      const isBeside = tiles.some((tile) => tile.row === row && tile.column === column - 1);
      const isAtEnd = align === 'end';
      // Beside its island the name stands in the middle of the row, otherwise just over the tiles.
      const y = isBeside || isAtEnd ? yOf(row) + TILE_HEIGHT / 2 + BASELINE : yOf(row + 1) - GAP - 2;
      return {
        text: name,
        x: isAtEnd ? xOf(column + span) - GAP - 5 : xOf(column) + (isBeside ? 5 : 0),
        y,
        isAtEnd,
      };
    }),
  };
}

/** The office's own map. A region that it does not show is in the table alone. */
export function drawOwnMap(drawing: OwnDrawing, regions: readonly ListedRegion[]): MapDrawing {
  const listed = new Map(regions.map((region) => [region.code, region]));
  return {
    width: drawing.width,
    height: drawing.height,
    labels: [],
    shapes: drawing.regions.flatMap(({ code, path, label }): MapShape[] => {
      const region = listed.get(code);
      return region ? [{ region, path, column: label.x, row: label.y, code: null }] : [];
    }),
  };
}
