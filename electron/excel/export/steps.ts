/**
 * An index step by step, as the formulas of a workbook compute it: aspects from indicators, domains from aspects, the
 * index from domains. The application's own score goes the direct way, so that checks compare two calculations.
 */
import {
  aspectsOf,
  indicatorsOf,
  type Indicator,
  type Instrument,
} from '../../../shared/instrument/instrument.ts';
import { exact, toNumber, type Exact } from '../../../shared/scoring/exact.ts';
import {
  score,
  weightedMean,
  type PartScore,
  type Score,
  type Values,
} from '../../../shared/scoring/score.ts';
import { MISSING } from './cells.ts';

type Parts = ReadonlyMap<string, Exact>;

export interface Steps {
  /** By id; what has a blank below it is not there. */
  readonly aspects: Parts;
  /** Empty where the instrument has no domains. */
  readonly domains: Parts;
  readonly index: Exact | null;
  /** What the application says. */
  readonly application: Score;
}

type Weighted = readonly { readonly id: string; readonly weight: string }[];

function means<T extends { readonly id: string }>(
  parts: readonly T[],
  below: (part: T) => Weighted,
  values: Parts,
) {
  return new Map(
    parts.flatMap((part) => {
      const mean = weightedMean(below(part), values);
      return mean ? [[part.id, mean] as const] : [];
    }),
  );
}

/** @throws {ScoringInputError} like `score`. */
export function stepsOf(instrument: Instrument, values: Values): Steps {
  const levels = new Map([...values].map(([id, value]) => [id, exact(value, 100)] as const));
  const aspects = means(instrument.aspects, ({ id }) => indicatorsOf(instrument, id), levels);
  const domains = means(instrument.domains, ({ id }) => aspectsOf(instrument, id), aspects);
  const index =
    instrument.domains.length > 0
      ? weightedMean(instrument.domains, domains)
      : weightedMean(instrument.aspects, aspects);
  return { aspects, domains, index, application: score(instrument, values) };
}

/** What a cell shows for a value: its number, or the dash while it is unknown. */
export function shownValue(value: Exact | null | undefined): number | string {
  return value ? toNumber(value) : MISSING;
}

/** The application's value of an aspect or a domain; null while it is unknown. */
export function partValue(parts: readonly PartScore[], id: string): Exact | null {
  return parts.find((part) => part.id === id)?.value ?? null;
}

/** Indicators by domain and aspect, so that what belongs together stands side by side. */
export function orderedIndicators(instrument: Instrument): Indicator[] {
  const aspects =
    instrument.domains.length > 0
      ? instrument.domains.flatMap(({ id }) => aspectsOf(instrument, id))
      : instrument.aspects;
  return aspects.flatMap(({ id }) => indicatorsOf(instrument, id));
}
