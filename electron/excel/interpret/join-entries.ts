/**
 * Brings together what belongs to one region, year and stage but stands in several places: parts of one list on
 * several sheets are joined; a list that stands twice is told once, and where it differs no level is taken.
 */
import { packValues, unpackValues } from '../packed-levels.ts';
import type { ReadEntry, ReadProblem } from '../reading.ts';
import type { RecognisedSheet } from '../recognise/recognise.ts';
import type { Plan, SeriesPlan } from '../recognise/recogniser.ts';
import { joinTexts } from '../recognise/text-columns.ts';
import { plainWords } from '../recognise/words.ts';
import type { BlankCell, InterpretedEntry, InterpretedLevels } from './levels.ts';
import { problem } from './problems.ts';

export interface LevelsRead extends InterpretedLevels {
  readonly plan: SeriesPlan;
  readonly source: RecognisedSheet;
}

export interface PublishedRead extends InterpretedEntry {
  readonly plan: Exclude<Plan, SeriesPlan>;
  readonly source: RecognisedSheet;
}

export type Read = LevelsRead | PublishedRead;

export function isLevelsRead(read: Read): read is LevelsRead {
  return read.plan.kind === 'levels';
}

/** Region, year, stage and instrument; a region that is not known counts by what is written. */
function identity({ regionMatch, regionWritten, year, stage, instrument }: ReadEntry): string {
  const region = regionMatch.kind === 'exact' ? regionMatch.code : `?${plainWords(regionWritten)}`;
  return [region, year, stage, instrument].join('|');
}

function indicatorsOf(read: LevelsRead): Set<string> {
  return new Set(read.plan.slots.map((slot) => slot.indicator));
}

/** Blank only where both are. */
function commonBlanks(first: LevelsRead, next: LevelsRead): Map<string, BlankCell | null> {
  const blanks = new Map<string, BlankCell | null>();
  for (const [indicator, blank] of first.blanks) {
    const other = next.blanks.get(indicator);
    if (other !== undefined) blanks.set(indicator, blank ?? other);
  }
  return blanks;
}

function adopted(problems: readonly ReadProblem[], entry: string): ReadProblem[] {
  return problems
    .filter(({ code }) => code !== 'unknown-region' && code !== 'ambiguous-region')
    .map((each) => ({ ...each, entry }));
}

/** Two parts of one list. */
function joined(first: LevelsRead, next: LevelsRead): LevelsRead {
  const key = first.entry.key;
  return {
    ...first,
    plan: { ...first.plan, slots: [...first.plan.slots, ...next.plan.slots] },
    entry: {
      ...first.entry,
      levels: packValues([first, next].flatMap(({ entry }) => unpackValues(entry.levels))),
      texts: joinTexts([...first.entry.texts, ...next.entry.texts]),
      printedIndex: first.entry.printedIndex ?? next.entry.printedIndex,
    },
    problems: [...first.problems, ...adopted(next.problems, key)],
    blanks: commonBlanks(first, next),
  };
}

/** The same list in a second place: it may fill blanks, and it may contradict. */
function reconciled(first: LevelsRead, next: LevelsRead): LevelsRead {
  const values = new Map(unpackValues(first.entry.levels).map((value) => [value.indicator, value]));
  const blanks = new Map(first.blanks);
  const problems = [...first.problems];
  for (const value of unpackValues(next.entry.levels)) {
    const { indicator } = value;
    const other = values.get(indicator);
    if (!other) {
      if (blanks.delete(indicator)) values.set(indicator, value);
    } else if (other.value !== value.value) {
      values.delete(indicator);
      const detail = { written: value.written, otherWritten: other.written, other: other.cell };
      problems.push(problem('error', 'duplicate', value.cell, { indicator, entry: first.entry.key, detail }));
    }
  }
  const texts = joinTexts([...first.entry.texts, ...next.entry.texts]);
  return {
    ...first,
    entry: { ...first.entry, levels: packValues([...values.values()]), texts },
    problems,
    blanks,
  };
}

export function joinEntries(reads: readonly Read[]): Read[] {
  const kept: Read[] = [];
  /** Where the first of each identity stands in `kept`. */
  const places = new Map<string, number>();
  for (const read of reads) {
    if (!isLevelsRead(read)) {
      kept.push(read);
      continue;
    }
    const same = identity(read.entry);
    const index = places.get(same) ?? kept.length;
    const first = kept[index];
    if (!first || !isLevelsRead(first)) {
      places.set(same, index);
      kept.push(read);
      continue;
    }
    const seen = indicatorsOf(first);
    const isPart = [...indicatorsOf(read)].every((indicator) => !seen.has(indicator));
    if (isPart && first.source !== read.source) kept[index] = joined(first, read);
    else if (read.entry.regionMatch.kind === 'exact') kept[index] = reconciled(first, read);
    else kept.push(read);
  }
  return kept;
}
