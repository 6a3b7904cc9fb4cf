/** A whole calculation, from the indicators' levels to the index, in the rows of one sheet. */
import { aspectsOf, indicatorsOf, type Instrument } from '../../../../shared/instrument/instrument.ts';
import { exact, parseExact, toNumber } from '../../../../shared/scoring/exact.ts';
import { indexName } from '../../../../shared/messages/papers.ts';
import { fixedRange } from '../addresses.ts';
import { MISSING } from '../cells.ts';
import { levelFormat } from '../indicator-cells.ts';
import { partValue, shownValue, stepsOf, type Steps } from '../steps.ts';
import { INDEX_FORMAT } from '../styles.ts';
import { AGREES } from '../verdict.ts';
import { addFigures, figureCount } from './figures.ts';
import type { CalculationInput } from './input.ts';
import {
  addItem,
  addResult,
  at,
  calculated,
  COLUMNS,
  RowBuilder,
  type CalculationRow,
  type Part,
} from './row.ts';

export interface Calculation {
  readonly rows: readonly CalculationRow[];
  readonly lastRow: number;
  /** Addresses on the sheet. */
  readonly indexCell: string;
  readonly predikatCell: string;
  readonly index: number | string;
  readonly predikat: string;
  /** Where the weight of an indicator stands, by its id. */
  readonly weightCellOf: ReadonlyMap<string, string>;
  readonly verdictRange: string;
  readonly agreeing: number;
  readonly checks: number;
}

/** Cells of another sheet that hold the levels and weights, where there are such. */
export type LevelSource = (indicator: string) => { readonly level: string; readonly weight: string };

interface Context {
  readonly input: CalculationInput;
  readonly steps: Steps;
  readonly source: LevelSource | null;
  readonly builder: RowBuilder;
  readonly resultRow: Map<string, number>;
  readonly weightCellOf: Map<string, string>;
}

/** Rows of a kind of part that take their values from results above. */
function itemsFrom(context: Context, kind: 'aspect' | 'domain', parts: readonly Part[]): [number, number] {
  const { steps, builder, resultRow } = context;
  const values = kind === 'aspect' ? steps.aspects : steps.domains;
  const said = kind === 'aspect' ? steps.application.aspects : steps.application.domains;
  const rows = parts.map((part) => {
    const value = values.get(part.id) ?? null;
    const source = at('index', resultRow.get(`${kind} ${part.id}`) ?? 1);
    return addItem(builder, {
      id: part.id,
      name: part.name,
      weight: part.weight,
      value: calculated(source, shownValue(value)),
      exact: value,
      application: partValue(said, part.id),
    });
  });
  return [rows.at(0) ?? builder.nextRow, rows.at(-1) ?? builder.nextRow];
}

function addAspects(context: Context): void {
  const { input, steps, source, builder, resultRow, weightCellOf } = context;
  const { instrument, values } = input;
  const format = levelFormat(instrument.scale);
  for (const aspect of instrument.aspects) {
    const below = indicatorsOf(instrument, aspect.id);
    const rows = below.map((indicator) => {
      const level = values.get(indicator.id);
      const from = source?.(indicator.id);
      const value = level === undefined ? null : exact(level, 100);
      const blank = from ? MISSING : '';
      const shown = value ? toNumber(value) : blank;
      const row = addItem(builder, {
        id: indicator.id,
        name: indicator.name,
        weight: indicator.weight,
        value: calculated(from?.level ?? null, shown, format),
        exact: value,
        application: value,
        ...(from ? { weightFormula: from.weight } : {}),
      });
      weightCellOf.set(indicator.id, at('weight', row));
      return row;
    });
    const items = [rows.at(0) ?? builder.nextRow, rows.at(-1) ?? builder.nextRow] as const;
    const part = { label: `Indeks aspek ${aspect.id}: ${aspect.name}`, weight: aspect.weight, below };
    const said = partValue(steps.application.aspects, aspect.id);
    const row = addResult(builder, part, items, steps.aspects.get(aspect.id) ?? null, said);
    resultRow.set(`aspect ${aspect.id}`, row);
  }
}

function addDomains(context: Context): void {
  const { input, steps, builder, resultRow } = context;
  for (const domain of input.instrument.domains) {
    const below = aspectsOf(input.instrument, domain.id);
    const items = itemsFrom(context, 'aspect', below);
    const part = { label: `Indeks domain ${domain.id}: ${domain.name}`, weight: domain.weight, below };
    const said = partValue(steps.application.domains, domain.id);
    const row = addResult(builder, part, items, steps.domains.get(domain.id) ?? null, said);
    resultRow.set(`domain ${domain.id}`, row);
  }
}

const heading = (label: string) => ({ kind: 'heading' as const, number: '', label });

function stepHeadings({ id, domains }: Instrument): readonly string[] {
  const name = indexName(id);
  const first = 'Indeks aspek = jumlah (level × bobot indikator) ÷ bobot aspek';
  const last = 'Pembulatan, predikat, dan pemeriksaan silang';
  const steps =
    domains.length > 0
      ? [
          first,
          'Indeks domain = jumlah (indeks aspek × bobot aspek) ÷ bobot domain',
          `Indeks ${name} = jumlah (indeks domain × bobot domain) ÷ 100`,
          last,
        ]
      : [first, `Indeks ${name} = jumlah (indeks aspek × bobot aspek) ÷ 100`, last];
  return steps.map((text, position) => `Langkah ${position + 1}. ${text}`);
}

export function buildCalculation(
  input: CalculationInput,
  firstRow: number,
  source: LevelSource | null = null,
): Calculation {
  const { instrument } = input;
  const builder = new RowBuilder(firstRow);
  const steps = stepsOf(instrument, input.values);
  const context: Context = {
    input,
    steps,
    source,
    builder,
    resultRow: new Map(),
    weightCellOf: new Map(),
  };
  const headings = stepHeadings(instrument);
  builder.add(heading(headings[0] ?? ''));
  addAspects(context);
  if (instrument.domains.length > 0) {
    builder.add(heading(headings[1] ?? ''));
    addDomains(context);
  }
  builder.add(heading(headings.at(-2) ?? ''));
  const below = instrument.domains.length > 0 ? instrument.domains : instrument.aspects;
  const items = itemsFrom(context, instrument.domains.length > 0 ? 'domain' : 'aspect', below);
  const whole = { label: `Indeks ${indexName(instrument.id)}`, weight: '100', below };
  const indexRow = addResult(builder, whole, items, steps.index, steps.application.index);
  builder.add(heading(headings.at(-1) ?? ''));
  const predikatRow = addFigures(builder, input, steps, {
    indexRow,
    aspectRows: instrument.aspects.map(({ id }) => context.resultRow.get(`aspect ${id}`) ?? indexRow),
    firstBandRow: builder.nextRow + figureCount(input) + 1,
  });
  builder.add(heading('Batas bawah predikat'));
  for (const band of instrument.bands) {
    const value = calculated(null, toNumber(parseExact(band.from)), INDEX_FORMAT);
    builder.add({ kind: 'band', number: '', label: band.predikat, value });
  }
  return describe(context, indexRow, predikatRow);
}

function describe(
  { builder, steps, weightCellOf }: Context,
  indexRow: number,
  predikatRow: number,
): Calculation {
  const { rows } = builder;
  const lastRow = builder.nextRow - 1;
  const verdicts = rows.flatMap(({ verdict }) => verdict ?? []);
  const predikat = rows.find(({ row }) => row === predikatRow)?.index?.result;
  return {
    rows,
    lastRow,
    indexCell: at('index', indexRow),
    predikatCell: at('index', predikatRow),
    index: shownValue(steps.index),
    predikat: typeof predikat === 'string' ? predikat : MISSING,
    weightCellOf,
    verdictRange: fixedRange(COLUMNS.verdict, rows[0]?.row ?? 1, COLUMNS.verdict, lastRow),
    agreeing: verdicts.filter(({ result }) => result === AGREES).length,
    checks: verdicts.length,
  };
}
