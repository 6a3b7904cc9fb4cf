/** The list of problems of a file: what belongs together, what can be done about each, and in which order. */
import type {
  FileReport,
  ImportAnswer,
  ImportEntry,
  Problem,
  Severity,
} from '../../../shared/contract/import.ts';
import type { RegionName } from '../../../shared/contract/terms.ts';
import type { Instrument, Scale } from '../../../shared/instrument/instrument.ts';
import { levelFault } from '../../../shared/instrument/levels.ts';
import { isQuestion } from './import-model.ts';

export type Fix =
  | { readonly kind: 'region'; readonly written: string; readonly candidates: readonly RegionName[] }
  | { readonly kind: 'year' | 'stage' | 'instrument' }
  /** The columns can be pointed at by hand. */
  | { readonly kind: 'mapping' }
  | { readonly kind: 'value'; readonly entry: string; readonly indicator: string; readonly scale: Scale };

export interface ProblemItem {
  /** Stable while the problem stands; answers keep it. */
  readonly key: string;
  readonly severity: Severity;
  readonly problem: Problem;
  /** Entries that an answer settles together. */
  readonly entries: readonly string[];
  readonly fix: Fix | null;
}

/** An item that the person has answered, with what was answered last. */
export interface AnsweredItem extends ProblemItem {
  readonly file: string;
  readonly answers: readonly ImportAnswer[];
  /** The last answer in words: "Kab. Kupang", "level 3". */
  readonly label: string;
}

/** Codes where a level may be set although the sheet holds none that can be taken. */
const NOT_ABOUT_A_VALUE: ReadonlySet<Problem['code']> = new Set(['mismatch-total', 'conflict']);

function scaleFor(
  file: FileReport,
  entry: ImportEntry | undefined,
  instruments: readonly Instrument[],
): Scale | null {
  const id = entry?.instrument ?? file.instrument;
  return instruments.find((instrument) => instrument.id === id)?.scale ?? null;
}

function fixFor(
  file: FileReport,
  problem: Problem,
  entry: ImportEntry | undefined,
  instruments: readonly Instrument[],
): Fix | null {
  switch (problem.code) {
    case 'ambiguous-region':
    case 'unknown-region':
      if (problem.severity !== 'error' || !entry) return null;
      return { kind: 'region', written: entry.regionWritten, candidates: entry.regionCandidates };
    case 'unknown-year':
      return { kind: 'year' };
    case 'unknown-stage':
      return { kind: 'stage' };
    case 'unknown-instrument':
      return { kind: 'instrument' };
    case 'unknown-layout':
      return file.sheets.length > 0 ? { kind: 'mapping' } : null;
    default: {
      const { indicator } = problem;
      const scale = scaleFor(file, entry, instruments);
      if (!entry || indicator === undefined || !scale || NOT_ABOUT_A_VALUE.has(problem.code)) return null;
      return { kind: 'value', entry: entry.key, indicator, scale };
    }
  }
}

function keyOf(problem: Problem, entry: ImportEntry | undefined): string {
  if (!isQuestion(problem)) {
    return [problem.code, problem.cell, problem.entry, problem.indicator].join('|');
  }
  // One answer settles a question for all entries that it concerns.
  return problem.code.endsWith('-region')
    ? `region|${entry?.regionWritten ?? problem.cell ?? ''}`
    : problem.code;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
/** Questions first: their answers decide what the values mean. */
const FIRST: readonly Problem['code'][] = [
  'unknown-year',
  'unknown-stage',
  'ambiguous-region',
  'unknown-region',
  'unknown-instrument',
];

function rank({ severity, problem }: ProblemItem): number {
  const place = FIRST.indexOf(problem.code);
  return ORDER.indexOf(severity) * 10 + (place === -1 ? FIRST.length : place);
}

/** The open problems of a file: by severity, questions first, otherwise in the order of the report. */
export function problemItems(file: FileReport, instruments: readonly Instrument[]): ProblemItem[] {
  const items = new Map<string, ProblemItem>();
  for (const problem of file.problems) {
    const entry = file.entries.find((candidate) => candidate.key === problem.entry);
    const base = keyOf(problem, entry);
    const known = items.get(base);
    if (known && isQuestion(problem)) {
      items.set(base, { ...known, entries: [...known.entries, ...(entry ? [entry.key] : [])] });
      continue;
    }
    // The same fact twice, such as one problem reported for two sheets without a cell.
    const key = known ? `${base}|${String(items.size)}` : base;
    items.set(key, {
      key,
      severity: problem.severity,
      problem,
      entries: entry ? [entry.key] : [],
      fix: fixFor(file, problem, entry, instruments),
    });
  }
  return [...items.values()].toSorted((a, b) => rank(a) - rank(b));
}

export function blockersOf(items: readonly ProblemItem[]): number {
  return items.filter((item) => item.severity === 'error').length;
}

export interface ProblemGroup {
  readonly severity: Severity;
  readonly items: readonly ProblemItem[];
}

export function groupBySeverity(items: readonly ProblemItem[]): ProblemGroup[] {
  return ORDER.map((severity) => ({
    severity,
    items: items.filter((item) => item.severity === severity),
  })).filter((group) => group.items.length > 0);
}

/** Other files that ask the same file-wide question, so that one answer may serve them all. */
export function filesWithQuestion(
  files: readonly FileReport[],
  own: string,
  code: Problem['code'],
): FileReport[] {
  return files.filter(
    (file) =>
      file.id !== own && file.problems.some((problem) => problem.code === code && isQuestion(problem)),
  );
}

/** Years worth a button: what the file's name says, the year on screen, years with data, the last ones; newest first. */
export function yearChoices(
  fileName: string,
  context: number | null,
  stored: readonly number[],
  now: number,
): number[] {
  const named = [...fileName.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year));
  const likely = [
    ...named,
    ...(context === null ? [] : [context]),
    ...stored,
    now,
    now - 1,
    now - 2,
    now - 3,
  ];
  const usable = likely.filter((year) => year >= 2015 && year <= now + 1);
  return [...new Set(usable)].slice(0, 4).toSorted((a, b) => b - a);
}

/** All levels of a scale without decimals, in hundredths; empty for a scale with decimals. */
export function levelsOf(scale: Scale): number[] {
  if (scale.decimals > 0) return [];
  return Array.from({ length: scale.max - scale.min + 1 }, (_, step) => (scale.min + step) * 100);
}

export type LevelInput =
  | { readonly value: number; readonly fault: null }
  | {
      readonly value: null;
      readonly fault: 'empty' | 'not-a-number' | 'too-precise' | 'out-of-range' | 'non-integer';
    };

/** Reads "2,5" and "2.5" alike. */
export function parseLevel(text: string, scale: Scale): LevelInput {
  const written = text.trim().replace(',', '.');
  if (written === '') return { value: null, fault: 'empty' };
  if (!/^\d{1,3}(\.\d+)?$/.test(written)) return { value: null, fault: 'not-a-number' };
  if (/\.\d{3,}$/.test(written)) return { value: null, fault: 'too-precise' };
  const value = Math.round(Number(written) * 100);
  const fault = levelFault(scale, value);
  return fault ? { value: null, fault } : { value, fault: null };
}
