/** What is written beside evidence that was carried over from a year before. */
import type { EvidenceStatus } from '../assessment/evidence.ts';
import { EVIDENCE_STATUS_NAMES } from './terms.ts';

export interface CarriedFrom {
  readonly year: number;
  /** Short name, such as "59/2020". */
  readonly instrument: string;
  readonly indicator: string;
  /** As it was judged there. */
  readonly status: EvidenceStatus;
}

/**
 * "Dibawa dari 2025, indikator 22 (59/2020), waktu itu diterima. …"
 * @param update what the crosswalk says has to be added, or null
 */
export function carriedNote(
  { year, instrument, indicator, status }: CarriedFrom,
  update: string | null,
): string {
  const origin = `Dibawa dari ${year}, indikator ${indicator} (${instrument})`;
  const judged = `waktu itu ${EVIDENCE_STATUS_NAMES[status].toLowerCase()}.`;
  return [`${origin}, ${judged}`, ...(update === null ? [] : [update])].join(' ');
}
