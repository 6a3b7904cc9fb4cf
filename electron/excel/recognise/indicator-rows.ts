/** Finds which rows of a sheet stand for which indicator, by a column of numbers, a column of names, or both. */
import type { KnownInstrument } from './recogniser.ts';
import { mainNumber } from './indicator-numbers.ts';
import type { NameMatch } from './indicator-names.ts';
import type { SheetView } from './sheet-view.ts';
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

/** Numbers that agree with the names of their rows; without names a column that counts upwards. */
function numberColumnOf(
  numbers: Hits<string>,
  names: Map<number, NameMatch> | null,
  nameColumn: number | null,
): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [column, rows] of numbers) {
    if (column === nameColumn) continue;
    const ids = [...rows.values()];
    let score: number;
    if (names) {
      const both = [...rows].filter(([row]) => names.has(row));
      const agreeing = both.filter(([row, id]) => mainNumber(id) === mainNumber(names.get(row)?.indicator ?? '0')).length;
      score = agreeing >= Math.max(2, both.length * 0.6) ? agreeing : 0;
    } else {
      const rising = ids.filter((id, index) => index === 0 || mainNumber(id) >= mainNumber(ids[index - 1] ?? '0')).length;
      score = rising >= ids.length * 0.8 ? distinct(ids) : 0;
    }
    if (score > most) [best, most] = [column, score];
  }
  return best;
}

/** The next part of an indicator that is judged several times, where its number is written once for all. */
function continued(previous: string | undefined, known: KnownInstrument): string | null {
  if (previous === undefined) return null;
  const parts = known.instrument.indicators.filter(({ id }) => mainNumber(id) === mainNumber(previous)).map(({ id }) => id);
  return parts[parts.indexOf(previous) + 1] ?? null;
}

function isLabelRow(sheet: SheetView, row: number): boolean {
  const cells = sheet.rows.find((candidate) => candidate.row === row)?.cells ?? [];
  return cells.some((cell) => {
    const text = sheet.text(row, cell.column);
    return isNumberHeading(text) || isNameHeading(text) || isIndexLabel(text);
  });
}

/** @returns null when the sheet names fewer than three indicators. */
export function findIndicatorRows(sheet: SheetView, known: KnownInstrument, firstColumn = 1): IndicatorRows | null {
  const names: Hits<NameMatch> = new Map();
  const numbers: Hits<string> = new Map();
  const beyond = new Map<number, number>();
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      if (cell.column < firstColumn) continue;
      const number = known.numbers.match(cell);
      if (number !== null) add(numbers, cell.column, row.row, number);
      if (known.numbers.isBeyond(cell)) beyond.set(cell.column, (beyond.get(cell.column) ?? 0) + 1);
      const name = cell.value.kind === 'text' ? known.names.match(sheet.text(row.row, cell.column)) : null;
      if (name) add(names, cell.column, row.row, name);
    }
  }
  const nameColumn = mostNamed(names);
  const nameHits = nameColumn === null ? null : (names.get(nameColumn) ?? null);
  const numberColumn = numberColumnOf(numbers, nameHits, nameColumn);
  const numberHits = numberColumn === null ? null : (numbers.get(numberColumn) ?? null);
  if (!nameHits && distinct(numberHits?.values() ?? []) < 3) return null;
  const namesAreComplete = nameHits !== null && numberHits !== null && nameHits.size >= numberHits.size * 0.8;
  const rows: IndicatorRow[] = [];
  for (const { row } of sheet.rows) {
    const name = nameHits?.get(row);
    const number = numberHits?.get(row);
    const nameText = nameColumn === null ? '' : sheet.text(row, nameColumn);
    if (number !== undefined) {
      const contradicts = name?.isFullName === true && name.isExact && mainNumber(name.indicator) !== mainNumber(number);
      if (!name && nameColumn !== null && known.names.isHeading(nameText)) continue;
      if (!name && namesAreComplete && nameText === '') continue;
      rows.push(contradicts ? { row, indicator: number, nameSays: name.indicator } : { row, indicator: number });
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
    rows,
    namedRows: rows.filter(({ row }) => nameHits?.has(row) ?? false).length,
    named: distinct(Array.from(nameHits?.values() ?? [], (match) => match.indicator)),
    numbered: distinct(numberHits?.values() ?? []),
    beyond: numberColumn === null ? 0 : (beyond.get(numberColumn) ?? 0),
  };
}
