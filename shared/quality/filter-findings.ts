/** Narrows findings to a region, a kind, a stage or a part of the instrument. */
import type { Finding, QualityFilter } from '../contract/quality.ts';
import type { Instrument } from '../instrument/instrument.ts';

export const NO_FILTER: QualityFilter = { region: null, kind: null, stage: null, part: null };

export function hasFilter({ region, kind, stage, part }: QualityFilter): boolean {
  return region !== null || kind !== null || stage !== null || part !== null;
}

/** The indicators of a domain or an aspect; a part that the instrument does not have holds none. */
function indicatorsOfPart(instrument: Instrument, part: NonNullable<QualityFilter['part']>): Set<string> {
  const aspects = new Set(
    instrument.aspects
      .filter(({ id, domain }) => (part.level === 'domain' ? domain : id) === part.id)
      .map(({ id }) => id),
  );
  const indicators = instrument.indicators.filter(({ aspect }) => aspects.has(aspect));
  return new Set(indicators.map(({ id }) => id));
}

/** What is about a region as a whole belongs to no part. */
export function filterFindings(
  findings: readonly Finding[],
  { region, kind, stage, part }: QualityFilter,
  instrument: Instrument,
): Finding[] {
  const indicators = part && indicatorsOfPart(instrument, part);
  return findings.filter(
    (finding) =>
      (region === null || finding.region.code === region) &&
      (kind === null || finding.kind === kind) &&
      (stage === null || finding.stage === stage) &&
      (indicators === null || (finding.indicator !== null && indicators.has(finding.indicator))),
  );
}
