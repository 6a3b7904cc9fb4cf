/** The check cells of a comparison: changes, averages and counts of the application beside the formulas. */
import { divide, exact, formatRounded, sum, toNumber } from '../../../../shared/scoring/exact.ts';
import { fixedAddress } from '../addresses.ts';
import { MISSING } from '../cells.ts';
import type { CheckLine, CheckList } from '../check-list.ts';
import { shownFormula } from '../formulas.ts';
import type { Compared } from '../verdict.ts';
import { shownPredikat } from './context.ts';
import { changeOf } from './indices-sheet.ts';
import type { ComparisonInput } from './input.ts';
import { indexCell, SHEETS, type ComparisonLayout, type YearPlace } from './layout.ts';
import { countedWords, countRow } from './predikat-sheet.ts';
import { comparisonWords } from './wording.ts';

interface Pair {
  readonly place: YearPlace;
  readonly before: YearPlace;
  readonly column: number;
}

/** Years that may be compared. */
function pairsOf({ years }: ComparisonLayout): Pair[] {
  return years.flatMap((place) => {
    const { before, changeColumn } = place;
    return before && changeColumn !== null ? [{ place, before, column: changeColumn }] : [];
  });
}

function regionCheck(
  layout: ComparisonLayout,
  pairs: readonly Pair[],
  { code, name }: ComparisonInput['regions'][number],
): CheckLine {
  const row = layout.rowOf.get(code) ?? layout.firstRow;
  const count = layout.years.filter(({ compared }) => compared.results.get(code)?.index).length;
  const cells = layout.years.map(({ indexColumn }) => indexCell(indexColumn, row)).join(',');
  return {
    label: `${name}: tahun berindeks`,
    number: { application: count, formula: `COUNT(${cells})`, result: count },
    format: '0',
    word: null,
    more: pairs.map(({ place, before, column }): Compared => {
      const change = changeOf(place, before, code);
      return {
        application: change && toNumber(change),
        formula: indexCell(column, row),
        result: change ? toNumber(change) : MISSING,
      };
    }),
  };
}

function averageCheck(layout: ComparisonLayout, { compared, indexColumn }: YearPlace): CheckLine[] {
  if (compared.average === null) return [];
  const indices = layout.regencies.flatMap(({ code }) => compared.results.get(code)?.index ?? []);
  const mean = divide(sum(indices), exact(Math.max(indices.length, 1)));
  return [
    {
      label: `Rata-rata ${compared.year} (dua desimal)`,
      number: {
        application: Number(compared.average),
        formula: shownFormula(indexCell(indexColumn, layout.figuresRow)),
        result: Number(formatRounded(mean)),
      },
      format: '0.00',
      word: null,
      more: [],
    },
  ];
}

function countChecks(
  input: ComparisonInput,
  layout: ComparisonLayout,
  { compared, predikatColumn }: YearPlace,
): CheckLine[] {
  return countedWords(input).map(({ key, label }, position) => {
    const counted = layout.regencies.filter(
      ({ code }) => shownPredikat(input, compared, code).text === label,
    );
    return {
      label: `${compared.year}: ${label}`,
      number: {
        application: compared.distribution[key] ?? 0,
        formula: `${SHEETS.predikat}!${fixedAddress(predikatColumn, countRow(layout, position))}`,
        result: counted.length,
      },
      format: '0',
      word: null,
      more: [],
    };
  });
}

export function comparisonChecks(input: ComparisonInput, layout: ComparisonLayout): CheckList {
  const pairs = pairsOf(layout);
  const regions = [...layout.regencies, ...(layout.province ? [layout.province] : [])];
  return {
    sheetName: SHEETS.checks,
    ...comparisonWords(input, 'Pemeriksaan perbandingan'),
    moreHeadings: pairs.map(
      ({ place, before }) => `Perubahan\n${before.compared.year}–${place.compared.year}`,
    ),
    lines: [
      ...regions.map((region) => regionCheck(layout, pairs, region)),
      ...layout.years.flatMap((place) => averageCheck(layout, place)),
      ...layout.years.flatMap((place) => countChecks(input, layout, place)),
    ],
  };
}
