/** Everything that can be done on the worksheet, whether it shows the table or one indicator alone. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ChangeSummary } from '../../../shared/contract/history.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import type { RowActions } from './IndicatorRow.tsx';
import { takeJump } from './jump-target.ts';
import { focusTextField, type TextFieldName } from './text-keys.ts';
import { useSidePanels } from './use-side-panels.ts';
import { useTableFocus } from './use-table-focus.ts';
import { useChangeViewer, worksheetStore } from './use-worksheet.ts';
import { useWorksheetHotkeys } from './use-worksheet-hotkeys.ts';
import type { WorksheetView } from './use-worksheet-view.ts';
import { useWorksheetPreferences } from './worksheet-preferences.ts';
import { nextOpen } from './worksheet-model.ts';

/** What has to wait for the next drawing: the row or field may not be on screen yet. */
type Aim =
  | { readonly what: 'reveal'; readonly indicator: string }
  | { readonly what: 'row' }
  | { readonly what: 'text'; readonly kind: TextFieldName };

function useAim(focus: ReturnType<typeof useTableFocus>, activeId: string | undefined) {
  const [aim, setAim] = useState<Aim | null>(null);
  const done = useRef<Aim | null>(null);
  useEffect(() => {
    if (!aim || done.current === aim) return;
    done.current = aim;
    if (aim.what === 'reveal') focus.revealRow(aim.indicator);
    else if (aim.what === 'row') focus.focusRow(activeId);
    else focusTextField(aim.kind);
  }, [aim, focus, activeId]);
  return setAim;
}

const OF_INDICATOR = ['edit-value', 'edit-text', 'comment', 'recommendation'] as const;
type OfIndicator = Extract<ChangeSummary, { readonly kind: (typeof OF_INDICATOR)[number] }>;

/** Changes that one row of the worksheet and its panel show. */
function isOfIndicator(summary: ChangeSummary): summary is OfIndicator {
  return OF_INDICATOR.some((kind) => kind === summary.kind);
}

export function useDesk(view: WorksheetView) {
  const { instrument, model, activeRow, visibleRows, isCurrent } = view;
  const autoAdvance = useWorksheetPreferences((preferences) => preferences.autoAdvance);
  const panels = useSidePanels();
  const [isExplaining, setExplaining] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const activeId = activeRow?.indicator.id;
  const focus = useTableFocus(visibleRows, activeId);
  const setAim = useAim(focus, activeId);
  const { focusRow } = focus;

  // Whoever opens the worksheet wants to fill it; a focus that is at work elsewhere stays there.
  const { setActiveId } = view;
  const hasTakenFocus = useRef(false);
  useEffect(() => {
    if (!isCurrent || hasTakenFocus.current) return;
    hasTakenFocus.current = true;
    const target = takeJump() ?? activeId;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('nav')) focusRow(target);
    else if (target !== undefined) setActiveId(target);
  }, [isCurrent, activeId, focusRow, setActiveId]);

  const position = visibleRows.findIndex((row) => row === activeRow);
  const moveTo = (indicator: string | undefined) => {
    if (indicator === undefined) return;
    if (isFocused) view.setActiveId(indicator);
    else focusRow(indicator);
  };
  const move = (step: number) => {
    const bounded = Math.min(Math.max(position + step, 0), visibleRows.length - 1);
    moveTo(visibleRows[bounded]?.indicator.id);
  };
  const setLevel = (value: Hundredths | null) => {
    if (activeId === undefined) return;
    view.setValue(activeId, value);
    if (autoAdvance && value !== null) move(1);
  };
  const goToNextOpen = () => moveTo(nextOpen(visibleRows, activeId ?? null)?.indicator.id);
  const backToRow = () => {
    if (panels.detail.isDrawer) panels.detail.setOpen(false);
    if (panels.tree.isDrawer) panels.tree.setOpen(false);
    focusRow(activeId);
  };
  const openText = (kind: TextFieldName) => {
    if (!isFocused) panels.detail.setOpen(true);
    setAim({ what: 'text', kind });
  };
  const leaveFocusMode = () => {
    setFocused(false);
    setAim({ what: 'row' });
  };
  useWorksheetHotkeys({
    instrument,
    stageBefore: model.stageBefore,
    isFocusMode: isFocused,
    onLevel: setLevel,
    onMove: move,
    onNextOpen: goToNextOpen,
    onStepRegion: view.stepRegion,
    onToggleDetail: () => panels.detail.setOpen(!panels.detail.open),
    onExplain: () => setExplaining(true),
    onText: openText,
    onFocusMode: () => (isFocused ? leaveFocusMode() : setFocused(activeRow !== null)),
  });

  useChangeViewer((summary: ChangeSummary) => {
    if (!isOfIndicator(summary)) return false;
    const { region, year, indicator } = summary;
    if (region.code !== view.region.code || year !== view.year) return false;
    if ('stage' in summary && summary.stage !== view.stage) return false;
    if (!visibleRows.some((row) => row.indicator.id === indicator)) view.clearFilter();
    view.setActiveId(indicator);
    setAim({ what: 'reveal', indicator });
    return true;
  });

  const latest = useRef({ setValue: view.setValue, move });
  useEffect(() => {
    latest.current = { setValue: view.setValue, move };
  });
  const actions = useMemo<RowActions>(
    () => ({
      onActivate: setActiveId,
      onChoose: (indicator, value) => latest.current.setValue(indicator, value),
      onUndo: worksheetStore.undo,
      onMove: (step) => latest.current.move(step),
    }),
    [setActiveId],
  );
  return {
    panels,
    focus,
    actions,
    position,
    move,
    goToNextOpen,
    backToRow,
    isExplaining,
    setExplaining,
    isFocused,
    enterFocusMode: () => setFocused(true),
    leaveFocusMode,
  } as const;
}
