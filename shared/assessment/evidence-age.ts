/** Whether evidence is older than the instrument's rules allow. Only years are known, so only whole years count. */
import type { EvidenceRule, Indicator } from '../instrument/instrument.ts';
import type { JudgedEvidence } from './evidence-ceiling.ts';

export interface DatedEvidence extends JudgedEvidence {
  /** Year in which the document was issued; null when nobody has said. */
  readonly year: number | null;
}

/** Why a document is too old for a level that it is said to support. */
export interface StaleLevel {
  readonly level: number;
  /** What the document was measured against: the evaluated year, or the year of the evidence it should follow. */
  readonly measuredFrom: number;
  /** Most years allowed between. */
  readonly years: number;
  /** The level whose evidence it should follow; null when measured against the evaluated year. */
  readonly afterLevel: number | null;
}

/** The year that a rule counts from, or null when it cannot be known. */
function measuredFrom(
  rule: EvidenceRule,
  document: DatedEvidence,
  evidence: readonly DatedEvidence[],
  year: number,
): number | null {
  if (rule.afterLevel === null) return year;
  const { afterLevel } = rule;
  const issued = document.year ?? 0;
  const before = evidence
    .filter((other) => other !== document && other.status !== 'ditolak' && other.levels.includes(afterLevel))
    .flatMap((other) => (other.year !== null && other.year <= issued ? [other.year] : []));
  return before.length === 0 ? null : Math.max(...before);
}

/**
 * One entry for each rule that a document breaks. What was rejected, has no year, or comes from a later year than
 * the evaluated one is not judged.
 * @param evidence all that is recorded for the indicator, the document among it.
 * @param year the evaluated year.
 */
export function staleLevels(
  document: DatedEvidence,
  evidence: readonly DatedEvidence[],
  indicator: Pick<Indicator, 'aspect'>,
  rules: readonly EvidenceRule[],
  year: number,
): StaleLevel[] {
  const issued = document.year;
  if (issued === null || document.status === 'ditolak') return [];
  return rules.flatMap((rule) => {
    if (!rule.aspects.includes(indicator.aspect) || !document.levels.includes(rule.level)) return [];
    const from = measuredFrom(rule, document, evidence, year);
    if (from === null) return [];
    const distance = rule.afterLevel === null ? from - issued : issued - from;
    if (distance <= rule.years) return [];
    return [{ level: rule.level, measuredFrom: from, years: rule.years, afterLevel: rule.afterLevel }];
  });
}
