/** Where everything stands in a template: worked out before any sheet is written, because the sheets refer to each other. */
import type { Indicator, Instrument } from '../../../../shared/instrument/instrument.ts';
import { fixedRange } from '../addresses.ts';
import { safeSheetName } from '../safe-text.ts';
import { TEMPLATE_SHEETS } from '../../recognise/template-format.ts';

export const SHEETS = {
  answers: safeSheetName(TEMPLATE_SHEETS.answers),
  criteria: safeSheetName(TEMPLATE_SHEETS.criteria),
  facts: safeSheetName(TEMPLATE_SHEETS.facts),
} as const;

/** Columns of the sheet of answers. The key is hidden, in the middle of the table so that a copied table keeps it. */
export const ANSWER_COLUMNS = {
  number: 1,
  aspect: 2,
  indicator: 3,
  key: 4,
  weight: 5,
  level: 6,
  criterion: 7,
  penjelasan: 8,
  analisis: 9,
  bukti: 10,
} as const;
export const LAST_ANSWER_COLUMN = ANSWER_COLUMNS.bukti;
export const PROGRESS_ROW = 6;
export const ANSWER_HEADER_ROW = 8;
const FIRST_ANSWER_ROW = ANSWER_HEADER_ROW + 1;

/** Columns of the sheet of criteria. */
export const CRITERIA_COLUMNS = { number: 1, levelName: 2, text: 3, source: 4 } as const;
export const CRITERIA_HEADER_ROW = 4;

/** One indicator's block: its name, its question, and a row for each level from the lowest up. */
export interface CriteriaBlock {
  readonly indicator: Indicator;
  readonly nameRow: number;
  readonly questionRow: number;
  readonly firstLevelRow: number;
}

export interface TemplateLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: readonly { readonly row: number; readonly indicator: Indicator }[];
  readonly blocks: readonly CriteriaBlock[];
  readonly firstCriteriaRow: number;
  readonly lastCriteriaRow: number;
  /** "$F$9:$F$55" on the sheet of answers. */
  readonly levels: string;
  readonly weights: string;
}

export function buildTemplateLayout({ indicators, scale }: Instrument): TemplateLayout {
  const lastRow = FIRST_ANSWER_ROW + indicators.length - 1;
  const firstCriteriaRow = CRITERIA_HEADER_ROW + 1;
  const blockHeight = 2 + scale.max - scale.min + 1;
  const column = (number: number): string => fixedRange(number, FIRST_ANSWER_ROW, number, lastRow);
  return {
    firstRow: FIRST_ANSWER_ROW,
    lastRow,
    rows: indicators.map((indicator, position) => ({ row: FIRST_ANSWER_ROW + position, indicator })),
    blocks: indicators.map((indicator, position) => {
      const nameRow = firstCriteriaRow + position * blockHeight;
      return { indicator, nameRow, questionRow: nameRow + 1, firstLevelRow: nameRow + 2 };
    }),
    firstCriteriaRow,
    lastCriteriaRow: firstCriteriaRow + indicators.length * blockHeight - 1,
    levels: column(ANSWER_COLUMNS.level),
    weights: column(ANSWER_COLUMNS.weight),
  };
}
