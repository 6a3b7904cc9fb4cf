/** The check cells of a matrix: the application's index, domains and aspects of every region beside the formulas. */
import { predikatOf } from '../../../../shared/scoring/predikat.ts';
import { toNumber, divide, exact, sum, type Exact } from '../../../../shared/scoring/exact.ts';
import { MISSING } from '../cells.ts';
import type { CheckLine, CheckList } from '../check-list.ts';
import { fixedRange } from '../addresses.ts';
import { partValue, shownValue, type Steps } from '../steps.ts';
import type { Compared } from '../verdict.ts';
import type { MatrixInput } from './input.ts';
import { resultCell, SHEETS, type MatrixLayout } from './layout.ts';
import type { MatrixLine, MatrixTable } from './table.ts';
import { matrixWords } from './wording.ts';

const EXACT_FORMAT = '0.000000';

const number = (value: Exact | null) => value && toNumber(value);

function regionCheck(input: MatrixInput, layout: MatrixLayout, line: MatrixLine, steps: Steps): CheckLine {
  const { instrument, bandRule } = input;
  const { results } = layout;
  const row = results.rowOf.get(line) ?? results.firstRow;
  const { index, aspects, domains } = steps.application;
  const compared = (
    column: number,
    application: Exact | null,
    result: Exact | null | undefined,
  ): Compared => ({
    application: number(application),
    formula: resultCell(column, row),
    result: shownValue(result),
  });
  const predikat = (value: Exact | null) => (value ? predikatOf(instrument, value, bandRule) : MISSING);
  return {
    label: line.name,
    number: compared(results.indexColumn, index, steps.index),
    format: EXACT_FORMAT,
    word: {
      application: predikat(index),
      formula: resultCell(results.predikatColumn, row),
      result: predikat(steps.index),
    },
    more: [
      ...instrument.aspects.map(({ id }) =>
        compared(results.aspectColumnOf.get(id) ?? 1, partValue(aspects, id), steps.aspects.get(id)),
      ),
      ...instrument.domains.map(({ id }) =>
        compared(results.domainColumnOf.get(id) ?? 1, partValue(domains, id), steps.domains.get(id)),
      ),
    ],
  };
}

function weightCheck(layout: MatrixLayout): CheckLine {
  const { firstColumn, lastLevelColumn, weightRow } = layout.matrix;
  const weights = fixedRange(firstColumn, weightRow, lastLevelColumn, weightRow);
  return {
    label: 'Jumlah bobot indikator (%)',
    number: { application: 100, formula: `SUM(${SHEETS.matrix}!${weights})`, result: 100 },
    format: '0.00',
    word: null,
    more: [],
  };
}

function averageCheck(table: MatrixTable, layout: MatrixLayout): CheckLine[] {
  const { averageRow, indexColumn } = layout.results;
  if (averageRow === null) return [];
  const complete = table.lines.flatMap(({ block, steps }) => (block === 'complete' && steps ? [steps] : []));
  const mean = (values: readonly Exact[]) => toNumber(divide(sum(values), exact(values.length)));
  return [
    {
      label: 'Rata-rata indeks',
      number: {
        application: mean(complete.flatMap(({ application }) => application.index ?? [])),
        formula: resultCell(indexColumn, averageRow),
        result: mean(complete.flatMap(({ index }) => index ?? [])),
      },
      format: EXACT_FORMAT,
      word: null,
      more: [],
    },
  ];
}

export function matrixChecks(input: MatrixInput, table: MatrixTable, layout: MatrixLayout): CheckList {
  const { aspects, domains } = input.instrument;
  return {
    sheetName: SHEETS.checks,
    ...matrixWords(input, 'Pemeriksaan hitungan matriks'),
    moreHeadings: [...aspects, ...domains].map(({ shortName }) => shortName),
    lines: [
      ...table.lines.flatMap((line) => (line.steps ? [regionCheck(input, layout, line, line.steps)] : [])),
      ...averageCheck(table, layout),
      weightCheck(layout),
    ],
  };
}
