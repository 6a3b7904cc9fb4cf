/**
 * Which indicator a written name means. A name counts when it equals a known one, when it has the same telling
 * words, or when it is clearly nearest to one indicator; a name that could be two is none.
 */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { createLikeness } from './word-likeness.ts';
import { plainWords } from './words.ts';

export interface NameMatch {
  readonly indicator: string;
  /** True for the regulation's full name or a listed variant of it. */
  readonly isFullName: boolean;
  readonly isExact: boolean;
}

export interface NameIndex {
  match(text: string): NameMatch | null;
  /** True when a text could be another wording of an indicator's name; not enough to go by alone. */
  resembles(text: string, indicator: string): boolean;
  /** True for the name of a domain or an aspect, with or without its number. */
  isHeading(text: string): boolean;
}

const LONGEST_NAME = 250;
const LEAST_LIKENESS = 0.8;
const LEAST_LEAD = 0.1;
const LEAST_RESEMBLANCE = 0.5;
/** Comparing words by likeness is slow; a workbook with more different texts than this is no worksheet. */
const MOST_COMPARISONS = 1500;
/** Texts of earlier files; the same names come again in every worksheet. */
const MOST_REMEMBERED = 10_000;

/** Words that every other name has as well. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'tingkat kematangan instansi pusat pemerintah daerah dan atas pada untuk yang di spbe berbasis elektronik indikator'.split(
    ' ',
  ),
);

function nameWords(text: string): string {
  return plainWords(text)
    .replace(/^(?:indikator )?\d{1,2}(?: \d)? (?=\p{L})/u, '')
    .replace(/^(?:indikator )?(?:tingkat kematangan )/, '');
}

function tellingWords(words: string): string[] {
  return [...new Set(words.split(' ').filter((word) => word !== '' && !COMMON_WORDS.has(word)))].toSorted();
}

interface Variant {
  readonly indicator: string;
  readonly isFullName: boolean;
  readonly words: string;
  readonly telling: readonly string[];
}

function only(variants: readonly Variant[] | undefined): Variant | null {
  const [first] = variants ?? [];
  if (!first || variants?.some((variant) => variant.indicator !== first.indicator)) return null;
  return variants?.find((variant) => variant.isFullName) ?? first;
}

function groupBy(variants: readonly Variant[], key: (variant: Variant) => string): Map<string, Variant[]> {
  const groups = new Map<string, Variant[]>();
  for (const variant of variants) {
    const same = groups.get(key(variant));
    if (same) same.push(variant);
    else groups.set(key(variant), [variant]);
  }
  return groups;
}

/** Prepares an instrument's names once; each workbook then gets an index of its own, with a bounded effort. */
export function prepareNames(instrument: Instrument): () => NameIndex {
  const variants = instrument.indicators.flatMap((indicator): Variant[] =>
    [indicator.name, ...(indicator.otherNames ?? []), indicator.shortName].map((name) => {
      const words = nameWords(name);
      const isFullName = name !== indicator.shortName || name === indicator.name;
      return { indicator: indicator.id, isFullName, words, telling: tellingWords(words) };
    }),
  );
  const byWords = groupBy(variants, (variant) => variant.words);
  const byTelling = groupBy(variants, (variant) => variant.telling.join(' '));
  const headings = new Set(
    [...instrument.domains, ...instrument.aspects].flatMap((part) => [
      plainWords(part.name),
      plainWords(part.shortName),
    ]),
  );

  const remembered = new Map<string, { readonly match: NameMatch | null; readonly isCompared: boolean }>();
  const likeness = createLikeness(variants.map((variant) => variant.telling));

  function nearest(telling: readonly string[]): NameMatch | null {
    const best = new Map<string, number>();
    likeness(telling).forEach((share, index) => {
      const indicator = variants[index]?.indicator ?? '';
      if (share > (best.get(indicator) ?? 0)) best.set(indicator, share);
    });
    let first = '';
    let most = 0;
    let second = 0;
    for (const [indicator, share] of best) {
      if (share > most) [first, most, second] = [indicator, share, most];
      else if (share > second) second = share;
    }
    if (most < LEAST_LIKENESS || most - second < LEAST_LEAD) return null;
    return { indicator: first, isFullName: false, isExact: false };
  }

  /** undefined when only a comparison of all words could tell. */
  function findEqual(words: string, telling: readonly string[]): NameMatch | null | undefined {
    const same = byWords.get(words);
    if (same) {
      const variant = only(same);
      return variant && { indicator: variant.indicator, isFullName: variant.isFullName, isExact: true };
    }
    const alike = byTelling.get(telling.join(' '));
    if (alike) {
      const variant = only(alike);
      return variant && { indicator: variant.indicator, isFullName: variant.isFullName, isExact: false };
    }
    return telling.length >= 2 ? undefined : null;
  }

  function find(text: string, mayCompare: () => boolean): NameMatch | null {
    const before = remembered.get(text);
    if (before) return before.isCompared && !mayCompare() ? null : before.match;
    const words = nameWords(text);
    const telling = tellingWords(words);
    const equal = findEqual(words, telling);
    if (equal === undefined && !mayCompare()) return null;
    const found = { match: equal === undefined ? nearest(telling) : equal, isCompared: equal === undefined };
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, found);
    return found.match;
  }

  return () => {
    const known = new Map<string, NameMatch | null>();
    let comparisons = 0;
    const mayCompare = (): boolean => (comparisons += 1) <= MOST_COMPARISONS;
    return {
      match(text) {
        if (text.length < 4 || text.length > LONGEST_NAME) return null;
        const cached = known.get(text);
        if (cached !== undefined) return cached;
        const match = /\p{L}{3}/u.test(text) ? find(text, mayCompare) : null;
        known.set(text, match);
        return match;
      },
      resembles(text, indicator) {
        const shares = likeness(tellingWords(nameWords(text)));
        return variants.some(
          (variant, index) => variant.indicator === indicator && (shares[index] ?? 0) >= LEAST_RESEMBLANCE,
        );
      },
      isHeading(text) {
        const words = plainWords(text);
        return /^(domain|aspek) \d+\b/.test(words) || headings.has(words);
      },
    };
  };
}
