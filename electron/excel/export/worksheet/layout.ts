/** Where everything stands in the workbook of a worksheet. */
import { STAGES, stagesUpTo, type Stage } from '../../../../shared/assessment/stages.ts';
import type { Indicator, Instrument } from '../../../../shared/instrument/instrument.ts';
import { address, fixedAddress, fixedRange } from '../addresses.ts';
import { safeSheetName } from '../safe-text.ts';
import { letterheadHeight, type Letterhead } from '../sheet-blocks.ts';
import { orderedIndicators } from '../steps.ts';

export const SHEETS = {
  levels: safeSheetName('Lembar'),
  texts: safeSheetName('Uraian'),
  evidence: safeSheetName('Bukti'),
  ceiling: safeSheetName('Plafon bukti'),
  comments: safeSheetName('Komentar'),
  followUp: safeSheetName('Tindak lanjut'),
  calculation: safeSheetName('Perhitungan'),
  sources: safeSheetName('Asal'),
  criteria: safeSheetName('Kriteria'),
} as const;

const FIRST_STAGE_COLUMN = 5;
export const LEVEL_COLUMNS = {
  number: 1,
  aspect: 2,
  name: 3,
  weight: 4,
  previousYear: FIRST_STAGE_COLUMN + STAGES.length,
  effective: FIRST_STAGE_COLUMN + STAGES.length + 1,
  difference: FIRST_STAGE_COLUMN + STAGES.length + 2,
  levelName: FIRST_STAGE_COLUMN + STAGES.length + 3,
  criterion: FIRST_STAGE_COLUMN + STAGES.length + 4,
  source: FIRST_STAGE_COLUMN + STAGES.length + 5,
} as const;

export function stageColumn(stage: Stage): number {
  return FIRST_STAGE_COLUMN + STAGES.indexOf(stage);
}

/** The columns of the sheet of criteria. */
export const CRITERIA_COLUMNS = { number: 1, name: 2, question: 3, firstLevel: 4 } as const;
export const CRITERIA_HEADER_ROW = 4;

export interface WorksheetLayout {
  readonly headerRow: number;
  /** Progress and index above the table. */
  readonly summaryRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** By aspect, which is the order of the rows. */
  readonly indicators: readonly Indicator[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** Row of a kind's level names on the sheet of criteria. */
  readonly namesRowOf: ReadonlyMap<string, number>;
  readonly criteriaRowOf: ReadonlyMap<string, number>;
  readonly lastCriteriaRow: number;
}

export function buildWorksheetLayout(instrument: Instrument, letterhead: Letterhead): WorksheetLayout {
  const indicators = orderedIndicators(instrument);
  const summaryRow = letterheadHeight(letterhead) + 1;
  const headerRow = summaryRow + 3;
  const firstRow = headerRow + 1;
  const kinds = Object.keys(instrument.levelNames);
  const firstCriteriaRow = CRITERIA_HEADER_ROW + 1 + kinds.length;
  return {
    headerRow,
    summaryRow,
    firstRow,
    lastRow: firstRow + indicators.length - 1,
    indicators,
    rowOf: new Map(indicators.map(({ id }, position) => [id, firstRow + position] as const)),
    namesRowOf: new Map(kinds.map((kind, position) => [kind, CRITERIA_HEADER_ROW + 1 + position] as const)),
    criteriaRowOf: new Map(indicators.map(({ id }, position) => [id, firstCriteriaRow + position] as const)),
    lastCriteriaRow: firstCriteriaRow + indicators.length - 1,
  };
}

/** "Lembar!$K$12". */
export function levelCell(layout: WorksheetLayout, column: number, indicator: string): string {
  return `${SHEETS.levels}!${fixedAddress(column, layout.rowOf.get(indicator) ?? layout.firstRow)}`;
}

/** What counts in a row: the last of the stages that has a value of its own. */
export function effectiveFormula(stage: Stage, row: number, missing: string): string {
  return stagesUpTo(stage).reduce((otherwise, candidate) => {
    const cell = `$${address(stageColumn(candidate), row)}`;
    return `IF(ISNUMBER(${cell}),${cell},${otherwise})`;
  }, `"${missing}"`);
}

/** Levels of one row of the sheet of criteria. */
export function criteriaRange({ scale }: Instrument, row: number): string {
  const first = CRITERIA_COLUMNS.firstLevel;
  return `${SHEETS.criteria}!${fixedRange(first, row, first + scale.max - scale.min, row)}`;
}
