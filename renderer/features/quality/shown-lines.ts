/** Lines as the table shows them: a group that is opened is followed by its findings, each with its own way. Pure. */
import { lineKey, type FindingLine } from '../../../shared/quality/finding-lines.ts';

export interface ShownLine extends FindingLine {
  /** The same for a group and its parts; names what is open. */
  readonly group: string;
  /** `part`: one finding of the opened group above it. */
  readonly state: 'single' | 'closed' | 'open' | 'part';
}

export function shownLines(lines: readonly FindingLine[], opened: ReadonlySet<string>): ShownLine[] {
  return lines.flatMap((line): ShownLine[] => {
    const group = lineKey(line);
    if (line.findings.length === 1) return [{ ...line, group, state: 'single' }];
    if (!opened.has(group)) return [{ ...line, group, state: 'closed' }];
    const parts = line.findings.map((finding) => ({
      first: finding,
      findings: [finding],
      group,
      state: 'part' as const,
    }));
    return [{ ...line, group, state: 'open' }, ...parts];
  });
}

/** Where the group of a line begins: closing it from one of its parts leads there. */
export function startOfGroup(lines: readonly ShownLine[], position: number): number {
  const { group } = lines[position] ?? {};
  return lines.findIndex((line) => line.group === group && line.state !== 'part');
}
