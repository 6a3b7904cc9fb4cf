/** Cells that several workbooks show of an instrument: numbers of indicators, weights, levels, exact values. */
import type { Cell, Style } from 'exceljs';
import type { Scale } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { formatExact, parseExact, toNumber, type Exact } from '../../../shared/scoring/exact.ts';
import { MISSING, putFormula, putNumber, putText } from './cells.ts';
import { INDEX_FORMAT, WHOLE_FORMAT } from './styles.ts';

type CellStyle = Partial<Style>;

/** Cells keep all digits; four are shown, so that a column lines up. */
export const EXACT_FORMAT = '0.0000';
const FRACTION_FORMAT = '0.0000';

/** Numbers as numbers; "35-2" is a text. */
export function putIndicatorNumber(
  cell: Cell,
  id: string,
  style: CellStyle,
  textStyle: CellStyle = style,
): void {
  if (/^\d+$/.test(id)) putNumber(cell, Number(id), style, WHOLE_FORMAT);
  else putText(cell, id, textStyle);
}

/** As many decimals as the instrument writes. */
export function weightFormat(weight: string): string {
  if (weight.includes('/')) return FRACTION_FORMAT;
  const decimals = weight.split('.')[1]?.length ?? 0;
  return decimals === 0 ? WHOLE_FORMAT : `0.${'0'.repeat(decimals)}`;
}

/** A decimal weight is its number; a fraction such as 20/6 stays a fraction, as a formula. */
export function putWeight(cell: Cell, weight: string, style: CellStyle): void {
  const value = toNumber(parseExact(weight));
  if (weight.includes('/')) putFormula(cell, weight, value, style, weightFormat(weight));
  else putNumber(cell, value, style, weightFormat(weight));
}

/** Enough decimals for the sum of some weights. */
export function weightSumFormat(weights: readonly string[]): string {
  const formats = weights.map(weightFormat);
  return formats.reduce(
    (longest, format) => (format.length > longest.length ? format : longest),
    WHOLE_FORMAT,
  );
}

export function levelFormat({ decimals }: Scale): string {
  return decimals === 0 ? WHOLE_FORMAT : INDEX_FORMAT;
}

/** Blank stays blank. */
export function putLevel(cell: Cell, value: Hundredths | undefined, scale: Scale, style: CellStyle): void {
  if (value === undefined) putText(cell, '', { ...style, numFmt: levelFormat(scale) });
  else putNumber(cell, value / 100, style, levelFormat(scale));
}

/** An exact value without any loss: 337/150 stays a fraction, as a formula. */
export function putExact(cell: Cell, value: Exact | null, style: CellStyle): void {
  if (value === null) {
    putText(cell, MISSING, style);
    return;
  }
  const written = formatExact(value);
  if (written.includes('/')) putFormula(cell, written, toNumber(value), style, EXACT_FORMAT);
  else putNumber(cell, toNumber(value), style, EXACT_FORMAT);
}
