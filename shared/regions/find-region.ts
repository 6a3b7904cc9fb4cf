/** Finds the region that a heading, label or sentence names. */
import { codesOf, type Entry, type NameIndex } from './name-index.ts';
import type { Reading } from './name-reading.ts';
import { openingsOf, reach, wordsOf, type Opening, type Word } from './openings.ts';
import { MOST_CANDIDATES, type RegionMatch, type RegionMention } from './region-match.ts';
import type { Region, RegionKind } from './regions.ts';

/** Longer texts are explanations; a region's name is not looked for behind this many characters. */
const LONGEST_TEXT = 2000;
/** How many kind words of one text are followed up when none of them is followed by an exact name. */
const MOST_GUESSES = 3;

/** A name followed by one of these is another name: "Kabupaten Kupang Barat" is not Kabupaten Kupang. */
const DIRECTION_WORDS: ReadonlySet<string> = new Set(
  'barat daya kepulauan laut ilir hilir hulu selatan tengah tenggara timur ulu utara'.split(' '),
);

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

interface FinderParts {
  readonly known: ReadonlyMap<string, Region>;
  readonly index: NameIndex;
  /** In words, learned names included. */
  readonly longestName: number;
  readonly matchKnown: (normalised: string) => RegionMatch | null;
  readonly unknown: (...groups: readonly (readonly Entry[])[]) => RegionMatch;
}

/** @returns null where the text names no region. */
export function createRegionFinder(parts: FinderParts): (text: string) => RegionMention | null {
  const { known, index, longestName, matchKnown, unknown } = parts;
  const { beginningWith, elsewhere, similarTo } = index;

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

  return findRegionIn;
}
