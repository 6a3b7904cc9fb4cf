/** One row of a calculation: a step as a formula, its result, and the application's exact value beside it. */
import { multiply, parseExact, toNumber, type Exact } from '../../../../shared/scoring/exact.ts';
import { address } from '../addresses.ts';
import { MISSING } from '../cells.ts';
import { EXACT_FORMAT, weightFormat, weightSumFormat } from '../indicator-cells.ts';
import { shownValue } from '../steps.ts';
import { near, verdictOf, type Verdict } from '../verdict.ts';

export const COLUMNS = {
  number: 1,
  label: 2,
  value: 3,
  weight: 4,
  product: 5,
  index: 6,
  application: 7,
  difference: 8,
  verdict: 9,
} as const;

export interface Calculated {
  /** null where the cell holds a constant. */
  readonly formula: string | null;
  readonly result: number | string;
  readonly format: string;
}

export interface CalculationRow {
  readonly kind: 'heading' | 'item' | 'result' | 'figure' | 'band';
  readonly row: number;
  readonly number: string;
  readonly label: string;
  readonly value?: Calculated;
  /** As the instrument writes it, or a formula. */
  readonly weight?: string | Calculated;
  readonly product?: Calculated;
  readonly index?: Calculated;
  /** The application's value of `product` or `index`; left out where it says none. */
  readonly application?: Exact | string | null;
  readonly difference?: Calculated;
  readonly verdict?: Verdict;
}

/** Builds rows downwards; knows where each part's result stands. */
export class RowBuilder {
  readonly rows: CalculationRow[] = [];
  private next: number;
  constructor(firstRow: number) {
    this.next = firstRow;
  }

  add(row: Omit<CalculationRow, 'row'>): number {
    const place = this.next;
    this.rows.push({ ...row, row: place });
    this.next += 1;
    return place;
  }

  get nextRow(): number {
    return this.next;
  }
}

export const at = (name: keyof typeof COLUMNS, row: number) => address(COLUMNS[name], row);

function times(value: Exact | null, weight: string): Exact | null {
  return value && multiply(value, parseExact(weight));
}

function agreement(left: number | string, right: Exact | string | null): boolean {
  if (right === null || typeof right === 'string') return left === (right ?? MISSING);
  return near(left, toNumber(right));
}

export function calculated(
  formula: string | null,
  result: number | string,
  format = EXACT_FORMAT,
): Calculated {
  return { formula, result, format };
}

export function differenceOf(
  column: 'product' | 'index',
  row: number,
  result: number | string,
  application: Exact | string | null,
): Calculated {
  const [own, said] = [at(column, row), at('application', row)];
  const difference =
    typeof result === 'number' && application !== null && typeof application !== 'string'
      ? result - toNumber(application)
      : MISSING;
  return calculated(
    `IF(COUNT(${own},${said})=2,${own}-${said},"${MISSING}")`,
    difference,
    '0.0E+00;"−"0.0E+00;0',
  );
}

export interface Part {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
}

interface Item extends Part {
  readonly value: Calculated;
  readonly exact: Exact | null;
  readonly application: Exact | null;
  /** Where the weight is shown from, when not written here. */
  readonly weightFormula?: string;
}

export function addItem(builder: RowBuilder, item: Item): number {
  const row = builder.nextRow;
  const product = times(item.exact, item.weight);
  const application = times(item.application, item.weight);
  const weight = toNumber(parseExact(item.weight));
  const result = shownValue(product);
  return builder.add({
    kind: 'item',
    number: item.id,
    label: item.name,
    value: item.value,
    weight:
      item.weightFormula === undefined
        ? item.weight
        : calculated(item.weightFormula, weight, weightFormat(item.weight)),
    product: calculated(
      `IF(ISNUMBER(${at('value', row)}),${at('value', row)}*${at('weight', row)},"${MISSING}")`,
      result,
    ),
    application,
    difference: differenceOf('product', row, result, application),
    verdict: verdictOf(at('product', row), at('application', row), agreement(result, application)),
  });
}

/** The sum of items, and their mean by weight. */
export function addResult(
  builder: RowBuilder,
  part: { readonly label: string; readonly weight: string; readonly below: readonly Part[] },
  items: readonly [number, number],
  value: Exact | null,
  application: Exact | null,
): number {
  const row = builder.nextRow;
  const [first, last] = items;
  const range = (column: 'product' | 'weight') => `${at(column, first)}:${at(column, last)}`;
  const result = shownValue(value);
  const weight = toNumber(parseExact(part.weight));
  const products = range('product');
  return builder.add({
    kind: 'result',
    number: '',
    label: part.label,
    weight: calculated(
      `SUM(${range('weight')})`,
      weight,
      weightSumFormat(part.below.map((below) => below.weight)),
    ),
    product: calculated(
      `IF(COUNT(${products})<ROWS(${products}),"${MISSING}",SUM(${products}))`,
      shownValue(times(value, part.weight)),
    ),
    index: calculated(
      `IF(ISNUMBER(${at('product', row)}),${at('product', row)}/${at('weight', row)},"${MISSING}")`,
      result,
    ),
    application,
    difference: differenceOf('index', row, result, application),
    verdict: verdictOf(at('index', row), at('application', row), agreement(result, application)),
  });
}

/** Rows that are one number or word each. */
export function addFigure(
  builder: RowBuilder,
  label: string,
  index: Calculated,
  application: Exact | string | null,
): number {
  const row = builder.nextRow;
  const text = typeof application === 'string';
  return builder.add({
    kind: 'figure',
    number: '',
    label,
    index,
    application,
    ...(text ? {} : { difference: differenceOf('index', row, index.result, application) }),
    verdict: verdictOf(at('index', row), at('application', row), agreement(index.result, application)),
  });
}
