/** Tree, table and detail side by side; the outer two are drawers where the window is narrow. */
import type { KeyboardEvent, ReactNode } from 'react';
import { useStable } from '../../app/use-stable.ts';
import { classNames } from '../../components/class-names.ts';
import { scrollRegion, windowRegion } from '../../components/window-region.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import { AspectTree } from './AspectTree.tsx';
import { CellHistory } from './CellHistory.tsx';
import { FilterLine } from './FilterLine.tsx';
import { IndicatorDetail } from './IndicatorDetail.tsx';
import type { RowActions } from './IndicatorRow.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import type { SidePanels } from './use-side-panels.ts';
import type { TableFocus } from './use-table-focus.ts';
import type { WorksheetView } from './use-worksheet-view.ts';
import styles from './WorksheetDesk.module.css';
import type { AspectGroup } from './worksheet-model.ts';
import { WorksheetNotices } from './WorksheetNotices.tsx';

interface WorksheetColumnsProps {
  readonly view: WorksheetView;
  readonly panels: SidePanels;
  readonly focus: TableFocus;
  readonly actions: RowActions;
  readonly onBackToRow: () => void;
  /** What does not hold of the active indicator. */
  readonly findings: ReactNode;
  /** Reason, evidence and texts of the active indicator. */
  readonly children: ReactNode;
}

export function WorksheetColumns({
  view,
  panels,
  focus,
  actions,
  onBackToRow,
  findings,
  children,
}: WorksheetColumnsProps) {
  const { instrument, model, stage, activeRow, visibleRows, worksheet, isCurrent } = view;
  const onJump = useStable(({ rows }: AspectGroup) =>
    focus.focusRow(rows.find((row) => visibleRows.includes(row))?.indicator.id),
  );
  const onToggleFilter = useStable(view.toggleFilter);
  const sidePanel = {
    onKeyDown: (event: KeyboardEvent) => {
      // The panel scrolls with the arrows; without this the window would move to another row.
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') event.stopPropagation();
      if (event.key === 'Escape') onBackToRow();
    },
  };
  return (
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
            onJump={onJump}
            onToggleFilter={onToggleFilter}
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
          activeId={activeRow?.indicator.id}
          place={view.place}
          year={view.year}
          findings={view.findings}
          gridProps={focus.gridProps}
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
            onMove={focus.moveFocus}
            findings={findings}
            history={
              <CellHistory region={view.key.region} year={view.key.year} indicator={activeRow.indicator.id} />
            }
          >
            {children}
          </IndicatorDetail>
        </aside>
      )}
    </div>
  );
}
