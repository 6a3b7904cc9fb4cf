/** What can be done in the matrix: levels, blocks, the clipboard, the way to a worksheet. */
import { useState } from 'react';
import type { ChangeSummary } from '../../../shared/contract/history.ts';
import type { BlockCell } from '../../../shared/contract/matrix.ts';
import type { Indicator } from '../../../shared/instrument/instrument.ts';
import { levelFault } from '../../../shared/instrument/levels.ts';
import type { EvaluationContext } from '../../app/context.ts';
import { undoInTurn } from '../../app/edit-queue.ts';
import { reportError, showToast } from '../../app/notice-store.ts';
import { asOperationError, type OperationError } from '../../app/operation-error.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { matrixText } from '../../messages/matrix.ts';
import { openWorksheet } from '../worksheet/jump-target.ts';
import { useChangeViewer } from '../worksheet/use-worksheet.ts';
import { blockText, parseBlock } from './block-text.ts';
import type { GridActions } from './grid-actions.ts';
import { ownValue, type MatrixMode } from './matrix-model.ts';
import { planCells, planPaste, type PastePlan } from './paste-plan.ts';
import { blockOf, countOf, type CellPosition, type Selection } from './selection.ts';
import type { MatrixData } from './use-matrix.ts';

interface MatrixActionsOptions {
  readonly context: EvaluationContext;
  readonly matrix: MatrixData;
  readonly indicators: readonly Indicator[];
  readonly mode: MatrixMode;
  readonly setMode: (mode: MatrixMode) => void;
}

interface Note {
  readonly text: string;
  readonly isFault: boolean;
}

export function useMatrixActions({ context, matrix, indicators, mode, setMode }: MatrixActionsOptions) {
  const { instrument, year } = context;
  const { rows } = matrix;
  const [note, setNote] = useState<Note | null>(null);
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const [isApplying, setApplying] = useState(false);
  const [error, setError] = useState<OperationError | null>(null);
  const [aim, setAim] = useState<CellPosition | null>(null);

  const canEdit = () => {
    if (mode === 'level') return true;
    setNote({ text: matrixText.readOnlyDifference, isFault: true });
    return false;
  };
  const saidDone = (text: string) => showToast(text, { label: matrixText.undo, run: undoInTurn });

  /** Takes away what the stage itself has set in a block: one cell as an edit, several as one change. */
  const clear = (selection: Selection) => {
    if (!canEdit()) return;
    const { top, bottom, left, right } = blockOf(selection);
    const targets = rows
      .slice(top, bottom + 1)
      .flatMap((row) => indicators.slice(left, right + 1).map(({ id }) => ({ row, id })))
      .filter(({ row, id }) => ownValue(row, id) !== null);
    const [first] = targets;
    if (!first) return;
    if (targets.length === 1) {
      matrix.setValue(first.row, first.id, null);
      return;
    }
    // Each stage is a change of its own; under "Terjauh" a block may span several.
    for (const [stage, group] of Map.groupBy(targets, ({ row }) => row.stage)) {
      const cells = group.map(({ row, id }): BlockCell => ({
        region: row.region.code,
        indicator: id,
        value: null,
      }));
      matrix.setBlock(stage, cells).then(
        () => saidDone(matrixText.cleared(cells.length)),
        (reason: unknown) => reportError(asOperationError(reason)),
      );
    }
  };

  const actions: GridActions = {
    canEdit,
    onDigit: (row, { id }, digit) => {
      if (!canEdit()) return;
      const isLevel = levelFault(instrument.scale, digit * 100) === null;
      if (isLevel) matrix.setValue(row, id, digit * 100);
      // As in the worksheet: 0 follows the stage before where it is no level itself.
      else if (digit === 0) matrix.setValue(row, id, null);
    },
    onValue: (row, { id }, value) => matrix.setValue(row, id, value),
    onClear: clear,
    onOpen: (row, { id }) => openWorksheet(row.region.code, id),
    copy: (selection) => {
      const block = blockOf(selection);
      setNote({ text: matrixText.copied(countOf(block)), isFault: false });
      return blockText(rows, indicators, block, mode);
    },
    onPaste: (selection, text) => {
      if (text.trim() === '' || !canEdit()) return;
      setError(null);
      setPlan(planPaste({ block: parseBlock(text), selection, rows, indicators, scale: instrument.scale }));
    },
    onFault: (text) => setNote(text === null ? null : { text, isFault: true }),
  };

  const apply = ({ stage, ...rest }: PastePlan) => {
    if (!stage) return;
    const cells = planCells({ stage, ...rest });
    setApplying(true);
    setError(null);
    matrix.setBlock(stage, cells).then(
      () => {
        setApplying(false);
        setPlan(null);
        saidDone(matrixText.applied(cells.length));
      },
      (reason: unknown) => {
        setApplying(false);
        setError(asOperationError(reason));
      },
    );
  };

  useChangeViewer((summary: ChangeSummary) => {
    if (summary.kind !== 'edit-value' || summary.year !== year) return false;
    const row = rows.findIndex(({ region }) => region.code === summary.region.code);
    const column = indicators.findIndex(({ id }) => id === summary.indicator);
    if (column === -1 || rows[row]?.stage !== summary.stage) return false;
    setAim({ row, column });
    return true;
  });

  const isWhole = instrument.scale.decimals === 0;
  const { min, max } = instrument.scale;
  useHotkeys(matrixText.title, [
    // The grid has these itself; they are listed here.
    isWhole
      ? { keys: `${String(min)}–${String(max)}`, label: matrixText.hintLevel }
      : { keys: 'F2', label: matrixText.keyEdit },
    { keys: 'Delete', label: matrixText.keyClear },
    { keys: 'Shift+ArrowDown', label: matrixText.keySelect },
    { keys: 'Ctrl+A', label: matrixText.keyAll },
    { keys: 'Home', label: matrixText.keyEnds },
    { keys: 'PageDown', label: matrixText.keyPage },
    { keys: 'Ctrl+C', label: matrixText.keyCopy },
    { keys: 'Ctrl+V', label: matrixText.keyPaste },
    { keys: 'Enter', label: matrixText.keyOpen },
    {
      keys: 'D',
      label: matrixText.keyMode,
      run: () => setMode(mode === 'level' ? 'selisih' : 'level'),
    },
  ]);

  return {
    actions,
    note,
    clearNote: () => setNote(null),
    plan,
    closePlan: () => setPlan(null),
    isApplying,
    error,
    apply,
    aim,
  } as const;
}
