/** What a ranking is ordered by: the index, or one domain, aspect or indicator of it. */
import { effectiveValues } from '../assessment/stages.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { exact, type Exact } from '../scoring/exact.ts';
import type { RegionResult } from './region-result.ts';

export const BASIS_KINDS = ['index', 'domain', 'aspect', 'indicator'] as const;
export type BasisKind = (typeof BASIS_KINDS)[number];

export interface Basis {
  readonly kind: BasisKind;
  /** Of the domain, aspect or indicator; null for the index. */
  readonly id: string | null;
}

export const INDEX_BASIS: Basis = { kind: 'index', id: null };

/** The instrument's parts of a kind; none for the index. */
export function partsOfKind(
  instrument: Instrument,
  kind: BasisKind,
): readonly {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly weight: string;
}[] {
  switch (kind) {
    case 'index':
      return [];
    case 'domain':
      return instrument.domains;
    case 'aspect':
      return instrument.aspects;
    case 'indicator':
      return instrument.indicators;
  }
}

export function hasBasis(instrument: Instrument, { kind, id }: Basis): boolean {
  if (kind === 'index') return id === null;
  return partsOfKind(instrument, kind).some((part) => part.id === id);
}

/**
 * What a region is ranked by. A published result has only what was published with it. A part is known as soon as all
 * of its own indicators are, whatever else is blank; null where it is not known.
 */
export function basisValue(instrument: Instrument, result: RegionResult, { kind, id }: Basis): Exact | null {
  if (kind === 'index') return result.index;
  if (id === null) return null;
  if (kind === 'aspect') return result.aspects.get(id) ?? null;
  // Without domains a result's main parts are its aspects.
  if (kind === 'domain') return instrument.domains.length > 0 ? (result.domains.get(id) ?? null) : null;
  if (result.score === null || result.stage === null) return null;
  const level = effectiveValues(result.assessment.stages, result.stage).get(id);
  return level === undefined ? null : exact(level, 100);
}
