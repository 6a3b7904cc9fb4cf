/** Puts the parts of the worksheet together: header, table or one indicator alone, result. */
import { useCallback, useEffect, useRef } from 'react';
import { participationState } from '../../../shared/assessment/participation.ts';
import type { EvaluationContext } from '../../app/context.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { selectRegion, setContext } from '../../app/view-store.ts';
import { Screen } from '../../components/Screen.tsx';
import { IndicatorNotes } from '../notes/IndicatorNotes.tsx';
import { DraftNotices } from './DraftNotices.tsx';
import { FocusMode } from './FocusMode.tsx';
import { IndexExplanation } from './IndexExplanation.tsx';
import { ResultBar } from './ResultBar.tsx';
import { TextFields } from './TextFields.tsx';
import { UnsavedBar } from './UnsavedBar.tsx';
import { useDesk } from './use-desk.ts';
import { useUndoable } from './use-undoable.ts';
import { worksheetStore } from './use-worksheet.ts';
import { useWorksheetView, type Region } from './use-worksheet-view.ts';
import { WorksheetColumns } from './WorksheetColumns.tsx';
import { WorksheetHeader } from './WorksheetHeader.tsx';
import { nextOpen, toStageValues } from './worksheet-model.ts';
import { WorksheetStatusBar } from './WorksheetStatusBar.tsx';

interface WorksheetDeskProps {
  readonly context: EvaluationContext;
  readonly regions: readonly [Region, ...Region[]];
}

export function WorksheetDesk({ context, regions }: WorksheetDeskProps) {
  const view = useWorksheetView(context, regions);
  const { instrument, model, stage, activeRow, visibleRows, worksheet, isCurrent } = view;
  const { undoable, savedAt } = useUndoable(view);
  const desk = useDesk(view);
  const { panels, isFocused } = desk;

  const latest = useRef(desk.backToRow);
  useEffect(() => {
    latest.current = desk.backToRow;
  });
  const leaveText = useCallback(() => latest.current(), []);
  const activeId = activeRow?.indicator.id;
  const texts = activeRow && (
    <>
      <TextFields
        sheet={view.key}
        stage={stage}
        indicator={activeRow.indicator.id}
        texts={view.texts}
        isCurrent={isCurrent}
        isWide={isFocused}
        onLeave={leaveText}
      />
      {isCurrent && (
        <IndicatorNotes
          sheet={view.key}
          indicator={activeRow.indicator.id}
          notes={view.notes}
          isRecommended={view.texts.some(
            ({ indicator, kind }) => indicator === activeId && kind === 'rekomendasi',
          )}
        />
      )}
    </>
  );

  const header = (
    <WorksheetHeader
      region={view.region}
      regions={regions}
      sheetKey={view.key}
      worksheet={isCurrent ? worksheet : undefined}
      stage={stage}
      isFurthestStage={view.isFurthestStage}
      progress={model.progress}
      filling={participationState(
        instrument,
        worksheet?.participation !== 'tidak-mengikuti',
        toStageValues(view.values),
      )}
      total={model.rows.length}
      hasOpen={nextOpen(visibleRows, null) !== null}
      isFocusMode={isFocused}
      treeIsDrawer={panels.tree.isDrawer}
      treeOpen={panels.tree.open}
      detailOpen={panels.detail.open}
      onRegion={selectRegion}
      onStepRegion={view.stepRegion}
      onStage={(next) => setContext({ stage: next })}
      onNextOpen={desk.goToNextOpen}
      onFocusMode={isFocused ? desk.leaveFocusMode : desk.enterFocusMode}
      onToggleTree={() => panels.tree.setOpen(!panels.tree.open)}
      onToggleDetail={() => panels.detail.setOpen(!panels.detail.open)}
    />
  );
  if (view.error) {
    return (
      <Screen header={header}>
        <QueryProblem error={view.error} onRetry={worksheetStore.refresh} />
      </Screen>
    );
  }
  return (
    <Screen
      header={header}
      actionBar={
        <ResultBar
          instrument={instrument}
          model={model}
          bandRule={view.bandRule}
          onExplain={() => desk.setExplaining(true)}
          undoable={undoable}
          onUndo={worksheetStore.undo}
          unsavedCount={view.unsavedCount}
          hasFailed={view.failure !== null}
          savedAt={savedAt}
        />
      }
      statusBar={<WorksheetStatusBar instrument={instrument} model={model} isFocusMode={isFocused} />}
    >
      {view.failure && <UnsavedBar failure={view.failure} count={view.unsavedCount} />}
      <DraftNotices {...view.restoredDrafts} />
      {isFocused && activeRow ? (
        <FocusMode
          key={activeRow.indicator.id}
          instrument={instrument}
          model={model}
          row={activeRow}
          place={view.place}
          year={view.year}
          hasPrevious={desk.position > 0}
          hasNext={desk.position < visibleRows.length - 1}
          onChoose={(value) => view.setValue(activeRow.indicator.id, value)}
          onUndo={worksheetStore.undo}
          onMove={desk.move}
          onLeave={desk.leaveFocusMode}
        >
          {texts}
        </FocusMode>
      ) : (
        <WorksheetColumns
          view={view}
          panels={panels}
          focus={desk.focus}
          actions={desk.actions}
          onBackToRow={desk.backToRow}
          texts={texts}
        />
      )}
      <IndexExplanation
        open={desk.isExplaining}
        onClose={() => desk.setExplaining(false)}
        instrument={instrument}
        model={model}
      />
    </Screen>
  );
}
