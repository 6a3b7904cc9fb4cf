/** Takes a written name apart: words that say what kind of region it is, and the name itself. */
import type { RegionKind } from './regions.ts';

export const KIND_WORDS: ReadonlyMap<string, RegionKind> = new Map([
  ['kab', 'kabupaten'],
  ['kabupaten', 'kabupaten'],
  ['kota', 'kota'],
  ['kotamadya', 'kota'],
  ['kodya', 'kota'],
  ['prov', 'provinsi'],
  ['provinsi', 'provinsi'],
  ['propinsi', 'provinsi'],
]);
export const GOVERNMENT_KIND_WORDS: ReadonlyMap<string, RegionKind> = new Map([
  ['pemkab', 'kabupaten'],
  ['pemkot', 'kota'],
  ['pemprov', 'provinsi'],
]);
export const GOVERNMENT_WORDS: ReadonlySet<string> = new Set(['pemerintah', 'pemda']);
/** Follows the kind word in the names of Jakarta's cities. */
export const ADMINISTRATIVE_WORDS: ReadonlySet<string> = new Set(['administrasi', 'adm']);
/** A written name taken apart: what it says it is, and the name itself. */
export interface Reading {
  readonly kind: RegionKind | null;
  readonly bare: string;
}

function withoutFirst(tokens: readonly string[]): readonly string[] {
  return tokens.slice(1);
}

/** Leaves "Pemerintah", "Pemda" and the like off; several results where "Daerah" may belong to the name. */
function withoutGovernment(normalised: string): string[] {
  const tokens = normalised.split(' ');
  const first = tokens[0] ?? '';
  const readings = [normalised];
  const governmentKind = GOVERNMENT_KIND_WORDS.get(first);
  if (governmentKind !== undefined) readings.push([governmentKind, ...withoutFirst(tokens)].join(' '));
  if (GOVERNMENT_WORDS.has(first)) {
    const rest = withoutFirst(tokens);
    readings.push(rest.join(' '));
    if (rest[0] === 'daerah') readings.push(withoutFirst(rest).join(' '));
  }
  return readings;
}

export function readName(normalised: string): Reading[] {
  const readings: Reading[] = [];
  for (const name of withoutGovernment(normalised)) {
    const tokens = name.split(' ');
    const kind = KIND_WORDS.get(tokens[0] ?? '');
    if (kind !== undefined && tokens.length > 1) {
      const rest = withoutFirst(tokens);
      const bare = ADMINISTRATIVE_WORDS.has(rest[0] ?? '') && rest.length > 1 ? withoutFirst(rest) : rest;
      readings.push({ kind, bare: bare.join(' ') });
    }
    readings.push({ kind: null, bare: name });
  }
  return readings;
}

/** The reading that says most: the name with everything in front of it understood. */
export function fullestReading(readings: readonly Reading[]): Reading {
  const empty: Reading = { kind: null, bare: '' };
  return readings.reduce(
    (best, next) => (next.kind !== null || best.kind === null ? next : best),
    readings[0] ?? empty,
  );
}

/** The same for "Kab. Sumba" and "Pemerintah Kabupaten Sumba", another for a bare "Sumba". */
export function learnedKey(normalised: string): string {
  const { kind, bare } = fullestReading(readName(normalised));
  return `${kind ?? ''} ${bare}`;
}
