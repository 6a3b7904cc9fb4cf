/** The rows of the report of an import, worked out from the reports of its files. */
import {
  SEVERITIES,
  type FileReport,
  type ImportEntry,
  type Problem,
  type Severity,
} from '../../../shared/contract/import.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { MISSING } from './cells.ts';
import { actionFor, countProblems, SEVERITY_WORDS, statusWords } from './import-report-wording.ts';

export interface FileLine {
  readonly file: string;
  readonly region: string;
  readonly year: string | number;
  readonly stage: string;
  readonly layout: string;
  readonly values: number;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly status: string;
}

export interface ProblemLine {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string;
  readonly message: string;
  readonly action: string;
  readonly severity: Severity;
  readonly severityWord: string;
}

const byName = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** By name, so that people find their file; files of one name stay in the order in which they were added. */
export function inOrder(files: readonly FileReport[]): FileReport[] {
  return files.toSorted((a, b) => byName.compare(a.file, b.file));
}

/** One thing, or how many different ones. */
function oneOrCount<T extends string | number>(said: readonly (T | null)[], unit: string): T | string {
  const distinct = [...new Set(said.filter((one) => one !== null && one !== ''))];
  const [first] = distinct;
  return distinct.length > 1 ? `${distinct.length} ${unit}` : (first ?? MISSING);
}

function readValues({ values, published }: ImportEntry): number {
  return Object.keys(values).length + (published?.index == null ? 0 : 1);
}

export function fileLine(file: FileReport): FileLine {
  const entries = file.entries.filter((entry) => !entry.excluded);
  return {
    file: file.file,
    region: oneOrCount(
      entries.map((entry) => entry.region?.name ?? entry.regionWritten),
      'daerah',
    ),
    year: oneOrCount(
      entries.map(({ year }) => year),
      'tahun',
    ),
    stage: oneOrCount(
      entries.map(({ stage }) => stage && STAGE_NAMES[stage]),
      'tahap',
    ),
    layout: file.layout === '' ? MISSING : file.layout,
    values: entries.reduce((total, entry) => total + readValues(entry), 0),
    problems: countProblems(file),
    status: statusWords(file),
  };
}

function indicatorName(file: FileReport, problem: Problem, instruments: readonly Instrument[]): string {
  if (problem.indicator === undefined) return MISSING;
  const entry = file.entries.find(({ key }) => key === problem.entry);
  const instrument = instruments.find(({ id }) => id === (entry?.instrument ?? file.instrument));
  const indicator = instrument?.indicators.find(({ id }) => id === problem.indicator);
  return indicator ? `${indicator.id}. ${indicator.shortName}` : problem.indicator;
}

/** "Sheet!A1" as its two parts; a sheet's name may hold the mark itself. */
function placeOf(cell: string | null): { readonly sheet: string; readonly cell: string } {
  const mark = cell?.lastIndexOf('!') ?? -1;
  if (cell === null || mark < 0) return { sheet: MISSING, cell: cell ?? MISSING };
  return { sheet: cell.slice(0, mark), cell: cell.slice(mark + 1) };
}

/** All problems of all files, the most severe of a file first. */
export function problemLines(
  files: readonly FileReport[],
  instruments: readonly Instrument[],
): ProblemLine[] {
  return inOrder(files).flatMap((file) =>
    file.problems
      .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .map((problem) => ({
        file: file.file,
        ...placeOf(problem.cell),
        indicator: indicatorName(file, problem, instruments),
        message: problem.message,
        action: actionFor(problem),
        severity: problem.severity,
        severityWord: SEVERITY_WORDS[problem.severity],
      })),
  );
}
