/**
 * Regions as SVG paths: an equirectangular projection with true proportions at the middle latitude, snapped to a grid
 * so that neighbours keep their common border and small detail goes.
 */
import type { Polygon, Position, Ring } from './geojson.ts';

export interface DrawnRegion {
  readonly code: string;
  readonly path: string;
  /** A point inside the largest part, for the label. */
  readonly label: { readonly x: number; readonly y: number };
}

export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly DrawnRegion[];
}

/** Width of the drawing; a map that is higher than wide is drawn as high as that. */
const EXTENT = 286;
/** Points are set on this grid. */
const STEP = 0.25;

interface Point {
  readonly x: number;
  readonly y: number;
}

type Projection = (position: Position) => Point;

function projectionFor(positions: Iterable<Position>): {
  project: Projection;
  width: number;
  height: number;
} {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const across = Math.max((east - west) * shrink, 1e-9);
  const down = Math.max(north - south, 1e-9);
  const scale = EXTENT / Math.max(across, down);
  const snap = (value: number) => Math.round(value / STEP) * STEP;
  return {
    width: snap(across * scale),
    height: snap(down * scale),
    project: ([longitude, latitude]) => ({
      x: snap((longitude - west) * shrink * scale),
      y: snap((north - latitude) * scale),
    }),
  };
}

const same = (a: Point | undefined, b: Point | undefined) => a?.x === b?.x && a?.y === b?.y;

/** Without points that the grid has made one, and without the closing one. */
function simplify(ring: Ring, project: Projection): Point[] {
  const points: Point[] = [];
  for (const position of ring) {
    const point = project(position);
    if (!same(points.at(-1), point)) points.push(point);
  }
  if (points.length > 1 && same(points.at(-1), points[0])) points.pop();
  return points;
}

/** Twice the signed area. */
function area(points: readonly Point[]): number {
  return points.reduce((sum, { x, y }, index) => {
    const next = points[(index + 1) % points.length];
    return next ? sum + x * next.y - next.x * y : sum;
  }, 0);
}

/** The middle of the widest stretch inside a ring at a height. */
function widestStretch(points: readonly Point[], y: number): { readonly x: number; readonly width: number } {
  const crossings = points
    .flatMap((from, index): number[] => {
      const to = points[(index + 1) % points.length];
      if (!to || from.y > y === to.y > y) return [];
      return [from.x + ((y - from.y) * (to.x - from.x)) / (to.y - from.y)];
    })
    .toSorted((a, b) => a - b);
  let best = { x: points[0]?.x ?? 0, width: 0 };
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from = 0, to = 0] = crossings.slice(index, index + 2);
    if (to - from > best.width) best = { x: (from + to) / 2, width: to - from };
  }
  return best;
}

/** A place inside a ring: the middle of its widest stretch among a few heights. */
function labelOf(points: readonly Point[]): { x: number; y: number } {
  const heights = points.map(({ y }) => y);
  const top = Math.min(...heights);
  const bottom = Math.max(...heights);
  let best = { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, width: -1 };
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    // Off the grid, so that no corner lies on the line.
    const y = top + (bottom - top) * share + STEP / 3;
    const { x, width } = widestStretch(points, y);
    if (width > best.width * 1.25) best = { x, y, width };
  }
  const tidy = (value: number) => Math.round(value * 100) / 100;
  return { x: tidy(best.x), y: tidy(best.y) };
}

function pathOf(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${String(x)} ${String(y)}`).join('L')}Z`;
}

/** @param shapes polygons by region code; a region may have several features. */
export function drawMap(shapes: ReadonlyMap<string, readonly Polygon[]>): DrawnMap {
  function* positions(): Iterable<Position> {
    for (const polygons of shapes.values())
      for (const rings of polygons) for (const ring of rings) yield* ring;
  }
  const { project, width, height } = projectionFor(positions());
  const regions = [...shapes].map(([code, polygons]): DrawnRegion => {
    const rings = polygons.flat().map((ring) => simplify(ring, project));
    const drawable = rings.filter((points) => points.length > 2);
    const largest =
      (drawable.length > 0 ? drawable : rings).toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0] ??
      [];
    // A region smaller than the grid is still there: as a small square.
    const { x, y } = largest[0] ?? { x: 0, y: 0 };
    const dot = [
      { x, y },
      { x: x + 1, y },
      { x: x + 1, y: y + 1 },
      { x, y: y + 1 },
    ];
    const drawn = drawable.length > 0 ? drawable : [dot];
    return { code, path: drawn.map(pathOf).join(''), label: labelOf(drawable.length > 0 ? largest : dot) };
  });
  return { width, height, regions };
}
