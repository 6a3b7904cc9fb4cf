/** Whether figures that a decree is said to hold can stand: what is refused, and what has to be asked. */
import type { Instrument } from '../instrument/instrument.ts';
import type { Hundredths } from '../instrument/levels.ts';
import { compare, exact, parseExact, subtract, type Exact } from '../scoring/exact.ts';
import { predikatOf } from '../scoring/predikat.ts';
import { weightedMean } from '../scoring/score.ts';

export interface PublishedDraft {
  /** Hundredths. */
  readonly index: Hundredths | null;
  readonly predikat: string | null;
  /** Domain id (aspect id where the instrument has no domains) to hundredths. */
  readonly domains: Readonly<Record<string, Hundredths>>;
}

export interface PublishedCheck {
  /** Neither an index nor a predikat is there. */
  readonly isEmpty: boolean;
  /** `index` or domain ids whose figures are off the scale. */
  readonly offScale: readonly string[];
  readonly unknownDomains: readonly string[];
  readonly isUnknownPredikat: boolean;
  /** The predikat of the index, where the written one is another: a question, because a decree may say so. */
  readonly otherPredikat: string | null;
  /** What the domains give, where the index is farther from it than their two printed digits allow. */
  readonly fromDomains: Exact | null;
}

/** Half a hundredth for the index and as much for the domains that it is made of. */
const ROUNDING = exact(1, 100);

function distance(a: Exact, b: Exact): Exact {
  const difference = subtract(a, b);
  return difference.numerator < 0 ? subtract(exact(0), difference) : difference;
}

/** The parts that a decree prints for an instrument. */
export function publishedParts({ domains, aspects }: Instrument): readonly {
  readonly id: string;
  readonly shortName: string;
  readonly weight: string;
}[] {
  return domains.length > 0 ? domains : aspects;
}

export function checkPublished(
  instrument: Instrument,
  { index, predikat, domains }: PublishedDraft,
): PublishedCheck {
  const { min, max } = instrument.scale;
  const parts = publishedParts(instrument);
  const figures = [['index', index] as const, ...Object.entries(domains)];
  const isOff = (value: number | null) => value !== null && (value < min * 100 || value > max * 100);
  const known = new Map(Object.entries(domains).map(([id, value]) => [id, exact(value, 100)]));
  const mean = index === null ? null : weightedMean(parts, known);
  const isFar = index !== null && mean !== null && compare(distance(mean, exact(index, 100)), ROUNDING) > 0;
  const ofIndex = index === null || isOff(index) ? null : predikatOf(instrument, exact(index, 100));
  return {
    isEmpty: index === null && predikat === null,
    offScale: figures.filter(([, value]) => isOff(value)).map(([id]) => id),
    unknownDomains: Object.keys(domains).filter((id) => !parts.some((part) => part.id === id)),
    isUnknownPredikat: predikat !== null && !instrument.bands.some((band) => band.predikat === predikat),
    otherPredikat: ofIndex !== null && predikat !== null && ofIndex !== predikat ? ofIndex : null,
    fromDomains: isFar ? mean : null,
  };
}

/** True where the index may have been rounded up across the bound between the two predikat: 2,60 from 2,5967. */
export function mayBeRounding(instrument: Instrument, index: Hundredths, predikat: string): boolean {
  const band = instrument.bands.findIndex((entry) => entry.predikat === predikat);
  const next = instrument.bands[band + 1];
  return band !== -1 && next !== undefined && compare(parseExact(next.from), exact(index, 100)) === 0;
}
