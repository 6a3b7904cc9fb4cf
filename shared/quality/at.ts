/** The part that all findings have in common. */
import type { FindingField } from '../contract/quality.ts';
import type { Severity } from '../contract/import.ts';
import type { RegionView } from './facts.ts';

export function at({ facts, stage }: RegionView, severity: Severity, field: FindingField) {
  const { code, name } = facts.region;
  return { severity, region: { code, name }, stage, field };
}
