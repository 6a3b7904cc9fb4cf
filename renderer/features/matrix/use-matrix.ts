/** The matrix of a year with the edits on top, and what can be done to its cells. */
import { useMemo } from 'react';
import type { BlockCell, Matrix, MatrixRow } from '../../../shared/contract/matrix.ts';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { invoke } from '../../app/bridge.ts';
import { useAppPart, type EvaluationContext } from '../../app/context.ts';
import { useReused } from '../../app/use-last.ts';
import { useSource, worksheetStore } from '../worksheet/use-worksheet.ts';
import type { Source } from '../worksheet/worksheet-store.ts';
import { applyMatrixEdits, ownValue, reuseRows } from './matrix-model.ts';

const NO_ROWS: readonly MatrixRow[] = [];

export function useMatrix({ year, stage, instrument }: EvaluationContext) {
  const { id } = instrument;
  const source = useMemo<Source<Matrix>>(
    () => ({
      id: `matrix ${String(year)} ${stage ?? ''} ${id}`,
      read: () => invoke('matrix.get', { year, stage, instrument: id }),
      covers: ({ sheet }) => sheet.year === year && sheet.instrument === id,
    }),
    [year, stage, id],
  );
  const state = useSource(source);
  const rule = useAppPart(({ settings }) => settings.bandRule) ?? 'exact';
  const { data, edits } = state;
  // What was read for another instrument has other columns.
  const matrix = data?.instrument === id ? data : undefined;
  const built = useMemo(
    () => (matrix ? applyMatrixEdits(matrix, edits, instrument, rule) : NO_ROWS),
    [matrix, edits, instrument, rule],
  );
  const rows = useReused(built, reuseRows);

  const setValue = (row: MatrixRow, indicator: string, value: Hundredths | null) => {
    const from = ownValue(row, indicator);
    if (!state.isCurrent || from === value) return;
    const sheet = { region: row.region.code, year, instrument: id };
    worksheetStore.edit({ what: 'value', sheet, stage: row.stage, indicator, from, value });
  };
  const setBlock = (at: Stage, cells: BlockCell[]) =>
    worksheetStore.call(() => invoke('matrix.setBlock', { year, stage: at, instrument: id, cells }));
  return { ...state, rows, hasRows: matrix !== undefined, setValue, setBlock } as const;
}

export type MatrixData = ReturnType<typeof useMatrix>;
