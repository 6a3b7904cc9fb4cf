/** What layouts that a person pointed at have in common: how sure they are, and whose year a column speaks of. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { ColumnMapping } from '../../../shared/contract/import.ts';

export type MappingOrigin = 'by-hand' | 'learned';

export const EVIDENCE: Readonly<Record<MappingOrigin, string>> = {
  'by-hand': 'Kolom ditunjuk oleh pengguna',
  learned: 'Pemetaan tersimpan',
};
/** Above everything that is recognised without help, and below the application's own template. */
export const SCORE = 150;

export function only<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

type MappedColumn = ColumnMapping['columns'][number];

/** Of which stage and year a column speaks; null where the rest of the sheet says it. */
export interface ColumnFacts {
  readonly stage: Stage | null;
  readonly year: number | null;
}

/**
 * A year that was pointed at on another sheet is that sheet's: what the heading or the sheet says now goes before it,
 * and of several years side by side the distance to the latest is kept.
 * @returns undefined when it cannot be told
 */
function learnedYear(
  { year }: MappedColumn,
  own: number | null,
  mapping: ColumnMapping,
  sheetYear: number | null,
): number | null | undefined {
  if (own !== null || year === null) return own;
  const years = new Set(mapping.columns.flatMap((column) => column.year ?? []));
  if (years.size === 1) return null;
  return sheetYear === null ? undefined : sheetYear - (Math.max(...years) - year);
}

/**
 * What a person said goes before the heading on the sheet it was said of; on another sheet its own heading goes first.
 * @param own what the column's heading says
 * @returns null when the year cannot be told any more
 */
export function factsOf(
  mapped: MappedColumn,
  own: ColumnFacts,
  mapping: ColumnMapping,
  sheetYear: number | null,
  origin: MappingOrigin,
): ColumnFacts | null {
  if (origin === 'by-hand') return { stage: mapped.stage ?? own.stage, year: mapped.year ?? own.year };
  const year = learnedYear(mapped, own.year, mapping, sheetYear);
  return year === undefined ? null : { stage: own.stage ?? mapped.stage, year };
}
