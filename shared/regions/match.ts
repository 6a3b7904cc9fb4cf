/**
 * Which region a written name means. Only an exact name or alias is taken without asking, where exact allows
 * for case, diacritics, punctuation, spacing and the usual words in front ("Pemerintah", "Kab.", "Kota").
 * Everything else is handed back as a question with candidates: a near miss is never a match.
 */
import { createRegionFinder } from './find-region.ts';
import { codesOf, createNameIndex, type Entry } from './name-index.ts';
import { fullestReading, KIND_WORDS, learnedKey, readName, type Reading } from './name-reading.ts';
import { normaliseName } from './normalise-name.ts';
import { MOST_CANDIDATES, type RegionMatch, type RegionMention } from './region-match.ts';
import type { Region } from './regions.ts';

export interface LearnedAlias {
  readonly written: string;
  readonly code: string;
}

export interface RegionMatcher {
  /** Matches a text that is meant to be a region's name and nothing else. */
  (written: string): RegionMatch;
  /**
   * Looks for a region in a heading, label or sentence. A name counts only behind a word that says what it
   * is ("Kabupaten", "Pemkot", "Pemerintah Daerah"), so that "Ende" in a sentence is not read as one.
   */
  findRegionIn(text: string): RegionMention | null;
}

const LONGEST_NAME = 120;

/**
 * @param regions every region that may be meant; see `regionsOf`
 * @param learnedAliases answers the office gave before; they are as good as a name
 * @param homeProvince code of the province in which a bare name, without its kind, is understood
 */
export function createRegionMatcher(
  regions: readonly Region[],
  learnedAliases: readonly LearnedAlias[],
  homeProvince: string,
): RegionMatcher {
  const known = new Map(regions.map((region) => [region.code, region]));
  const index = createNameIndex(regions, homeProvince);
  const { named, beginningWith, elsewhere, partOf, similarTo } = index;
  const learned = new Map<string, Set<string>>();
  for (const { written, code } of learnedAliases) {
    const key = learnedKey(normaliseName(written));
    if (!known.has(code)) continue;
    learned.set(key, (learned.get(key) ?? new Set()).add(code));
  }

  function decide(found: readonly Entry[]): RegionMatch | null {
    const [first, second] = found;
    if (first === undefined) return null;
    if (second === undefined) return { kind: 'exact', code: first.region.code, via: first.via };
    return { kind: 'ambiguous', candidates: codesOf(found) };
  }

  function learnedMatch(normalised: string): RegionMatch | null {
    const codes = [...(learned.get(learnedKey(normalised)) ?? [])];
    const [code, other] = codes;
    if (code === undefined) return null;
    return other === undefined
      ? { kind: 'exact', code, via: 'alias' }
      : { kind: 'ambiguous', candidates: codes };
  }

  /** The answer when the name itself is known, once or several times. */
  function matchKnown(normalised: string): RegionMatch | null {
    const readings = readName(normalised);
    // An official name with its kind cannot be unlearned; a bare one can ("Kupang" always means the city).
    for (const reading of readings) {
      const [only, other] = reading.kind === null ? [] : named(reading);
      if (only?.via === 'name' && other === undefined) return decide([only]);
    }
    const answered = learnedMatch(normalised);
    if (answered !== null) return answered;
    for (const reading of readings) {
      const match = decide(named(reading));
      if (match !== null) return match;
    }
    return null;
  }

  function unknown(...groups: readonly (readonly Entry[])[]): RegionMatch {
    return { kind: 'unknown', candidates: codesOf(groups.flat()).slice(0, MOST_CANDIDATES) };
  }

  function guess(readings: readonly Reading[]): RegionMatch {
    const same = readings.flatMap(elsewhere);
    if (same.length > 0) return unknown(same);
    const reading = fullestReading(readings);
    if (reading.bare === '') return unknown();
    const beginning = beginningWith(reading);
    if (beginning.length > 1) return { kind: 'ambiguous', candidates: codesOf(beginning) };
    return unknown(beginning, partOf(reading), similarTo(reading));
  }

  /** "Manggarai Timur (Matim)", "Kupang (Kota)", "Kabupaten Alor (NTT)": the brackets may only confirm. */
  function matchWithBrackets(written: string): RegionMatch | null {
    const parts = /^([^()[\]]+)[([]([^()[\]]+)[)\]]\s*$/.exec(written);
    if (parts === null) return null;
    const outside = normaliseName(parts[1] ?? '');
    const inside = normaliseName(parts[2] ?? '');
    if (outside === '' || inside === '') return null;
    if (KIND_WORDS.has(inside)) return matchKnown(`${inside} ${outside}`);
    const first = matchKnown(outside);
    const second = matchKnown(inside);
    if (first === null && second === null) return null;
    if (second?.kind === 'exact') {
      if (first?.kind === 'ambiguous' && first.candidates.includes(second.code)) return second;
      const place = first?.kind === 'exact' ? known.get(first.code) : undefined;
      if (place !== undefined && [place.code, place.province].includes(second.code)) return first;
    }
    const codes = [first, second].flatMap((each) => {
      if (each === null) return [];
      return each.kind === 'exact' ? [each.code] : each.candidates;
    });
    return { kind: 'unknown', candidates: [...new Set(codes)].slice(0, MOST_CANDIDATES) };
  }

  function match(written: string): RegionMatch {
    const normalised = normaliseName(written);
    if (normalised.length > LONGEST_NAME) return unknown();
    return matchKnown(normalised) ?? matchWithBrackets(written) ?? guess(readName(normalised));
  }

  const learnedWords = [...learned.keys()].map((name) => name.split(' ').length);
  const findRegionIn = createRegionFinder({
    known,
    index,
    matchKnown,
    unknown,
    longestName: Math.max(index.longestName, ...learnedWords),
  });

  return Object.assign(match, { findRegionIn });
}
