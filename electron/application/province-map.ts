/** The home province's map: a GeoJSON file of the office, kept with the originals, drawn for the window. */
import { z } from 'zod';
import type { OperationOutput, ParsedInput } from '../../shared/contract/operations.ts';
import type { ProvinceMap } from '../../shared/contract/map.ts';
import { Refusal } from '../../shared/contract/result.ts';
import { regionCodeSchema } from '../../shared/contract/terms.ts';
import { drawMap } from '../../shared/map/draw-map.ts';
import { MAP_LIMITS, readGeoJson, type MapFeature, type Polygon } from '../../shared/map/geojson.ts';
import { matchFeatures, type FeatureMatch } from '../../shared/map/match-features.ts';
import { createRegionMatcher } from '../../shared/regions/match.ts';
import { sha256Of } from '../evidence/file-store.ts';
import type { ChangeWriter } from '../journal/journal.ts';
import type { Services } from './services.ts';

/** What is stored, as the text of a setting: one map for every province. */
const storedMapSchema = z.strictObject({
  fileName: z.string(),
  sha256: z.string(),
  regions: z.array(z.tuple([z.int().min(0), regionCodeSchema])),
});
type StoredMap = z.infer<typeof storedMapSchema>;

const keyOf = (province: string) => `map:${province}`;

/** @throws {Refusal} map-unusable with the fault */
function readFeatures(bytes: Uint8Array): readonly MapFeature[] {
  const refuse = (fault: string) =>
    new Refusal('map-unusable', `the map cannot be used: ${fault}`, { fault });
  if (bytes.length > MAP_LIMITS.bytes) throw refuse('too-large');
  const reading = readGeoJson(new TextDecoder().decode(bytes));
  if (!reading.ok) throw refuse(reading.fault);
  return reading.features;
}

function regencies(services: Services): ReadonlySet<string> {
  const { province } = services.settings.get();
  const regions = services.regions.ofProvince(province).filter(({ kind }) => kind !== 'provinsi');
  return new Set(regions.map(({ code }) => code));
}

function matches(services: Services, features: readonly MapFeature[]): FeatureMatch[] {
  const { province } = services.settings.get();
  const match = createRegionMatcher(services.resources.regions, services.regions.learnedAliases(), province);
  return matchFeatures(features, match, regencies(services));
}

/** Reads and matches; nothing is stored. @throws {Refusal} map-unusable */
export function previewMap(
  services: Services,
  { file }: ParsedInput<'map.preview'>,
): OperationOutput<'map.preview'> {
  const features = matches(services, readFeatures(file.bytes));
  return { features: features.map((each) => ({ ...each, candidates: [...each.candidates] })) };
}

function write(services: Services, changes: ChangeWriter, map: StoredMap | null): void {
  const id = keyOf(services.settings.get().province);
  const isStored = services.settings.storedText(id) !== null;
  if (map === null) {
    if (isStored) changes.remove('setting', id);
    return;
  }
  const value = JSON.stringify(map);
  if (isStored) changes.update('setting', id, { value });
  else changes.insert('setting', { id, value });
}

/** @throws {Refusal} map-unusable; not-found for an answer about a feature or region that does not exist */
export function setMap(services: Services, input: ParsedInput<'map.set'>): { changeSet: string | null } {
  const { file, answers } = input;
  const features = readFeatures(file.bytes);
  const codes = regencies(services);
  for (const { feature, code } of answers) {
    if (!features[feature] || !codes.has(code)) {
      throw new Refusal('not-found', `no feature ${feature} or region ${code}`, { region: code });
    }
  }
  const answered = new Map(answers.map(({ feature, code }) => [feature, code]));
  const regions = matches(services, features).flatMap(({ feature, code }): [number, string][] => {
    const chosen = answered.get(feature) ?? code;
    return chosen === null ? [] : [[feature, chosen]];
  });
  if (regions.length === 0) {
    throw new Refusal('map-unusable', 'no feature is a region of the province', { fault: 'no-regions' });
  }
  const { province } = services.settings.get();
  const changeSet = services.journal.commit(
    { summary: { kind: 'map', province, file: file.name } },
    (changes) => {
      // Before the transaction ends: a map never names a file that is not kept.
      services.files.keep(file.bytes);
      write(services, changes, { fileName: file.name, sha256: sha256Of(file.bytes), regions });
    },
  );
  return { changeSet: changeSet?.id ?? null };
}

export function removeMap(services: Services): { changeSet: string | null } {
  const { province } = services.settings.get();
  const changeSet = services.journal.commit({ summary: { kind: 'map', province, file: null } }, (changes) =>
    write(services, changes, null),
  );
  return { changeSet: changeSet?.id ?? null };
}

function storedMap(services: Services): StoredMap | null {
  return parseMap(services.settings.storedText(keyOf(services.settings.get().province)));
}

/** The maps of all provinces. */
export function mapsOfSettings({ settings }: Pick<Services, 'settings'>): StoredMap[] {
  return settings
    .storedKeys()
    .filter((key) => key.startsWith(keyOf('')))
    .flatMap((key) => parseMap(settings.storedText(key)) ?? []);
}

function parseMap(text: string | null): StoredMap | null {
  if (text === null) return null;
  try {
    return storedMapSchema.parse(JSON.parse(text));
  } catch {
    // A text that no longer says what was stored counts as no map.
    return null;
  }
}

function draw(services: Services, { sha256, regions }: StoredMap): ProvinceMap['drawing'] {
  const bytes = services.files.read(sha256);
  const reading = bytes && readGeoJson(new TextDecoder().decode(bytes));
  if (!reading?.ok) return null;
  const shapes = new Map<string, Polygon[]>();
  for (const [feature, code] of regions) {
    const polygons = reading.features[feature]?.polygons ?? [];
    shapes.set(code, [...(shapes.get(code) ?? []), ...polygons]);
  }
  const { width, height, regions: drawn } = drawMap(shapes);
  return { width, height, regions: [...drawn] };
}

/** The last drawing: files of megabytes are not drawn again for every look at the ranking. */
const drawings = new WeakMap<Services, { readonly key: string; readonly drawing: ProvinceMap['drawing'] }>();

/** null where the province has no map of its own. */
export function getMap(services: Services): ProvinceMap | null {
  const map = storedMap(services);
  if (!map) return null;
  const key = JSON.stringify(map);
  const known = drawings.get(services);
  const drawing = known?.key === key ? known.drawing : draw(services, map);
  if (drawing) drawings.set(services, { key, drawing });
  return { fileName: map.fileName, drawing };
}
