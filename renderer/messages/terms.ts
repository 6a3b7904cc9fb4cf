/** Terms that only the window needs; the field's own are in shared/messages/terms.ts. */
import type { Stage } from '../../shared/assessment/stages.ts';
import { STAGE_NAMES } from '../../shared/messages/terms.ts';

/** null is the furthest stage that each region has reached. */
export function stageName(stage: Stage | null): string {
  return stage === null ? 'Terjauh' : STAGE_NAMES[stage];
}

const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Kabupaten|Kab\.) /, 'Kab.'],
  [/^Provinsi /, 'Prov.'],
];

/** "Kabupaten Rote Ndao" → prefix "Kab." and name "Rote Ndao"; a city keeps its prefix in the name. */
export function splitRegionName(name: string): { readonly prefix: string; readonly rest: string } {
  const found = PREFIXES.find(([pattern]) => pattern.test(name));
  return found ? { prefix: found[1], rest: name.replace(found[0], '') } : { prefix: '', rest: name };
}

/** "Kab. Rote Ndao". */
export function shortRegionName(name: string): string {
  const { prefix, rest } = splitRegionName(name);
  return prefix ? `${prefix} ${rest}` : rest;
}

/** Choosing a region; several screens do. */
export const regionText = {
  region: 'Kabupaten/kota',
  province: 'provinsi',
  previous: 'Daerah sebelumnya',
  next: 'Daerah berikutnya',
  selected: 'Daerah terpilih',
} as const;
