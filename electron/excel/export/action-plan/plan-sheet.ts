/** The sheet "Rencana aksi": each indicator's level, the next one and its criterion, and what is planned to reach it. */
import type { Cell, Workbook, Worksheet } from 'exceljs';
import type { Indicator } from '../../../../shared/instrument/instrument.ts';
import { FOLLOW_UP_NAMES, PRIORITY_NAMES } from '../../../../shared/messages/terms.ts';
import { toNumber } from '../../../../shared/scoring/exact.ts';
import { address } from '../addresses.ts';
import { frame, MISSING, putFormula, putText, wrappedHeight } from '../cells.ts';
import { putDay } from '../dates.ts';
import { EXACT_FORMAT, putIndicatorNumber, putLevel, putWeight } from '../indicator-cells.ts';
import { setUpPrint, type PrintSetup } from '../print-setup.ts';
import { writeLetterhead, writeNotes, type Letterhead } from '../sheet-blocks.ts';
import { centredStyle, headerStyle, textStyle, WHOLE_FORMAT } from '../styles.ts';
import type { ActionPlanInput, PlannedStep } from './input.ts';
import { COLUMNS, LAST_COLUMN, SHEETS, type ActionPlanLayout, type ColumnName } from './layout.ts';
import { gainFormula, gainOf, nextLevel, nextLevelFormula } from './step.ts';
import { actionPlanNotes } from './wording.ts';

const WIDTHS: Readonly<Record<ColumnName, number>> = {
  number: 5,
  aspect: 13,
  name: 24,
  weight: 7,
  level: 7,
  next: 9,
  gain: 9,
  criterion: 34,
  text: 38,
  priority: 9,
  unit: 18,
  due: 12,
  status: 12,
};
const HEADINGS: Readonly<Record<ColumnName, string>> = {
  number: 'No',
  aspect: 'Aspek',
  name: 'Indikator',
  weight: 'Bobot (%)',
  level: 'Level sekarang',
  next: 'Level berikutnya',
  gain: 'Tambahan indeks',
  criterion: 'Kriteria level berikutnya (ringkas)',
  text: 'Rekomendasi',
  priority: 'Prioritas',
  unit: 'Unit penanggung jawab',
  due: 'Tenggat',
  status: 'Status',
};
/** Excel's limit, in points. */
const TALLEST_ROW = 409;
const atTop = { horizontal: 'left', vertical: 'top', wrapText: true, indent: 1 } as const;
/** As text: "- butir" stays what somebody typed. */
const longTextStyle = { ...textStyle, alignment: atTop, numFmt: '@' } as const;

const columns = Object.entries(COLUMNS) as [ColumnName, number][];

export function addPlanSheet(
  workbook: Workbook,
  input: ActionPlanInput,
  layout: ActionPlanLayout,
  letterhead: Letterhead,
  print: PrintSetup,
): void {
  const sheet = workbook.addWorksheet(SHEETS.plan);
  writeLetterhead(sheet, letterhead);
  for (const [name, column] of columns) {
    sheet.getColumn(column).width = WIDTHS[name];
    putText(sheet.getCell(layout.headerRow, column), HEADINGS[name], headerStyle);
  }
  sheet.getRow(layout.headerRow).height = 40;
  layout.indicators.forEach((indicator, position) => {
    writeRow(sheet, input, indicator, layout.firstRow + position);
  });
  const lastRow = writeNotes(sheet, actionPlanNotes(input), {
    firstRow: layout.lastRow + 2,
    lastColumn: LAST_COLUMN,
    width: Object.values(WIDTHS).reduce((sum, width) => sum + width, 0) - WIDTHS.number,
  });
  setUpPrint(sheet, print, {
    lastColumn: LAST_COLUMN,
    lastRow,
    titleRows: [layout.headerRow, layout.headerRow],
    frozenRows: layout.headerRow,
    frozenColumns: COLUMNS.name,
  });
}

function writePlanned(cell: (name: ColumnName) => Cell, step: PlannedStep | undefined): void {
  putText(cell('text'), step?.text ?? '', longTextStyle);
  putText(cell('priority'), step?.priority ? PRIORITY_NAMES[step.priority] : '', centredStyle);
  putText(cell('unit'), step?.unit ?? '', longTextStyle);
  putDay(cell('due'), step?.due ?? null);
  putText(cell('status'), step?.status ? FOLLOW_UP_NAMES[step.status] : '', centredStyle);
}

function writeRow(sheet: Worksheet, input: ActionPlanInput, indicator: Indicator, row: number): void {
  const { instrument, values, steps } = input;
  const cell = (name: ColumnName) => sheet.getCell(row, COLUMNS[name]);
  const at = (name: ColumnName) => `$${address(COLUMNS[name], row)}`;
  frame(sheet, row, 1, LAST_COLUMN, centredStyle);
  putIndicatorNumber(cell('number'), indicator.id, centredStyle);
  const aspect = instrument.aspects.find(({ id }) => id === indicator.aspect)?.shortName ?? '';
  putText(cell('aspect'), aspect, textStyle);
  putText(cell('name'), indicator.name, textStyle);
  putWeight(cell('weight'), indicator.weight, centredStyle);
  const value = values.get(indicator.id);
  putLevel(cell('level'), value, instrument.scale, centredStyle);
  const next = nextLevel(instrument, value);
  putFormula(
    cell('next'),
    nextLevelFormula(instrument, at('level')),
    next ?? MISSING,
    centredStyle,
    WHOLE_FORMAT,
  );
  const gain = gainOf(instrument, indicator, values);
  putFormula(
    cell('gain'),
    gainFormula(at('level'), at('next'), at('weight')),
    gain ? toNumber(gain) : MISSING,
    centredStyle,
    EXACT_FORMAT,
  );
  const criterion = next === null ? MISSING : (indicator.criteria[String(next)] ?? MISSING);
  putText(cell('criterion'), criterion, textStyle);
  const step = steps.get(indicator.id);
  writePlanned(cell, step);
  const height = Math.max(
    wrappedHeight(indicator.name, WIDTHS.name - 2),
    wrappedHeight(aspect, WIDTHS.aspect - 2),
    wrappedHeight(criterion, WIDTHS.criterion - 2),
    wrappedHeight(step?.text ?? '', WIDTHS.text - 2),
    wrappedHeight(step?.unit ?? '', WIDTHS.unit - 2),
  );
  sheet.getRow(row).height = Math.min(height, TALLEST_ROW);
}
