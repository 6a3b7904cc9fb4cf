/** The sheet "Plafon bukti": levels above what accepted evidence supports, with the reason given for each. */
import type { Workbook } from 'exceljs';
import { isAboveCeiling, isCapped } from '../../../../shared/assessment/evidence-ceiling.ts';
import {
  effectiveValue,
  STAGES,
  type Stage,
  type StageValues,
} from '../../../../shared/assessment/stages.ts';
import type { EvidenceList } from '../../../../shared/contract/evidence.ts';
import type { Hundredths } from '../../../../shared/instrument/levels.ts';
import { STAGE_NAMES } from '../../../../shared/messages/terms.ts';
import { MISSING, putNumberOrDash, putText } from '../cells.ts';
import { putMoment } from '../dates.ts';
import { putLevel } from '../indicator-cells.ts';
import type { PrintSetup } from '../print-setup.ts';
import type { Letterhead } from '../sheet-blocks.ts';
import { centredStyle, textStyle, WHOLE_FORMAT } from '../styles.ts';
import type { WorksheetInput } from './input.ts';
import { SHEETS, type WorksheetLayout } from './layout.ts';
import { addTableSheet, indicatorColumns, wordsColumn, type TableColumn } from './table-sheet.ts';

interface CeilingLine {
  readonly indicator: string;
  readonly name: string;
  readonly stage: Stage;
  readonly value: Hundredths | undefined;
  /** null while nothing is recorded for the indicator: then no ceiling is in force. */
  readonly ceiling: number | null;
  /** Left out where nobody gave a reason. */
  readonly override: EvidenceList['overrides'][number] | undefined;
}

const NO_REASON = 'Belum beralasan';

function columnsOf({ instrument }: WorksheetInput): readonly TableColumn<CeilingLine>[] {
  return [
    ...indicatorColumns<CeilingLine>(),
    {
      heading: 'Tahap',
      width: 11,
      put: (cell, { stage }) => putText(cell, STAGE_NAMES[stage], textStyle),
    },
    {
      heading: 'Level',
      width: 8,
      put: (cell, { value }) => putLevel(cell, value, instrument.scale, centredStyle),
    },
    {
      heading: 'Plafon bukti',
      width: 9,
      put: (cell, { ceiling }) => putNumberOrDash(cell, ceiling, centredStyle, WHOLE_FORMAT),
    },
    wordsColumn('Alasan di atas plafon', 60, ({ override }) => override?.reason ?? NO_REASON),
    {
      heading: 'Ditulis',
      width: 16,
      put: (cell, { override }) => {
        if (override) putMoment(cell, override.changedAt);
        else putText(cell, MISSING, centredStyle);
      },
    },
    wordsColumn('Oleh', 18, ({ override }) => override?.changedBy ?? MISSING),
  ];
}

export function addCeilingSheet(
  workbook: Workbook,
  input: WorksheetInput,
  stages: StageValues,
  { indicators }: WorksheetLayout,
  letterhead: Letterhead,
  print: PrintSetup,
): void {
  const { ceilings, overrides } = input.evidence;
  const lines = indicators.flatMap(({ id, shortName }) =>
    STAGES.filter(isCapped).flatMap((stage): CeilingLine[] => {
      const ceiling = ceilings[id] ?? null;
      const override = overrides.find((found) => found.indicator === id && found.stage === stage);
      const own = stages[stage]?.get(id);
      const isAbove = own !== undefined && isAboveCeiling(own, ceiling);
      if (!override && !isAbove) return [];
      const value = effectiveValue(stages, stage, id)?.value;
      return [{ indicator: id, name: shortName, stage, value, ceiling, override }];
    }),
  );
  const empty = 'Tidak ada level di atas plafon bukti.';
  addTableSheet(
    workbook,
    { name: SHEETS.ceiling, letterhead, columns: columnsOf(input), lines, empty },
    print,
  );
}
