/** Puts the entries of all sheets together: parts are joined, summaries left out, printed indices checked. */
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { levelsIn } from '../packed-levels.ts';
import type { ReadProblem, WorkbookReading } from '../reading.ts';
import type { RecognisedSheet, WorkbookRecognition } from '../recognise/recognise.ts';
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
    ...levelsIn(read.entry.levels),
  ]);
}

/** What can only be said of an entry as a whole. */
function finished(read: Read, all: readonly Read[]): Read {
  if (!isLevelsRead(read)) return read;
  const { printedIndex } = read.entry;
  const totals = printedIndex ? totalProblems(read.plan, printedIndex, effectiveLevels(read, all)) : [];
  return { ...read, problems: [...read.problems, ...blankProblems(read.plan, read.blanks), ...totals] };
}

function regionAndYear({ entry }: Read): string | null {
  return entry.regionMatch.kind === 'exact' ? `${entry.regionMatch.code}|${entry.year ?? ''}` : null;
}

/** A summary that does not say of which year it is, beside the levels of one year, is of that year. */
function withKnownYear(read: Read, withLevels: readonly Read[]): Read {
  const { regionMatch: match, year } = read.entry;
  if (isLevelsRead(read) || year !== null || match.kind !== 'exact') return read;
  const years = new Set(
    withLevels.flatMap(({ entry }) =>
      entry.regionMatch.kind === 'exact' && entry.regionMatch.code === match.code ? [entry.year] : [],
    ),
  );
  const [only = null] = years;
  return years.size === 1 ? { ...read, entry: { ...read.entry, year: only } } : read;
}

/**
 * A summary of indices beside the levels it was computed from is no result of its own, but an index to check.
 * Where a region has several stages, it is not said which of them is summed up.
 */
function withoutSummaries(all: readonly Read[]): Read[] {
  const withLevels = all.filter((read) => isLevelsRead(read) && read.entry.levels.count > 0);
  const reads = all.map((read) => withKnownYear(read, withLevels));
  const summaries = reads.filter(
    (read) =>
      !isLevelsRead(read) &&
      regionAndYear(read) !== null &&
      withLevels.some((other) => regionAndYear(other) === regionAndYear(read)),
  );
  if (summaries.length === 0) return [...reads];
  return reads.flatMap((read): Read[] => {
    if (summaries.includes(read)) return [];
    const same = withLevels.filter((other) => regionAndYear(other) === regionAndYear(read));
    const summary = summaries.find((other) => regionAndYear(other) === regionAndYear(read))?.entry.published;
    if (!isLevelsRead(read) || same.length !== 1 || read.entry.printedIndex || summary?.index == null)
      return [read];
    return [
      { ...read, entry: { ...read.entry, printedIndex: { value: summary.index, cell: summary.cell } } },
    ];
  });
}

/** A stage that has texts and no levels yet. */
function isTextsOnly(read: Read): boolean {
  return isLevelsRead(read) && read.plan.slots.length === 0 && read.entry.texts.length > 0;
}

/** A blank list on another sheet than the one that is filled, such as a template, is not worth an entry. */
function withoutEmptyCopies(reads: readonly Read[]): Read[] {
  const isEmpty = (read: Read): boolean =>
    isLevelsRead(read) &&
    read.entry.levels.count === 0 &&
    read.entry.published === null &&
    read.problems.every(({ severity, code }) => severity !== 'error' || code === 'unknown-region');
  const filled = reads.filter((read) => !isEmpty(read));
  if (filled.length === reads.length) return filled;
  return reads.filter((read) => {
    if (filled.includes(read)) return true;
    if (isTextsOnly(read) && filled.some((other) => other.source === read.source)) return true;
    return filled.every((other) => other.source === read.source);
  });
}

/** A row of an index list in which nothing stands is remarked upon, but is no result. */
function isHollow({ entry }: Read): boolean {
  const { published } = entry;
  return published?.participation === 'ikut' && published.index === null && published.predikat === null;
}

function problemsOf(read: Read): ReadProblem[] {
  if (!isHollow(read)) return [...read.problems];
  return read.problems.map(({ severity, code, cell, detail }) => ({
    severity,
    code,
    cell,
    ...(detail ? { detail } : {}),
  }));
}

function layoutOf(sources: readonly RecognisedSheet[], entries: number): string {
  const layouts = new Set(sources.map((source) => source.layout));
  const [first] = layouts;
  const areLists =
    sources.length > 1 && sources.every((source) => source.plans.every((plan) => plan.kind === 'levels'));
  if (areLists && entries < sources.length) return 'Satu daftar pada beberapa lembar';
  if (
    areLists &&
    new Set(sources.flatMap((source) => source.plans.map((plan) => plan.region.written))).size > 1
  ) {
    return 'Satu lembar per daerah';
  }
  return layouts.size === 1 ? (first ?? '') : [...layouts].join(' + ');
}

export function interpretSheets(recognition: WorkbookRecognition): Interpretation {
  const { sheets: recognised, layouts, misfits } = recognition;
  const unread = misfits.map(({ sheet, columns }) => {
    const letters = columns.map(columnLetters);
    const rivals = letters.length > 0 ? { columns: letters.join(', ') } : {};
    return problem('error', 'unknown-layout', null, { detail: { sheet, ...rivals } });
  });
  // What is visible comes first, so that a hidden copy never decides.
  const visibleFirst = recognised.toSorted((a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden));
  const reads = visibleFirst.flatMap((source) => source.plans.map((plan) => readPlan(plan, source)));
  const used = withoutEmptyCopies(reads);
  const joined = withoutSummaries(joinEntries(used));
  const settled = joined.map((read) => finished(read, joined));
  if (settled.length === 0) {
    return {
      layout: '',
      usedSheets: [],
      entries: [],
      problems: unread.length > 0 ? unread : [problem('error', 'unknown-layout', null)],
      layouts,
      evidence: [],
    };
  }
  const keys = new Set(settled.map((read) => read.plan.key));
  const isToldOf = (read: Read): boolean => isLevelsRead(read) || keys.has(read.plan.key);
  const sources = recognised.filter((source) =>
    used.some((read) => read.source === source && isToldOf(read)),
  );
  const [strongest] = sources.toSorted((a, b) => b.score - a.score);
  return {
    layout: layoutOf(sources, settled.length),
    usedSheets: sources.map((source) => source.sheet.name),
    entries: settled.filter((read) => !isHollow(read)).map((read) => read.entry),
    problems: [...unread, ...settled.flatMap(problemsOf)],
    layouts,
    evidence: strongest?.evidence ?? [],
  };
}
