/** What the table is ranked by, as the screen speaks of it. Pure. */
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import {
  BASIS_KINDS,
  hasBasis,
  INDEX_BASIS,
  partsOfKind,
  type Basis,
  type BasisKind,
} from '../../../shared/ranking/basis.ts';
import { rankingText } from '../../messages/ranking.ts';

/** The kinds that the instrument has parts of. */
export function basisKinds(instrument: Instrument): BasisKind[] {
  return BASIS_KINDS.filter((kind) => kind === 'index' || partsOfKind(instrument, kind).length > 0);
}

/** The first part of a kind, for a switch to it. */
export function firstOfKind(instrument: Instrument, kind: BasisKind): Basis {
  const first = partsOfKind(instrument, kind)[0];
  return kind === 'index' || !first ? INDEX_BASIS : { kind, id: first.id };
}

/** The basis, or the index where another instrument does not have that part. */
export function usableBasis(instrument: Instrument, basis: Basis): Basis {
  return hasBasis(instrument, basis) ? basis : INDEX_BASIS;
}

export interface BasisName {
  /** For the column's head: "Indeks", "Kebijakan", "Ind. 21". */
  readonly short: string;
  /** "Domain Kebijakan Internal SPBE". */
  readonly full: string;
}

export function basisName(instrument: Instrument, basis: Basis): BasisName {
  const part = partsOfKind(instrument, basis.kind).find(({ id }) => id === basis.id);
  if (!part) return { short: rankingText.columns.index, full: rankingText.columns.index };
  const kind = rankingText.basisKinds[basis.kind];
  const isIndicator = basis.kind === 'indicator';
  return {
    short: isIndicator ? rankingText.indicatorShort(part.id) : part.shortName,
    full: isIndicator
      ? rankingText.indicatorFull(part.id, part.shortName)
      : rankingText.partFull(kind, part.name),
  };
}

/** "3,01"; a level without the decimals that it does not have. */
export function shownValue(value: string, kind: BasisKind): string {
  return formatDecimal(kind === 'indicator' ? value.replace(/\.?0+$/, '') : value);
}

export function rowValue(row: RankingRow, basis: Basis): string {
  return row.value === null ? '–' : shownValue(row.value, basis.kind);
}
