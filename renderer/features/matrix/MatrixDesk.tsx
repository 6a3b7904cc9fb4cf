/** Puts the matrix together: header, the active cell in full, the grid, and what pasting would do. */
import { useMemo, useState } from 'react';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { EvaluationContext } from '../../app/context.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { setContext } from '../../app/view-store.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Screen } from '../../components/Screen.tsx';
import { matrixText } from '../../messages/matrix.ts';
import { UnsavedBar } from '../worksheet/UnsavedBar.tsx';
import { useElapsed } from '../worksheet/use-settled.ts';
import { worksheetStore } from '../worksheet/use-worksheet.ts';
import { CellBar } from './CellBar.tsx';
import { aspectColumns, hasCeilings, onlyDiffering, type MatrixMode } from './matrix-model.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixHeader } from './MatrixHeader.tsx';
import { MatrixStatusBar } from './MatrixStatusBar.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { blockOf, clampSelection, selectOne, type Selection } from './selection.ts';
import { useMatrix } from './use-matrix.ts';
import { useMatrixActions } from './use-matrix-actions.ts';

const START: Selection = selectOne({ row: 0, column: 0 });
/** Shorter waits are not worth a word. */
const SAY_READING_AFTER_MS = 150;

const showStage = (stage: Stage | null) => setContext({ stage });

export function MatrixDesk({ context }: { readonly context: EvaluationContext }) {
  const { instrument, stage } = context;
  const matrix = useMatrix(context);
  const [chosenAspect, setAspect] = useState<string | null>(null);
  const [mode, setMode] = useState<MatrixMode>('level');
  const [isNarrowed, setNarrowed] = useState(false);
  const [chosen, setChosen] = useState<Selection>(START);
  const isLong = useElapsed(SAY_READING_AFTER_MS);

  const aspect = instrument.aspects.some(({ id }) => id === chosenAspect) ? chosenAspect : null;
  const columns = useMemo(() => aspectColumns(instrument, aspect), [instrument, aspect]);
  const showsDiffering = mode === 'selisih' && isNarrowed;
  const { rows, groups } = useMemo(
    () => (showsDiffering ? onlyDiffering(matrix.rows, columns) : { rows: matrix.rows, groups: columns }),
    [showsDiffering, matrix.rows, columns],
  );
  const indicators = useMemo(() => groups.flatMap((group) => group.indicators), [groups]);
  const selection = clampSelection(chosen, { rows: rows.length, columns: indicators.length });
  const desk = useMatrixActions({ context, matrix: { ...matrix, rows }, indicators, mode, setMode });
  const failed = useFailedCells(matrix);

  const header = (
    <MatrixHeader
      instrument={instrument}
      regionCount={matrix.rows.length}
      stage={stage}
      onStage={showStage}
      aspect={aspect}
      onAspect={setAspect}
      mode={mode}
      onMode={setMode}
      isNarrowed={isNarrowed}
      onNarrowed={setNarrowed}
    />
  );
  if (matrix.error) {
    return (
      <Screen header={header}>
        <QueryProblem error={matrix.error} onRetry={worksheetStore.refresh} />
      </Screen>
    );
  }
  if (!matrix.hasRows) {
    return <Screen header={header}>{isLong && <ProgressBar label={matrixText.reading} />}</Screen>;
  }
  return (
    <Screen
      header={header}
      statusBar={
        <MatrixStatusBar
          instrument={instrument}
          stage={stage}
          mode={mode}
          hasCeilings={mode === 'level' && hasCeilings(rows)}
        />
      }
    >
      {matrix.failure && <UnsavedBar failure={matrix.failure} />}
      <CellBar
        instrument={instrument}
        row={rows[selection.active.row]}
        indicator={indicators[selection.active.column]}
        mode={mode}
        block={blockOf(selection)}
        note={desk.note}
      />
      {rows.length === 0 && (
        <EmptyState title={matrixText.noDifference}>{matrixText.noDifferenceNext}</EmptyState>
      )}
      {rows.length > 0 && (
        <MatrixGrid
          instrument={instrument}
          rows={rows}
          groups={groups}
          indicators={indicators}
          mode={mode}
          failed={failed}
          isBusy={!matrix.isCurrent}
          actions={desk.actions}
          selection={selection}
          onSelect={(next) => {
            desk.clearNote();
            setChosen(next);
          }}
          aim={desk.aim}
        />
      )}
      <PasteDialog
        plan={desk.plan}
        instrument={instrument}
        isApplying={desk.isApplying}
        error={desk.error}
        onApply={desk.apply}
        onClose={desk.closePlan}
      />
    </Screen>
  );
}

/** By region: the indicators whose edits wait for another try. */
function useFailedCells({ edits, failedIds }: ReturnType<typeof useMatrix>): ReadonlyMap<string, string> {
  return useMemo(() => {
    const failed = new Map<string, string>();
    for (const { id, what, sheet, indicator } of edits) {
      if (what !== 'value' || !failedIds.includes(id)) continue;
      failed.set(sheet.region, `${failed.get(sheet.region) ?? ''} ${indicator}`);
    }
    return failed;
  }, [edits, failedIds]);
}
