/** Region names as cells of a table write them. */
import type { RegionMatcher } from '../../../shared/regions/match.ts';
import type { RegionMatch } from '../../../shared/regions/region-match.ts';

/** Like the matcher, but a number in front ("3. Kab. Alor") is not part of the name. */
export function matchRegionCell(written: string, regions: RegionMatcher): RegionMatch {
  return regions(written.replace(/^\d{1,3}\s*[.)]\s*/, ''));
}
