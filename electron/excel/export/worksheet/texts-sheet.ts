/** The sheet "Uraian": what regency and evaluator wrote beside the levels, stage by stage under each indicator. */
import type { Workbook, Worksheet } from 'exceljs';
import { STAGES, type Stage } from '../../../../shared/assessment/stages.ts';
import { TEXT_KINDS } from '../../../../shared/assessment/texts.ts';
import type { WorksheetText } from '../../../../shared/contract/worksheet.ts';
import type { Indicator } from '../../../../shared/instrument/instrument.ts';
import { STAGE_NAMES, TEXT_KIND_NAMES } from '../../../../shared/messages/terms.ts';
import { frame, putText, wrappedHeight } from '../cells.ts';
import { putIndicatorNumber } from '../indicator-cells.ts';
import { setUpPrint, type PrintSetup } from '../print-setup.ts';
import { letterheadHeight, writeLetterhead, type Letterhead } from '../sheet-blocks.ts';
import { blockStyle, centredStyle, headerStyle, plainStyle, textStyle } from '../styles.ts';
import type { WorksheetInput } from './input.ts';
import { SHEETS, type WorksheetLayout } from './layout.ts';
import { putNote } from './note.ts';
import { changesNote } from './wording.ts';

const NUMBER_WIDTH = 5;
const STAGE_WIDTH = 10;
const TEXT_WIDTH = 20;
const SOURCE_WIDTH = 19;
const FIRST_TEXT_COLUMN = 3;
const SOURCE_COLUMN = FIRST_TEXT_COLUMN + TEXT_KINDS.length;
/** Excel's limit, in points. */
const TALLEST_ROW = 409;
const atTop = { horizontal: 'left', vertical: 'top', wrapText: true, indent: 1 } as const;
/** As text: "- butir" stays what somebody typed. */
const longTextStyle = { ...textStyle, alignment: atTop, numFmt: '@' } as const;
const stageStyle = { ...textStyle, alignment: atTop } as const;
const blockNumberStyle = { ...blockStyle, alignment: centredStyle.alignment ?? {} } as const;

export function addTextsSheet(
  workbook: Workbook,
  input: WorksheetInput,
  layout: WorksheetLayout,
  letterhead: Letterhead,
  print: PrintSetup,
): void {
  const sheet = workbook.addWorksheet(SHEETS.texts);
  writeLetterhead(sheet, letterhead);
  const headerRow = letterheadHeight(letterhead) + 1;
  writeHeader(sheet, headerRow);
  let row = headerRow;
  for (const indicator of layout.indicators) {
    const texts = input.worksheet.texts.filter((text) => text.indicator === indicator.id);
    if (texts.length === 0) continue;
    row += 1;
    writeIndicator(sheet, row, indicator);
    for (const stage of STAGES) {
      const ofStage = texts.filter((text) => text.stage === stage);
      if (ofStage.length === 0) continue;
      row += 1;
      writeStage(sheet, row, input, indicator, stage, ofStage);
    }
  }
  if (row === headerRow) {
    row += 1;
    putText(
      sheet.getCell(row, 1),
      'Belum ada penjelasan, data dukung, catatan, atau rekomendasi.',
      plainStyle,
    );
  }
  setUpPrint(sheet, print, {
    lastColumn: SOURCE_COLUMN,
    lastRow: row,
    titleRows: [headerRow, headerRow],
    frozenRows: headerRow,
    frozenColumns: 2,
  });
}

function writeHeader(sheet: Worksheet, row: number): void {
  const widths = [NUMBER_WIDTH, STAGE_WIDTH, ...TEXT_KINDS.map(() => TEXT_WIDTH), SOURCE_WIDTH];
  const headings = ['No', 'Tahap', ...TEXT_KINDS.map((kind) => TEXT_KIND_NAMES[kind]), 'Asal'];
  headings.forEach((heading, position) => {
    sheet.getColumn(position + 1).width = widths[position] ?? TEXT_WIDTH;
    putText(sheet.getCell(row, position + 1), heading, headerStyle);
  });
  sheet.getRow(row).height = 18;
}

/** Name and question over the texts of an indicator. */
function writeIndicator(sheet: Worksheet, row: number, indicator: Indicator): void {
  frame(sheet, row, 1, SOURCE_COLUMN, blockStyle);
  putIndicatorNumber(sheet.getCell(row, 1), indicator.id, blockNumberStyle);
  const heading = `${indicator.name}. ${indicator.question}`;
  putText(sheet.getCell(row, 2), heading, { ...blockStyle, alignment: textStyle.alignment ?? {} });
  sheet.mergeCells(row, 2, row, SOURCE_COLUMN);
  const width = STAGE_WIDTH + TEXT_KINDS.length * TEXT_WIDTH + SOURCE_WIDTH;
  sheet.getRow(row).height = wrappedHeight(heading, width - 4, 18);
}

function writeStage(
  sheet: Worksheet,
  row: number,
  input: WorksheetInput,
  indicator: Indicator,
  stage: Stage,
  texts: readonly WorksheetText[],
): void {
  frame(sheet, row, 1, SOURCE_COLUMN, textStyle);
  putText(sheet.getCell(row, 2), STAGE_NAMES[stage], stageStyle);
  TEXT_KINDS.forEach((kind, position) => {
    const cell = sheet.getCell(row, FIRST_TEXT_COLUMN + position);
    putText(cell, texts.find((text) => text.kind === kind)?.text ?? '', longTextStyle);
    const changes = input.changes.filter(
      (change) => change.kind === kind && change.stage === stage && change.indicator === indicator.id,
    );
    putNote(cell, changesNote(changes));
  });
  const source = sourcesOf(texts);
  putText(sheet.getCell(row, SOURCE_COLUMN), source, stageStyle);
  const heights = texts.map(({ text }) => wrappedHeight(text, TEXT_WIDTH - 2));
  const height = Math.max(...heights, wrappedHeight(source, SOURCE_WIDTH - 2));
  sheet.getRow(row).height = Math.min(height, TALLEST_ROW);
}

/** Files, sheets and cells of a stage's texts, each file once. */
function sourcesOf(texts: readonly WorksheetText[]): string {
  const cells = Map.groupBy(texts, ({ provenance, changedBy }) =>
    provenance ? provenance.file : `Ditulis oleh ${changedBy}`,
  );
  return [...cells]
    .map(([file, list]) => {
      const places = list.flatMap(({ provenance }) =>
        provenance ? [`${provenance.sheet}!${provenance.cell}`] : [],
      );
      return [file, ...places].join('\n');
    })
    .join('\n');
}
