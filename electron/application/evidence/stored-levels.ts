import type { EvidenceRow } from '../../database/entities.ts';

/** The whole levels that a stored piece of evidence supports, ascending. */
export function storedLevels(row: Pick<EvidenceRow, 'levels'>): number[] {
  return JSON.parse(row.levels) as number[];
}
