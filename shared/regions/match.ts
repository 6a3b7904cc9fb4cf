/**
 * Which region a written name means. Only an exact name or alias is taken without asking, where exact allows
 * for case, diacritics, punctuation, spacing and the usual words in front ("Pemerintah", "Kab.", "Kota").
 * Everything else is handed back as a question with candidates: a near miss is never a match.
 */
import type { Region, RegionKind } from './regions.ts';

export type RegionMatch =
  | { readonly kind: 'exact'; readonly code: string; readonly via: 'name' | 'alias' }
  | { readonly kind: 'ambiguous'; readonly candidates: string[] }
  | { readonly kind: 'unknown'; readonly candidates: string[] };

/** A region named within a longer text; `written` is the part of the text that names it. */
export interface RegionMention {
  readonly match: RegionMatch;
  readonly written: string;
}

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

const MOST_CANDIDATES = 4;
/** Longer texts are explanations; a region's name is not looked for behind this many characters. */
const LONGEST_TEXT = 2000;
const LONGEST_NAME = 120;
/** How many kind words of one text are followed up when none of them is followed by an exact name. */
const MOST_GUESSES = 3;

const KIND_WORDS: ReadonlyMap<string, RegionKind> = new Map([
  ['kab', 'kabupaten'],
  ['kabupaten', 'kabupaten'],
  ['kota', 'kota'],
  ['kotamadya', 'kota'],
  ['kodya', 'kota'],
  ['prov', 'provinsi'],
  ['provinsi', 'provinsi'],
  ['propinsi', 'provinsi'],
]);
const GOVERNMENT_KIND_WORDS: ReadonlyMap<string, RegionKind> = new Map([
  ['pemkab', 'kabupaten'],
  ['pemkot', 'kota'],
  ['pemprov', 'provinsi'],
]);
const GOVERNMENT_WORDS: ReadonlySet<string> = new Set(['pemerintah', 'pemda']);
/** Follows the kind word in the names of Jakarta's cities. */
const ADMINISTRATIVE_WORDS: ReadonlySet<string> = new Set(['administrasi', 'adm']);
/** A name followed by one of these is another name: "Kabupaten Kupang Barat" is not Kabupaten Kupang. */
const DIRECTION_WORDS: ReadonlySet<string> = new Set(
  'barat daya kepulauan laut ilir hilir hulu selatan tengah tenggara timur ulu utara'.split(' '),
);

/**
 * The text in lower case without diacritics, with every run of punctuation and spaces as one space.
 * Apostrophes and invisible characters go without leaving a space: "Ba'a" is "baa".
 */
export function normaliseName(written: string): string {
  return written
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘ʼ`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One name under which a region is known, without its kind. */
interface Entry {
  readonly region: Region;
  readonly bare: string;
  readonly via: 'name' | 'alias';
}

/** A written name taken apart: what it says it is, and the name itself. */
interface Reading {
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

function readName(normalised: string): Reading[] {
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
function fullestReading(readings: readonly Reading[]): Reading {
  const empty: Reading = { kind: null, bare: '' };
  return readings.reduce(
    (best, next) => (next.kind !== null || best.kind === null ? next : best),
    readings[0] ?? empty,
  );
}

/** The same for "Kab. Sumba" and "Pemerintah Kabupaten Sumba", another for a bare "Sumba". */
function learnedKey(normalised: string): string {
  const { kind, bare } = fullestReading(readName(normalised));
  return `${kind ?? ''} ${bare}`;
}

/** Edits between two texts, a swap of neighbours counting as one; `limit` + 1 for anything above `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(edits);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? limit + 1;
}

function codesOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map((entry) => entry.region.code))];
}

/** A word of the text as it stands there, and normalised. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}'’‘ʼ`´]+/gu), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: normaliseName(found[0]),
  })).filter((word) => word.text !== '');
}

/** Words that say what kind of name follows, by their places in the list of words. */
interface Opening {
  /** Where the mention begins. */
  readonly first: number;
  /** Where the name itself begins. */
  readonly name: number;
  /** null when the text says only that it is a government, or "Kabupaten/Kota". */
  readonly kind: RegionKind | null;
}

function openingsOf(text: string, words: readonly Word[]): Opening[] {
  const wordAt = (index: number): string => words[index]?.text ?? '';
  const gapBefore = (index: number): string => text.slice(words[index - 1]?.end ?? 0, words[index]?.start);
  const openings: Opening[] = [];
  let index = 0;
  while (index < words.length) {
    let first = index;
    let kind = GOVERNMENT_KIND_WORDS.get(wordAt(index)) ?? null;
    let opens = kind !== null;
    if (kind === null && GOVERNMENT_WORDS.has(wordAt(index))) {
      opens = true;
      // "Daerah" belongs to the name in "Daerah Istimewa Yogyakarta".
      if (wordAt(index + 1) === 'daerah' && !['istimewa', 'khusus'].includes(wordAt(index + 2))) index += 1;
    }
    if (opens) index += 1;
    const stated = KIND_WORDS.get(wordAt(index));
    const joined = !opens || (kind === null && /^[\s._\p{Pd}]*$/u.test(gapBefore(index)));
    if (stated !== undefined && joined && wordAt(index - 1) !== 'ibu') {
      opens = true;
      kind = stated;
      index += 1;
      while (KIND_WORDS.has(wordAt(index)) && /^[\s.]*\/\s*$/.test(gapBefore(index))) {
        kind = null;
        index += 1;
        first = index;
      }
      if (ADMINISTRATIVE_WORDS.has(wordAt(index))) index += 1;
    }
    if (!opens) index += 1;
    else if (index < words.length && /^[\s.:_=\p{Pd}]*$/u.test(gapBefore(index))) {
      if (kind !== null || !KIND_WORDS.has(wordAt(index))) openings.push({ first, name: index, kind });
    }
  }
  return openings;
}

/** How many words from `from` on may form one name: punctuation other than hyphens ends it. */
function reach(text: string, words: readonly Word[], from: number, most: number): number {
  let count = 1;
  while (count < most && from + count < words.length) {
    const gap = text.slice(words[from + count - 1]?.end, words[from + count]?.start);
    if (!/^[\s_\p{Pd}]+$/u.test(gap)) break;
    count += 1;
  }
  return count;
}

interface NameInText {
  readonly match: RegionMatch;
  /** The word behind the name belongs to it. */
  readonly goesOn: boolean;
}

interface Found {
  readonly match: RegionMatch;
  readonly opening: Opening;
  readonly start: number;
  readonly end: number;
}

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
  const entries: Entry[] = [];
  const byBare = new Map<string, Entry[]>();
  const known = new Map(regions.map((region) => [region.code, region]));

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
  const learned = new Map<string, Set<string>>();
  for (const { written, code } of learnedAliases) {
    const key = learnedKey(normaliseName(written));
    if (!known.has(code)) continue;
    learned.set(key, (learned.get(key) ?? new Set()).add(code));
  }

  /** In words. */
  const longestName = [...byBare.keys(), ...learned.keys()].reduce(
    (longest, name) => Math.max(longest, name.split(' ').length),
    1,
  );
  const isHome = (entry: Entry): boolean => entry.region.province === homeProvince;

  function decide(found: readonly Entry[]): RegionMatch | null {
    const [first, second] = found;
    if (first === undefined) return null;
    if (second === undefined) return { kind: 'exact', code: first.region.code, via: first.via };
    return { kind: 'ambiguous', candidates: codesOf(found) };
  }

  /** Regions of exactly this name: a bare name only in the home province, a kind word anywhere. */
  function named({ kind, bare }: Reading): Entry[] {
    const found = (byBare.get(bare) ?? []).filter((entry) => kind === null || entry.region.kind === kind);
    const home = found.filter(isHome);
    return kind === null || home.length > 0 ? home : found;
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

  /** Regions whose names begin with these whole words: "Sumba" begins four of them. */
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

  /** The same name with another kind or outside the home province. */
  function elsewhere(reading: Reading): Entry[] {
    const found = byBare.get(reading.bare) ?? [];
    const home = found.filter(isHome);
    return home.length > 0 ? home : found;
  }

  /** Cut off ("Manggarai Ti") or only a part of the name ("Raijua"). */
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

  /** What a known name turns into when the word behind it shows that it goes on, perhaps cut off. */
  function continued(code: string, reading: Reading, nextWord: string): RegionMatch | null {
    const longer = beginningWith(reading);
    const cutOff = longer.filter((entry) => entry.bare.startsWith(`${reading.bare} ${nextWord}`));
    const withLonger = (found: readonly Entry[]): string[] => [...new Set([code, ...codesOf(found)])];
    if (cutOff.length > 0) return { kind: 'ambiguous', candidates: withLonger(cutOff) };
    if (!DIRECTION_WORDS.has(nextWord)) return null;
    return { kind: 'unknown', candidates: withLonger(longer).slice(0, MOST_CANDIDATES) };
  }

  /** Tries the words behind an opening as a name, as many of them as possible first. */
  function longestAt(
    text: string,
    words: readonly Word[],
    opening: Opening,
    matchWords: (reading: Reading, nextWord: string | undefined) => NameInText | null,
  ): Found | null {
    // One word more than a name can have: the one that may show that a name goes on.
    const most = reach(text, words, opening.name, longestName + 1);
    const name = words.slice(opening.name, opening.name + most);
    for (let count = Math.min(most, longestName); count > 0; count -= 1) {
      const bare = name
        .slice(0, count)
        .map((word) => word.text)
        .join(' ');
      const nextWord = name[count];
      const found = matchWords({ kind: opening.kind, bare }, nextWord?.text);
      if (found === null) continue;
      const start = words[opening.first]?.start ?? 0;
      const last = found.goesOn ? nextWord : name[count - 1];
      return { match: found.match, opening, start, end: last?.end ?? start };
    }
    return null;
  }

  function knownName(reading: Reading, nextWord: string | undefined): NameInText | null {
    const found = matchKnown(reading.kind === null ? reading.bare : `${reading.kind} ${reading.bare}`);
    if (found === null) return null;
    const longer =
      found.kind === 'exact' && nextWord !== undefined ? continued(found.code, reading, nextWord) : null;
    return { match: longer ?? found, goesOn: longer !== null };
  }

  function guessedName(reading: Reading): NameInText | null {
    const beginning = beginningWith(reading);
    if (beginning.length > 1) {
      return { match: { kind: 'ambiguous', candidates: codesOf(beginning) }, goesOn: false };
    }
    const same = elsewhere(reading);
    // Short words are too easily like a name to be asked about: "kota ini", "kabupaten ada".
    const similar = reading.bare.length >= 5 ? similarTo(reading) : [];
    const found = same.length > 0 ? same : [...beginning, ...similar];
    return found.length > 0 ? { match: unknown(found), goesOn: false } : null;
  }

  function mentionsIn(text: string): Found[] {
    const words = wordsOf(text);
    let guesses = 0;
    return openingsOf(text, words).flatMap((opening) => {
      const found = longestAt(text, words, opening, knownName);
      if (found !== null) return [found];
      if (opening.kind === null || guesses >= MOST_GUESSES) return [];
      guesses += 1;
      return longestAt(text, words, opening, guessedName) ?? [];
    });
  }

  /** A regency beside its province is the regency; several regencies, or one in doubt, are a question. */
  function choose(mentions: readonly Found[]): Found | null {
    const kindOf = (found: Found): RegionKind | null =>
      found.match.kind === 'exact' ? (known.get(found.match.code)?.kind ?? null) : null;
    const regencies = mentions.filter((found) => kindOf(found) === 'kabupaten' || kindOf(found) === 'kota');
    const doubtful = mentions.filter((found) => kindOf(found) === null && found.opening.kind !== 'provinsi');
    const relevant = [regencies, doubtful.slice(0, 1), mentions].find((group) => group.length > 0) ?? [];
    const [first] = relevant;
    if (first === undefined) return null;
    const codes = new Set(
      relevant.flatMap((found) => (found.match.kind === 'exact' ? [found.match.code] : [])),
    );
    if (codes.size < 2) return first;
    return {
      ...first,
      match: { kind: 'ambiguous', candidates: [...codes] },
      end: relevant.at(-1)?.end ?? first.end,
    };
  }

  function findRegionIn(wholeText: string): RegionMention | null {
    const text = wholeText.slice(0, LONGEST_TEXT);
    const chosen = choose(mentionsIn(text));
    return chosen && { match: chosen.match, written: text.slice(chosen.start, chosen.end) };
  }

  return Object.assign(match, { findRegionIn });
}
