/** The sheet "Kriteria": question, names and short criteria of all levels, where the sheet "Lembar" looks them up. */
import type { Workbook, Worksheet } from 'exceljs';
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import { instrumentLine } from '../../../../shared/messages/papers.ts';
import { frame, putText, wrappedHeight } from '../cells.ts';
import { putIndicatorNumber } from '../indicator-cells.ts';
import { setUpPrint, type PrintSetup } from '../print-setup.ts';
import { blockStyle, centredStyle, headerStyle, quietStyle, textStyle, titleStyle } from '../styles.ts';
import { CRITERIA_COLUMNS, CRITERIA_HEADER_ROW, SHEETS, type WorksheetLayout } from './layout.ts';

const NUMBER_WIDTH = 5;
const NAME_WIDTH = 24;
const QUESTION_WIDTH = 24;
/** What the columns of levels share. */
const LEVELS_WIDTH = 115;
const NOTE = 'Ringkasan dengan kata-kata aplikasi; kriteria lengkap ada pada peraturan.';
const questionStyle = { ...textStyle, font: { ...textStyle.font, italic: true } } as const;

export function addCriteriaSheet(
  workbook: Workbook,
  instrument: Instrument,
  layout: WorksheetLayout,
  print: PrintSetup,
): void {
  const sheet = workbook.addWorksheet(SHEETS.criteria);
  const { min, max } = instrument.scale;
  const levels = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const width = LEVELS_WIDTH / levels.length;
  const lastColumn = CRITERIA_COLUMNS.firstLevel + levels.length - 1;
  sheet.getColumn(CRITERIA_COLUMNS.number).width = NUMBER_WIDTH;
  sheet.getColumn(CRITERIA_COLUMNS.name).width = NAME_WIDTH;
  sheet.getColumn(CRITERIA_COLUMNS.question).width = QUESTION_WIDTH;
  levels.forEach((_, step) => {
    sheet.getColumn(CRITERIA_COLUMNS.firstLevel + step).width = width;
  });
  putText(sheet.getCell('A1'), 'KRITERIA LEVEL', titleStyle);
  putText(sheet.getCell('A2'), `${instrumentLine(instrument)}. ${NOTE}`, quietStyle);
  sheet.getRow(1).height = 20;
  sheet.getRow(3).height = 6;
  ['No', 'Indikator', 'Pertanyaan', ...levels.map((level) => `Level ${level}`)].forEach(
    (heading, position) => {
      putText(sheet.getCell(CRITERIA_HEADER_ROW, position + 1), heading, headerStyle);
    },
  );
  sheet.getRow(CRITERIA_HEADER_ROW).height = 18;
  writeNames(sheet, instrument, layout, levels);
  for (const indicator of layout.indicators) {
    const row = layout.criteriaRowOf.get(indicator.id) ?? CRITERIA_HEADER_ROW + 1;
    putIndicatorNumber(sheet.getCell(row, CRITERIA_COLUMNS.number), indicator.id, centredStyle);
    putText(sheet.getCell(row, CRITERIA_COLUMNS.name), indicator.name, textStyle);
    putText(sheet.getCell(row, CRITERIA_COLUMNS.question), indicator.question, questionStyle);
    const criteria = levels.map((level) => indicator.criteria[String(level)] ?? '');
    criteria.forEach((criterion, step) => {
      putText(sheet.getCell(row, CRITERIA_COLUMNS.firstLevel + step), criterion, textStyle);
    });
    sheet.getRow(row).height = Math.max(
      wrappedHeight(indicator.name, NAME_WIDTH - 2),
      wrappedHeight(indicator.question, QUESTION_WIDTH - 2),
      ...criteria.map((criterion) => wrappedHeight(criterion, width - 2)),
    );
  }
  setUpPrint(sheet, print, {
    lastColumn,
    lastRow: layout.lastCriteriaRow,
    titleRows: [CRITERIA_HEADER_ROW, CRITERIA_HEADER_ROW],
    frozenRows: CRITERIA_HEADER_ROW,
    frozenColumns: CRITERIA_COLUMNS.name,
  });
}

/** What levels are called, by the kind of capability. */
function writeNames(
  sheet: Worksheet,
  instrument: Instrument,
  layout: WorksheetLayout,
  levels: readonly number[],
): void {
  for (const [kind, row] of layout.namesRowOf) {
    const names = instrument.levelNames[kind] ?? {};
    frame(sheet, row, 1, CRITERIA_COLUMNS.firstLevel + levels.length - 1, blockStyle);
    putText(sheet.getCell(row, CRITERIA_COLUMNS.name), `Nama level: ${kind}`, blockStyle);
    levels.forEach((level, step) => {
      putText(sheet.getCell(row, CRITERIA_COLUMNS.firstLevel + step), names[String(level)] ?? '', blockStyle);
    });
  }
}
