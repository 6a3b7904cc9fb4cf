/** What an entry means once answers and defaults have filled in what the sheet does not say. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { ImportEntry } from '../../../shared/contract/import.ts';
import { packValues, unpackValues, type PackedLevels } from '../../excel/packed-levels.ts';
import type { ReadEntry, ReadProblem, ReadText } from '../../excel/reading.ts';
import type { InstrumentCatalogue } from '../instrument-catalogue.ts';
import type { ImportDefaults, SessionFile } from './sessions.ts';

export interface ResolvedEntry {
  readonly entry: ReadEntry;
  /** Region code. */
  readonly region: string | null;
  readonly regionVia: ImportEntry['regionVia'];
  readonly year: number | null;
  readonly stage: Stage | null;
  readonly instrument: Instrument | null;
  /** With corrections applied. */
  readonly levels: PackedLevels;
  readonly isCorrected: boolean;
  readonly texts: readonly ReadText[];
  /** Left out by the person: neither asked about nor applied. */
  readonly excluded: boolean;
  /** True when a region answer is to be kept as an alias. */
  readonly rememberRegion: boolean;
}

/** What an entry is about, without all that it holds. */
export type EntryFacts = Omit<ResolvedEntry, 'levels' | 'texts'>;

type Answer<K extends SessionFile['answers'][number]['kind']> = Extract<
  SessionFile['answers'][number],
  { kind: K }
>;

/** The newest answer of a kind that applies to the entry. */
function answerOf<K extends SessionFile['answers'][number]['kind']>(
  file: SessionFile,
  kind: K,
  entry: string,
): Answer<K> | undefined {
  return file.answers.findLast((answer): answer is Answer<K> => {
    if (answer.kind !== kind) return false;
    return !('entry' in answer) || answer.entry === null || answer.entry === entry;
  });
}

function resolveRegion(
  file: SessionFile,
  entry: ReadEntry,
  defaults: ImportDefaults,
): Pick<ResolvedEntry, 'region' | 'regionVia' | 'rememberRegion'> {
  const answer = answerOf(file, 'region', entry.key);
  if (answer) {
    return { region: answer.region, regionVia: 'answer', rememberRegion: answer.remember };
  }
  const { regionMatch: match } = entry;
  if (match.kind === 'exact') {
    return { region: match.code, regionVia: match.via, rememberRegion: false };
  }
  const open = file.reading?.entries.filter((other) => other.regionMatch.kind !== 'exact') ?? [];
  const sameRegion = new Set(open.map((other) => other.regionWritten)).size === 1;
  if (defaults.region !== undefined && sameRegion) {
    return { region: defaults.region, regionVia: 'option', rememberRegion: false };
  }
  return { region: null, regionVia: null, rememberRegion: false };
}

function resolveInstrument(
  file: SessionFile,
  entry: ReadEntry,
  year: number | null,
  defaults: ImportDefaults,
  instruments: InstrumentCatalogue,
): Instrument | null {
  const id = entry.instrument ?? answerOf(file, 'instrument', entry.key)?.instrument ?? defaults.instrument;
  if (id !== undefined) return instruments.get(id);
  return (
    instruments
      .all()
      .findLast(
        ({ years }) => year !== null && years.from <= year && (years.to === null || year <= years.to),
      ) ?? null
  );
}

function corrected(file: SessionFile, entry: ReadEntry): PackedLevels {
  const values = new Map(unpackValues(entry.levels).map((value) => [value.indicator, value]));
  for (const answer of file.answers) {
    if (answer.kind !== 'value' || answer.entry !== entry.key) continue;
    const problem = file.reading?.problems.find(
      (candidate) =>
        candidate.entry === entry.key && candidate.indicator === answer.indicator && candidate.cell,
    );
    if (answer.value === null) values.delete(answer.indicator);
    else {
      const old = values.get(answer.indicator);
      values.set(answer.indicator, {
        indicator: answer.indicator,
        value: answer.value,
        cell: old?.cell ?? problem?.cell ?? entry.place,
        written: old?.written ?? '',
      });
    }
  }
  return packValues([...values.values()]);
}

export function resolveEntry(
  file: SessionFile,
  entry: ReadEntry,
  defaults: ImportDefaults,
  instruments: InstrumentCatalogue,
): ResolvedEntry {
  const isCorrected = file.answers.some((answer) => answer.kind === 'value' && answer.entry === entry.key);
  const year = entry.year ?? answerOf(file, 'year', entry.key)?.year ?? defaults.year ?? null;
  return {
    entry,
    ...resolveRegion(file, entry, defaults),
    year,
    stage: entry.stage ?? answerOf(file, 'stage', entry.key)?.stage ?? defaults.stage ?? null,
    instrument: resolveInstrument(file, entry, year, defaults, instruments),
    levels: isCorrected ? corrected(file, entry) : entry.levels,
    isCorrected,
    texts: entry.texts,
    excluded: answerOf(file, 'exclude', entry.key)?.excluded ?? false,
  };
}

/** True when the answers have settled what the problem asks. */
export function isSettled(
  file: SessionFile,
  resolved: EntryFacts | undefined,
  problem: ReadProblem,
): boolean {
  if (resolved?.excluded) return true;
  if (problem.code === 'ambiguous-region') return resolved?.region != null;
  if (problem.code === 'unknown-region' && problem.severity === 'error') {
    return resolved?.region != null;
  }
  if (problem.indicator === undefined || problem.entry === undefined) return false;
  return file.answers.some(
    (answer) =>
      answer.kind === 'value' && answer.entry === problem.entry && answer.indicator === problem.indicator,
  );
}
