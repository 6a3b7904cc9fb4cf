/** A file of an import as people and scripts see it: entries, indices, differences, problems, open questions. */
import type {
  Counts,
  FileReport,
  ImportEntry,
  Problem,
  ProblemCode,
} from '../../../shared/contract/import.ts';
import { rejectedFile } from '../../../shared/contract/rejected-file.ts';
import type { Settings } from '../../../shared/contract/state.ts';
import type { RegionName } from '../../../shared/contract/terms.ts';
import { problemMessage } from '../../../shared/messages/problems.ts';
import type { ReadProblem, SheetFacts, WorkbookReading } from '../../excel/reading.ts';
import type { Services } from '../services.ts';
import { addCounts, compareEntry, type Comparison } from './compare-entry.ts';
import { levelPart, publishedPart } from './entry-index.ts';
import { withRepeatedEntries } from './repeated-entries.ts';
import { isSettled, resolveEntry, type EntryFacts, type ResolvedEntry } from './resolve-entry.ts';
import type { ImportSession, SessionFile } from './sessions.ts';

function withMessage(problem: ReadProblem): Problem {
  return { ...problem, detail: { ...problem.detail }, message: problemMessage(problem) };
}

function named(services: Services, code: string): RegionName {
  return { code, name: services.regions.byCode(code)?.name ?? code };
}

function entryReport(
  services: Services,
  resolved: ResolvedEntry,
  comparison: Comparison,
  rule: Settings['bandRule'],
): ImportEntry {
  const { entry } = resolved;
  const { regionMatch: match } = entry;
  const candidates = match.kind === 'exact' ? [] : match.candidates;
  return {
    key: entry.key,
    region: resolved.region === null ? null : named(services, resolved.region),
    regionWritten: entry.regionWritten,
    regionVia: resolved.regionVia,
    regionCandidates: candidates.map((code) => named(services, code)),
    year: resolved.year,
    stage: resolved.stage,
    instrument: resolved.instrument?.id ?? null,
    ...levelPart(resolved, rule),
    published: publishedPart(resolved),
    place: entry.place,
    counts: comparison.counts,
    differences: [...comparison.differences],
    texts: [...resolved.texts],
    textCounts: comparison.textCounts,
    textDifferences: [...comparison.textDifferences],
    excluded: resolved.excluded,
  };
}

/** Facts that neither the sheet nor the person has given yet. */
function openQuestions(resolved: readonly EntryFacts[]): ReadProblem[] {
  const ask = (code: ProblemCode, isOpen: (entry: EntryFacts) => boolean): ReadProblem[] => {
    const open = resolved.filter(isOpen);
    if (open.length === 0) return [];
    const base = { severity: 'error', code, cell: null } as const;
    if (open.length === resolved.length) return [base];
    return open.map(({ entry }) => ({ ...base, entry: entry.key }));
  };
  const regionAsked = (entry: EntryFacts) => entry.region === null;
  return [
    ...ask('unknown-year', (entry) => entry.year === null),
    ...ask('unknown-stage', (entry) => entry.stage === null),
    ...ask('unknown-instrument', (entry) => entry.instrument === null),
    ...resolved
      .filter(regionAsked)
      .filter((item) => item.entry.regionMatch.kind !== 'ambiguous')
      .map(({ entry }): ReadProblem => ({
        severity: 'error',
        code: 'unknown-region',
        cell: entry.regionCell,
        entry: entry.key,
        detail: { written: entry.regionWritten },
      })),
  ];
}

function sameProblem(a: ReadProblem, b: ReadProblem): boolean {
  return a.code === b.code && a.cell === b.cell && a.entry === b.entry;
}

function isOpen(resolved: EntryFacts): boolean {
  const { region, year, stage, instrument } = resolved;
  return region === null || year === null || stage === null || instrument === null;
}

const SEVERITY_ORDER = ['error', 'warning', 'info'];

function problemsOf(file: SessionFile, resolved: readonly EntryFacts[]): Problem[] {
  const found = file.reading?.problems ?? [];
  const byKey = new Map(resolved.map((item) => [item.entry.key, item]));
  const standing = found.filter((problem) => !isSettled(file, byKey.get(problem.entry ?? ''), problem));
  const included = resolved.filter((entry) => !entry.excluded);
  const questions = openQuestions(included).filter(
    (question) => !standing.some((problem) => sameProblem(problem, question)),
  );
  return [...standing, ...questions]
    .map(withMessage)
    .toSorted((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
}

function rejectedReport(file: SessionFile): FileReport {
  const code = file.refusal?.code ?? 'unsupported-file';
  const problem: ReadProblem = {
    severity: 'error',
    code: isFileProblem(code) ? code : 'damaged-file',
    cell: null,
    detail: Object.fromEntries(
      Object.entries(file.refusal?.detail ?? {}).map(([key, value]) => [key, String(value)]),
    ),
  };
  const { id, name, size, sha256 } = file;
  return rejectedFile({ id, file: name, size, sha256 }, withMessage(problem));
}

const FILE_PROBLEMS = ['unsupported-file', 'damaged-file', 'too-large', 'protected-file'] as const;

/** True for the refusals that concern one file and leave the others readable. */
export function isFileProblem(code: string): code is (typeof FILE_PROBLEMS)[number] {
  return FILE_PROBLEMS.some((known) => known === code);
}

/** One entry put against the database, with what is told of it. */
interface AssessedEntry {
  readonly resolved: ResolvedEntry;
  readonly comparison: Comparison;
}

export interface AssessedFile {
  readonly file: SessionFile;
  readonly report: FileReport;
  /** Entries with what applying each would do. */
  readonly entries: readonly AssessedEntry[];
}

function statusOf(resolved: readonly EntryFacts[], values: Counts, texts: Counts): FileReport['status'] {
  if (resolved.length === 0) return 'rejected';
  const included = resolved.filter((entry) => !entry.excluded);
  if (included.some(isOpen)) return 'needs-answer';
  const due = values.new + values.changed + texts.new + texts.changed;
  return due === 0 && values.same + texts.same > 0 ? 'unchanged' : 'ok';
}

function sheetReport(reading: WorkbookReading, sheet: SheetFacts): FileReport['sheets'][number] {
  const layout = reading.layouts.find((candidate) => candidate.sheet === sheet.name);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    used: reading.usedSheets.includes(sheet.name),
    fingerprint: layout?.fingerprint ?? '',
    mapping: layout?.mapping ?? null,
    origin: layout?.origin ?? null,
  };
}

/**
 * What is told of a file, entry by entry: the values of one are let go before those of the next are looked at.
 * @param keep is handed each entry
 */
function reportFile(
  services: Services,
  session: ImportSession,
  file: SessionFile,
  keep: (entry: AssessedEntry) => void,
): FileReport {
  const { reading } = file;
  if (!reading) return rejectedReport(file);
  const { bandRule } = services.settings.get();
  const facts: EntryFacts[] = [];
  const entries = reading.entries.map((entry) => {
    const resolved = resolveEntry(file, entry, session.defaults, services.instruments);
    const comparison = compareEntry(services, resolved);
    const { levels: _levels, texts: _texts, ...rest } = resolved;
    facts.push(rest);
    keep({ resolved, comparison });
    return entryReport(services, resolved, comparison, bandRule);
  });
  const counts = addCounts(entries.map((entry) => entry.counts));
  const textCounts = addCounts(entries.map((entry) => entry.textCounts));
  const instruments = new Set(facts.map((item) => item.instrument?.id ?? null));
  const [instrument = null] = instruments.size === 1 ? [...instruments] : [];
  return {
    id: file.id,
    file: file.name,
    size: file.size,
    sha256: file.sha256,
    status: statusOf(facts, counts, textCounts),
    layout: reading.layout,
    instrument,
    entries,
    counts,
    textCounts,
    problems: problemsOf(file, facts),
    evidence: [...reading.evidence],
    sheets: reading.sheets.map((sheet) => sheetReport(reading, sheet)),
  };
}

/** Puts a file against the database as it is now. */
export function assessFile(services: Services, session: ImportSession, file: SessionFile): AssessedFile {
  const entries: AssessedEntry[] = [];
  const report = reportFile(services, session, file, (entry) => void entries.push(entry));
  return { file, report, entries };
}

/** All files against one state of the database: read together, and without a lock for each question. */
export function sessionReport(services: Services, session: ImportSession) {
  const report = services.database.transaction(() =>
    session.files.map((file) => reportFile(services, session, file, () => undefined)),
  );
  const reports = report();
  return { session: session.id, files: withRepeatedEntries(reports) };
}
