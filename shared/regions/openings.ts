/** Finds the places in a longer text behind which a region's name may stand. */
import { ADMINISTRATIVE_WORDS, GOVERNMENT_KIND_WORDS, GOVERNMENT_WORDS, KIND_WORDS } from './name-reading.ts';
import { normaliseName } from './normalise-name.ts';
import type { RegionKind } from './regions.ts';

/** A word of the text as it stands there, and normalised. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}'’‘ʼ`´]+/gu), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: normaliseName(found[0]),
  })).filter((word) => word.text !== '');
}

/** Words that say what kind of name follows, by their places in the list of words. */
export interface Opening {
  /** Where the mention begins. */
  readonly first: number;
  /** Where the name itself begins. */
  readonly name: number;
  /** null when the text says only that it is a government, or "Kabupaten/Kota". */
  readonly kind: RegionKind | null;
}

export function openingsOf(text: string, words: readonly Word[]): Opening[] {
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
export function reach(text: string, words: readonly Word[], from: number, most: number): number {
  let count = 1;
  while (count < most && from + count < words.length) {
    const gap = text.slice(words[from + count - 1]?.end, words[from + count]?.start);
    if (!/^[\s_\p{Pd}]+$/u.test(gap)) break;
    count += 1;
  }
  return count;
}
