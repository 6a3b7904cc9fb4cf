/** Which indicator a row of criteria is about: its number, its name, or both when they agree. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { prepareNames } from '../recognise/indicator-names.ts';
import { createNumberIndex } from '../recognise/indicator-numbers.ts';
import type { SheetView } from '../recognise/sheet-view.ts';

/** The row is about an indicator, but not clearly about which. */
export const UNCLEAR = Symbol('unclear');

/** @returns null where the row names no indicator. */
export type IndicatorFinder = (
  sheet: SheetView,
  row: number,
  before: number,
) => string | typeof UNCLEAR | null;

/** Looks at the columns left of the texts. */
export function createIndicatorFinder(instrument: Instrument): IndicatorFinder {
  const numbers = createNumberIndex(instrument);
  const names = prepareNames(instrument)();
  return (sheet, row, before) => {
    let numbered: string | null = null;
    let named: string | null = null;
    let isBeyond = false;
    for (let column = 1; column < before; column += 1) {
      const cell = sheet.cell(row, column);
      numbered ??= numbers.match(cell);
      isBeyond ||= numbers.isBeyond(cell);
      const match = names.match(sheet.text(row, column));
      if (match?.isFullName || match?.isExact) named ??= match.indicator;
    }
    if (numbered === null && named === null) return isBeyond ? UNCLEAR : null;
    if (numbered !== null && named !== null && numbered !== named) return UNCLEAR;
    return numbered ?? named;
  };
}
