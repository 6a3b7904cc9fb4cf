/** Puts the parts of the worksheet together and gives them one keyboard. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import type { EvaluationContext } from '../../app/context.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { selectRegion, setContext } from '../../app/view-store.ts';
import { classNames } from '../../components/class-names.ts';
import { Screen } from '../../components/Screen.tsx';
import { scrollRegion, windowRegion } from '../../components/window-region.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import { AspectTree } from './AspectTree.tsx';
import { FilterLine } from './FilterLine.tsx';
import { IndexExplanation } from './IndexExplanation.tsx';
import { IndicatorDetail } from './IndicatorDetail.tsx';
import type { RowActions } from './IndicatorRow.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { ResultBar } from './ResultBar.tsx';
import { UnsavedBar } from './UnsavedBar.tsx';
import { useSidePanels } from './use-side-panels.ts';
import { useTableFocus } from './use-table-focus.ts';
import { useUndoable } from './use-undoable.ts';
import { worksheetStore } from './use-worksheet.ts';
import { useWorksheetHotkeys } from './use-worksheet-hotkeys.ts';
import { useWorksheetView, type Region } from './use-worksheet-view.ts';
import styles from './WorksheetDesk.module.css';
import { WorksheetHeader } from './WorksheetHeader.tsx';
import { useWorksheetPreferences } from './worksheet-preferences.ts';
import { nextOpen } from './worksheet-model.ts';
import { WorksheetNotices } from './WorksheetNotices.tsx';
import { WorksheetStatusBar } from './WorksheetStatusBar.tsx';

interface WorksheetDeskProps {
  readonly context: EvaluationContext;
  readonly regions: readonly [Region, ...Region[]];
}

export function WorksheetDesk({ context, regions }: WorksheetDeskProps) {
  const view = useWorksheetView(context, regions);
  const { instrument, model, stage, activeRow, visibleRows, worksheet, isCurrent } = view;
  const autoAdvance = useWorksheetPreferences((preferences) => preferences.autoAdvance);
  const { undoable, savedAt } = useUndoable(view);
  const panels = useSidePanels();
  const [isExplaining, setExplaining] = useState(false);
  const activeId = activeRow?.indicator.id;
  const { gridProps, focusRow, moveFocus } = useTableFocus(visibleRows, activeId);

  // Whoever opens the worksheet wants to fill it; a focus that is at work elsewhere stays there.
  const hasTakenFocus = useRef(false);
  useEffect(() => {
    if (!isCurrent || hasTakenFocus.current) return;
    hasTakenFocus.current = true;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('nav')) focusRow(activeId);
  }, [isCurrent, activeId, focusRow]);

  const latest = useRef({ setValue: view.setValue, moveFocus });
  useEffect(() => {
    latest.current = { setValue: view.setValue, moveFocus };
  });
  const { setActiveId } = view;
  const actions = useMemo<RowActions>(
    () => ({
      onActivate: setActiveId,
      onChoose: (indicator, value) => latest.current.setValue(indicator, value),
      onUndo: worksheetStore.undo,
      onMove: (step) => latest.current.moveFocus(step),
    }),
    [setActiveId],
  );

  const setLevel = (value: Hundredths | null) => {
    if (activeId === undefined) return;
    view.setValue(activeId, value);
    if (autoAdvance && value !== null) moveFocus(1);
  };
  const goToNextOpen = () => {
    const next = nextOpen(visibleRows, activeId ?? null);
    if (next) focusRow(next.indicator.id);
  };
  const backToRow = () => {
    if (panels.detail.isDrawer) panels.detail.setOpen(false);
    if (panels.tree.isDrawer) panels.tree.setOpen(false);
    focusRow(activeId);
  };
  useWorksheetHotkeys({
    instrument,
    stageBefore: model.stageBefore,
    onLevel: setLevel,
    onMove: moveFocus,
    onNextOpen: goToNextOpen,
    onStepRegion: view.stepRegion,
    onUndo: worksheetStore.undo,
    onToggleDetail: () => panels.detail.setOpen(!panels.detail.open),
    onExplain: () => setExplaining(true),
  });

  const sidePanel = {
    onKeyDown: (event: KeyboardEvent) => {
      // The panel scrolls with the arrows; without this the window would move to another row.
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') event.stopPropagation();
      if (event.key === 'Escape') backToRow();
    },
  };

  const header = (
    <WorksheetHeader
      region={view.region}
      regions={regions}
      sheetKey={{ region: view.region.code, year: view.year, instrument: instrument.id }}
      worksheet={isCurrent ? worksheet : undefined}
      stage={stage}
      isFurthestStage={view.isFurthestStage}
      progress={model.progress}
      total={model.rows.length}
      hasOpen={nextOpen(visibleRows, null) !== null}
      treeIsDrawer={panels.tree.isDrawer}
      treeOpen={panels.tree.open}
      detailOpen={panels.detail.open}
      onRegion={selectRegion}
      onStepRegion={view.stepRegion}
      onStage={(next) => setContext({ stage: next })}
      onNextOpen={goToNextOpen}
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
          onExplain={() => setExplaining(true)}
          undoable={undoable}
          onUndo={worksheetStore.undo}
          unsavedCount={view.unsavedCount}
          hasFailed={view.failure !== null}
          savedAt={savedAt}
        />
      }
      statusBar={<WorksheetStatusBar instrument={instrument} model={model} />}
    >
      {view.failure && <UnsavedBar failure={view.failure} count={view.unsavedCount} />}
      <div
        className={classNames(
          styles['columns'],
          !panels.tree.isDrawer && styles['withTree'],
          panels.detail.open && !panels.detail.isDrawer && styles['withDetail'],
        )}
      >
        {panels.tree.open && (
          <section
            className={classNames(styles['tree'], panels.tree.isDrawer && styles['drawerLeft'])}
            aria-label={worksheetText.tree}
            {...sidePanel}
            {...windowRegion}
          >
            <AspectTree
              model={model}
              activeAspect={activeRow?.indicator.aspect}
              filter={view.filter}
              canAutoAdvance={instrument.scale.decimals === 0}
              onJump={(group) => focusRow(group.rows.find((row) => visibleRows.includes(row))?.indicator.id)}
              onToggleFilter={view.toggleFilter}
            />
          </section>
        )}
        <section
          className={styles['list']}
          aria-label={worksheetText.title}
          aria-busy={!isCurrent}
          {...windowRegion}
        >
          {worksheet && isCurrent && <WorksheetNotices worksheet={worksheet} isEmpty={model.isEmpty} />}
          {view.filter && visibleRows.length > 0 && (
            <FilterLine
              name={worksheetText.filterName(view.filter, stage, model.stageBefore)}
              shown={visibleRows.length}
              total={model.rows.length}
              onClear={view.clearFilter}
            />
          )}
          <IndicatorTable
            instrument={instrument}
            model={model}
            visibleRows={visibleRows}
            activeId={activeId}
            place={view.place}
            year={view.year}
            gridProps={gridProps}
            actions={actions}
            onClearFilter={view.clearFilter}
          />
        </section>
        {panels.detail.open && activeRow && (
          <aside
            className={classNames(styles['detail'], panels.detail.isDrawer && styles['drawerRight'])}
            aria-label={worksheetText.detail}
            {...sidePanel}
            {...scrollRegion}
          >
            <IndicatorDetail
              instrument={instrument}
              row={activeRow}
              total={model.rows.length}
              stage={stage}
              values={view.values}
              onMove={moveFocus}
            />
          </aside>
        )}
      </div>
      <IndexExplanation
        open={isExplaining}
        onClose={() => setExplaining(false)}
        instrument={instrument}
        model={model}
      />
    </Screen>
  );
}
