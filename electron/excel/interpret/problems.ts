/** Problems as the interpreters make them. */
import type { ProblemCode, Severity } from '../../../shared/contract/import.ts';
import type { ReadProblem } from '../reading.ts';
import type { FoundRegion } from '../recognise/recogniser.ts';

export type Detail = Record<string, string | number>;

export function problem(
  severity: Severity,
  code: ProblemCode,
  cell: string | null,
  rest: { readonly indicator?: string; readonly entry?: string; readonly detail?: Detail } = {},
): ReadProblem {
  return { severity, code, cell, ...rest };
}

/** What is to be asked about an entry's region, if anything. */
export function regionProblems(region: FoundRegion, entry: string): ReadProblem[] {
  const { match } = region;
  if (match.kind === 'exact') return [];
  const code = match.kind === 'ambiguous' ? 'ambiguous-region' : 'unknown-region';
  const detail: Detail = { written: region.written, candidates: match.candidates.join(', ') };
  return [problem('error', code, region.cell, { entry, detail })];
}
