/** How the findings of one indicator mark its row in the table. Pure. */
import type { Severity } from '../../../shared/contract/import.ts';
import type { Finding } from '../../../shared/contract/quality.ts';

export interface RowMark {
  readonly count: number;
  readonly worst: Severity | null;
}

/** What marks the row of an indicator: what all rows have in common, such as no explanation anywhere, marks none. */
export function rowMark(findings: readonly Finding[] = []): RowMark {
  const own = findings.filter((finding) => finding.kind !== 'no-explanation' || !finding.throughout);
  return { count: own.length, worst: own[0]?.severity ?? null };
}
