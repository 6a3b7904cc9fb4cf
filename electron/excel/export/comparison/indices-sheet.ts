/** The sheet "Indeks": every region's index year by year, with the changes between years on one instrument. */
import type { Cell, Worksheet } from 'exceljs';
import { divide, exact, roundHalfUp, sum, toNumber, type Exact } from '../../../../shared/scoring/exact.ts';
import { address } from '../addresses.ts';
import { frame, MISSING, putFormula, putNumber, putText } from '../cells.ts';
import { equalsText, shownFormula } from '../formulas.ts';
import { setUpPrint } from '../print-setup.ts';
import { STATUS_LABELS } from '../ranking-table.ts';
import { writeLetterhead, writeNotes } from '../sheet-blocks.ts';
import {
  bandTint,
  blockStyle,
  breakStyle,
  centredStyle,
  CHANGE_FORMAT,
  headerStyle,
  INDEX_FORMAT,
  quietStyle,
  strongTextStyle,
  WHOLE_FORMAT,
} from '../styles.ts';
import type { ComparisonContext } from './context.ts';
import {
  GAP_WIDTH,
  NAME_WIDTH,
  writeBreak,
  writeNameHeadings,
  writeNames,
  writeTallHeading,
  writeYearHeading,
} from './frame.ts';
import {
  HEADER_ROW,
  INSTRUMENT_ROW,
  NAME_COLUMNS,
  regencyRange,
  SHEETS,
  type ComparisonLayout,
  type YearPlace,
} from './layout.ts';
import { comparisonNotes, comparisonWords, instrumentsWords, stageWords } from './wording.ts';

const INDEX_WIDTH = 9;
const CHANGE_WIDTH = 10;
const indexStyle = { ...strongTextStyle, alignment: centredStyle.alignment ?? {} } as const;
const missingStyle = {
  ...centredStyle,
  font: { ...quietStyle.font, size: 8 },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
} as const;
const totalStyle = { ...blockStyle, alignment: centredStyle.alignment ?? {} } as const;

export function addIndicesSheet(context: ComparisonContext): void {
  const { workbook, input, layout, print, check } = context;
  const sheet = workbook.addWorksheet(SHEETS.indices);
  writeLetterhead(sheet, {
    ...comparisonWords(input, 'Perbandingan indeks antartahun'),
    lines: [stageWords(input), instrumentsWords(input)],
    check,
  });
  writeNameHeadings(sheet);
  writeNames(sheet, layout, layout.lastIndexColumn);
  for (const place of layout.years) writeYear(sheet, context, place);
  const lastFigure = writeFigures(sheet, context);
  const lastRow = writeNotes(sheet, comparisonNotes(input), {
    firstRow: lastFigure + 2,
    lastColumn: Math.max(layout.lastIndexColumn, NAME_COLUMNS.name + 4),
    width: NAME_WIDTH + Math.max(4, layout.lastIndexColumn - 2) * INDEX_WIDTH,
  });
  setUpPrint(sheet, print, {
    lastColumn: Math.max(layout.lastIndexColumn, NAME_COLUMNS.name + 4),
    lastRow,
    titleRows: [HEADER_ROW, INSTRUMENT_ROW],
    frozenRows: INSTRUMENT_ROW,
    frozenColumns: NAME_COLUMNS.name,
  });
}

function writeYear(sheet: Worksheet, context: ComparisonContext, place: YearPlace): void {
  const { layout } = context;
  const { indexColumn, changeColumn, before, isBreak } = place;
  sheet.getColumn(indexColumn).width = INDEX_WIDTH;
  writeYearHeading(sheet, place, indexColumn);
  if (changeColumn !== null) {
    sheet.getColumn(changeColumn).width = isBreak ? GAP_WIDTH : CHANGE_WIDTH;
    if (isBreak) writeBreak(sheet, layout, changeColumn);
    else {
      const heading = `Perubahan\n${before?.compared.year}–${place.compared.year}`;
      writeTallHeading(sheet, changeColumn, heading, {
        ...headerStyle,
        font: { ...headerStyle.font, size: 8 },
      });
    }
  }
  for (const [code, row] of layout.rowOf) {
    writeIndex(sheet.getCell(row, indexColumn), place, code);
    if (changeColumn !== null && before)
      writeChange(sheet.getCell(row, changeColumn), place, before, code, row);
  }
  addBandTints(sheet, context, place);
}

function writeIndex(cell: Cell, { compared }: YearPlace, code: string): void {
  const result = compared.results.get(code);
  if (result?.index) {
    putNumber(cell, toNumber(result.index), indexStyle, INDEX_FORMAT);
    return;
  }
  const told = result && (result.status === 'incomplete' || result.status === 'tidak-mengikuti');
  putText(cell, told ? STATUS_LABELS[result.status] : MISSING, missingStyle);
}

/** Difference of the shown indices; null where one of them is missing. */
export function changeOf(place: YearPlace, before: YearPlace, code: string): Exact | null {
  const [now, then] = [place, before].map(({ compared }) => compared.results.get(code)?.index ?? null);
  if (!now || !then) return null;
  return exact(roundHalfUp(now) - roundHalfUp(then), 100);
}

function writeChange(cell: Cell, place: YearPlace, before: YearPlace, code: string, row: number): void {
  const [now, then] = [address(place.indexColumn, row), address(before.indexColumn, row)];
  const change = changeOf(place, before, code);
  putFormula(
    cell,
    `IF(COUNT(${then},${now})=2,ROUND(${shownFormula(now)}-${shownFormula(then)},2),"${MISSING}")`,
    change ? toNumber(change) : MISSING,
    centredStyle,
    CHANGE_FORMAT,
  );
}

interface Figure {
  readonly label: string;
  readonly format: string;
  readonly formula: (range: string) => string;
  readonly result: (indices: readonly Exact[]) => number;
}

function extreme(indices: readonly Exact[], pick: (...numbers: number[]) => number): number {
  return pick(...indices.map(toNumber));
}

export const FIGURES: readonly Figure[] = [
  {
    label: 'Rata-rata',
    format: INDEX_FORMAT,
    formula: (range) => `AVERAGE(${range})`,
    result: (indices) => toNumber(divide(sum(indices), exact(indices.length))),
  },
  {
    label: 'Tertinggi',
    format: INDEX_FORMAT,
    formula: (range) => `MAX(${range})`,
    result: (indices) => extreme(indices, Math.max),
  },
  {
    label: 'Terendah',
    format: INDEX_FORMAT,
    formula: (range) => `MIN(${range})`,
    result: (indices) => extreme(indices, Math.min),
  },
];

/** Averages and extremes of the regencies, and how many of them have an index. @returns the last row. */
function writeFigures(sheet: Worksheet, { layout }: ComparisonContext): number {
  const { figuresRow, years, lastIndexColumn } = layout;
  FIGURES.forEach(({ label, format, formula, result }, position) => {
    const row = figuresRow + position;
    writeFigureLabel(sheet, layout, row, label, lastIndexColumn);
    for (const { compared, indexColumn } of years) {
      const range = regencyRange(layout, indexColumn);
      const indices = indicesOf(layout, compared.results);
      const shown = indices.length === 0 ? MISSING : result(indices);
      const guarded = `IF(COUNT(${range})=0,"${MISSING}",${formula(range)})`;
      putFormula(sheet.getCell(row, indexColumn), guarded, shown, totalStyle, format);
    }
  });
  const countRow = figuresRow + FIGURES.length;
  writeFigureLabel(sheet, layout, countRow, 'Memiliki indeks', lastIndexColumn);
  for (const { compared, indexColumn } of years) {
    const formula = `COUNT(${regencyRange(layout, indexColumn)})`;
    const count = indicesOf(layout, compared.results).length;
    putFormula(sheet.getCell(countRow, indexColumn), formula, count, totalStyle, WHOLE_FORMAT);
  }
  return countRow;
}

export function indicesOf(
  { regencies }: ComparisonLayout,
  results: YearPlace['compared']['results'],
): Exact[] {
  return regencies.flatMap(({ code }) => results.get(code)?.index ?? []);
}

function writeFigureLabel(
  sheet: Worksheet,
  { years }: ComparisonLayout,
  row: number,
  label: string,
  lastColumn: number,
): void {
  frame(sheet, row, 1, lastColumn, blockStyle);
  putText(sheet.getCell(row, NAME_COLUMNS.name), label, blockStyle);
  for (const { isBreak, changeColumn } of years) {
    if (isBreak && changeColumn !== null) sheet.getCell(row, changeColumn).style = breakStyle;
  }
  sheet.getRow(row).height = 18;
}

/** The tint of an index is that of its predikat on the other sheet. */
function addBandTints(sheet: Worksheet, { layout }: ComparisonContext, place: YearPlace): void {
  const { firstRow, rowOf } = layout;
  const last = Math.max(firstRow, ...rowOf.values());
  const first = address(place.indexColumn, firstRow);
  const predikat = `${SHEETS.predikat}!${address(place.predikatColumn, firstRow)}`;
  sheet.addConditionalFormatting({
    ref: `${first}:${address(place.indexColumn, last)}`,
    rules: place.compared.instrument.bands.map((band, position) => ({
      type: 'expression',
      priority: position + 1,
      formulae: [`AND(ISNUMBER(${first}),${equalsText(predikat, band.predikat)})`],
      style: { ...bandTint(position) },
    })),
  });
}
