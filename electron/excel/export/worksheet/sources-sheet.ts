/** The sheet "Asal": every stored level with file, sheet and cell, who entered it when, and changes after the import. */
import type { Cell, Workbook, Worksheet } from 'exceljs';
import { STAGES } from '../../../../shared/assessment/stages.ts';
import type { WorksheetValue } from '../../../../shared/contract/worksheet.ts';
import { STAGE_NAMES } from '../../../../shared/messages/terms.ts';
import { frame, MISSING, putText, wrappedHeight } from '../cells.ts';
import { putIndicatorNumber, putLevel } from '../indicator-cells.ts';
import { setUpPrint, type PrintSetup } from '../print-setup.ts';
import { letterheadHeight, writeLetterhead, type Letterhead } from '../sheet-blocks.ts';
import { centredStyle, headerStyle, plainStyle, textStyle } from '../styles.ts';
import type { WorksheetInput } from './input.ts';
import { SHEETS, type WorksheetLayout } from './layout.ts';
import { changeLines } from './wording.ts';

const COLUMNS = {
  number: { heading: 'No', width: 6 },
  name: { heading: 'Indikator', width: 28 },
  stage: { heading: 'Tahap', width: 10 },
  level: { heading: 'Level', width: 7 },
  file: { heading: 'Berkas', width: 26 },
  sheet: { heading: 'Lembar', width: 14 },
  cell: { heading: 'Sel', width: 8 },
  changedAt: { heading: 'Disimpan', width: 15 },
  changedBy: { heading: 'Oleh', width: 15 },
  changes: { heading: 'Perubahan setelah impor', width: 34 },
} as const;
type ColumnName = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as ColumnName[];
const MOMENT_FORMAT = 'dd/mm/yyyy hh:mm';

export function addSourcesSheet(
  workbook: Workbook,
  input: WorksheetInput,
  layout: WorksheetLayout,
  letterhead: Letterhead,
  print: PrintSetup,
): void {
  const sheet = workbook.addWorksheet(SHEETS.sources);
  writeLetterhead(sheet, letterhead);
  const headerRow = letterheadHeight(letterhead) + 1;
  NAMES.forEach((name, position) => {
    sheet.getColumn(position + 1).width = COLUMNS[name].width;
    putText(sheet.getCell(headerRow, position + 1), COLUMNS[name].heading, headerStyle);
  });
  sheet.getRow(headerRow).height = 18;
  let row = headerRow;
  for (const entry of entriesOf(input, layout)) writeEntry(sheet, (row += 1), input, entry);
  if (row === headerRow) putText(sheet.getCell((row += 1), 1), 'Belum ada level.', plainStyle);
  setUpPrint(sheet, print, {
    lastColumn: NAMES.length,
    lastRow: row,
    titleRows: [headerRow, headerRow],
    frozenRows: headerRow,
    frozenColumns: 2,
  });
}

interface Entry {
  readonly indicator: string;
  readonly name: string;
  readonly stage: WorksheetValue['stage'];
  /** Left out where the level was taken away after the import. */
  readonly value: WorksheetValue | undefined;
  readonly changes: WorksheetInput['changes'];
}

function entriesOf(input: WorksheetInput, { indicators }: WorksheetLayout): Entry[] {
  return indicators.flatMap(({ id, shortName }) =>
    STAGES.flatMap((stage) => {
      const value = input.worksheet.values.find((found) => found.indicator === id && found.stage === stage);
      const changes = input.changes.filter(
        (change) => change.kind === null && change.indicator === id && change.stage === stage,
      );
      return value || changes.length > 0 ? [{ indicator: id, name: shortName, stage, value, changes }] : [];
    }),
  );
}

function writeEntry(sheet: Worksheet, row: number, input: WorksheetInput, entry: Entry): void {
  const { value, changes } = entry;
  const cell = (name: ColumnName) => sheet.getCell(row, NAMES.indexOf(name) + 1);
  frame(sheet, row, 1, NAMES.length, textStyle);
  putIndicatorNumber(cell('number'), entry.indicator, centredStyle);
  putText(cell('name'), entry.name, textStyle);
  putText(cell('stage'), STAGE_NAMES[entry.stage], textStyle);
  putLevel(cell('level'), value?.value, input.instrument.scale, centredStyle);
  const provenance = value?.provenance;
  const file = provenance?.file ?? (value ? 'Diisi langsung' : MISSING);
  putText(cell('file'), file, textStyle);
  putText(cell('sheet'), provenance?.sheet ?? MISSING, textStyle);
  putText(cell('cell'), provenance?.cell ?? MISSING, textStyle);
  if (value) putMoment(cell('changedAt'), value.changedAt);
  putText(cell('changedBy'), value?.changedBy ?? '', textStyle);
  const note = changeLines(changes).join('\n');
  putText(cell('changes'), note, textStyle);
  sheet.getRow(row).height = Math.max(
    wrappedHeight(entry.name, COLUMNS.name.width - 2),
    wrappedHeight(file, COLUMNS.file.width - 2),
    wrappedHeight(provenance?.sheet ?? '', COLUMNS.sheet.width - 2),
    wrappedHeight(note, COLUMNS.changes.width - 2),
  );
}

/** A spreadsheet knows no time zones: what the clock on the wall showed. */
function putMoment(cell: Cell, iso: string): void {
  const moment = new Date(iso);
  cell.value = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  cell.style = { ...centredStyle, numFmt: MOMENT_FORMAT };
}
