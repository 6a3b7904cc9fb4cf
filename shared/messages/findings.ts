/** What a finding says, in plain Indonesian: what stands there and what it is held against, without blame. */
import type { Finding, FindingKind } from '../contract/quality.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { FindingLine } from '../quality/finding-lines.ts';
import { EVIDENCE_FROM_LEVEL } from '../quality/faults/no-evidence.ts';
import { formatDecimal, formatLevel } from './format.ts';
import { EVIDENCE_REASON_NAMES, EVIDENCE_STATUS_NAMES } from './terms.ts';

export const FINDING_KIND_NAMES: Readonly<Record<FindingKind, string>> = {
  blank: 'Belum diisi',
  'no-evidence': 'Tanpa data dukung',
  'no-explanation': 'Tanpa penjelasan',
  rise: 'Naik lebih dari satu level',
  fall: 'Turun lebih dari satu level',
  'stale-evidence': 'Data dukung kedaluwarsa',
  'refused-evidence': 'Data dukung ditolak atau revisi',
  'above-ceiling': 'Di atas plafon bukti',
  'over-claim': 'Mandiri jauh di atas penilaian',
  'broken-rule': 'Aturan antarindikator',
  'differing-index': 'Indeks keputusan berbeda',
  'absent-with-values': 'Tidak mengikuti, ada nilai',
};

function ruleOf({ rule }: BrokenRule, { rules = [] }: Instrument) {
  return rules.find(({ id }) => id === rule);
}

function ruleMessage(finding: BrokenRule, instrument: Instrument): string {
  return ruleOf(finding, instrument)?.message ?? '';
}

/** Where the rule stands that does not hold; null for other findings. */
export function findingSource(finding: Finding, instrument: Instrument): string | null {
  return finding.kind === 'broken-rule' ? (ruleOf(finding, instrument)?.source ?? null) : null;
}

function ruleText(finding: BrokenRule, instrument: Instrument): string {
  const { level, other, otherLevel } = finding;
  const message = ruleMessage(finding, instrument);
  const now = `Kini level ${formatLevel(level)}; indikator ${other} level ${formatLevel(otherLevel)}.`;
  return message === '' ? now : `${message} ${now}`;
}

type BrokenRule = Extract<Finding, { kind: 'broken-rule' }>;

function refusedText({
  title,
  status,
  reason,
  level,
}: Extract<Finding, { kind: 'refused-evidence' }>): string {
  const verdict = EVIDENCE_STATUS_NAMES[status].toLowerCase();
  const why = reason ? ` (${EVIDENCE_REASON_NAMES[reason].toLowerCase()})` : '';
  return `Level ${formatLevel(level)} bersandar pada “${title}” yang ${verdict}${why}.`;
}

function ceilingText({ level, ceiling, reason }: Extract<Finding, { kind: 'above-ceiling' }>): string {
  const stands = `Level ${formatLevel(level)} di atas plafon bukti ${ceiling}`;
  return reason === null ? `${stands}, tanpa alasan.` : `${stands}. Alasan: ${reason.replace(/\.$/, '')}.`;
}

/** @param year the evaluated year. */
export function findingText(finding: Finding, instrument: Instrument, year: number): string {
  switch (finding.kind) {
    case 'blank':
      return 'Belum diisi.';
    case 'no-evidence':
      return `Level ${formatLevel(finding.level)} tanpa data dukung.`;
    case 'no-explanation':
      return `Level ${formatLevel(finding.level)} tanpa penjelasan.`;
    case 'rise':
      return `Naik dari level ${formatLevel(finding.from)} pada ${year - 1} menjadi ${formatLevel(finding.level)}.`;
    case 'fall':
      return `Turun dari level ${formatLevel(finding.from)} pada ${year - 1} menjadi ${formatLevel(finding.level)}.`;
    case 'stale-evidence':
      return `“${finding.title}” (${finding.documentYear}) terlalu lama untuk level ${finding.levels.join(' dan ')}.`;
    case 'refused-evidence':
      return refusedText(finding);
    case 'above-ceiling':
      return ceilingText(finding);
    case 'over-claim':
      return `Mandiri ${formatLevel(finding.mandiri)}, hasil penilaian ${formatLevel(finding.level)}.`;
    case 'broken-rule':
      return ruleText(finding, instrument);
    case 'differing-index':
      return `Indeks keputusan ${formatDecimal(finding.published)}, padahal levelnya menghasilkan ${formatDecimal(finding.computed)}.`;
    case 'absent-with-values':
      return `Dinyatakan tidak mengikuti, padahal ${finding.values} nilai tersimpan.`;
  }
}

/** What several indicators have in common, with which ones they are. */
function groupText(first: Finding, which: string, instrument: Instrument): string {
  switch (first.kind) {
    case 'blank':
      return `Belum diisi: ${which}.`;
    case 'no-evidence':
      return `Level ${EVIDENCE_FROM_LEVEL} ke atas tanpa data dukung: ${which}.`;
    case 'no-explanation':
      return first.throughout ? `Tanpa penjelasan sama sekali: ${which}.` : `Tanpa penjelasan: ${which}.`;
    case 'broken-rule': {
      const other = `indikator ${first.other} level ${formatLevel(first.otherLevel)}`;
      return `${ruleMessage(first, instrument)} Kini indikator ${which}; ${other}.`.trim();
    }
    default:
      return `${FINDING_KIND_NAMES[first.kind]}: ${which}.`;
  }
}

/** "1–5, 7, 12" in the instrument's order; two neighbours are named both. */
export function indicatorRanges(ids: readonly string[], instrument: Instrument): string {
  const order = instrument.indicators.map(({ id }) => id);
  const positions = ids.map((id) => order.indexOf(id)).toSorted((a, b) => a - b);
  const runs: number[][] = [];
  for (const position of positions) {
    const run = runs.at(-1);
    if (run?.at(-1) === position - 1) run.push(position);
    else runs.push([position]);
  }
  const name = (position: number | undefined) => order[position ?? -1] ?? '';
  return runs
    .map((run) => (run.length < 3 ? run.map(name).join(', ') : `${name(run[0])}–${name(run.at(-1))}`))
    .join(', ');
}

/** A single finding as it is, several with their number and which indicators they are. */
export function findingLineText(
  { first, findings }: FindingLine,
  instrument: Instrument,
  year: number,
): string {
  if (findings.length === 1) return findingText(first, instrument, year);
  const ids = findings.flatMap(({ indicator }) => indicator ?? []);
  return groupText(first, indicatorRanges(ids, instrument), instrument);
}
