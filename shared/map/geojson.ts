/**
 * Reads a GeoJSON file of polygons (RFC 7946). The file is someone else's: everything in it is checked by hand, and
 * whatever is not a feature with polygons in degrees refuses the whole file.
 */

export type Position = readonly [longitude: number, latitude: number];
/** A closed line; the first ring of a polygon is its outline, the others are holes. */
export type Ring = readonly Position[];
export type Polygon = readonly Ring[];

export interface MapFeature {
  /** Place in the file, from 0. */
  readonly index: number;
  /** Properties that are texts or numbers, as texts. */
  readonly properties: Readonly<Record<string, string>>;
  readonly polygons: readonly Polygon[];
}

export const MAP_FAULTS = [
  'not-geojson',
  'not-polygons',
  'not-degrees',
  'damaged-ring',
  'too-large',
  'no-features',
] as const;
export type MapFault = (typeof MAP_FAULTS)[number];

export type MapReading =
  | { readonly ok: true; readonly features: readonly MapFeature[] }
  | { readonly ok: false; readonly fault: MapFault };

/** Bounds far above a map of any province, and far below what would stop the window. */
export const MAP_LIMITS = {
  bytes: 16 * 1024 * 1024,
  features: 2000,
  positions: 600_000,
  propertyLength: 200,
};

class MapError extends Error {
  readonly fault: MapFault;
  constructor(fault: MapFault) {
    super(fault);
    this.fault = fault;
  }
}

type Json = Readonly<Record<string, unknown>>;

function objectOf(value: unknown, fault: MapFault): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new MapError(fault);
  return value as Json;
}

function arrayOf(value: unknown, fault: MapFault): readonly unknown[] {
  if (!Array.isArray(value)) throw new MapError(fault);
  return value;
}

function readPosition(value: unknown): Position {
  const [longitude, latitude] = arrayOf(value, 'damaged-ring');
  if (typeof longitude !== 'number' || typeof latitude !== 'number') throw new MapError('damaged-ring');
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) throw new MapError('not-degrees');
  return [longitude, latitude];
}

/** Counts positions over the whole file. */
interface Budget {
  positions: number;
}

function readRing(value: unknown, budget: Budget): Ring {
  const written = arrayOf(value, 'damaged-ring');
  budget.positions -= written.length;
  if (budget.positions < 0) throw new MapError('too-large');
  // Three corners and the first one again.
  if (written.length < 4) throw new MapError('damaged-ring');
  return written.map(readPosition);
}

function readPolygon(value: unknown, budget: Budget): Polygon {
  const rings = arrayOf(value, 'damaged-ring');
  if (rings.length === 0) throw new MapError('damaged-ring');
  return rings.map((ring) => readRing(ring, budget));
}

function readPolygons(value: unknown, budget: Budget): Polygon[] {
  const geometry = objectOf(value, 'not-polygons');
  if (geometry['type'] === 'Polygon') return [readPolygon(geometry['coordinates'], budget)];
  if (geometry['type'] !== 'MultiPolygon') throw new MapError('not-polygons');
  return arrayOf(geometry['coordinates'], 'damaged-ring').map((polygon) => readPolygon(polygon, budget));
}

function readProperties(value: unknown): Record<string, string> {
  if (value === null || value === undefined) return {};
  return Object.fromEntries(
    Object.entries(objectOf(value, 'not-geojson')).flatMap(([key, property]) =>
      typeof property === 'string' || typeof property === 'number'
        ? [[key.slice(0, MAP_LIMITS.propertyLength), String(property).slice(0, MAP_LIMITS.propertyLength)]]
        : [],
    ),
  );
}

function readFeatures(text: string): MapFeature[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new MapError('not-geojson');
  }
  const collection = objectOf(parsed, 'not-geojson');
  if (collection['type'] !== 'FeatureCollection') throw new MapError('not-geojson');
  const features = arrayOf(collection['features'], 'not-geojson');
  if (features.length === 0) throw new MapError('no-features');
  if (features.length > MAP_LIMITS.features) throw new MapError('too-large');
  const budget: Budget = { positions: MAP_LIMITS.positions };
  return features.map((value, index) => {
    const feature = objectOf(value, 'not-geojson');
    if (feature['type'] !== 'Feature') throw new MapError('not-geojson');
    return {
      index,
      properties: readProperties(feature['properties']),
      polygons: readPolygons(feature['geometry'], budget),
    };
  });
}

/** @param text the whole file; its size in bytes is checked by whoever reads it. */
export function readGeoJson(text: string): MapReading {
  try {
    return { ok: true, features: readFeatures(text) };
  } catch (error) {
    if (error instanceof MapError) return { ok: false, fault: error.fault };
    throw error;
  }
}
