/** The sheet "Kriteria": a block for each indicator with its question and a short criterion for every level. */
import type { Workbook, Worksheet } from 'exceljs';
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import { instrumentLine } from '../../../../shared/messages/papers.ts';
import { frame, putText, wrappedHeight } from '../cells.ts';
import { putIndicatorNumber } from '../indicator-cells.ts';
import { setUpPrint, type PrintSetup } from '../print-setup.ts';
import {
  blockStyle,
  columnNumberStyle,
  headerStyle,
  quietStyle,
  strongTextStyle,
  textStyle,
  titleStyle,
} from '../styles.ts';
import {
  CRITERIA_COLUMNS,
  CRITERIA_HEADER_ROW,
  SHEETS,
  type CriteriaBlock,
  type TemplateLayout,
} from './layout.ts';
import { lockSheet } from './protection.ts';
import { criteriaNote } from './wording.ts';

const LAST_COLUMN = CRITERIA_COLUMNS.source;
const TEXT_WIDTH = 82;
const SOURCE_WIDTH = 36;
const WIDTHS = [10, 23, TEXT_WIDTH, SOURCE_WIDTH] as const;
const HEADINGS = ['No', 'Indikator / nama level', 'Kriteria', 'Sumber'] as const;
const questionStyle = { ...textStyle, font: { ...textStyle.font, italic: true } } as const;
const numberInBlock = { ...blockStyle, alignment: { horizontal: 'center', vertical: 'middle' } } as const;

export async function addCriteriaSheet(
  workbook: Workbook,
  instrument: Instrument,
  layout: TemplateLayout,
  print: PrintSetup,
): Promise<void> {
  const sheet = workbook.addWorksheet(SHEETS.criteria);
  WIDTHS.forEach((width, position) => {
    sheet.getColumn(position + 1).width = width;
  });
  putText(sheet.getCell('A1'), 'KRITERIA LEVEL', titleStyle);
  putText(
    sheet.getCell('A2'),
    `${instrumentLine(instrument)}. ${criteriaNote(instrument.criteriaAreDraft)}`,
    quietStyle,
  );
  sheet.getRow(1).height = 20;
  sheet.getRow(3).height = 6;
  HEADINGS.forEach((heading, position) => {
    putText(sheet.getCell(CRITERIA_HEADER_ROW, position + 1), heading, headerStyle);
  });
  sheet.getRow(CRITERIA_HEADER_ROW).height = 18;
  for (const block of layout.blocks) writeBlock(sheet, instrument, block);
  setUpPrint(sheet, print, {
    lastColumn: LAST_COLUMN,
    lastRow: layout.lastCriteriaRow,
    titleRows: [CRITERIA_HEADER_ROW, CRITERIA_HEADER_ROW],
    frozenRows: CRITERIA_HEADER_ROW,
    frozenColumns: 0,
  });
  await lockSheet(sheet);
}

function writeBlock(sheet: Worksheet, instrument: Instrument, block: CriteriaBlock): void {
  const { indicator, nameRow, questionRow, firstLevelRow } = block;
  const { number, levelName, text, source } = CRITERIA_COLUMNS;
  frame(sheet, nameRow, number, LAST_COLUMN, blockStyle);
  putIndicatorNumber(sheet.getCell(nameRow, number), indicator.id, numberInBlock);
  putText(sheet.getCell(nameRow, levelName), indicator.name, blockStyle);
  sheet.mergeCells(nameRow, levelName, nameRow, source);
  sheet.getRow(nameRow).height = 18;
  frame(sheet, questionRow, number, LAST_COLUMN, textStyle);
  putText(sheet.getCell(questionRow, text), indicator.question, questionStyle);
  putText(sheet.getCell(questionRow, source), indicator.source, textStyle);
  sheet.getRow(questionRow).height = Math.max(
    wrappedHeight(indicator.question, TEXT_WIDTH),
    wrappedHeight(indicator.source, SOURCE_WIDTH),
  );
  const names = instrument.levelNames[indicator.levelNames] ?? {};
  for (let level = instrument.scale.min; level <= instrument.scale.max; level += 1) {
    const row = firstLevelRow + level - instrument.scale.min;
    frame(sheet, row, number, LAST_COLUMN, textStyle);
    putText(sheet.getCell(row, number), `Level ${level}`, columnNumberStyle);
    putText(sheet.getCell(row, levelName), names[String(level)] ?? '', strongTextStyle);
    const criterion = indicator.criteria[String(level)] ?? '';
    putText(sheet.getCell(row, text), criterion, textStyle);
    sheet.getRow(row).height = wrappedHeight(criterion, TEXT_WIDTH);
  }
}
