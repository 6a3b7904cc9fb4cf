/**
 * The check cells: what the application says against what the workbook's formulas give. Both sides are kept as
 * numbers, and the verdict is a formula too, so that it turns when somebody changes a level.
 */
import { formatRounded, parseExact, sum, toNumber } from '../../../shared/scoring/exact.ts';
import { weightOf } from '../../../shared/instrument/instrument.ts';
import { address, fixedRange } from './addresses.ts';
import { MISSING } from './cells.ts';
import { shownFormula, TOLERANCE } from './formulas.ts';
import { SHEETS } from './layout.ts';
import type { TableLine } from './ranking-table.ts';
import { rankingCell, type OverallCheck, type SheetContext } from './sheet-context.ts';
import type { Summary } from './summary.ts';
import { DIFFERS, near, overallVerdict, verdictFormula, type Compared } from './verdict.ts';

/** Columns of the sheet "Pemeriksaan"; the application's domains follow behind the last. */
export const CHECK_COLUMNS = {
  name: 1,
  rank: 2,
  workbookRank: 3,
  index: 4,
  workbookIndex: 5,
  difference: 6,
  predikat: 7,
  workbookPredikat: 8,
  verdict: 9,
  firstPart: 10,
} as const;
export const OVERALL_ROW = 4;
export const CHECK_HEADER_ROW = 6;
const FIRST_CHECK_ROW = CHECK_HEADER_ROW + 1;

export interface CheckRow {
  readonly row: number;
  readonly label: string;
  /** Only for regions. */
  readonly rank: Compared | null;
  /** The index, or another number. */
  readonly number: Compared;
  readonly numberFormat: string;
  /** Only for regions. */
  readonly predikat: Compared | null;
  /** The application's domains as it shows them, by position; null where it shows none. */
  readonly parts: readonly (number | null)[];
  readonly verdictFormula: string;
  readonly agrees: boolean;
}

export interface Checks {
  readonly rows: readonly CheckRow[];
  readonly overall: OverallCheck;
  readonly overallFormula: string;
}

const EXACT_FORMAT = '0.000000';

function isNear(row: number): string {
  const { index, workbookIndex } = CHECK_COLUMNS;
  return `ABS(${address(index, row)}-${address(workbookIndex, row)})<${TOLERANCE}`;
}

function regionCheck(context: SheetContext, line: TableLine, row: number): CheckRow {
  const { layout, table } = context;
  const { ranking } = layout;
  const place = ranking.rowOf.get(line) ?? ranking.firstRow;
  const said = line.row;
  const parts = table.parts.map(({ id }) => {
    const value = said.domains[id];
    return value === undefined ? null : Number(value);
  });
  const partCell = (position: number) => rankingCell(ranking.firstPartColumn + position, place);
  const partConditions = parts.flatMap((value, position) => {
    if (value === null) return [];
    const own = address(CHECK_COLUMNS.firstPart + position, row);
    return [`ABS(${shownFormula(partCell(position))}-${own})<${TOLERANCE}`];
  });
  const number: Compared = {
    application: said.indexExact === null ? null : toNumber(parseExact(said.indexExact)),
    formula: rankingCell(ranking.indexColumn, place),
    result: line.index ? toNumber(line.index) : MISSING,
  };
  const ranked = said.rank !== null;
  const equal = (left: number, right: number) => `${address(left, row)}=${address(right, row)}`;
  return {
    row,
    label: said.region.name,
    rank: ranked
      ? {
          application: said.rank,
          formula: rankingCell(ranking.rankColumn, place),
          result: line.rank ?? '',
        }
      : null,
    number,
    numberFormat: EXACT_FORMAT,
    predikat: {
      application: said.predikat,
      formula: rankingCell(ranking.predikatColumn, place),
      result: line.predikat,
    },
    parts,
    verdictFormula: verdictFormula([
      ...(ranked ? [equal(CHECK_COLUMNS.rank, CHECK_COLUMNS.workbookRank)] : []),
      isNear(row),
      equal(CHECK_COLUMNS.predikat, CHECK_COLUMNS.workbookPredikat),
      ...partConditions,
    ]),
    agrees:
      line.rank === said.rank &&
      near(number.application, number.result) &&
      line.predikat === said.predikat &&
      parts.every((value, position) => {
        const computed = line.parts[position];
        return value === null || (computed && Number(formatRounded(computed)) === value);
      }),
  };
}

interface FigureCheck {
  readonly label: string;
  readonly application: number;
  readonly formula: string;
  readonly result: number;
  readonly format: string;
}

function figures(context: SheetContext, summary: Summary): FigureCheck[] {
  const { input, table, layout } = context;
  const { ranking } = input;
  const { levels } = layout;
  const weights = fixedRange(levels.firstColumn, levels.weightRow, levels.lastColumn, levels.weightRow);
  const recap = (row: number) => `${SHEETS.summary}!$B$${row}`;
  const checks: FigureCheck[] = [
    {
      label: 'Jumlah bobot indikator (%)',
      application: 100,
      formula: `SUM(${SHEETS.levels}!${weights})`,
      result: toNumber(sum(table.indicators.map(weightOf))),
      format: '0.00',
    },
    ...summary.counts.map((count) => ({
      label: `Rekap: ${count.label}`,
      application: count.application,
      formula: recap(count.row),
      result: count.counted,
      format: '0',
    })),
    {
      label: 'Rekap: jumlah seluruhnya',
      application: ranking.coverage.total,
      formula: recap(summary.totalRow),
      result: summary.total,
      format: '0',
    },
  ];
  if (ranking.average !== null && summary.average) {
    checks.push({
      label: 'Rekap: rata-rata indeks (dua desimal)',
      application: Number(ranking.average),
      formula: shownFormula(recap(summary.averageRow)),
      result: Number(formatRounded(summary.average)),
      format: '0.00',
    });
  }
  if (ranking.reachingTarget !== null && summary.targetRow !== null) {
    checks.push({
      label: 'Rekap: mencapai target',
      application: ranking.reachingTarget,
      formula: recap(summary.targetRow),
      result: summary.reachingTarget,
      format: '0',
    });
  }
  return checks;
}

export function buildChecks(context: SheetContext, summary: Summary): Checks {
  const { table } = context;
  const province = table.province?.index ? [table.province] : [];
  const regions = [...table.ranked, ...province].map((line, position) =>
    regionCheck(context, line, FIRST_CHECK_ROW + position),
  );
  const others = figures(context, summary).map((figure, position): CheckRow => {
    const row = FIRST_CHECK_ROW + regions.length + position;
    return {
      row,
      label: figure.label,
      rank: null,
      number: figure,
      numberFormat: figure.format,
      predikat: null,
      parts: [],
      verdictFormula: verdictFormula([isNear(row)]),
      agrees: near(figure.application, figure.result),
    };
  });
  const rows = [...regions, ...others];
  const agreeing = rows.filter((check) => check.agrees).length;
  const { verdict: column } = CHECK_COLUMNS;
  const verdicts = fixedRange(column, FIRST_CHECK_ROW, column, FIRST_CHECK_ROW + rows.length - 1);
  const overall = overallVerdict(verdicts, agreeing, rows.length);
  return {
    rows,
    overall: {
      address: `${SHEETS.checks}!$B$${OVERALL_ROW}`,
      result: overall.result,
      alarm: DIFFERS,
    },
    overallFormula: overall.formula,
  };
}
