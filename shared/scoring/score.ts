/**
 * The index of one region: aspect = Σ(value·weight)/weight of aspect; domain = Σ(aspect·weight)/weight of
 * domain; index = Σ(domain·weight)/100 (PermenPANRB 59/2020, Lampiran, Tabel 10–12). Everything is exact; because
 * no step rounds, the index is also Σ(value·weight)/100.
 */
import {
  aspectsOf,
  indicatorsOf,
  weightOf,
  type Indicator,
  type Instrument,
} from '../instrument/instrument.ts';
import { levelFault, type Hundredths, type LevelFault } from '../instrument/levels.ts';
import { divide, exact, leastCommonMultiple, multiply, sum, type Exact } from './exact.ts';
import { predikatOf } from './predikat.ts';

/** Indicator id to value in hundredths. An indicator that is not there is blank. */
export type Values = ReadonlyMap<string, Hundredths>;

/** Where an index can still end up: blanks at the lowest and at the highest level of the scale. */
export interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

export interface PartScore {
  readonly id: string;
  /** null while an indicator of the part is blank. */
  readonly value: Exact | null;
  readonly range: Range;
  readonly filled: number;
  readonly total: number;
}

export interface Score {
  readonly aspects: readonly PartScore[];
  readonly domains: readonly PartScore[];
  /** null while any indicator is blank. */
  readonly index: Exact | null;
  readonly range: Range;
  /** Read from the exact index; null while that is null. */
  readonly predikat: string | null;
  /** Ids of blank indicators in the instrument's order. */
  readonly missing: readonly string[];
  readonly filled: number;
  readonly total: number;
}

/** A part of an instrument with what every region's score needs of it: worked out once for each instrument. */
interface WeightedPart {
  readonly id: string;
  readonly indicators: readonly string[];
  /** The indicators' shares in the part as whole numbers of `unit`-ths of a hundredth of a level. */
  readonly shares: readonly number[];
  readonly unit: number;
}

interface WeightedParts {
  readonly known: ReadonlySet<string>;
  readonly aspects: readonly WeightedPart[];
  readonly domains: readonly WeightedPart[];
  readonly whole: WeightedPart;
}

/** A value that the instrument's scale does not have, or an indicator that it does not know. */
export class ScoringInputError extends Error {
  override name = 'ScoringInputError';
  readonly indicator: string;
  readonly fault: NonNullable<LevelFault> | 'unknown-indicator';
  constructor(indicator: string, fault: NonNullable<LevelFault> | 'unknown-indicator') {
    super(`indicator ${indicator}: ${fault}`);
    this.indicator = indicator;
    this.fault = fault;
  }
}

function weightedPart(
  part: { readonly id: string; readonly weight: string },
  indicators: readonly Indicator[],
): WeightedPart {
  const weight = weightOf(part);
  const shares = indicators.map((indicator) => divide(weightOf(indicator), weight));
  const unit = shares.reduce((common, { denominator }) => leastCommonMultiple(common, denominator), 1);
  return {
    id: part.id,
    indicators: indicators.map(({ id }) => id),
    shares: shares.map(({ numerator, denominator }) => numerator * (unit / denominator)),
    unit,
  };
}

const partsOfInstruments = new WeakMap<Instrument, WeightedParts>();

function partsOf(instrument: Instrument): WeightedParts {
  const before = partsOfInstruments.get(instrument);
  if (before) return before;
  const parts: WeightedParts = {
    known: new Set(instrument.indicators.map(({ id }) => id)),
    aspects: instrument.aspects.map((aspect) => weightedPart(aspect, indicatorsOf(instrument, aspect.id))),
    domains: instrument.domains.map((domain) =>
      weightedPart(
        domain,
        aspectsOf(instrument, domain.id).flatMap((aspect) => indicatorsOf(instrument, aspect.id)),
      ),
    ),
    whole: weightedPart({ id: 'index', weight: '100' }, instrument.indicators),
  };
  partsOfInstruments.set(instrument, parts);
  return parts;
}

/** @throws {ScoringInputError} when a value is off the scale or belongs to no indicator. */
export function assertScorable(instrument: Instrument, values: Values): void {
  const { known } = partsOf(instrument);
  for (const [indicator, value] of values) {
    if (!known.has(indicator)) throw new ScoringInputError(indicator, 'unknown-indicator');
    const fault = levelFault(instrument.scale, value);
    if (fault) throw new ScoringInputError(indicator, fault);
  }
}

/** Σ(value·weight)/weight of a part, with blanks taken as `blank` hundredths. */
function weightedValue(part: WeightedPart, values: Values, blank: Hundredths): Exact {
  let total = 0;
  for (const [position, id] of part.indicators.entries()) {
    total += (values.get(id) ?? blank) * (part.shares[position] ?? 0);
  }
  // Whole numbers all the way; `exact` refuses a sum that left the range in which they are.
  return exact(total, 100 * part.unit);
}

function scorePart(instrument: Instrument, part: WeightedPart, values: Values): PartScore {
  const { id, indicators } = part;
  const filled = indicators.filter((indicator) => values.has(indicator)).length;
  const isFilled = filled === indicators.length;
  const low = weightedValue(part, values, instrument.scale.min * 100);
  const high = isFilled ? low : weightedValue(part, values, instrument.scale.max * 100);
  return {
    id,
    value: isFilled ? low : null,
    range: { low, high },
    filled,
    total: indicators.length,
  };
}

/**
 * Computes aspects, domains, index, predikat and the range that blanks leave open.
 * @throws {ScoringInputError} when a value is off the scale or belongs to no indicator.
 */
export function score(instrument: Instrument, values: Values): Score {
  assertScorable(instrument, values);
  const parts = partsOf(instrument);
  const aspects = parts.aspects.map((part) => scorePart(instrument, part, values));
  const domains = parts.domains.map((part) => scorePart(instrument, part, values));
  const whole = scorePart(instrument, parts.whole, values);
  return {
    aspects,
    domains,
    index: whole.value,
    range: whole.range,
    predikat: whole.value ? predikatOf(instrument, whole.value) : null,
    missing: instrument.indicators
      .filter((indicator) => !values.has(indicator.id))
      .map((indicator) => indicator.id),
    filled: whole.filled,
    total: whole.total,
  };
}

/**
 * Σ(value·weight)/Σ(weight): a domain from its aspects' indices or an index from its domains', as a reader of a
 * published table checks it.
 * @returns null when a part has no value or there are no parts.
 */
export function weightedMean(
  parts: readonly { readonly id: string; readonly weight: string }[],
  values: ReadonlyMap<string, Exact>,
): Exact | null {
  if (parts.length === 0) return null;
  const products: Exact[] = [];
  for (const part of parts) {
    const value = values.get(part.id);
    if (!value) return null;
    products.push(multiply(value, weightOf(part)));
  }
  return divide(sum(products), sum(parts.map(weightOf)));
}
