/** Where the tiles of the map and the names of the islands go. Pure. */
import type { OperationOutput } from '../../../shared/contract/operations.ts';

type Region = OperationOutput<'regions.list'>[number];

export interface PlacedTile {
  readonly region: Region;
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

export interface IslandLabel {
  readonly name: string;
  readonly column: number;
  readonly span: number;
  readonly row: number;
  readonly align: 'start' | 'end';
}

export interface TileLayout {
  readonly tiles: readonly PlacedTile[];
  readonly labels: readonly IslandLabel[];
  readonly columns: number;
  readonly rows: number;
}

const LABEL_SPAN = 2;

export function layOutTiles(regions: readonly Region[]): TileLayout {
  const tiles = regions.flatMap((region): PlacedTile[] => (region.tile ? [{ region, ...region.tile }] : []));
  const taken = new Set(tiles.map(({ column, row }) => `${column} ${row}`));
  const columns = Math.max(0, ...tiles.map(({ column }) => column));
  const isFree = (column: number, row: number, span: number) =>
    column >= 1 &&
    Array.from({ length: span }, (_, offset) => `${column + offset} ${row}`).every(
      (cell) => !taken.has(cell),
    );

  const islands = Map.groupBy(tiles, (tile) => tile.region.island ?? '');
  const labels = [...islands].flatMap(([name, members]): IslandLabel[] => {
    const first = members.toSorted((a, b) => a.row - b.row || a.column - b.column)[0];
    // An island that is one region of the same name needs no second name.
    if (!first || name === '' || (members.length === 1 && first.region.shortName === name)) return [];
    const { column, row } = first;
    if (isFree(column, row - 1, 1)) {
      return [{ name, column, span: LABEL_SPAN, row: row - 1, align: 'start' }];
    }
    if (isFree(column - LABEL_SPAN, row, LABEL_SPAN)) {
      return [{ name, column: column - LABEL_SPAN, span: LABEL_SPAN, row, align: 'end' }];
    }
    return [{ name, column: column + 1, span: LABEL_SPAN, row, align: 'start' }];
  });
  return { tiles, labels, columns, rows: Math.max(0, ...tiles.map(({ row }) => row)) };
}

interface Place {
  readonly column: number;
  readonly row: number;
}

/** The place nearest to another in the direction of an arrow key, or undefined at the edge. */
export function neighbour<T extends Place>(tiles: readonly T[], from: T, key: string): T | undefined {
  const distance = (tile: T): number => {
    const across = tile.column - from.column;
    const down = tile.row - from.row;
    switch (key) {
      case 'ArrowRight':
        return across > 0 ? across + 10 * Math.abs(down) : Infinity;
      case 'ArrowLeft':
        return across < 0 ? -across + 10 * Math.abs(down) : Infinity;
      case 'ArrowDown':
        return down > 0 ? down + 10 * Math.abs(across) : Infinity;
      case 'ArrowUp':
        return down < 0 ? -down + 10 * Math.abs(across) : Infinity;
      default:
        return Infinity;
    }
  };
  const nearest = tiles.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest && distance(nearest) < Infinity ? nearest : undefined;
}
