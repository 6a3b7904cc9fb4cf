/**
 * Which indicator a written name means. A name counts when it equals a known one, when it has the same telling
 * words, or when it is clearly nearest to one indicator; a name that could be two is none.
 */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { plainWords } from './words.ts';

export interface NameMatch {
  readonly indicator: string;
  /** True for the regulation's full name or a listed variant of it. */
  readonly isFullName: boolean;
  readonly isExact: boolean;
}

export interface NameIndex {
  match(text: string): NameMatch | null;
  /** True for the name of a domain or an aspect, with or without its number. */
  isHeading(text: string): boolean;
}

const LONGEST_NAME = 250;
const LEAST_LIKENESS = 0.8;
const LEAST_LEAD = 0.1;
/** Comparing words by likeness is slow; a workbook with more different texts than this is no worksheet. */
const MOST_COMPARISONS = 1500;

/** Words that every other name has as well. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'tingkat kematangan instansi pusat pemerintah daerah dan atas pada untuk yang di spbe berbasis elektronik indikator'.split(' '),
);

function nameWords(text: string): string {
  return plainWords(text)
    .replace(/^(?:indikator )?\d{1,2}(?: \d)? (?=\p{L})/u, '')
    .replace(/^(?:indikator )?(?:tingkat kematangan )/, '');
}

function tellingWords(words: string): string[] {
  return [...new Set(words.split(' ').filter((word) => word !== '' && !COMMON_WORDS.has(word)))].toSorted();
}

/** At most one letter different, two in long words. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const allowed = Math.min(a.length, b.length) < 5 ? 0 : Math.min(a.length, b.length) < 9 ? 1 : 2;
  if (Math.abs(a.length - b.length) > allowed || /\d/.test(a + b)) return false;
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const step = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + step));
    }
    last = current;
  }
  return (last[b.length] ?? Number.POSITIVE_INFINITY) <= allowed;
}

/** Share of words that two names have in common, 0 to 1. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (Math.abs(a.length - b.length) > 3) return 0;
  const shared = a.filter((word) => b.some((other) => isAlike(word, other))).length;
  return (2 * shared) / (a.length + b.length);
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
    [...instrument.domains, ...instrument.aspects].flatMap((part) => [plainWords(part.name), plainWords(part.shortName)]),
  );

  function nearest(telling: readonly string[]): NameMatch | null {
    const best = new Map<string, number>();
    for (const variant of variants) {
      best.set(variant.indicator, Math.max(best.get(variant.indicator) ?? 0, likeness(telling, variant.telling)));
    }
    const [first, second] = [...best].toSorted((a, b) => b[1] - a[1]);
    if (!first || first[1] < LEAST_LIKENESS || first[1] - (second?.[1] ?? 0) < LEAST_LEAD) return null;
    return { indicator: first[0], isFullName: false, isExact: false };
  }

  function find(text: string, mayCompare: () => boolean): NameMatch | null {
    const words = nameWords(text);
    const same = byWords.get(words);
    if (same) {
      const variant = only(same);
      return variant && { indicator: variant.indicator, isFullName: variant.isFullName, isExact: true };
    }
    const telling = tellingWords(words);
    const alike = byTelling.get(telling.join(' '));
    if (alike) {
      const variant = only(alike);
      return variant && { indicator: variant.indicator, isFullName: variant.isFullName, isExact: false };
    }
    return telling.length >= 2 && mayCompare() ? nearest(telling) : null;
  }

  return () => {
    const known = new Map<string, NameMatch | null>();
    let comparisons = 0;
    const mayCompare = (): boolean => (comparisons += 1) <= MOST_COMPARISONS;
    return {
      match(text) {
        if (text.length < 4 || text.length > LONGEST_NAME || !/\p{L}{3}/u.test(text)) return null;
        const cached = known.get(text);
        if (cached !== undefined) return cached;
        const match = find(text, mayCompare);
        known.set(text, match);
        return match;
      },
      isHeading(text) {
        const words = plainWords(text);
        return /^(domain|aspek) \d+\b/.test(words) || headings.has(words);
      },
    };
  };
}
