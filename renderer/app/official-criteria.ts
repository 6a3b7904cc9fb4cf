/** The regulation's own criteria, where the office has loaded them: read anew only when they have changed. */
import { useMemo } from 'react';
import type { OfficialCriterion } from '../../shared/contract/criteria.ts';
import { useQuery } from './query.ts';

const NOTHING = {} as const;

export interface OfficialCriteria {
  /** By level. */
  readonly texts: ReadonlyMap<number, string>;
  /** Names of the files they were loaded from. */
  readonly sources: readonly string[];
}

export function useCriteriaSummary() {
  return useQuery('criteria.summary', NOTHING).data;
}

/** Of one indicator; null where nothing was loaded for it. */
export function useOfficialCriteria(instrument: string, indicator: string): OfficialCriteria | null {
  const summary = useCriteriaSummary();
  const hasAny = summary?.instruments.some((entry) => entry.instrument === instrument) ?? false;
  const { data } = useQuery('criteria.get', hasAny ? { instrument } : null, {
    lasting: String(summary?.stamp ?? 0),
    keepPrevious: true,
  });
  return useMemo(() => {
    const own = hasAny ? (data ?? []).filter((entry) => entry.indicator === indicator) : [];
    return own.length === 0 ? null : official(own);
  }, [hasAny, data, indicator]);
}

function official(own: readonly OfficialCriterion[]): OfficialCriteria {
  return {
    texts: new Map(own.map(({ level, text }) => [level, text])),
    sources: [...new Set(own.map(({ source }) => source))],
  };
}
