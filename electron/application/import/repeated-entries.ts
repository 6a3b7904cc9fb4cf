/** The same region, year and stage in two files of one import, with different values: only one of them can last. */
import type { FileReport, ImportEntry, Problem } from '../../../shared/contract/import.ts';
import { problemMessage } from '../../../shared/messages/problems.ts';

interface Placed {
  readonly file: FileReport;
  readonly entry: ImportEntry;
}

/** What two entries are about, when that is known. */
function subjectOf({ region, year, stage, instrument, excluded }: ImportEntry): string | null {
  if (!region || year === null || stage === null || instrument === null || excluded) return null;
  return [region.code, year, stage, instrument].join(' ');
}

function contradict(a: ImportEntry, b: ImportEntry): boolean {
  if (a.published?.index !== b.published?.index) return true;
  return Object.entries(a.values).some(([indicator, value]) => {
    const other = b.values[indicator];
    return other !== undefined && other !== value;
  });
}

function problemOf({ entry }: Placed, other: Placed): Problem {
  const facts = {
    severity: 'warning',
    code: 'repeated-entry',
    cell: null,
    entry: entry.key,
    detail: { region: entry.region?.name ?? '', file: other.file.file },
  } as const;
  return { ...facts, message: problemMessage(facts) };
}

/** The reports with a warning on every entry that another file of the import contradicts. */
export function withRepeatedEntries(files: readonly FileReport[]): FileReport[] {
  const bySubject = new Map<string, Placed[]>();
  for (const file of files) {
    for (const entry of file.entries) {
      const subject = subjectOf(entry);
      if (subject === null) continue;
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), { file, entry }]);
    }
  }
  const repeated = [...bySubject.values()].filter((placed) => placed.length > 1);
  if (repeated.length === 0) return [...files];
  return files.map((file) => {
    const problems = repeated.flatMap((placed) =>
      placed
        .filter((own) => own.file === file)
        .flatMap((own) =>
          placed
            .filter((other) => other.file !== file && contradict(own.entry, other.entry))
            .map((other) => problemOf(own, other)),
        ),
    );
    return problems.length === 0 ? file : { ...file, problems: [...file.problems, ...problems] };
  });
}
