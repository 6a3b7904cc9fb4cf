/** Puts the parts of the worksheet together: header, table or one indicator alone, result. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { EvaluationContext } from '../../app/context.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { useStable } from '../../app/use-stable.ts';
import { selectRegion, setContext } from '../../app/view-store.ts';
import { Screen } from '../../components/Screen.tsx';
import { DraftNotices } from './DraftNotices.tsx';
import { FocusMode } from './FocusMode.tsx';
import { IndexExplanation } from './IndexExplanation.tsx';
import { ResultBar } from './ResultBar.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { TextFields } from './TextFields.tsx';
import { UnsavedBar } from './UnsavedBar.tsx';
import { useDesk } from './use-desk.ts';
import { worksheetStore } from './use-worksheet.ts';
import { useWorksheetView, type Region } from './use-worksheet-view.ts';
import { WorksheetColumns } from './WorksheetColumns.tsx';
import { WorksheetHeader } from './WorksheetHeader.tsx';
import { nextOpen } from './worksheet-model.ts';
import { WorksheetStatusBar } from './WorksheetStatusBar.tsx';

interface WorksheetDeskProps {
  readonly context: EvaluationContext;
  readonly regions: readonly [Region, ...Region[]];
}

const showStage = (stage: Stage) => setContext({ stage });

export function WorksheetDesk({ context, regions }: WorksheetDeskProps) {
  const view = useWorksheetView(context, regions);
  const { instrument, model, stage, activeRow, visibleRows, worksheet, isCurrent } = view;
  const desk = useDesk(view);
  const { panels, isFocused } = desk;

  const leaveText = useStable(desk.backToRow);
  const texts = activeRow && (
    <TextFields
      sheet={view.key}
      stage={stage}
      indicator={activeRow.indicator.id}
      texts={view.texts}
      isCurrent={isCurrent}
      isWide={isFocused}
      onLeave={leaveText}
    />
  );

  const onStepRegion = useStable(view.stepRegion);
  const onNextOpen = useStable(desk.goToNextOpen);
  const onFocusMode = useStable(isFocused ? desk.leaveFocusMode : desk.enterFocusMode);
  const onToggleTree = useStable(() => panels.tree.setOpen(!panels.tree.open));
  const onToggleDetail = useStable(() => panels.detail.setOpen(!panels.detail.open));
  const header = (
    <WorksheetHeader
      region={view.region}
      regions={regions}
      sheetKey={view.key}
      participation={isCurrent ? worksheet?.participation : undefined}
      participationReason={worksheet?.participationReason ?? ''}
      stage={stage}
      isFurthestStage={view.isFurthestStage}
      progress={model.progress}
      total={model.rows.length}
      hasOpen={nextOpen(visibleRows, null) !== null}
      isFocusMode={isFocused}
      treeIsDrawer={panels.tree.isDrawer}
      treeOpen={panels.tree.open}
      detailOpen={panels.detail.open}
      onRegion={selectRegion}
      onStepRegion={onStepRegion}
      onStage={showStage}
      onNextOpen={onNextOpen}
      onFocusMode={onFocusMode}
      onToggleTree={onToggleTree}
      onToggleDetail={onToggleDetail}
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
        >
          <SaveStatus
            edits={view.edits}
            region={view.region}
            year={view.year}
            stage={stage}
            hasFailed={view.failure !== null}
          />
        </ResultBar>
      }
      statusBar={
        <WorksheetStatusBar instrument={instrument} stageBefore={model.stageBefore} isFocusMode={isFocused} />
      }
    >
      {view.failure && <UnsavedBar failure={view.failure} />}
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
