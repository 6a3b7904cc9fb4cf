/** Regions by their names and aliases: exactly so named, beginning so, similar, or the same elsewhere. */
import { editDistance } from './edit-distance.ts';
import { fullestReading, readName, type Reading } from './name-reading.ts';
import { normaliseName } from './normalise-name.ts';
import type { Region } from './regions.ts';

/** One name under which a region is known, without its kind. */
export interface Entry {
  readonly region: Region;
  readonly bare: string;
  readonly via: 'name' | 'alias';
}

export interface NameIndex {
  /** In words, of the longest name. */
  readonly longestName: number;
  /** Regions of exactly this name: a bare name only in the home province, a kind word anywhere. */
  readonly named: (reading: Reading) => Entry[];
  /** Regions whose names begin with these whole words: "Sumba" begins four of them. */
  readonly beginningWith: (reading: Reading) => Entry[];
  /** The same name with another kind or outside the home province. */
  readonly elsewhere: (reading: Reading) => Entry[];
  /** Cut off ("Manggarai Ti") or only a part of the name ("Raijua"). */
  readonly partOf: (reading: Reading) => Entry[];
  /** Within a few edits, nearest first. */
  readonly similarTo: (reading: Reading) => Entry[];
}

export function codesOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map((entry) => entry.region.code))];
}

/** @param homeProvince code of the province in which a bare name, without its kind, is understood */
export function createNameIndex(regions: readonly Region[], homeProvince: string): NameIndex {
  const entries: Entry[] = [];
  const byBare = new Map<string, Entry[]>();

  function addEntry(region: Region, bare: string, via: 'name' | 'alias'): void {
    const same = byBare.get(bare) ?? [];
    if (bare === '' || same.some((entry) => entry.region.code === region.code)) return;
    const entry = { region, bare, via };
    entries.push(entry);
    byBare.set(bare, [...same, entry]);
  }
  for (const region of regions) {
    addEntry(region, fullestReading(readName(normaliseName(region.name))).bare, 'name');
    for (const alias of region.aliases) addEntry(region, normaliseName(alias), 'alias');
  }
  const isHome = (entry: Entry): boolean => entry.region.province === homeProvince;

  function named({ kind, bare }: Reading): Entry[] {
    const found = (byBare.get(bare) ?? []).filter((entry) => kind === null || entry.region.kind === kind);
    const home = found.filter(isHome);
    return kind === null || home.length > 0 ? home : found;
  }

  function beginningWith({ kind, bare }: Reading): Entry[] {
    const found = entries.filter(
      (entry) =>
        entry.via === 'name' &&
        entry.bare.startsWith(`${bare} `) &&
        (kind === null ? isHome(entry) : entry.region.kind === kind),
    );
    const home = found.filter(isHome);
    return home.length > 0 ? home : found;
  }

  function similarTo({ kind, bare }: Reading): Entry[] {
    const limit = Math.min(3, Math.max(1, Math.floor(bare.length / 4)));
    if (bare.length < 3) return [];
    const near = entries
      .filter((entry) => entry.bare.length > 3)
      .map((entry) => ({ entry, edits: editDistance(bare, entry.bare, limit) }))
      .filter(({ edits }) => edits <= limit)
      .toSorted((a, b) => a.edits - b.edits)
      .map(({ entry }) => entry);
    const rightKind = near.filter((entry) => kind === null || entry.region.kind === kind);
    const likely = rightKind.length > 0 ? rightKind : near;
    const home = likely.filter(isHome);
    return home.length > 0 ? home : likely;
  }

  function elsewhere(reading: Reading): Entry[] {
    const found = byBare.get(reading.bare) ?? [];
    const home = found.filter(isHome);
    return home.length > 0 ? home : found;
  }

  function partOf({ kind, bare }: Reading): Entry[] {
    if (bare.length < 3) return [];
    const wanted = bare.split(' ');
    const found = entries.filter(
      (entry) =>
        entry.via === 'name' &&
        (entry.bare.startsWith(bare) || wanted.every((word) => entry.bare.split(' ').includes(word))),
    );
    const home = found.filter(isHome);
    if (home.length > 0) return home;
    return kind === null ? [] : found.filter((entry) => entry.region.kind === kind);
  }

  const longestName = [...byBare.keys()].reduce(
    (longest, name) => Math.max(longest, name.split(' ').length),
    1,
  );
  return { longestName, named, beginningWith, elsewhere, partOf, similarTo };
}
