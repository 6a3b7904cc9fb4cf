/** Puts the parts of the worksheet together: header, table or one indicator alone, result. */
import { participationState } from '../../../shared/assessment/participation.ts';
import type { Stage } from '../../../shared/assessment/stages.ts';
import { TEXT_KINDS, type TextKind } from '../../../shared/assessment/texts.ts';
import type { EvaluationContext } from '../../app/context.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { useStable } from '../../app/use-stable.ts';
import type { Regions } from '../../app/region-choice.ts';
import { selectRegion, setContext } from '../../app/view-store.ts';
import { Screen } from '../../components/Screen.tsx';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { FindingList } from '../quality/FindingList.tsx';
import { IndicatorNotes } from '../notes/IndicatorNotes.tsx';
import { DraftNotices } from './DraftNotices.tsx';
import { sheetId } from './edits.ts';
import { FocusMode } from './FocusMode.tsx';
import { IndexExplanation } from './IndexExplanation.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';
import { OverrideNote } from './OverrideNote.tsx';
import { ResultBar } from './ResultBar.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { TextFields } from './TextFields.tsx';
import { UnsavedBar } from './UnsavedBar.tsx';
import { useDesk } from './use-desk.ts';
import { worksheetStore } from './use-worksheet.ts';
import { useWorksheetView } from './use-worksheet-view.ts';
import { WorksheetColumns } from './WorksheetColumns.tsx';
import { WorksheetHeader } from './WorksheetHeader.tsx';
import { nextOpen, toStageValues } from './worksheet-model.ts';
import { WorksheetStatusBar } from './WorksheetStatusBar.tsx';

/** What the regency explains is read before its evidence, and the evidence before what is said about both. */
const BEFORE_EVIDENCE: readonly TextKind[] = ['penjelasan', 'analisis'];
const AFTER_EVIDENCE = TEXT_KINDS.filter((kind) => !BEFORE_EVIDENCE.includes(kind));

interface WorksheetDeskProps {
  readonly context: EvaluationContext;
  readonly regions: Regions;
}

const showStage = (stage: Stage) => setContext({ stage });

export function WorksheetDesk({ context, regions }: WorksheetDeskProps) {
  const view = useWorksheetView(context, regions);
  const { instrument, model, stage, activeRow, visibleRows, worksheet, isCurrent } = view;
  const desk = useDesk(view);
  const { panels, isFocused } = desk;

  const leaveText = useStable(desk.backToRow);
  const activeId = activeRow?.indicator.id;
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
  const findings = activeRow && (
    <FindingList
      instrument={instrument}
      year={view.year}
      findings={view.findings.get(activeRow.indicator.id) ?? []}
    />
  );
  const notes = activeRow && isCurrent && (
    <IndicatorNotes
      sheet={view.key}
      indicator={activeRow.indicator.id}
      notes={view.notes}
      isRecommended={view.texts.some(
        ({ indicator, kind }) => indicator === activeId && kind === 'rekomendasi',
      )}
    />
  );

  const onExplain = useStable(() => desk.setExplaining(true));
  const onStepRegion = useStable(view.stepRegion);
  const onNextOpen = useStable(desk.goToNextOpen);
  const onFocusMode = useStable(isFocused ? desk.leaveFocusMode : desk.enterFocusMode);
  const onToggleTree = useStable(() => panels.tree.setOpen(!panels.tree.open));
  const onToggleDetail = useStable(() => panels.detail.setOpen(!panels.detail.open));
  const takesPart = worksheet?.participation !== 'tidak-mengikuti';
  const filling = participationState(instrument, takesPart, toStageValues(view.values));
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
      status={filling.status}
      filled={filling.filled}
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
        <ResultBar instrument={instrument} model={model} bandRule={view.bandRule} onExplain={onExplain}>
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
        <WorksheetStatusBar
          instrument={instrument}
          stageBefore={model.stageBefore}
          isFocusMode={isFocused}
          hasCeilings={model.rows.some(({ ceiling }) => ceiling !== null)}
        />
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
          onChoose={(value) => desk.override.choose(activeRow.indicator.id, value)}
          onUndo={worksheetStore.undo}
          onMove={desk.move}
          onLeave={desk.leaveFocusMode}
          findings={findings}
          evidence={evidence}
        >
          {overrideNote}
          {textFields(TEXT_KINDS)}
          {notes}
        </FocusMode>
      ) : (
        <WorksheetColumns
          view={view}
          panels={panels}
          focus={desk.focus}
          actions={desk.actions}
          onBackToRow={desk.backToRow}
          findings={findings}
        >
          {overrideNote}
          {textFields(BEFORE_EVIDENCE)}
          {evidence}
          {textFields(AFTER_EVIDENCE)}
          {notes}
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
