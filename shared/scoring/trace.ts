/** How an index came about, step by step, so that every number can explain itself. */
import { aspectsOf, indicatorsOf, weightOf, type Aspect, type Instrument } from '../instrument/instrument.ts';
import type { Hundredths } from '../instrument/levels.ts';
import { divide, exact, multiply, type Exact } from './exact.ts';
import { score, type Score, type Values } from './score.ts';

export interface IndicatorTrace {
  readonly id: string;
  readonly value: Hundredths | null;
  readonly weight: Exact;
  /** value · weight / 100: what the indicator adds to the index. null while blank. */
  readonly contribution: Exact | null;
}

export interface AspectTrace {
  readonly id: string;
  readonly weight: Exact;
  readonly value: Exact | null;
  readonly indicators: readonly IndicatorTrace[];
}

export interface DomainTrace {
  readonly id: string;
  readonly weight: Exact;
  readonly value: Exact | null;
  readonly aspects: readonly AspectTrace[];
}

export interface Trace {
  readonly score: Score;
  /** Empty where the instrument has no domains; then `aspects` hangs directly under the index. */
  readonly domains: readonly DomainTrace[];
  readonly aspects: readonly AspectTrace[];
}

/** @throws {ScoringInputError} like `score`. */
export function trace(instrument: Instrument, values: Values): Trace {
  const result = score(instrument, values);
  const valueOf = (parts: Score['aspects'], id: string) =>
    parts.find((part) => part.id === id)?.value ?? null;
  const traceAspect = (aspect: Aspect): AspectTrace => ({
    id: aspect.id,
    weight: weightOf(aspect),
    value: valueOf(result.aspects, aspect.id),
    indicators: indicatorsOf(instrument, aspect.id).map((indicator) => {
      const value = values.get(indicator.id) ?? null;
      const weight = weightOf(indicator);
      const contribution = value === null ? null : divide(multiply(exact(value, 100), weight), exact(100));
      return { id: indicator.id, value, weight, contribution };
    }),
  });
  return {
    score: result,
    domains: instrument.domains.map((domain) => ({
      id: domain.id,
      weight: weightOf(domain),
      value: valueOf(result.domains, domain.id),
      aspects: aspectsOf(instrument, domain.id).map(traceAspect),
    })),
    aspects: instrument.aspects.map(traceAspect),
  };
}
