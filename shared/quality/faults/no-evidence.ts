/** Levels that ask for documents, without any: neither recorded nor named in the worksheet's text. */
import type { Finding } from '../../contract/quality.ts';
import { at } from '../at.ts';
import { filledIndicators, type RegionView } from '../facts.ts';
import { isWritten } from '../written-texts.ts';

/**
 * From here on every criterion asks for something established: "Terdefinisi" for processes, "Transaksi" for services
 * (PermenPANRB 59/2020, Lampiran, tingkat kematangan). Below it a draft or a screen is enough.
 */
export const EVIDENCE_FROM_LEVEL = 3;

export function missingEvidence(view: RegionView): Finding[] {
  return filledIndicators(view)
    .filter(({ value }) => value.value >= EVIDENCE_FROM_LEVEL * 100)
    .filter(({ indicator: { id } }) => !view.facts.evidence.has(id) && !isWritten(view, 'bukti', id))
    .map(({ indicator, value }) => ({
      kind: 'no-evidence',
      indicator: indicator.id,
      level: value.value,
      ...at(view, 'warning', 'bukti'),
    }));
}
