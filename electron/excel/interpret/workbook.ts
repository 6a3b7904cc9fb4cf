/** Puts the entries of all sheets together: parts are joined, summaries left out, printed indices checked. */
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import type { WorkbookReading } from '../reading.ts';
import type { RecognisedSheet } from '../recognise/recognise.ts';
import type { Plan } from '../recognise/recogniser.ts';
import { isLevelsRead, joinEntries, type LevelsRead, type Read } from './join-entries.ts';
import { blankProblems, interpretLevels, totalProblems } from './levels.ts';
import { problem } from './problems.ts';
import { interpretPublished } from './published.ts';

type Interpretation = Omit<WorkbookReading, 'sheets'>;

function readPlan(plan: Plan, source: RecognisedSheet): Read {
  return plan.kind === 'levels'
    ? { ...interpretLevels(plan), plan, source }
    : { ...interpretPublished(plan), plan, source };
}

/** Levels, and the level of an earlier stage where this one was filled only in part. */
function effectiveLevels(read: LevelsRead, all: readonly Read[]): Map<string, Hundredths> {
  const before = all.find((other) => other.plan.key === read.plan.inheritsFrom);
  return new Map([
    ...(before && isLevelsRead(before) ? effectiveLevels(before, all) : []),
    ...read.entry.values.map(({ indicator, value }): [string, Hundredths] => [indicator, value]),
  ]);
}

/** What can only be said of an entry as a whole. */
function finished(read: Read, all: readonly Read[]): Read {
  if (!isLevelsRead(read)) return read;
  const totals = totalProblems(read.plan, read.entry.printedIndex, effectiveLevels(read, all));
  return { ...read, problems: [...read.problems, ...blankProblems(read.plan, read.blanks), ...totals] };
}

function regionAndYear({ entry }: Read): string | null {
  return entry.regionMatch.kind === 'exact' ? `${entry.regionMatch.code}|${entry.year ?? ''}` : null;
}

/**
 * A summary of indices beside the levels it was computed from is no result of its own, but an index to check.
 * Where a region has several stages, it is not said which of them is summed up.
 */
function withoutSummaries(reads: readonly Read[]): Read[] {
  const withLevels = reads.filter((read) => isLevelsRead(read) && read.entry.values.length > 0);
  const summaries = reads.filter(
    (read) => !isLevelsRead(read) && regionAndYear(read) !== null && withLevels.some((other) => regionAndYear(other) === regionAndYear(read)),
  );
  return reads.flatMap((read): Read[] => {
    if (summaries.includes(read)) return [];
    const same = withLevels.filter((other) => regionAndYear(other) === regionAndYear(read));
    const summary = summaries.find((other) => regionAndYear(other) === regionAndYear(read))?.entry.published;
    if (!isLevelsRead(read) || same.length !== 1 || read.entry.printedIndex || summary?.index == null) return [read];
    return [{ ...read, entry: { ...read.entry, printedIndex: { value: summary.index, cell: summary.cell } } }];
  });
}

/** A blank list on another sheet than the one that is filled, such as a template, is not worth an entry. */
function withoutEmptyCopies(reads: readonly Read[]): Read[] {
  const isEmpty = (read: Read): boolean =>
    isLevelsRead(read) &&
    read.entry.values.length === 0 &&
    read.entry.published === null &&
    read.problems.every(({ severity, code }) => severity !== 'error' || code === 'unknown-region');
  return reads.filter(
    (read) => !isEmpty(read) || !reads.some((other) => other.source !== read.source && !isEmpty(other)),
  );
}

function layoutOf(sources: readonly RecognisedSheet[], entries: number): string {
  const layouts = new Set(sources.map((source) => source.layout));
  const [first] = layouts;
  const areLists = sources.length > 1 && sources.every((source) => source.plans.every((plan) => plan.kind === 'levels'));
  if (areLists && entries < sources.length) return 'Satu daftar pada beberapa lembar';
  if (areLists && new Set(sources.flatMap((source) => source.plans.map((plan) => plan.region.written))).size > 1) {
    return 'Satu lembar per daerah';
  }
  return layouts.size === 1 ? (first ?? '') : [...layouts].join(' + ');
}

export function interpretSheets(recognised: readonly RecognisedSheet[]): Interpretation {
  // What is visible comes first, so that a hidden copy never decides.
  const visibleFirst = recognised.toSorted((a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden));
  const reads = visibleFirst.flatMap((source) => source.plans.map((plan) => readPlan(plan, source)));
  const used = withoutEmptyCopies(reads);
  const joined = withoutSummaries(joinEntries(used));
  const settled = joined.map((read) => finished(read, joined));
  if (settled.length === 0) {
    return { layout: '', usedSheets: [], entries: [], problems: [problem('error', 'unknown-layout', null)], evidence: [] };
  }
  const keys = new Set(settled.map((read) => read.plan.key));
  const isToldOf = (read: Read): boolean => isLevelsRead(read) || keys.has(read.plan.key);
  const sources = recognised.filter((source) => used.some((read) => read.source === source && isToldOf(read)));
  const [strongest] = sources.toSorted((a, b) => b.score - a.score);
  return {
    layout: layoutOf(sources, settled.length),
    usedSheets: sources.map((source) => source.sheet.name),
    entries: settled.map((read) => read.entry),
    problems: settled.flatMap((read) => read.problems),
    evidence: strongest?.evidence ?? [],
  };
}
