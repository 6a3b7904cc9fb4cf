/**
 * What the import screen says about files: status, default inclusion, totals, names. Pure; it knows reports of the
 * contract and nothing of the window.
 */
import type { Counts, FileReport, ImportEntry, Problem, Severity } from '../../../shared/contract/import.ts';
import { rejectedFile } from '../../../shared/contract/rejected-file.ts';
import type { ConflictRule, RegionName } from '../../../shared/contract/terms.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { STAGES, type Stage } from '../../../shared/assessment/stages.ts';

export const LARGEST_FILE = 50 * 1024 * 1024;
/** Prefix of reports made in the window, for files that never reached the application. */
export const REFUSED_PREFIX = 'refused:';

/** Characters of the stem that stay visible before the extension of a shortened name. */
const TAIL = 6;

/**
 * A name that fits: shortened in the middle, so that its end and extension stay.
 * @param measure width of a text in the same unit as `room`
 */
export function shortenName(name: string, room: number, measure: (text: string) => number): string {
  if (measure(name) <= room) return name;
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? dot : name.length;
  const tail = name.slice(Math.max(0, stem - TAIL));
  const shortened = (length: number) => `${name.slice(0, length).trimEnd()}…${tail}`;
  let length = name.length - tail.length - 1;
  while (length > 1 && measure(shortened(length)) > room) length -= 1;
  return length < 1 ? name : shortened(length);
}

/** "1,9 MB", "340 KB". */
export function formatSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${String(Math.max(1, Math.round(kilobytes)))}\u00A0KB`;
  return `${formatDecimal((kilobytes / 1024).toFixed(1))}\u00A0MB`;
}

export function isRefusedHere(file: FileReport): boolean {
  return file.id.startsWith(REFUSED_PREFIX);
}

export function refusedReport(
  id: string,
  name: string,
  size: number,
  message: string,
  code: Problem['code'],
): FileReport {
  const file = { id: REFUSED_PREFIX + id, file: name, size, sha256: '' };
  return rejectedFile(file, { severity: 'error', code, cell: null, message });
}

/** Values and texts of a file together. */
export function changesOf(file: FileReport): Counts {
  const { counts, textCounts } = file;
  return {
    new: counts.new + textCounts.new,
    changed: counts.changed + textCounts.changed,
    same: counts.same + textCounts.same,
  };
}

/** The entries that the person has not left out. */
export function includedEntries(file: FileReport): ImportEntry[] {
  return file.entries.filter((entry) => !entry.excluded);
}

const QUESTIONS: ReadonlySet<Problem['code']> = new Set([
  'ambiguous-region',
  'unknown-region',
  'unknown-year',
  'unknown-stage',
  'unknown-instrument',
]);

/** A problem that only an answer about the file or entry settles, not a correction of a value. */
export function isQuestion(problem: Problem): boolean {
  return QUESTIONS.has(problem.code) && problem.severity === 'error';
}

/** Errors at values: the file can be applied without them, they then stay blank. */
export function valueErrors(file: FileReport): number {
  return file.problems.filter((problem) => problem.severity === 'error' && !isQuestion(problem)).length;
}

export function worstSeverity(problems: readonly Problem[]): Severity | null {
  if (problems.some((problem) => problem.severity === 'error')) return 'error';
  if (problems.some((problem) => problem.severity === 'warning')) return 'warning';
  return problems.length > 0 ? 'info' : null;
}

export type FileStanding =
  | { readonly kind: 'ready'; readonly warnings: number }
  /** Ready, with values that stay blank. */
  | { readonly kind: 'ready-blanks'; readonly blanks: number }
  | { readonly kind: 'held'; readonly blockers: number; readonly mayInclude: boolean }
  | { readonly kind: 'held-conflict'; readonly changed: number }
  | { readonly kind: 'rejected' | 'unchanged' | 'nothing-new' };

/**
 * Where a file stands under a rule for differing values.
 * @param blockers number of blocking items as the list of problems groups them
 * @param included whether the person has ticked it
 */
export function standingOf(
  file: FileReport,
  rule: ConflictRule,
  blockers: number,
  included: boolean,
): FileStanding {
  if (file.status === 'rejected') return { kind: 'rejected' };
  if (file.status === 'needs-answer') return { kind: 'held', blockers, mayInclude: false };
  if (file.status === 'unchanged') return { kind: 'unchanged' };
  const changes = changesOf(file);
  if (rule === 'stop' && changes.changed > 0) return { kind: 'held-conflict', changed: changes.changed };
  const errors = valueErrors(file);
  if (errors > 0 && !included) return { kind: 'held', blockers, mayInclude: true };
  if (changes.new === 0 && (rule === 'skip' || changes.changed === 0)) return { kind: 'nothing-new' };
  if (errors > 0) return { kind: 'ready-blanks', blanks: errors };
  const warnings = file.problems.filter((problem) => problem.severity === 'warning').length;
  return { kind: 'ready', warnings };
}

/** Whether the person may tick the file at all. */
export function mayInclude(file: FileReport, rule: ConflictRule): boolean {
  if (file.status !== 'ok') return false;
  const changes = changesOf(file);
  if (rule === 'stop') return changes.changed === 0 && changes.new > 0;
  return changes.new > 0 || (rule === 'update' && changes.changed > 0);
}

/** Ticked from the start: files that can be applied and hold no value error. */
export function includedByDefault(file: FileReport): boolean {
  return file.status === 'ok' && valueErrors(file) === 0;
}

export type Choices = Readonly<Record<string, boolean>>;

export function isIncluded(file: FileReport, rule: ConflictRule, choices: Choices): boolean {
  return mayInclude(file, rule) && (choices[file.id] ?? includedByDefault(file));
}

/** Texts that applying a file would write. */
export function textsDue({ textCounts }: FileReport, rule: ConflictRule): number {
  return textCounts.new + (rule === 'update' ? textCounts.changed : 0);
}

export interface Totals extends Counts {
  readonly files: number;
  /** Texts that would be written. */
  readonly texts: number;
  /** Files that wait for an answer, a correction or another rule. */
  readonly held: number;
  readonly rejected: number;
}

export function totalsOf(files: readonly FileReport[], rule: ConflictRule, choices: Choices): Totals {
  const included = files.filter((file) => isIncluded(file, rule, choices));
  const sum = (key: keyof Counts) => included.reduce((total, file) => total + file.counts[key], 0);
  const isHeld = (file: FileReport) => {
    if (file.status === 'needs-answer') return true;
    if (file.status !== 'ok' || isIncluded(file, rule, choices)) return false;
    return valueErrors(file) > 0 || (rule === 'stop' && changesOf(file).changed > 0);
  };
  return {
    files: included.length,
    texts: included.reduce((total, file) => total + textsDue(file, rule), 0),
    new: sum('new'),
    changed: sum('changed'),
    same: sum('same'),
    held: files.filter(isHeld).length,
    rejected: files.filter((file) => file.status === 'rejected').length,
  };
}

function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

export interface RegionSummary {
  /** Recognised regions, each once, in the order of the file. */
  readonly regions: readonly RegionName[];
  readonly via: ImportEntry['regionVia'];
  readonly written: string;
  /** Names that are still to be settled, each once. */
  readonly open: readonly { readonly written: string; readonly candidates: number }[];
}

export function regionSummary(entries: readonly ImportEntry[]): RegionSummary {
  const known = new Map<string, RegionName>();
  const open = new Map<string, number>();
  for (const entry of entries) {
    if (entry.region) known.set(entry.region.code, entry.region);
    else open.set(entry.regionWritten, entry.regionCandidates.length);
  }
  const first = entries.find((entry) => entry.region);
  return {
    regions: [...known.values()],
    via: first?.regionVia ?? null,
    written: first?.regionWritten ?? '',
    open: [...open].map(([written, candidates]) => ({ written, candidates })),
  };
}

/** Years of a file in ascending order; null stands for entries without one. */
export function yearsOf(entries: readonly ImportEntry[]): (number | null)[] {
  return distinct(entries.map((entry) => entry.year)).toSorted((a, b) => (a ?? 0) - (b ?? 0));
}

/** Stages of a file in the order of the evaluation; null stands for entries without one. */
export function stagesOf(entries: readonly ImportEntry[]): (Stage | null)[] {
  const place = (stage: Stage | null) => (stage === null ? -1 : STAGES.indexOf(stage));
  return distinct(entries.map((entry) => entry.stage)).toSorted((a, b) => place(a) - place(b));
}

/** The year that most of the entries speak of, the newest of several; null when none is known. */
export function mainYear(files: readonly FileReport[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of files.flatMap(includedEntries)) {
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || b - a);
  return best?.[0] ?? null;
}

export interface Overlap {
  /** Name of the other file. */
  readonly other: string;
  /** Entries of the own file that the other one holds too. */
  readonly entries: readonly ImportEntry[];
}

/** Other files of the import that bring the same region, year and stage: the one applied last would win. */
export function overlaps(files: readonly FileReport[], own: FileReport): Overlap[] {
  const keyOf = ({ region, year, stage }: ImportEntry) =>
    region && year !== null && stage !== null ? `${region.code} ${String(year)} ${stage}` : null;
  if (own.status === 'unchanged') return [];
  return files
    .filter((file) => file.id !== own.id && file.status !== 'unchanged')
    .map((file) => {
      const keys = new Set(
        includedEntries(file)
          .map(keyOf)
          .filter((key) => key !== null),
      );
      return {
        other: file.file,
        entries: includedEntries(own).filter((entry) => keys.has(keyOf(entry) ?? '')),
      };
    })
    .filter(({ entries }) => entries.length > 0);
}

/**
 * A file that applying left out, ready to be looked at again: conflicts belong to the rule, not to the file.
 */
export function afterApplying(file: FileReport): FileReport {
  const problems = file.problems.filter((problem) => problem.code !== 'conflict');
  if (problems.length === file.problems.length) return file;
  return { ...file, status: 'ok', problems };
}
