/** A matcher of regions that knows what it has been asked before: the same names stand on every sheet and in every file. */
import type { RegionMatcher } from '../../../shared/regions/match.ts';
import type { RegionMatch, RegionMention } from '../../../shared/regions/region-match.ts';

const MOST_REMEMBERED = 5000;
/** Longer texts are sentences, which hardly come again. */
const LONGEST_REMEMBERED = 120;

function remember<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return look(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = look(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, found);
    return found;
  };
}

export function rememberRegions(regions: RegionMatcher): RegionMatcher {
  return Object.assign(
    remember<RegionMatch>((written) => regions(written)),
    { findRegionIn: remember<RegionMention | null>((text) => regions.findRegionIn(text)) },
  );
}
