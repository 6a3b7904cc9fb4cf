/** Everything that can be done on the worksheet, whether it shows the table or one indicator alone. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ChangeSummary } from '../../../shared/contract/history.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import type { RowActions } from './IndicatorRow.tsx';
import { useStable } from '../../app/use-stable.ts';
import { takeJump } from './jump-target.ts';
import { focusEvidence } from '../evidence/evidence-focus.ts';
import { focusParticipation } from './participation-focus.ts';
import { focusTextField, type TextFieldName } from './text-keys.ts';
import { useSidePanels } from './use-side-panels.ts';
import { useOverride } from './use-override.ts';
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
  | { readonly what: 'text'; readonly kind: TextFieldName }
  | { readonly what: 'evidence' }
  | { readonly what: 'participation' };

function useAim(focus: ReturnType<typeof useTableFocus>, activeId: string | undefined) {
  const [aim, setAim] = useState<Aim | null>(null);
  const done = useRef<Aim | null>(null);
  useEffect(() => {
    if (!aim || done.current === aim) return;
    done.current = aim;
    if (aim.what === 'reveal') focus.revealRow(aim.indicator);
    else if (aim.what === 'row') focus.focusRow(activeId);
    else if (aim.what === 'text') focusTextField(aim.kind);
    else if (aim.what === 'evidence') focusEvidence();
    else focusParticipation();
  }, [aim, focus, activeId]);
  return setAim;
}

/** Where in a worksheet a change was made; evidence, comments and follow-up belong to no stage. */
function placeOf(summary: ChangeSummary) {
  switch (summary.kind) {
    case 'edit-value':
    case 'edit-text':
    case 'ceiling-override':
      return summary;
    case 'evidence':
    case 'comment':
    case 'recommendation':
      return { ...summary, stage: null };
    default:
      return null;
  }
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
  const { setOpen: setDetailOpen } = panels.detail;
  const hasTakenFocus = useRef(false);
  useEffect(() => {
    if (!isCurrent || hasTakenFocus.current) return;
    hasTakenFocus.current = true;
    const jump = takeJump();
    const target = jump?.indicator ?? activeId;
    const { activeElement } = document;
    if (jump?.field === 'penjelasan' || jump?.field === 'bukti') {
      if (target !== undefined) setActiveId(target);
      setDetailOpen(true);
      setAim(jump.field === 'bukti' ? { what: 'evidence' } : { what: 'text', kind: jump.field });
    } else if (jump?.field === 'keikutsertaan') setAim({ what: 'participation' });
    else if (activeElement === document.body || activeElement?.closest('nav')) focusRow(target);
    else if (target !== undefined) setActiveId(target);
  }, [isCurrent, activeId, focusRow, setActiveId, setAim, setDetailOpen]);

  const override = useOverride(view);
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
    const isSet = override.choose(activeId, value);
    if (isSet && autoAdvance && value !== null) move(1);
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
  const openEvidence = () => {
    if (!isFocused) panels.detail.setOpen(true);
    setAim({ what: 'evidence' });
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
    onEvidence: openEvidence,
    onFocusMode: () => (isFocused ? leaveFocusMode() : setFocused(activeRow !== null)),
  });

  useChangeViewer((summary: ChangeSummary) => {
    const place = placeOf(summary);
    if (!place) return false;
    const { region, year, stage, indicator } = place;
    const isHere = region.code === view.region.code && year === view.year;
    if (!isHere || (stage !== null && stage !== view.stage)) return false;
    if (!visibleRows.some((row) => row.indicator.id === indicator)) view.clearFilter();
    view.setActiveId(indicator);
    setAim({ what: 'reveal', indicator });
    return true;
  });

  const onChoose = useStable(override.choose);
  const onMove = useStable(move);
  const actions = useMemo<RowActions>(
    () => ({ onActivate: setActiveId, onChoose, onUndo: worksheetStore.undo, onMove }),
    [setActiveId, onChoose, onMove],
  );
  return {
    panels,
    focus,
    actions,
    override,
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
