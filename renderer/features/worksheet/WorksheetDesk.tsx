/** Puts the parts of the worksheet together: header, table or one indicator alone, result. */
import { useCallback, useEffect, useRef } from 'react';
import { TEXT_KINDS, type TextKind } from '../../../shared/assessment/texts.ts';
import type { EvaluationContext } from '../../app/context.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { selectRegion, setContext } from '../../app/view-store.ts';
import { Screen } from '../../components/Screen.tsx';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { DraftNotices } from './DraftNotices.tsx';
import { sheetId } from './edits.ts';
import { FocusMode } from './FocusMode.tsx';
import { IndexExplanation } from './IndexExplanation.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';
import { OverrideNote } from './OverrideNote.tsx';
import { ResultBar } from './ResultBar.tsx';
import { TextFields } from './TextFields.tsx';
import { UnsavedBar } from './UnsavedBar.tsx';
import { useDesk } from './use-desk.ts';
import { useUndoable } from './use-undoable.ts';
import { worksheetStore } from './use-worksheet.ts';
import { useWorksheetView, type Region } from './use-worksheet-view.ts';
import { WorksheetColumns } from './WorksheetColumns.tsx';
import { WorksheetHeader } from './WorksheetHeader.tsx';
import { nextOpen } from './worksheet-model.ts';
import { WorksheetStatusBar } from './WorksheetStatusBar.tsx';

/** What the regency explains is read before its evidence, and the evidence before what is said about both. */
const BEFORE_EVIDENCE: readonly TextKind[] = ['penjelasan'];
const AFTER_EVIDENCE = TEXT_KINDS.filter((kind) => !BEFORE_EVIDENCE.includes(kind));

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
  const textFields = (kinds: readonly TextKind[]) =>
    activeRow && (
      <TextFields
        sheet={view.key}
        stage={stage}
        indicator={activeRow.indicator.id}
        kinds={kinds}
        texts={view.texts}
        isCurrent={isCurrent}
        isWide={isFocused}
        onLeave={leaveText}
      />
    );
  const overrideNote = activeRow && <OverrideNote row={activeRow} override={desk.override} />;
  const evidence = activeRow && (
    <EvidencePanel
      key={`${sheetId(view.key)} ${activeRow.indicator.id}`}
      sheet={view.key}
      indicator={activeRow.indicator.id}
      scale={instrument.scale}
      list={view.evidence}
      showsPreview={isFocused}
    />
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
          onChoose={(value) => desk.override.choose(activeRow.indicator.id, value)}
          onUndo={worksheetStore.undo}
          onMove={desk.move}
          onLeave={desk.leaveFocusMode}
          evidence={evidence}
        >
          {overrideNote}
          {textFields(TEXT_KINDS)}
        </FocusMode>
      ) : (
        <WorksheetColumns
          view={view}
          panels={panels}
          focus={desk.focus}
          actions={desk.actions}
          onBackToRow={desk.backToRow}
        >
          {overrideNote}
          {textFields(BEFORE_EVIDENCE)}
          {evidence}
          {textFields(AFTER_EVIDENCE)}
        </WorksheetColumns>
      )}
      <OverrideDialog override={desk.override} />
      <IndexExplanation
        open={desk.isExplaining}
        onClose={() => desk.setExplaining(false)}
        instrument={instrument}
        model={model}
      />
    </Screen>
  );
}
