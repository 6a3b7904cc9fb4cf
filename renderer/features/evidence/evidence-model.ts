/** What the panel says about the evidence of one indicator. Pure. */
import { EVIDENCE_STATUSES, evidenceName, type EvidenceStatus } from '../../../shared/assessment/evidence.ts';
import type { EvidenceItem, EvidenceList } from '../../../shared/contract/evidence.ts';
import { EVIDENCE_REASON_NAMES } from '../../../shared/messages/terms.ts';
import type { Tone } from '../../components/StatusChip.tsx';
import type { IconName } from '../../components/Icon.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { shortRegionName } from '../../messages/terms.ts';

/** Where a file is used too, this many places are named. */
const NAMED_PLACES = 3;

export const STATUS_TONES: Readonly<Record<EvidenceStatus, Tone>> = {
  'belum-diperiksa': 'neutral',
  diterima: 'ok',
  revisi: 'warning',
  ditolak: 'bad',
};

export const KIND_ICONS: Readonly<Record<EvidenceItem['kind'], IconName>> = {
  berkas: 'file',
  tautan: 'link',
  surat: 'document',
};

export function itemsOf(list: EvidenceList | undefined, indicator: string): EvidenceItem[] {
  return (list?.items ?? []).filter((item) => item.indicator === indicator);
}

export function nameOf({ title, file, letterNumber, link }: EvidenceItem): string {
  return evidenceName({ title, fileName: file?.name ?? null, letterNumber, link });
}

/** "2 diterima · 1 revisi · plafon 3". */
export function summaryText(items: readonly EvidenceItem[], ceiling: number | undefined): string {
  if (items.length === 0) return evidenceText.noCeiling;
  const counts = EVIDENCE_STATUSES.flatMap((status) => {
    const count = items.filter((item) => item.status === status).length;
    return count === 0 ? [] : [evidenceText.counts(status, count)];
  });
  return [...counts, ...(ceiling === undefined ? [] : [evidenceText.ceiling(ceiling)])].join(' · ');
}

/** What stands beside the name: "L2–3 · 2023 · Dokumen salah". */
export function factsOf(item: EvidenceItem): string {
  return [
    item.levels.length > 0 && evidenceText.levels(item.levels),
    item.title !== '' && item.letterNumber,
    item.year,
    item.reason && EVIDENCE_REASON_NAMES[item.reason],
  ]
    .filter(Boolean)
    .join(' · ');
}

export interface EvidenceNotice {
  readonly tone: 'warning' | 'info';
  readonly text: string;
}

/** Whether its file is there twice on the indicator or in two regions; on other indicators of the worksheet it is usual. */
export function isDouble({ sameFile }: EvidenceItem): boolean {
  return sameFile.some(({ use }) => use !== 'sheet');
}

/** Age and double use, in whole sentences. */
export function noticesOf({ stale, sameFile }: EvidenceItem): EvidenceNotice[] {
  const found = Map.groupBy(sameFile, ({ use }) => use);
  const others = [...new Set((found.get('sheet') ?? []).map(({ indicator }) => indicator))];
  const elsewhere = found.get('region') ?? [];
  const places = elsewhere
    .slice(0, NAMED_PLACES)
    .map(({ region, year, indicator }) =>
      evidenceText.samePlace(shortRegionName(region.name), year, indicator),
    );
  const warning = (text: string): EvidenceNotice => ({ tone: 'warning', text });
  return [
    ...stale.map((level) => warning(evidenceText.stale(level))),
    ...(found.has('indicator') ? [warning(evidenceText.sameIndicator)] : []),
    ...(places.length > 0
      ? [warning(evidenceText.sameElsewhere(places, elsewhere.length - places.length))]
      : []),
    ...(others.length > 0 ? [{ tone: 'info' as const, text: evidenceText.sameHere(others) }] : []),
  ];
}

/** The piece that is `step` places away, without going around the ends. */
export function neighbour(
  items: readonly EvidenceItem[],
  id: string | undefined,
  step: number,
): EvidenceItem | undefined {
  const position = items.findIndex((item) => item.id === id);
  return items[Math.min(Math.max(position + step, 0), items.length - 1)];
}
