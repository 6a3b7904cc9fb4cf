/** What an entry's levels or published figures give: levels as numbers, index, parts and predikat. */
import type { ImportEntry } from '../../../shared/contract/import.ts';
import type { Settings } from '../../../shared/contract/state.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { exact, formatExact, formatRounded } from '../../../shared/scoring/exact.ts';
import { predikatOf } from '../../../shared/scoring/predikat.ts';
import { score, type Score } from '../../../shared/scoring/score.ts';
import { levelsIn, type PackedLevels } from '../../excel/packed-levels.ts';
import type { ResolvedEntry } from './resolve-entry.ts';

function partValues(parts: Score['aspects']): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap((part) => (part.value ? [[part.id, formatRounded(part.value)]] : [])),
  );
}

type LevelPart = Pick<
  ImportEntry,
  'values' | 'missing' | 'aspects' | 'domains' | 'index' | 'indexExact' | 'range' | 'predikat'
>;

interface ScoredEntry {
  readonly instrument: Instrument;
  readonly rule: Settings['bandRule'];
  readonly part: LevelPart;
}

/** A session is reported again after every answer and once more when it is applied; most levels stay what they are. */
const scored = new WeakMap<PackedLevels, ScoredEntry>();

export function levelPart(resolved: ResolvedEntry, rule: Settings['bandRule']): LevelPart {
  const { instrument, levels } = resolved;
  if (levels.count === 0) return publishedIndex(resolved, rule);
  if (!instrument) return { ...publishedIndex(resolved, rule), values: valuesOf(levelsIn(levels)) };
  const before = scored.get(levels);
  if (before?.instrument === instrument && before.rule === rule) return before.part;
  const part = scoredPart(instrument, levels, rule);
  scored.set(levels, { instrument, rule, part });
  return part;
}

/** Levels as numbers: a quotient of whole numbers is the number nearest to what is written. */
function valuesOf(levels: readonly (readonly [string, Hundredths])[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [indicator, value] of levels) values[indicator] = value / 100;
  return values;
}

function scoredPart(instrument: Instrument, packed: PackedLevels, rule: Settings['bandRule']): LevelPart {
  const levels = levelsIn(packed);
  const result = score(instrument, new Map(levels));
  return {
    values: valuesOf(levels),
    missing: [...result.missing],
    aspects: partValues(result.aspects),
    domains: partValues(result.domains),
    index: result.index && formatRounded(result.index),
    indexExact: result.index && formatExact(result.index),
    range: result.index
      ? null
      : { low: formatRounded(result.range.low), high: formatRounded(result.range.high) },
    predikat: rule === 'exact' ? result.predikat : result.index && predikatOf(instrument, result.index, rule),
  };
}

function publishedIndex(resolved: ResolvedEntry, rule: Settings['bandRule']): LevelPart {
  const { published } = resolved.entry;
  const index = published?.index == null ? null : exact(published.index, 100);
  const fromBands = index && resolved.instrument ? predikatOf(resolved.instrument, index, rule) : null;
  return {
    values: {},
    missing: [],
    aspects: {},
    domains: {},
    index: index && formatRounded(index),
    indexExact: index && formatExact(index),
    range: null,
    predikat: published?.predikat ?? fromBands,
  };
}

export function publishedPart(resolved: ResolvedEntry): ImportEntry['published'] {
  const { published } = resolved.entry;
  if (!published) return null;
  return {
    index: published.index === null ? null : formatRounded(exact(published.index, 100)),
    predikat: published.predikat,
    participation: published.participation,
    domains: Object.fromEntries(
      Object.entries(published.domains).map(([id, value]) => [id, formatRounded(exact(value, 100))]),
    ),
  };
}
