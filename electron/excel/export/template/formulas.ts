/**
 * The live formulas of a template, each with the result that a reader without a calculation engine shows. They hold
 * addresses and constants only, and reach from a row only into that row, so that sorting does not break them.
 */
import type { Indicator, Instrument } from '../../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../../shared/instrument/levels.ts';
import { toNumber } from '../../../../shared/scoring/exact.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { columnLetters, fixedRange } from '../addresses.ts';
import { MISSING } from '../cells.ts';
import { ANSWER_COLUMNS, CRITERIA_COLUMNS, SHEETS, type TemplateLayout } from './layout.ts';

export interface Calculation<T extends number | string = number | string> {
  readonly formula: string;
  readonly result: T;
}

type Values = ReadonlyMap<string, Hundredths>;

const NOT_YET = 'muncul setelah semua indikator terisi';

/** "Terisi 12 dari 47 indikator". */
export function progress(instrument: Instrument, values: Values, { levels }: TemplateLayout): Calculation {
  const rest = ` dari ${instrument.indicators.length} indikator`;
  return {
    formula: `"Terisi "&COUNT(${levels})&"${rest}"`,
    result: `Terisi ${score(instrument, values).filled}${rest}`,
  };
}

/** The index once no level is blank, and a word in its place until then: blank is neither 1 nor 0. */
export function index(instrument: Instrument, values: Values, layout: TemplateLayout): Calculation {
  const { levels, weights } = layout;
  const result = score(instrument, values);
  return {
    formula: `IF(COUNT(${levels})<ROWS(${levels}),"${NOT_YET}",SUMPRODUCT(${levels},${weights})/100)`,
    result: result.index ? toNumber(result.index) : NOT_YET,
  };
}

/** The criterion of the level that is reached: with decimals, of the whole level below. */
export function criterion(
  { scale }: Instrument,
  indicator: Indicator,
  value: Hundredths | undefined,
  layout: TemplateLayout,
  row: number,
): Calculation<string> {
  const { firstCriteriaRow, lastCriteriaRow } = layout;
  const column = (number: number): string =>
    `${SHEETS.criteria}!${fixedRange(number, firstCriteriaRow, number, lastCriteriaRow)}`;
  const level = `$${columnLetters(ANSWER_COLUMNS.level)}${row}`;
  const number = `$${columnLetters(ANSWER_COLUMNS.number)}${row}`;
  // Two rows below the name stands the lowest level.
  const place = `MATCH(${number},${column(CRITERIA_COLUMNS.number)},0)+INT(${level})+${2 - scale.min}`;
  const found = `INDEX(${column(CRITERIA_COLUMNS.text)},${place})`;
  const isOnScale = `AND(${level}>=${scale.min},${level}<=${scale.max})`;
  const reached = value === undefined ? undefined : indicator.criteria[String(Math.floor(value / 100))];
  return {
    formula: `IF(ISNUMBER(${level}),IF(${isOnScale},${found},"${MISSING}"),"${MISSING}")`,
    result: reached ?? MISSING,
  };
}
