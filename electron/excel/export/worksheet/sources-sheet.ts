/** The sheet "Asal": every stored level with file, sheet and cell, who entered it when, and changes after the import. */
import type { Workbook } from 'exceljs';
import { STAGES } from '../../../../shared/assessment/stages.ts';
import type { WorksheetValue } from '../../../../shared/contract/worksheet.ts';
import { STAGE_NAMES } from '../../../../shared/messages/terms.ts';
import { MISSING, putText } from '../cells.ts';
import { putMoment } from '../dates.ts';
import { putLevel } from '../indicator-cells.ts';
import type { PrintSetup } from '../print-setup.ts';
import type { Letterhead } from '../sheet-blocks.ts';
import { centredStyle, textStyle } from '../styles.ts';
import type { WorksheetInput } from './input.ts';
import { SHEETS, type WorksheetLayout } from './layout.ts';
import { addTableSheet, indicatorColumns, type TableColumn } from './table-sheet.ts';
import { changeLines } from './wording.ts';

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

function textColumn(heading: string, width: number, text: (entry: Entry) => string): TableColumn<Entry> {
  return { heading, width, put: (cell, entry) => putText(cell, text(entry), textStyle) };
}

function columnsOf({ instrument }: WorksheetInput): readonly TableColumn<Entry>[] {
  return [
    ...indicatorColumns<Entry>(),
    textColumn('Tahap', 10, ({ stage }) => STAGE_NAMES[stage]),
    {
      heading: 'Level',
      width: 7,
      put: (cell, { value }) => putLevel(cell, value?.value, instrument.scale, centredStyle),
    },
    textColumn('Berkas', 26, ({ value }) => value?.provenance?.file ?? (value ? 'Diisi langsung' : MISSING)),
    textColumn('Lembar', 14, ({ value }) => value?.provenance?.sheet ?? MISSING),
    textColumn('Sel', 8, ({ value }) => value?.provenance?.cell ?? MISSING),
    {
      heading: 'Disimpan',
      width: 15,
      put: (cell, { value }) => {
        if (value) putMoment(cell, value.changedAt);
      },
    },
    textColumn('Oleh', 15, ({ value }) => value?.changedBy ?? ''),
    textColumn('Perubahan setelah impor', 34, ({ changes }) => changeLines(changes).join('\n')),
  ];
}

export function addSourcesSheet(
  workbook: Workbook,
  input: WorksheetInput,
  layout: WorksheetLayout,
  letterhead: Letterhead,
  print: PrintSetup,
): void {
  const lines = entriesOf(input, layout);
  const table = { name: SHEETS.sources, letterhead, columns: columnsOf(input), lines };
  addTableSheet(workbook, { ...table, empty: 'Belum ada level.' }, print);
}
