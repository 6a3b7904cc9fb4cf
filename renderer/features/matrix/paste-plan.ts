/** What pasting a block would do, cell by cell, before anything is written. Pure. */
import type { BlockCell, MatrixRow, MatrixValue } from '../../../shared/contract/matrix.ts';
import type { RegionName } from '../../../shared/contract/terms.ts';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Indicator, Scale } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { readLevelInput, type LevelInputFault } from '../worksheet/decimal-input.ts';
import { commonStage, ownValue } from './matrix-model.ts';
import { blockOf, countOf, type Selection } from './selection.ts';

export interface PasteChange {
  readonly region: RegionName;
  readonly indicator: Indicator;
  /** The stage's own value until now; null where it has none. */
  readonly from: Hundredths | null;
  /** What counts until now, the stage's own or inherited. */
  readonly now: MatrixValue | null;
  readonly to: Hundredths;
}

export interface PasteFault {
  /** null where the cell lies beyond the edge of the matrix. */
  readonly region: RegionName | null;
  readonly indicator: Indicator | null;
  readonly text: string;
  readonly fault: LevelInputFault | 'outside';
}

export interface PastePlan {
  /** null where the regions are at different stages: it must be chosen first. */
  readonly stage: Stage | null;
  readonly rows: number;
  readonly columns: number;
  readonly changes: readonly PasteChange[];
  /** Of the changes, cells that had no value of this stage. */
  readonly newCount: number;
  readonly unchanged: number;
  /** Empty cells of the block: they take nothing away. */
  readonly blanks: number;
  readonly faults: readonly PasteFault[];
}

export interface PasteInput {
  readonly block: readonly (readonly string[])[];
  readonly selection: Selection;
  readonly rows: readonly MatrixRow[];
  readonly indicators: readonly Indicator[];
  readonly scale: Scale;
}

const isBlank = (text: string) => /^[\s\u00a0]*[-–—]?[\s\u00a0]*$/.test(text);

/** A single cell fills the whole selection, as in spreadsheets. */
function spread(block: PasteInput['block'], selection: Selection): PasteInput['block'] {
  const target = blockOf(selection);
  const [first] = block;
  if (block.length !== 1 || first?.length !== 1 || countOf(target) === 1) return block;
  const line = Array.from({ length: target.right - target.left + 1 }, () => first[0] ?? '');
  return Array.from({ length: target.bottom - target.top + 1 }, () => line);
}

export function planPaste({ block, selection, rows, indicators, scale }: PasteInput): PastePlan {
  const { top, left } = blockOf(selection);
  const cells = spread(block, selection);
  const changes: PasteChange[] = [];
  const faults: PasteFault[] = [];
  let newCount = 0;
  let unchanged = 0;
  let blanks = 0;
  for (const [down, line] of cells.entries()) {
    for (const [across, text] of line.entries()) {
      const row = rows[top + down];
      const indicator = indicators[left + across];
      if (isBlank(text)) {
        blanks += 1;
        continue;
      }
      if (!row || !indicator) {
        faults.push({ region: row?.region ?? null, indicator: indicator ?? null, text, fault: 'outside' });
        continue;
      }
      const input = readLevelInput(scale, text.replaceAll('\u00a0', ' '));
      if (input.kind !== 'value') {
        const fault = input.kind === 'fault' ? input.fault : 'not-a-number';
        faults.push({ region: row.region, indicator, text, fault });
        continue;
      }
      const from = ownValue(row, indicator.id);
      if (from === input.value) unchanged += 1;
      else {
        const now = row.values[indicator.id] ?? null;
        changes.push({ region: row.region, indicator, from, now, to: input.value });
      }
      if (from === null) newCount += 1;
    }
  }
  return {
    stage: commonStage(rows.slice(top, top + cells.length)),
    rows: cells.length,
    columns: Math.max(...cells.map((line) => line.length)),
    changes,
    newCount,
    unchanged,
    blanks,
    faults,
  };
}

export function planCells({ changes }: PastePlan): BlockCell[] {
  return changes.map(({ region, indicator, to }) => ({
    region: region.code,
    indicator: indicator.id,
    value: to,
  }));
}
