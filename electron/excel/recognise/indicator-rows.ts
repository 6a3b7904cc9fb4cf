/** Finds which rows of a sheet stand for which indicator, by a column of numbers, a column of names, or both. */
import type { KnownInstrument } from './recogniser.ts';
import { mainNumber } from './indicator-numbers.ts';
import type { NameMatch } from './indicator-names.ts';
import { textRows, type SheetView } from './sheet-view.ts';
import { isIndexLabel, isNameHeading, isNumberHeading } from './words.ts';

export interface IndicatorRow {
  readonly row: number;
  readonly indicator: string;
  /** What the name says where it contradicts the number. */
  readonly nameSays?: string;
}

export interface IndicatorRows {
  readonly numberColumn: number | null;
  readonly nameColumn: number | null;
  readonly rows: readonly IndicatorRow[];
  /** Different indicators recognised by name. */
  readonly named: number;
  /** Rows whose name is an indicator's. */
  readonly namedRows: number;
  /** Different indicators recognised by number. */
  readonly numbered: number;
  /** Numbers that the instrument does not have. */
  readonly beyond: number;
}

type Hits<T> = Map<number, Map<number, T>>;

function add<T>(hits: Hits<T>, column: number, row: number, hit: T): void {
  const rows = hits.get(column) ?? new Map<number, T>();
  rows.set(row, hit);
  hits.set(column, rows);
}

function distinct(values: Iterable<string>): number {
  return new Set(values).size;
}

/** Three names make a column of names; two do when both are full names. */
function mostNamed(hits: Hits<NameMatch>): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [column, rows] of hits) {
    const matches = [...rows.values()];
    const count = distinct(matches.map((match) => match.indicator));
    const areFull = count > 1 && matches.every((match) => match.isExact && match.isFullName);
    if (count > most && (count > 2 || areFull)) [best, most] = [column, count];
  }
  return best;
}

type Names = ReadonlyMap<number, NameMatch>;

/** What speaks for each column, in the order in which columns come up. */
class Tally<T> {
  readonly #columns: (T | undefined)[] = [];
  readonly all: { readonly column: number; readonly count: T }[] = [];

  /** @param start what a column begins with */
  of(column: number, start: () => T): T {
    const known = this.#columns[column];
    if (known !== undefined) return known;
    const count = start();
    this.#columns[column] = count;
    this.all.push({ column, count });
    return count;
  }
}

function columnWithMost(scores: readonly (readonly [column: number, score: number])[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [column, score] of scores) {
    if (score > most) [best, most] = [column, score];
  }
  return best;
}

/** The column whose numbers agree with the names of their rows. */
function agreeingColumn(
  sheet: SheetView,
  known: KnownInstrument,
  names: Names,
  nameColumn: number | null,
): number | null {
  const tally = new Tally<{ named: number; agreeing: number }>();
  for (const { row, cells } of sheet.rows) {
    const name = names.get(row);
    if (!name) continue;
    for (const cell of cells) {
      const number = cell.column === nameColumn ? null : known.numbers.mainOf(cell);
      if (number === null) continue;
      const count = tally.of(cell.column, () => ({ named: 0, agreeing: 0 }));
      count.named += 1;
      if (number === mainNumber(name.indicator)) count.agreeing += 1;
    }
  }
  return columnWithMost(
    tally.all.map(({ column, count: { named, agreeing } }) => [
      column,
      agreeing >= Math.max(2, named * 0.6) ? agreeing : 0,
    ]),
  );
}

/** Of columns that count upwards the one with most different numbers. In a matrix nearly every cell is a number. */
function countingColumn(sheet: SheetView, known: KnownInstrument): number | null {
  const tally = new Tally<{ hits: number; rising: number; last: number }>();
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      const number = known.numbers.mainOf(cell);
      if (number === null) continue;
      const count = tally.of(cell.column, () => ({ hits: 0, rising: 0, last: number }));
      count.hits += 1;
      if (number >= count.last) count.rising += 1;
      count.last = number;
    }
  }
  const counting = tally.all.filter(({ count: { hits, rising } }) => rising >= hits * 0.8);
  return columnWithMost(counting.map(({ column }) => [column, numbersIn(sheet, known, column).size]));
}

function numbersIn(sheet: SheetView, known: KnownInstrument, column: number): Set<string> {
  const numbers = new Set<string>();
  for (const { row } of sheet.rows) {
    const number = known.numbers.match(sheet.cell(row, column));
    if (number !== null) numbers.add(number);
  }
  return numbers;
}

/** The next part of an indicator that is judged several times, where its number is written once for all. */
function continued(previous: string | undefined, known: KnownInstrument): string | null {
  if (previous === undefined) return null;
  const parts = known.instrument.indicators
    .filter(({ id }) => mainNumber(id) === mainNumber(previous))
    .map(({ id }) => id);
  return parts[parts.indexOf(previous) + 1] ?? null;
}

/**
 * Indicators that every region names in its own way ("Layanan Publik Sektor Kesehatan"): rows without a known name
 * that exactly fill the place between two known ones, each resembling the indicator that belongs there.
 */
function fillGaps(
  sheet: SheetView,
  known: KnownInstrument,
  nameColumn: number,
  rows: readonly IndicatorRow[],
): IndicatorRow[] {
  const order = known.instrument.indicators.map((indicator) => indicator.id);
  const used = new Set(rows.map((row) => row.row));
  return rows.flatMap((row, index): IndicatorRow[] => {
    const next = rows[index + 1];
    const from = order.indexOf(row.indicator) + 1;
    const to = next ? order.indexOf(next.indicator) : order.length;
    const lacking = order.slice(from, Math.max(from, to));
    const between = sheet.rows.filter(
      (candidate) =>
        candidate.row > row.row &&
        candidate.row < (next?.row ?? row.row + lacking.length + 1) &&
        !used.has(candidate.row) &&
        sheet.text(candidate.row, nameColumn) !== '',
    );
    const fits =
      lacking.length > 0 &&
      between.length === lacking.length &&
      between.every((candidate, position) =>
        known.names.resembles(sheet.text(candidate.row, nameColumn), lacking[position] ?? ''),
      );
    return fits
      ? [
          row,
          ...between.map((candidate, position) => ({
            row: candidate.row,
            indicator: lacking[position] ?? '',
          })),
        ]
      : [row];
  });
}

function isLabelRow(sheet: SheetView, row: number): boolean {
  const cells = sheet.rows.find((candidate) => candidate.row === row)?.cells ?? [];
  return cells.some((cell) => {
    const text = sheet.text(row, cell.column);
    return isNumberHeading(text) || isNameHeading(text) || isIndexLabel(text);
  });
}

/** Which cells of the chosen columns say an indicator, by row. */
export interface RowHits {
  readonly numberColumn: number | null;
  readonly nameColumn: number | null;
  readonly numbers: ReadonlyMap<number, string> | null;
  readonly names: ReadonlyMap<number, NameMatch> | null;
  /** Numbers that the instrument does not have. */
  readonly beyond: number;
}

/** Rows that stand for an indicator, once it is settled which columns say so. */
export function rowsFrom(sheet: SheetView, known: KnownInstrument, hits: RowHits): IndicatorRows {
  const { numberColumn, nameColumn, numbers, names } = hits;
  const namesAreComplete = names !== null && numbers !== null && names.size >= numbers.size * 0.8;
  const rows: IndicatorRow[] = [];
  for (const { row } of sheet.rows) {
    const name = names?.get(row);
    const number = numbers?.get(row);
    const nameText = nameColumn === null ? '' : sheet.text(row, nameColumn);
    if (number !== undefined) {
      const contradicts =
        name?.isFullName === true && name.isExact && mainNumber(name.indicator) !== mainNumber(number);
      if (!name && nameColumn !== null && known.names.isHeading(nameText)) continue;
      if (!name && namesAreComplete && nameText === '') continue;
      // A row that numbers the columns has a number for a name too.
      if (!name && /^\(?\d{1,3}\)?$/.test(nameText)) continue;
      rows.push(
        contradicts ? { row, indicator: number, nameSays: name.indicator } : { row, indicator: number },
      );
      continue;
    }
    const numberText = numberColumn === null ? '' : sheet.text(row, numberColumn);
    const range = numberColumn === null ? null : sheet.mergeAt(row, numberColumn);
    const next = range && range.top < row ? continued(rows.at(-1)?.indicator, known) : null;
    if (next !== null && nameText !== '') rows.push({ row, indicator: next });
    else if (name && (numberText === '' || name.isExact) && !isLabelRow(sheet, row)) {
      rows.push({ row, indicator: name.indicator });
    }
  }
  return {
    numberColumn,
    nameColumn,
    rows: numberColumn === null && nameColumn !== null ? fillGaps(sheet, known, nameColumn, rows) : rows,
    namedRows: rows.filter(({ row }) => names?.has(row) ?? false).length,
    named: distinct(Array.from(names?.values() ?? [], (match) => match.indicator)),
    numbered: distinct(numbers?.values() ?? []),
    beyond: hits.beyond,
  };
}

/** Several layouts ask for the rows of the same sheet. */
const foundBefore = new WeakMap<SheetView, Map<KnownInstrument, IndicatorRows | null>>();

/** @returns null when the sheet names fewer than three indicators. */
export function findIndicatorRows(sheet: SheetView, known: KnownInstrument): IndicatorRows | null {
  const before = foundBefore.get(sheet) ?? new Map<KnownInstrument, IndicatorRows | null>();
  foundBefore.set(sheet, before);
  const found = before.get(known);
  if (found !== undefined) return found;
  const rows = searchIndicatorRows(sheet, known);
  before.set(known, rows);
  return rows;
}

function nameHitsOn(sheet: SheetView, known: KnownInstrument): Hits<NameMatch> {
  const hits: Hits<NameMatch> = new Map();
  for (const { row, cells } of textRows(sheet)) {
    for (const { column } of cells) {
      const name = known.names.match(sheet.text(row, column));
      if (name) add(hits, column, row, name);
    }
  }
  return hits;
}

function searchIndicatorRows(sheet: SheetView, known: KnownInstrument): IndicatorRows | null {
  const nameHits = nameHitsOn(sheet, known);
  const nameColumn = mostNamed(nameHits);
  const names = nameColumn === null ? null : (nameHits.get(nameColumn) ?? null);
  const numberColumn = names ? agreeingColumn(sheet, known, names, nameColumn) : countingColumn(sheet, known);
  const numbers = new Map<number, string>();
  let beyond = 0;
  for (const { row } of numberColumn === null ? [] : sheet.rows) {
    const cell = sheet.cell(row, numberColumn ?? 0);
    const number = known.numbers.match(cell);
    if (number !== null) numbers.set(row, number);
    if (known.numbers.isBeyond(cell)) beyond += 1;
  }
  if (!names && distinct(numbers.values()) < 3) return null;
  return rowsFrom(sheet, known, {
    numberColumn,
    nameColumn,
    numbers: numberColumn === null ? null : numbers,
    names,
    beyond,
  });
}
