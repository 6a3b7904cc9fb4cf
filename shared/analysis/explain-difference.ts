/**
 * Why a published index differs from the one of our own worksheet: every change of one single level that would make
 * our figures the published ones. Figures are compared as they are printed, half up to two decimals.
 */
import { aspectsOf, weightOf, type Indicator, type Instrument } from '../instrument/instrument.ts';
import type { Hundredths } from '../instrument/levels.ts';
import { add, divide, exact, multiply, roundHalfUp, type Exact } from '../scoring/exact.ts';
import { score, weightedMean, type Score, type Values } from '../scoring/score.ts';

export interface PublishedFigures {
  /** Hundredths. */
  readonly index: Hundredths;
  /** Domain id (aspect id where the instrument has no domains) to hundredths; only those that were published. */
  readonly domains: ReadonlyMap<string, Hundredths>;
}

export interface LevelChange {
  readonly indicator: string;
  readonly from: Hundredths;
  readonly to: Hundredths;
  /** Where the scale has decimals, the far end of the run of values that fit; otherwise the same as `to`. */
  readonly until: Hundredths;
}

export interface DifferenceExplanation {
  /** Our own index. */
  readonly own: Exact;
  /** Published − own as they are shown, in hundredths. */
  readonly difference: number;
  /** Published domains that our worksheet shows otherwise. */
  readonly differingDomains: readonly string[];
  /** True when index and published domains agree as shown: nothing is left to explain. */
  readonly agrees: boolean;
  /** Changes of one level that give every published figure; nearest to the present level first. */
  readonly changes: readonly LevelChange[];
  /** Such changes by the index alone, before the domain figures ruled them out. */
  readonly byIndexAlone: number;
  /** True when the published index is what rounding every aspect and domain on the way gives. */
  readonly isRoundedByStep: boolean;
}

type Part = { readonly id: string; readonly weight: string };

/** The parts whose figures a decree prints: domains, or aspects where there are none. */
function partsOf(instrument: Instrument): readonly Part[] {
  return instrument.domains.length > 0 ? instrument.domains : instrument.aspects;
}

function partIdOf(instrument: Instrument, { aspect }: Indicator): string {
  if (instrument.domains.length === 0) return aspect;
  return instrument.aspects.find(({ id }) => id === aspect)?.domain ?? '';
}

function shownParts(instrument: Instrument, { domains, aspects }: Score): Map<string, Exact> {
  const parts = instrument.domains.length > 0 ? domains : aspects;
  return new Map(parts.flatMap(({ id, value }) => (value ? [[id, value] as const] : [])));
}

const rounded = (value: Exact) => exact(roundHalfUp(value), 100);

/** The index that rounding aspects, then domains, then the whole gives; a frequent slip of hand-made tables. */
function roundedByStep(instrument: Instrument, { aspects }: Score): Hundredths | null {
  const shown = new Map(aspects.flatMap(({ id, value }) => (value ? [[id, rounded(value)] as const] : [])));
  if (instrument.domains.length === 0) {
    const index = weightedMean(instrument.aspects, shown);
    return index && roundHalfUp(index);
  }
  const domains = new Map<string, Exact>();
  for (const domain of instrument.domains) {
    const value = weightedMean(aspectsOf(instrument, domain.id), shown);
    if (!value) return null;
    domains.set(domain.id, rounded(value));
  }
  const index = weightedMean(instrument.domains, domains);
  return index && roundHalfUp(index);
}

/** The values of the scale other than the present one, nearest first. */
function otherValues({ scale }: Instrument, from: Hundredths): Hundredths[] {
  const step = scale.decimals === 0 ? 100 : 1;
  const values: Hundredths[] = [];
  for (let value = scale.min * 100; value <= scale.max * 100; value += step) {
    if (value !== from) values.push(value);
  }
  return values.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from) || a - b);
}

/** Joins the values of one indicator that follow each other, away from the present one, into runs. */
function runsOf(indicator: string, from: Hundredths, fitting: readonly Hundredths[]): LevelChange[] {
  return [-1, 1].flatMap((direction) => {
    const side = fitting.filter((value) => Math.sign(value - from) === direction);
    const [nearest] = side;
    const farthest = side.at(-1);
    // An index rises with every value, so the values that fit on one side follow each other.
    return nearest === undefined || farthest === undefined
      ? []
      : [{ indicator, from, to: nearest, until: farthest }];
  });
}

/**
 * @returns null while an indicator of our own worksheet is blank: there is no index to compare.
 * @throws {ScoringInputError} when a value is off the scale or belongs to no indicator.
 */
export function explainDifference(
  instrument: Instrument,
  values: Values,
  published: PublishedFigures,
): DifferenceExplanation | null {
  const own = score(instrument, values);
  const { index } = own;
  if (!index) return null;
  const parts = shownParts(instrument, own);
  const weights = new Map(partsOf(instrument).map((part) => [part.id, weightOf(part)]));
  const differs = (id: string, value: Exact | undefined) => {
    const printed = published.domains.get(id);
    return printed !== undefined && value !== undefined && roundHalfUp(value) !== printed;
  };
  const differingDomains = [...parts].filter(([id, value]) => differs(id, value)).map(([id]) => id);
  const difference = published.index - roundHalfUp(index);
  const agrees = difference === 0 && differingDomains.length === 0;

  let byIndexAlone = 0;
  const changes: LevelChange[] = [];
  for (const indicator of agrees ? [] : instrument.indicators) {
    const from = values.get(indicator.id);
    if (from === undefined) continue;
    const part = partIdOf(instrument, indicator);
    const before = parts.get(part);
    const weight = weights.get(part);
    const fitting = otherValues(instrument, from).filter((value) => {
      const product = multiply(exact(value - from, 100), weightOf(indicator));
      if (roundHalfUp(add(index, divide(product, exact(100)))) !== published.index) return false;
      byIndexAlone += 1;
      // The other domains stay as they are: what differs there, one level here cannot explain.
      if (differingDomains.some((id) => id !== part)) return false;
      return !differs(part, before && weight && add(before, divide(product, weight)));
    });
    if (instrument.scale.decimals === 0) {
      changes.push(...fitting.map((to) => ({ indicator: indicator.id, from, to, until: to })));
    } else changes.push(...runsOf(indicator.id, from, fitting));
  }
  const distance = ({ from, to }: LevelChange) => Math.abs(to - from);
  return {
    own: index,
    difference,
    differingDomains,
    agrees,
    changes: changes.toSorted((a, b) => distance(a) - distance(b)),
    byIndexAlone,
    isRoundedByStep: difference !== 0 && roundedByStep(instrument, own) === published.index,
  };
}
