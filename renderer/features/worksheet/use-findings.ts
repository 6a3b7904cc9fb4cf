/** What does not hold on the worksheet at hand, read again whenever typing pauses. */
import { useMemo } from 'react';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Finding } from '../../../shared/contract/quality.ts';
import { useQuery } from '../../app/query.ts';
import type { SheetKey } from './edits.ts';

export type FindingsByIndicator = ReadonlyMap<string, readonly Finding[]>;

/** Blanks are left out: the worksheet shows them as what they are. */
export function useFindings(sheet: SheetKey, stage: Stage): FindingsByIndicator {
  const { data } = useQuery('quality.get', { ...sheet, stage }, { keepPrevious: true });
  return useMemo(() => {
    const own = (data?.findings ?? []).filter(
      ({ kind, region, stage: at }) => kind !== 'blank' && region.code === sheet.region && at === stage,
    );
    const grouped = Map.groupBy(own, ({ indicator }) => indicator ?? '');
    grouped.delete('');
    return grouped;
  }, [data, sheet.region, stage]);
}
