/** The report of a file of which nothing could be read. */
import type { FileReport, Problem } from './import.ts';

/** Nothing but what the file is and the one problem that keeps it out. */
export function rejectedFile(
  file: Pick<FileReport, 'id' | 'file' | 'size' | 'sha256'>,
  problem: Problem,
): FileReport {
  return {
    ...file,
    status: 'rejected',
    layout: '',
    instrument: null,
    entries: [],
    counts: { new: 0, changed: 0, same: 0 },
    textCounts: { new: 0, changed: 0, same: 0 },
    problems: [problem],
    evidence: [],
    sheets: [],
  };
}
