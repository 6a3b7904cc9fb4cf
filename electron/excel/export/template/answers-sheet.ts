/** The sheet "Isian": one flat table with a row for each indicator, which can be sorted and filtered. */
import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import type { TextKind } from '../../../../shared/assessment/texts.ts';
import type { Indicator } from '../../../../shared/instrument/instrument.ts';
import { instrumentLine } from '../../../../shared/messages/papers.ts';
import { ANSWER_TEXTS, keyHeading, rowKey, TEMPLATE_HEADINGS } from '../../recognise/template-format.ts';
import { putFormula, putText, wrappedHeight } from '../cells.ts';
import { putIndicatorNumber, putLevel, putWeight } from '../indicator-cells.ts';
import { setUpPrint, type PrintSetup } from '../print-setup.ts';
import {
  headerStyle,
  INDEX_FORMAT,
  noteHeadingStyle,
  plainStyle,
  quietStyle,
  subtitleStyle,
  titleStyle,
} from '../styles.ts';
import { criterion, index, progress } from './formulas.ts';
import { letRowsGrow } from './growing-rows.ts';
import type { TemplateInput } from './input.ts';
import {
  ANSWER_COLUMNS,
  ANSWER_HEADER_ROW,
  LAST_ANSWER_COLUMN,
  PROGRESS_ROW,
  SHEETS,
  type TemplateLayout,
} from './layout.ts';
import { lockSheet } from './protection.ts';
import { answerTextStyle, factStyle, factTextStyle, levelStyle } from './styles.ts';
import { letterhead, levelHeading, levelValidation } from './wording.ts';

/** Together what a landscape page shows at nine tenths of its size. */
const WIDTHS: Readonly<Record<keyof typeof ANSWER_COLUMNS, number>> = {
  number: 5,
  aspect: 13,
  indicator: 23,
  key: 14,
  weight: 7,
  level: 7,
  criterion: 31,
  penjelasan: 27,
  analisis: 21,
  bukti: 18,
};

/** Excel's limit, in points. */
const TALLEST_ROW = 409;

export async function addAnswersSheet(
  workbook: Workbook,
  input: TemplateInput,
  layout: TemplateLayout,
  print: PrintSetup,
  checksum: string,
): Promise<void> {
  const sheet = workbook.addWorksheet(SHEETS.answers);
  for (const [name, column] of Object.entries(ANSWER_COLUMNS)) {
    sheet.getColumn(column).width = WIDTHS[name as keyof typeof ANSWER_COLUMNS];
  }
  sheet.getColumn(ANSWER_COLUMNS.key).hidden = true;
  writeLetterhead(sheet, input);
  writeProgress(sheet, input, layout);
  writeHeader(sheet, input, checksum);
  for (const { row, indicator } of layout.rows) writeRow(sheet, input, layout, row, indicator);
  validateLevels(sheet, input, layout);
  sheet.autoFilter = {
    from: { row: ANSWER_HEADER_ROW, column: 1 },
    to: { row: layout.lastRow, column: LAST_ANSWER_COLUMN },
  };
  setUpPrint(sheet, print, {
    lastColumn: LAST_ANSWER_COLUMN,
    lastRow: layout.lastRow,
    titleRows: [ANSWER_HEADER_ROW, ANSWER_HEADER_ROW],
    frozenRows: ANSWER_HEADER_ROW,
    frozenColumns: ANSWER_COLUMNS.key,
  });
  const firstLevel = sheet.getCell(layout.firstRow, ANSWER_COLUMNS.level).address;
  sheet.views = sheet.views.map((view) => ({ ...view, activeCell: firstLevel }));
  letRowsGrow(workbook, sheet, layout.firstRow);
  await lockSheet(sheet);
}

function writeLetterhead(sheet: Worksheet, input: TemplateInput): void {
  const { government, title, stage, howTo } = letterhead(input);
  putText(sheet.getCell('A1'), government, titleStyle);
  putText(sheet.getCell('A2'), title, subtitleStyle);
  putText(sheet.getCell('A3'), stage, plainStyle);
  putText(sheet.getCell('A4'), `Instrumen: ${instrumentLine(input.instrument)}`, plainStyle);
  putText(sheet.getCell('A5'), howTo, quietStyle);
  sheet.getRow(1).height = 20;
  sheet.getRow(2).height = 17;
}

function writeProgress(sheet: Worksheet, input: TemplateInput, layout: TemplateLayout): void {
  const { instrument, values } = input;
  const filled = progress(instrument, values, layout);
  putFormula(sheet.getCell(PROGRESS_ROW, 1), filled.formula, filled.result, noteHeadingStyle);
  const rightAligned = { ...plainStyle, alignment: { horizontal: 'right', vertical: 'middle' } } as const;
  const label = sheet.getCell(PROGRESS_ROW, ANSWER_COLUMNS.weight);
  putText(label, letterhead(input).indexLabel, rightAligned);
  const result = index(instrument, values, layout);
  const leftAligned = {
    ...noteHeadingStyle,
    alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
  } as const;
  const cell = sheet.getCell(PROGRESS_ROW, ANSWER_COLUMNS.level);
  putFormula(cell, result.formula, result.result, leftAligned, INDEX_FORMAT);
  sheet.getRow(PROGRESS_ROW).height = 18;
  sheet.getRow(PROGRESS_ROW + 1).height = 6;
}

function writeHeader(sheet: Worksheet, { instrument }: TemplateInput, checksum: string): void {
  const headings: Readonly<Record<keyof typeof ANSWER_COLUMNS, string>> = {
    ...TEMPLATE_HEADINGS,
    key: keyHeading(checksum),
    level: levelHeading(instrument.scale),
  };
  for (const [name, column] of Object.entries(ANSWER_COLUMNS)) {
    const heading = headings[name as keyof typeof ANSWER_COLUMNS];
    putText(sheet.getCell(ANSWER_HEADER_ROW, column), heading, headerStyle);
  }
  sheet.getRow(ANSWER_HEADER_ROW).height = 30;
}

function writeRow(
  sheet: Worksheet,
  input: TemplateInput,
  layout: TemplateLayout,
  row: number,
  indicator: Indicator,
): void {
  const { instrument, values } = input;
  const cell = (column: number) => sheet.getCell(row, column);
  putIndicatorNumber(cell(ANSWER_COLUMNS.number), indicator.id, factStyle);
  const aspect = instrument.aspects.find(({ id }) => id === indicator.aspect);
  putText(cell(ANSWER_COLUMNS.aspect), aspect?.shortName ?? '', factTextStyle);
  putText(cell(ANSWER_COLUMNS.indicator), indicator.name, factTextStyle);
  putText(cell(ANSWER_COLUMNS.key), rowKey(instrument.id, indicator.id), factTextStyle);
  putWeight(cell(ANSWER_COLUMNS.weight), indicator.weight, factStyle);
  const value = values.get(indicator.id);
  putLevel(cell(ANSWER_COLUMNS.level), value, instrument.scale, levelStyle);
  const chosen = criterion(instrument, indicator, value, layout, row);
  putFormula(cell(ANSWER_COLUMNS.criterion), chosen.formula, chosen.result, factTextStyle);
  for (const kind of ANSWER_TEXTS) {
    putText(cell(ANSWER_COLUMNS[kind]), textOf(input, indicator, kind), answerTextStyle);
  }
  sheet.getRow(row).height = rowHeight(input, indicator);
}

function textOf({ texts }: TemplateInput, { id }: Indicator, kind: TextKind): string {
  return texts.find((text) => text.indicator === id && text.kind === kind)?.text ?? '';
}

/** Enough for any criterion that may be chosen, and for what is written already. */
function rowHeight(input: TemplateInput, indicator: Indicator): number {
  const heights = [
    wrappedHeight(indicator.name, WIDTHS.indicator),
    ...Object.values(indicator.criteria).map((text) => wrappedHeight(text, WIDTHS.criterion)),
    ...ANSWER_TEXTS.map((kind) => wrappedHeight(textOf(input, indicator, kind), WIDTHS[kind])),
  ];
  return Math.min(Math.max(...heights), TALLEST_ROW);
}

/** One rule for one range: set cell by cell, the library would write ranges that overlap. */
interface WithValidations extends Worksheet {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

function hasValidations(sheet: Worksheet): sheet is WithValidations {
  return 'dataValidations' in sheet;
}

function validateLevels(sheet: Worksheet, { instrument }: TemplateInput, layout: TemplateLayout): void {
  if (!hasValidations(sheet)) throw new Error('the workbook library keeps validations elsewhere');
  const range = layout.levels.replaceAll('$', '');
  sheet.dataValidations.add(range, levelValidation(instrument.scale));
}
