/**
 * The live formulas of a ranking workbook. They hold addresses and constants only. A blank level makes the index of
 * its region a dash, never a number: blank is neither 1 nor 0.
 */
import type { BandRule } from '../../../shared/scoring/predikat.ts';
import { address, columnLetters, fixedAddress, fixedRange } from './addresses.ts';
import { MISSING } from './cells.ts';
import { SHEETS, type Layout } from './layout.ts';
import type { Part, TableLine } from './ranking-table.ts';

/** Smaller than any difference between two indices, larger than what floating point leaves behind. */
export const TOLERANCE = '1E-9';
/** Decimals that a computed index is cut to before it meets a bound, so that 2.6 is not read as 2.5999999999999996. */
const GUARD_DECIMALS = 10;

function levelsRange({ levels }: Layout, row: number, part: Part | null): string {
  const ids = part?.indicators.map((indicator) => indicator.id);
  const columns = ids?.map((id) => levels.columnOf.get(id) ?? levels.firstColumn);
  const left = columns?.at(0) ?? levels.firstColumn;
  const right = columns?.at(-1) ?? levels.lastColumn;
  return `${SHEETS.levels}!${fixedRange(left, row, right, row)}`;
}

function weightedOverLevels(layout: Layout, line: TableLine, part: Part | null, divisor: string): string {
  const row = layout.levels.rowOf.get(line) ?? layout.levels.firstRow;
  const levels = levelsRange(layout, row, part);
  const weights = levelsRange(layout, layout.levels.weightRow, part);
  return `IF(COUNT(${levels})<COLUMNS(${levels}),"${MISSING}",SUMPRODUCT(${levels},${weights})/${divisor})`;
}

/** Σ(level·weight)/100. */
export function indexFormula(layout: Layout, line: TableLine): string {
  return weightedOverLevels(layout, line, null, '100');
}

/** Σ(level·weight)/weight of the domain or aspect. */
export function partFormula(layout: Layout, line: TableLine, part: Part): string {
  const { partRowOf, weightColumn } = layout.instrument;
  const weightRow = partRowOf.get(part.id) ?? layout.instrument.structureHeaderRow;
  const weight = `${SHEETS.instrument}!${fixedAddress(weightColumn, weightRow)}`;
  return weightedOverLevels(layout, line, part, weight);
}

/** 1 + how many ranked indices are higher; equal ones share the rank. Cells without a number do not count. */
export function rankFormula({ ranking }: Layout, row: number): string {
  const { indexColumn, firstRow, lastRankedRow } = ranking;
  const indices = fixedRange(indexColumn, firstRow, indexColumn, lastRankedRow);
  return rankOverFormula(indices, `$${address(indexColumn, row)}`);
}

/** 1 + how many numbers of a range are higher than the one of a cell. */
export function rankOverFormula(range: string, cell: string): string {
  return `IF(ISNUMBER(${cell}),1+SUMPRODUCT(ISNUMBER(${range})*(${range}>${cell}+${TOLERANCE})),"")`;
}

/** Where the names of bands and their lower bounds stand, ascending: ranges with their sheet. */
export interface BandRanges {
  readonly names: string;
  readonly bounds: string;
}

/** The band of the number in a cell; `otherwise` where the cell holds none. */
export function bandFormula(
  cell: string,
  { names, bounds }: BandRanges,
  rule: BandRule,
  otherwise = '',
): string {
  const guarded = `ROUND(${cell},${GUARD_DECIMALS})`;
  const value = rule === 'shown' ? `ROUND(${guarded},2)` : guarded;
  return `IF(ISNUMBER(${cell}),LOOKUP(${value},${bounds},${names}),"${otherwise}")`;
}

/** The band of an index, from the bounds on the instrument's sheet. */
export function predikatFormula({ ranking, instrument }: Layout, row: number, rule: BandRule): string {
  return bandFormula(`$${address(ranking.indexColumn, row)}`, bandRanges(instrument), rule);
}

export function bandRanges({ firstBandRow, lastBandRow }: Layout['instrument']): BandRanges {
  return {
    names: `${SHEETS.instrument}!${fixedRange(1, firstBandRow, 1, lastBandRow)}`,
    bounds: `${SHEETS.instrument}!${fixedRange(2, firstBandRow, 2, lastBandRow)}`,
  };
}

/** A number cut to two decimals half up, as the application shows it. */
export function shownFormula(value: string): string {
  return `ROUND(ROUND(${value},${GUARD_DECIMALS}),2)`;
}

/** True in rows that show the same rank as another one. */
export function sharedRankCondition({ ranking }: Layout): string {
  const { rankColumn, firstRow, lastRankedRow } = ranking;
  const ranks = fixedRange(rankColumn, firstRow, rankColumn, lastRankedRow);
  const own = `$${columnLetters(rankColumn)}${firstRow}`;
  return `AND(ISNUMBER(${own}),COUNTIF(${ranks},${own})>1)`;
}

/** True where a cell shows a text; the text is ours or the instrument's and stands in quotes. */
export function equalsText(cell: string, text: string): string {
  return `${cell}="${text.replaceAll('"', '""')}"`;
}
