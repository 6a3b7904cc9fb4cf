/**
 * Which region a feature of a map is. Only the code of the Ministry of Home Affairs with its dot, or a name that means
 * exactly one region, is taken; whatever else is handed back as a question.
 */
import { normaliseName } from '../regions/normalise-name.ts';
import type { RegionMatcher } from '../regions/match.ts';
import type { MapFeature } from './geojson.ts';

export interface FeatureMatch {
  readonly feature: number;
  /** The words of the file by which a person knows it. */
  readonly written: string;
  /** null: to be asked. */
  readonly code: string | null;
  readonly candidates: readonly string[];
}

const CODE = /^\d{2}\.\d{2}$/;
const KIND = /^(?:kabupaten|kab|kota|kotamadya)$/;
const LONGEST_WORDS = 3;

const isKind = (text: string) => KIND.test(normaliseName(text));

/** Texts that every feature has, such as the province's name, tell none of them apart. */
function commonTexts(features: readonly MapFeature[]): ReadonlySet<string> {
  const [first, ...others] = features.map(({ properties }) => new Set(Object.values(properties)));
  if (!first || others.length === 0) return new Set();
  return new Set([...first].filter((text) => !isKind(text) && others.every((texts) => texts.has(text))));
}

function matchFeature(
  feature: MapFeature,
  common: ReadonlySet<string>,
  match: RegionMatcher,
  codes: ReadonlySet<string>,
): FeatureMatch {
  const texts = Object.values(feature.properties).filter((text) => text.trim() !== '' && !common.has(text));
  const byCode = texts.filter((text) => CODE.test(text) && codes.has(text));
  const kinds = texts.filter(isKind);
  const names = texts.filter((text) => /\p{L}/u.test(text) && !isKind(text));
  const exact = new Set<string>();
  const possible = new Set<string>();
  for (const name of names) {
    // A column of its own may say the kind: "Kupang" and "Kota".
    const readings = [...(kinds.length === 1 ? [`${kinds[0] ?? ''} ${name}`] : []), name];
    const found = readings.map(match).find((result) => result.kind !== 'unknown');
    if (found?.kind === 'exact' && codes.has(found.code)) exact.add(found.code);
    if (found?.kind === 'ambiguous') for (const code of found.candidates) possible.add(code);
  }
  const sure = new Set(byCode.length > 0 ? byCode : exact);
  const [only] = sure;
  return {
    feature: feature.index,
    written: [...names, ...kinds].slice(0, LONGEST_WORDS).join(' · '),
    code: sure.size === 1 && only !== undefined ? only : null,
    candidates: [...new Set([...sure, ...possible])].filter((code) => codes.has(code)),
  };
}

/** @param codes of the regions that the map may show. */
export function matchFeatures(
  features: readonly MapFeature[],
  match: RegionMatcher,
  codes: ReadonlySet<string>,
): FeatureMatch[] {
  const common = commonTexts(features);
  return features.map((feature) => matchFeature(feature, common, match, codes));
}
