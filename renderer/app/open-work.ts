/** What waits to be done on a screen, as the navigation counts it. */
import { qualityText } from '../messages/quality.ts';
import { useEvaluationContext } from './context.ts';
import { useQuery } from './query.ts';
import type { ScreenId } from './view-store.ts';

export interface OpenWork {
  readonly count: number;
  /** "3 penghambat". */
  readonly label: string;
}

/** Nothing is waited for in a year without data. */
export function useOpenWork(): Partial<Record<ScreenId, OpenWork>> {
  const context = useEvaluationContext();
  const input = context?.hasData
    ? { year: context.year, stage: context.stage, instrument: context.instrument.id }
    : null;
  const count = useQuery('quality.summary', input).data?.counts.error ?? 0;
  return count > 0 ? { mutu: { count, label: qualityText.badge(count) } } : {};
}
