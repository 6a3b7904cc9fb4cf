/** The sheet "Lembar": every indicator with its level at each stage, what counts, and what that level means. */
import type { Cell, Workbook, Worksheet } from 'exceljs';
import { STAGES, type Stage } from '../../../../shared/assessment/stages.ts';
import type { WorksheetValue } from '../../../../shared/contract/worksheet.ts';
import type { Indicator } from '../../../../shared/instrument/instrument.ts';
import type { Values } from '../../../../shared/scoring/score.ts';
import { STAGE_NAMES } from '../../../../shared/messages/terms.ts';
import { indexName } from '../../../../shared/messages/papers.ts';
import { address, fixedRange } from '../addresses.ts';
import type { PlacedCalculation } from '../calculation/calculation-workbook.ts';
import { frame, MISSING, putFormula, putText, wrappedHeight } from '../cells.ts';
import { levelFormat, putIndicatorNumber, putLevel, putWeight } from '../indicator-cells.ts';
import { setUpPrint, type PrintSetup } from '../print-setup.ts';
import { writeLetterhead, writeNotes, type Letterhead } from '../sheet-blocks.ts';
import {
  centredStyle,
  DIFFERENCE_FORMAT,
  headerStyle,
  INDEX_FORMAT,
  levelTint,
  noteHeadingStyle,
  plainStyle,
  strongTextStyle,
  textStyle,
  uprightHeaderStyle,
} from '../styles.ts';
import type { WorksheetInput } from './input.ts';
import {
  criteriaRange,
  effectiveFormula,
  LEVEL_COLUMNS,
  SHEETS,
  stageColumn,
  type WorksheetLayout,
} from './layout.ts';
import { putNote } from './note.ts';
import { changesNote, worksheetNotes } from './wording.ts';

export interface LevelsSheet {
  readonly workbook: Workbook;
  readonly input: WorksheetInput;
  readonly layout: WorksheetLayout;
  /** What counts, by indicator. */
  readonly values: Values;
  readonly letterhead: Letterhead;
  readonly placed: PlacedCalculation;
  readonly print: PrintSetup;
}

const WIDTHS: Readonly<Record<keyof typeof LEVEL_COLUMNS, number>> = {
  number: 5,
  aspect: 12,
  name: 25,
  weight: 6.5,
  previousYear: 5,
  effective: 7,
  difference: 7,
  levelName: 13,
  criterion: 33,
  source: 21,
};
const STAGE_WIDTH = 5;
const LAST_COLUMN = LEVEL_COLUMNS.source;
const DECIMAL_DIFFERENCE = '+0.00;"−"0.00;0.00';
const effectiveStyle = { ...strongTextStyle, alignment: centredStyle.alignment ?? {} } as const;

export function addLevelsSheet(parts: LevelsSheet): void {
  const { workbook, input, layout, letterhead, print } = parts;
  const sheet = workbook.addWorksheet(SHEETS.levels);
  for (const [name, column] of Object.entries(LEVEL_COLUMNS)) {
    sheet.getColumn(column).width = WIDTHS[name as keyof typeof LEVEL_COLUMNS];
  }
  for (const stage of STAGES) sheet.getColumn(stageColumn(stage)).width = STAGE_WIDTH;
  writeLetterhead(sheet, letterhead);
  writeSummary(sheet, parts);
  writeHeader(sheet, parts);
  for (const indicator of layout.indicators) writeRow(sheet, parts, indicator);
  addDifferenceTint(sheet, layout);
  const widths = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);
  const lastRow = writeNotes(sheet, worksheetNotes(input), {
    firstRow: layout.lastRow + 2,
    lastColumn: LAST_COLUMN,
    width: widths + STAGES.length * STAGE_WIDTH - WIDTHS.number,
  });
  setUpPrint(sheet, print, {
    lastColumn: LAST_COLUMN,
    lastRow,
    titleRows: [layout.headerRow, layout.headerRow],
    frozenRows: layout.headerRow,
    frozenColumns: LEVEL_COLUMNS.name,
  });
}

/** How much is filled, and what it amounts to. */
function writeSummary(sheet: Worksheet, { input, layout, values, placed }: LevelsSheet): void {
  const { summaryRow, firstRow, lastRow, indicators } = layout;
  const { effective, levelName, criterion } = LEVEL_COLUMNS;
  const range = fixedRange(effective, firstRow, effective, lastRow);
  const rest = ` dari ${indicators.length} indikator`;
  putFormula(
    sheet.getCell(summaryRow, 1),
    `"Terisi "&COUNT(${range})&"${rest}"`,
    `Terisi ${values.size}${rest}`,
    noteHeadingStyle,
  );
  const { calculation } = placed;
  const left = { ...noteHeadingStyle, alignment: { horizontal: 'left', vertical: 'middle' } } as const;
  const index = `${SHEETS.calculation}!${calculation.indexCell}`;
  putText(sheet.getCell(summaryRow, levelName), `Indeks ${indexName(input.instrument.id)}`, plainStyle);
  putFormula(sheet.getCell(summaryRow, criterion), index, calculation.index, left, INDEX_FORMAT);
  const predikat = `${SHEETS.calculation}!${calculation.predikatCell}`;
  putText(sheet.getCell(summaryRow + 1, levelName), 'Predikat', plainStyle);
  putFormula(sheet.getCell(summaryRow + 1, criterion), predikat, calculation.predikat, left);
  sheet.getRow(summaryRow + 2).height = 6;
}

function writeHeader(sheet: Worksheet, { input, layout }: LevelsSheet): void {
  const row = layout.headerRow;
  const headings: Readonly<Record<keyof typeof LEVEL_COLUMNS, string>> = {
    number: 'No',
    aspect: 'Aspek',
    name: 'Indikator',
    weight: 'Bobot (%)',
    previousYear: `Tahun ${input.worksheet.year - 1}`,
    effective: 'Level efektif',
    difference: 'Selisih mandiri',
    levelName: 'Nama level',
    criterion: 'Kriteria level efektif (ringkas)',
    source: 'Asal level efektif',
  };
  for (const [name, column] of Object.entries(LEVEL_COLUMNS)) {
    const style = name === 'previousYear' ? uprightHeaderStyle : headerStyle;
    putText(sheet.getCell(row, column), headings[name as keyof typeof LEVEL_COLUMNS], style);
  }
  for (const stage of STAGES)
    putText(sheet.getCell(row, stageColumn(stage)), STAGE_NAMES[stage], uprightHeaderStyle);
  sheet.getRow(row).height = 54;
}

function valueAt(input: WorksheetInput, indicator: Indicator, stage: Stage): WorksheetValue | undefined {
  return input.worksheet.values.find((value) => value.indicator === indicator.id && value.stage === stage);
}

function writeRow(sheet: Worksheet, parts: LevelsSheet, indicator: Indicator): void {
  const { input, layout, values } = parts;
  const { instrument, worksheet } = input;
  const row = layout.rowOf.get(indicator.id) ?? layout.firstRow;
  const cell = (column: number) => sheet.getCell(row, column);
  frame(sheet, row, 1, LAST_COLUMN, centredStyle);
  putIndicatorNumber(cell(LEVEL_COLUMNS.number), indicator.id, centredStyle);
  const aspect = instrument.aspects.find(({ id }) => id === indicator.aspect);
  putText(cell(LEVEL_COLUMNS.aspect), aspect?.shortName ?? '', textStyle);
  putText(cell(LEVEL_COLUMNS.name), indicator.name, textStyle);
  putWeight(cell(LEVEL_COLUMNS.weight), indicator.weight, centredStyle);
  for (const stage of STAGES) {
    const stored = valueAt(input, indicator, stage);
    putLevel(cell(stageColumn(stage)), stored?.value, instrument.scale, centredStyle);
    const changes = input.changes.filter(
      (change) => change.kind === null && change.stage === stage && change.indicator === indicator.id,
    );
    putNote(cell(stageColumn(stage)), changesNote(changes));
  }
  const before = worksheet.previousYear?.[indicator.id];
  putLevel(cell(LEVEL_COLUMNS.previousYear), before, instrument.scale, centredStyle);
  writeEffective(cell(LEVEL_COLUMNS.effective), parts, indicator, row);
  writeDifference(cell(LEVEL_COLUMNS.difference), parts, indicator, row);
  const meaning = writeMeaning(sheet, parts, indicator, row);
  const source = values.has(indicator.id) ? sourceOf(input, indicator) : '';
  putText(cell(LEVEL_COLUMNS.source), source, textStyle);
  sheet.getRow(row).height = Math.max(
    wrappedHeight(indicator.name, WIDTHS.name - 2),
    wrappedHeight(aspect?.shortName ?? '', WIDTHS.aspect - 2),
    wrappedHeight(meaning, WIDTHS.criterion - 2),
    wrappedHeight(source, WIDTHS.source - 2),
  );
}

function writeEffective(cell: Cell, { input, values }: LevelsSheet, { id }: Indicator, row: number): void {
  const { stage, instrument } = input;
  const value = values.get(id);
  const result = value === undefined ? MISSING : value / 100;
  // Without a stage that counts nothing does, whatever stands in the columns of the stages.
  if (stage === null) putText(cell, MISSING, effectiveStyle);
  else
    putFormula(
      cell,
      effectiveFormula(stage, row, MISSING),
      result,
      effectiveStyle,
      levelFormat(instrument.scale),
    );
}

/** Self-assessment minus what counts, once an assessor has judged anything. */
function writeDifference(
  cell: Cell,
  { input, layout, values }: LevelsSheet,
  indicator: Indicator,
  row: number,
): void {
  const { stage, instrument, worksheet } = input;
  if (stage === null || stage === 'mandiri') {
    putText(cell, MISSING, centredStyle);
    return;
  }
  const judged = fixedRange(stageColumn('dokumen'), layout.firstRow, stageColumn(stage), layout.lastRow);
  const own = `$${address(stageColumn('mandiri'), row)}`;
  const counted = `$${address(LEVEL_COLUMNS.effective, row)}`;
  const self = valueAt(input, indicator, 'mandiri')?.value;
  const value = values.get(indicator.id);
  const stages = new Set<Stage>(STAGES.slice(1, STAGES.indexOf(stage) + 1));
  const isJudged = worksheet.values.some((candidate) => stages.has(candidate.stage));
  const known = isJudged && self !== undefined && value !== undefined;
  putFormula(
    cell,
    `IF(AND(COUNT(${judged})>0,COUNT(${own},${counted})=2),${own}-${counted},"${MISSING}")`,
    known ? (self - value) / 100 : MISSING,
    centredStyle,
    instrument.scale.decimals === 0 ? DIFFERENCE_FORMAT : DECIMAL_DIFFERENCE,
  );
}

/** Name and criterion of the level that counts: with decimals, of the whole level below. @returns the longest criterion. */
function writeMeaning(sheet: Worksheet, parts: LevelsSheet, indicator: Indicator, row: number): string {
  const { input, layout, values } = parts;
  const { instrument } = input;
  const level = `$${address(LEVEL_COLUMNS.effective, row)}`;
  const value = values.get(indicator.id);
  const key = value === undefined ? '' : String(Math.floor(value / 100));
  const lookUp = (place: number) =>
    `IF(ISNUMBER(${level}),INDEX(${criteriaRange(instrument, place)},INT(${level})-${instrument.scale.min}+1),"${MISSING}")`;
  const namesRow = layout.namesRowOf.get(indicator.levelNames);
  const name = instrument.levelNames[indicator.levelNames]?.[key] ?? MISSING;
  if (namesRow !== undefined) {
    putFormula(sheet.getCell(row, LEVEL_COLUMNS.levelName), lookUp(namesRow), name, textStyle);
  }
  const criterion = indicator.criteria[key] ?? MISSING;
  const place = layout.criteriaRowOf.get(indicator.id) ?? 1;
  putFormula(sheet.getCell(row, LEVEL_COLUMNS.criterion), lookUp(place), criterion, textStyle);
  const texts = Object.values(indicator.criteria);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** File, sheet and cell of the value that counts, or that it was entered by hand. */
function sourceOf(input: WorksheetInput, indicator: Indicator): string {
  const stages = input.stage === null ? [] : STAGES.slice(0, STAGES.indexOf(input.stage) + 1);
  const stored = stages
    .toReversed()
    .flatMap((stage) => valueAt(input, indicator, stage) ?? [])
    .at(0);
  if (!stored) return '';
  const { provenance, changedBy } = stored;
  return provenance
    ? `${provenance.file}\n${provenance.sheet}!${provenance.cell}`
    : `Diisi oleh ${changedBy}`;
}

/** Levels that assessors took back stand out, also in grey. */
function addDifferenceTint(sheet: Worksheet, { firstRow, lastRow }: WorksheetLayout): void {
  const first = address(LEVEL_COLUMNS.difference, firstRow);
  sheet.addConditionalFormatting({
    ref: `${first}:${address(LEVEL_COLUMNS.difference, lastRow)}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`AND(ISNUMBER($${first}),$${first}<>0)`],
        style: { ...levelTint(2, 5), font: { bold: true } },
      },
    ],
  });
}
