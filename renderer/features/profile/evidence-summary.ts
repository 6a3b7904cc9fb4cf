/** What the card of evidence counts. Pure. */
import { EVIDENCE_STATUSES, type EvidenceStatus } from '../../../shared/assessment/evidence.ts';
import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { isDouble } from '../evidence/evidence-model.ts';

export interface EvidenceSummary {
  readonly statuses: readonly { readonly status: EvidenceStatus; readonly count: number }[];
  /** Indicators with at least one piece. */
  readonly covered: number;
  /** Pieces too old for a level that they support, and the indicators they belong to. */
  readonly stale: Noticed;
  /** Files that are there twice for the same indicator, or in another region's worksheet too. */
  readonly double: Noticed;
  /** Indicators without any, in the order of the instrument. */
  readonly without: Noticed;
}

export interface Noticed {
  readonly count: number;
  readonly indicators: readonly string[];
}

export function evidenceSummary(items: readonly EvidenceItem[], { indicators }: Instrument): EvidenceSummary {
  const idsWith = (some: readonly EvidenceItem[]) => {
    const found = new Set(some.map(({ indicator }) => indicator));
    return indicators.map(({ id }) => id).filter((id) => found.has(id));
  };
  const noticed = (some: readonly EvidenceItem[]): Noticed => ({
    count: some.length,
    indicators: idsWith(some),
  });
  const covered = new Set(idsWith(items));
  const without = indicators.map(({ id }) => id).filter((id) => !covered.has(id));
  return {
    statuses: EVIDENCE_STATUSES.map((status) => ({
      status,
      count: items.filter((item) => item.status === status).length,
    })),
    covered: covered.size,
    stale: noticed(items.filter(({ stale }) => stale.length > 0)),
    double: noticed(items.filter(isDouble)),
    without: { count: without.length, indicators: without },
  };
}
