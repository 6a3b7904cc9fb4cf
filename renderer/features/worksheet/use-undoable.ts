/** What the undo button would take back, told shortly for the worksheet on screen, and when all was last saved. */
import type { ChangeSummary } from '../../../shared/contract/history.ts';
import { describeChange } from '../../../shared/messages/changes.ts';
import { formatLevel } from '../../../shared/messages/format.ts';
import { useAppState } from '../../app/context.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import type { WorksheetView } from './use-worksheet-view.ts';

function level(value: number | null): string {
  return value === null ? worksheetText.blankValue : formatLevel(value);
}

export function useUndoable(view: Pick<WorksheetView, 'edits' | 'region' | 'year' | 'stage' | 'savedAt'>) {
  const state = useAppState();
  const { region, year, stage } = view;
  const describe = (summary: ChangeSummary): string => {
    if (summary.kind !== 'edit-value') return describeChange(summary);
    const change = worksheetText.undoValue(summary.indicator, level(summary.from), level(summary.to));
    const isHere = summary.region.code === region.code && summary.year === year && summary.stage === stage;
    if (isHere) return change;
    return worksheetText.undoElsewhere(
      shortRegionName(summary.region.name),
      summary.year,
      summary.stage,
      change,
    );
  };
  const stored = state?.undo ? describe(state.undo.summary) : null;
  const edit = view.edits.at(-1);
  const undoable = edit
    ? worksheetText.undoValue(edit.indicator, level(edit.from), level(edit.value))
    : stored;
  const storedAt = state?.savedAt ? new Date(state.savedAt) : null;
  const savedAt = view.savedAt && (!storedAt || view.savedAt > storedAt) ? view.savedAt : storedAt;
  return { undoable, savedAt } as const;
}
