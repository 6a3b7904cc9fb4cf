/** Findings as lines to look at: what one region lacks in many places is one line that leads to the first of them. */
import { SEVERITIES, type Severity } from '../contract/import.ts';
import type { Finding, FindingKind, SeverityCounts } from '../contract/quality.ts';

export interface FindingLine {
  /** Where the line leads. */
  readonly first: Finding;
  /** All of it, one or more. */
  readonly findings: readonly Finding[];
}

/** What is missing, or breaks one rule in many places, says nothing more one by one. */
const GROUPED: ReadonlySet<FindingKind> = new Set(['blank', 'no-evidence', 'no-explanation', 'broken-rule']);
/** As many are still told one by one. */
const MOST_SINGLE = 3;

/** The same for findings that may stand in one line. */
function keyOf(finding: Finding): string {
  const { kind, region, stage } = finding;
  return `${kind} ${region.code} ${stage} ${finding.kind === 'broken-rule' ? finding.rule : ''}`;
}

/** The same for a group whatever is left of it. */
export function lineKey({ first }: FindingLine): string {
  return keyOf(first);
}

/** In the order of the findings; a group stands where its first finding does. */
export function findingLines(findings: readonly Finding[]): FindingLine[] {
  const groups = Map.groupBy(
    findings.filter(({ kind }) => GROUPED.has(kind)),
    keyOf,
  );
  return findings.flatMap((finding): FindingLine[] => {
    const group = GROUPED.has(finding.kind) ? (groups.get(keyOf(finding)) ?? []) : [];
    if (group.length <= MOST_SINGLE) return [{ first: finding, findings: [finding] }];
    return group[0] === finding ? [{ first: finding, findings: group }] : [];
  });
}

export function countLines(lines: readonly FindingLine[]): SeverityCounts {
  const count = (severity: Severity) => lines.filter(({ first }) => first.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** By severity, the most severe first; severities without a line are left out. */
export function linesBySeverity<Line extends FindingLine>(
  lines: readonly Line[],
): { readonly severity: Severity; readonly lines: Line[] }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    lines: lines.filter(({ first }) => first.severity === severity),
  })).filter(({ lines: some }) => some.length > 0);
}
