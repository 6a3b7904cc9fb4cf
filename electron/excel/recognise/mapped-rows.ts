/**
 * Rows of indicators in columns that a person pointed at. The person says where numbers and names stand, never that
 * they are right: columns that count or name something else give no rows.
 */
import type { ColumnMapping } from '../../../shared/contract/import.ts';
import type { NameMatch } from './indicator-names.ts';
import { mainNumber } from './indicator-numbers.ts';
import { rowsFrom, type IndicatorRows } from './indicator-rows.ts';
import type { KnownInstrument } from './recogniser.ts';
import type { SheetView } from './sheet-view.ts';

/** So many names speak for or against the numbers beside them. */
const TELLING_NAMES = 3;
const LEAST_AGREEING = 0.6;
const LEAST_RISING = 0.8;
const LEAST_DIFFERENT = 0.7;

function agree(numbers: ReadonlyMap<number, string>, names: ReadonlyMap<number, NameMatch>): boolean | null {
  const both = [...numbers].filter(([row]) => names.has(row));
  if (both.length < TELLING_NAMES) return null;
  const agreeing = both.filter(
    ([row, id]) => mainNumber(id) === mainNumber(names.get(row)?.indicator ?? '0'),
  );
  return agreeing.length >= both.length * LEAST_AGREEING;
}

/** Numbers of a list go up, and each stands there once; weights, levels and counts do not. */
function areListed(ids: readonly string[], beyond: number): boolean {
  const rising = ids.filter(
    (id, index) => index === 0 || mainNumber(id) >= mainNumber(ids[index - 1] ?? '0'),
  ).length;
  const different = new Set(ids).size;
  return (
    beyond === 0 &&
    rising >= ids.length * LEAST_RISING &&
    different >= Math.max(2, ids.length * LEAST_DIFFERENT)
  );
}

/** @returns null where the columns name no indicators of the instrument */
export function mappedRows(
  sheet: SheetView,
  known: KnownInstrument,
  mapping: ColumnMapping,
): IndicatorRows | null {
  const { headerRow, numberColumn, nameColumn } = mapping;
  const listed = sheet.rows.filter(({ row }) => row > headerRow);
  const below: SheetView = { ...sheet, rows: listed };
  const numbers = new Map<number, string>();
  const names = new Map<number, NameMatch>();
  let beyond = 0;
  for (const { row } of listed) {
    if (numberColumn !== null) {
      const cell = sheet.cell(row, numberColumn);
      const number = known.numbers.match(cell);
      if (number !== null) numbers.set(row, number);
      if (known.numbers.isBeyond(cell)) beyond += 1;
    }
    const name = nameColumn === null ? null : known.names.match(sheet.text(row, nameColumn));
    if (name) names.set(row, name);
  }
  const useNumbers = agree(numbers, names) ?? areListed([...numbers.values()], beyond);
  const useNames = new Set(Array.from(names.values(), ({ indicator }) => indicator)).size > 1;
  if (!useNumbers && !useNames) return null;
  const found = rowsFrom(below, known, {
    numberColumn: useNumbers ? numberColumn : null,
    nameColumn,
    numbers: useNumbers ? numbers : null,
    names: useNames ? names : null,
    beyond,
  });
  return found.rows.length > 1 ? found : null;
}
