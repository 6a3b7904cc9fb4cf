/** The last rows of a calculation: rounding, predikat, cross-checks and what was published. */
import { exact, toNumber, type Exact } from '../../../../shared/scoring/exact.ts';
import { predikatOf, shownIndex } from '../../../../shared/scoring/predikat.ts';
import { fixedRange } from '../addresses.ts';
import { MISSING } from '../cells.ts';
import { bandFormula, shownFormula } from '../formulas.ts';
import { INDEX_FORMAT } from '../styles.ts';
import { shownValue, type Steps } from '../steps.ts';
import type { CalculationInput } from './input.ts';
import { addFigure, at, calculated, COLUMNS, type RowBuilder } from './row.ts';

const DIFFERENCE_FORMAT = '+0.00;"−"0.00;0.00';

export interface FigurePlaces {
  readonly indexRow: number;
  readonly aspectRows: readonly number[];
  readonly firstBandRow: number;
}

/** How many rows `addFigures` adds. */
export function figureCount({ published }: CalculationInput): number {
  return 4 + (published?.index == null ? 0 : 1);
}

/** @returns the row of the predikat. */
export function addFigures(
  builder: RowBuilder,
  input: CalculationInput,
  steps: Steps,
  { indexRow, aspectRows, firstBandRow }: FigurePlaces,
): number {
  const { instrument, bandRule } = input;
  const index = steps.application.index;
  const indexCell = at('index', indexRow);
  const sumOf = (column: 'weight' | 'product') => aspectRows.map((row) => at(column, row)).join(',');
  addFigure(
    builder,
    'Jumlah bobot seluruh indikator (%)',
    calculated(`SUM(${sumOf('weight')})`, 100),
    exact(100),
  );
  addFigure(
    builder,
    'Indeks secara langsung: jumlah (level × bobot) seluruh indikator ÷ 100',
    calculated(
      `IF(COUNT(${sumOf('product')})<${aspectRows.length},"${MISSING}",SUM(${sumOf('product')})/100)`,
      shownValue(steps.index),
    ),
    index,
  );
  const shown = index && shownIndex(index);
  const roundedRow = addFigure(
    builder,
    'Indeks dibulatkan ke dua desimal, setengah ke atas',
    calculated(
      `IF(ISNUMBER(${indexCell}),${shownFormula(indexCell)},"${MISSING}")`,
      shownValue(shown),
      INDEX_FORMAT,
    ),
    shown,
  );
  const bands = {
    names: fixedRange(COLUMNS.label, firstBandRow, COLUMNS.label, firstBandRow + instrument.bands.length - 1),
    bounds: fixedRange(
      COLUMNS.value,
      firstBandRow,
      COLUMNS.value,
      firstBandRow + instrument.bands.length - 1,
    ),
  };
  const rule = bandRule === 'exact' ? 'indeks tanpa pembulatan' : 'indeks dua desimal';
  const predikat = steps.index ? predikatOf(instrument, steps.index, bandRule) : MISSING;
  const said = index ? predikatOf(instrument, index, bandRule) : MISSING;
  const predikatRow = addFigure(
    builder,
    `Predikat dari ${rule}`,
    calculated(bandFormula(indexCell, bands, bandRule, MISSING), predikat, 'General'),
    said,
  );
  addPublished(builder, input, roundedRow, shown);
  return predikatRow;
}

/** What was published, beside what the levels give; a difference is said and is no fault of the calculation. */
function addPublished(
  builder: RowBuilder,
  { published }: CalculationInput,
  roundedRow: number,
  shown: Exact | null,
): void {
  if (published?.index == null) return;
  const about = published.note ? `${published.source}; ${published.note}` : published.source;
  const row = builder.nextRow;
  const [own, computed] = [at('index', row), at('index', roundedRow)];
  const value = Number(published.index);
  builder.add({
    kind: 'figure',
    number: '',
    label: `Indeks terpublikasi (${about}); selisih terhadap indeks dibulatkan`,
    index: calculated(null, value, INDEX_FORMAT),
    difference: calculated(
      `IF(ISNUMBER(${computed}),ROUND(${own}-${computed},2),"${MISSING}")`,
      shown ? Number((value - toNumber(shown)).toFixed(2)) : MISSING,
      DIFFERENCE_FORMAT,
    ),
  });
}
