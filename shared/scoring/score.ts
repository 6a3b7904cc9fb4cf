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
import { divide, exact, multiply, sum, type Exact } from './exact.ts';
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

/** @throws {ScoringInputError} when a value is off the scale or belongs to no indicator. */
export function assertScorable(instrument: Instrument, values: Values): void {
  const known = new Set(instrument.indicators.map((indicator) => indicator.id));
  for (const [indicator, value] of values) {
    if (!known.has(indicator)) throw new ScoringInputError(indicator, 'unknown-indicator');
    const fault = levelFault(instrument.scale, value);
    if (fault) throw new ScoringInputError(indicator, fault);
  }
}

/** Σ(value·weight) of some indicators, with blanks taken as `blank` hundredths. */
function weightedSum(indicators: readonly Indicator[], values: Values, blank: Hundredths): Exact {
  return sum(
    indicators.map((indicator) =>
      multiply(exact(values.get(indicator.id) ?? blank, 100), weightOf(indicator)),
    ),
  );
}

function scorePart(
  instrument: Instrument,
  part: { readonly id: string; readonly weight: string },
  indicators: readonly Indicator[],
  values: Values,
): PartScore {
  const weight = weightOf(part);
  const filled = indicators.filter((indicator) => values.has(indicator.id)).length;
  const low = divide(weightedSum(indicators, values, instrument.scale.min * 100), weight);
  const high =
    filled === indicators.length
      ? low
      : divide(weightedSum(indicators, values, instrument.scale.max * 100), weight);
  return {
    id: part.id,
    value: filled === indicators.length ? low : null,
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
  const aspects = instrument.aspects.map((aspect) =>
    scorePart(instrument, aspect, indicatorsOf(instrument, aspect.id), values),
  );
  const domains = instrument.domains.map((domain) =>
    scorePart(
      instrument,
      domain,
      aspectsOf(instrument, domain.id).flatMap((aspect) => indicatorsOf(instrument, aspect.id)),
      values,
    ),
  );
  const whole = scorePart(instrument, { id: 'index', weight: '100' }, instrument.indicators, values);
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
