/** Where everything stands in the workbook of an action plan. */
import type { Indicator, Instrument } from '../../../../shared/instrument/instrument.ts';
import { fixedRange } from '../addresses.ts';
import { safeSheetName } from '../safe-text.ts';
import { letterheadHeight, type Letterhead } from '../sheet-blocks.ts';
import { orderedIndicators } from '../steps.ts';

export const SHEETS = {
  plan: safeSheetName('Rencana aksi'),
  checks: safeSheetName('Pemeriksaan'),
} as const;

const COLUMN_NAMES = [
  'number',
  'aspect',
  'name',
  'weight',
  'level',
  'next',
  'gain',
  'criterion',
  'text',
  'priority',
  'unit',
  'due',
  'status',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

export const COLUMNS = Object.fromEntries(
  COLUMN_NAMES.map((name, position) => [name, position + 1]),
) as Readonly<Record<ColumnName, number>>;
export const LAST_COLUMN = COLUMN_NAMES.length;

export interface ActionPlanLayout {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** By aspect, which is the order of the rows. */
  readonly indicators: readonly Indicator[];
}

export function buildActionPlanLayout(instrument: Instrument, letterhead: Letterhead): ActionPlanLayout {
  const indicators = orderedIndicators(instrument);
  const headerRow = letterheadHeight(letterhead) + 1;
  const firstRow = headerRow + 1;
  return { headerRow, firstRow, lastRow: firstRow + indicators.length - 1, indicators };
}

/** All rows of a column, as other sheets name them. */
export function columnRange({ firstRow, lastRow }: ActionPlanLayout, name: ColumnName): string {
  // A sheet's name with a blank stands between apostrophes.
  return `'${SHEETS.plan}'!${fixedRange(COLUMNS[name], firstRow, COLUMNS[name], lastRow)}`;
}
