/** How far accepted evidence reaches for every region of a year, and where a level above it has a reason. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { MatrixRow } from '../../../shared/contract/matrix.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Services } from '../services.ts';
import { ceilingsOf } from './ceiling.ts';

export type RegionCeilings = Pick<MatrixRow, 'ceilings' | 'reasons'>;

const NONE: RegionCeilings = { ceilings: {}, reasons: {} };

/** @returns what holds for a region, by its code */
export function ceilingsOfYear(
  { quality, regions }: Pick<Services, 'quality' | 'regions'>,
  province: string,
  year: number,
  instrument: Instrument,
): (region: string) => RegionCeilings {
  const scope = { province, year, instrument: instrument.id, regionId: null };
  const evidence = Map.groupBy(quality.evidence(scope), (row) => row.assessment_id);
  if (evidence.size === 0) return () => NONE;
  const overrides = Map.groupBy(quality.overrides(scope), (row) => row.assessment_id);
  const codes = new Map(regions.ofProvince(province).map(({ id, code }) => [id, code] as const));
  const byRegion = new Map<string, RegionCeilings>();
  for (const { id, region_id: region } of quality.assessments(scope)) {
    const reasons: Record<string, Stage[]> = {};
    for (const { indicator_id: indicator, stage } of overrides.get(id) ?? []) {
      (reasons[indicator] ??= []).push(stage);
    }
    const ceilings = ceilingsOf(evidence.get(id) ?? [], instrument.scale);
    byRegion.set(codes.get(region) ?? '', { ceilings, reasons });
  }
  return (region) => byRegion.get(region) ?? NONE;
}
