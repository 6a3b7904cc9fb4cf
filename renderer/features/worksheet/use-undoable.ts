/** What the undo button would take back, told shortly for the worksheet on screen, and when all was last saved. */
import type { ChangeSummary } from '../../../shared/contract/history.ts';
import { describeChange, EVIDENCE_ACTION_NAMES } from '../../../shared/messages/changes.ts';
import { TEXT_KIND_NAMES } from '../../../shared/messages/terms.ts';
import { useAppPart } from '../../app/context.ts';
import { evidenceText } from '../../messages/evidence.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import { describeEdit, levelText } from './edit-text.ts';
import type { WorksheetView } from './use-worksheet-view.ts';
import { useSavedAt } from './use-worksheet.ts';

/** Changes of evidence in the worksheet on screen; null for all others. */
function describeEvidence(summary: ChangeSummary, region: string, year: number): string | null {
  if (summary.kind !== 'evidence' && summary.kind !== 'ceiling-override') return null;
  if (summary.region.code !== region || summary.year !== year) return null;
  return summary.kind === 'evidence'
    ? evidenceText.undoEvidence(EVIDENCE_ACTION_NAMES[summary.action], summary.indicator)
    : evidenceText.undoOverride(summary.indicator);
}

export type UndoPlace = Pick<WorksheetView, 'edits' | 'region' | 'year' | 'stage'>;

export function useUndoable({ edits, region, year, stage }: UndoPlace) {
  const next = useAppPart((state) => state.undo);
  const storedText = useAppPart((state) => state.savedAt);
  const savedHere = useSavedAt();
  const describe = (summary: ChangeSummary): string => {
    const evidence = describeEvidence(summary, region.code, year);
    if (evidence !== null) return evidence;
    if (summary.kind !== 'edit-value' && summary.kind !== 'edit-text') return describeChange(summary);
    const { indicator } = summary;
    const change =
      summary.kind === 'edit-value'
        ? worksheetText.undoValue(indicator, levelText(summary.from), levelText(summary.to))
        : worksheetText.undoText(TEXT_KIND_NAMES[summary.text], indicator);
    const isHere = summary.region.code === region.code && summary.year === year && summary.stage === stage;
    if (isHere) return change;
    return worksheetText.undoElsewhere(
      shortRegionName(summary.region.name),
      summary.year,
      summary.stage,
      change,
    );
  };
  const stored = next ? describe(next.summary) : null;
  const edit = edits.at(-1);
  const undoable = edit ? describeEdit(edit) : stored;
  const storedAt = storedText ? new Date(storedText) : null;
  const savedAt = savedHere && (!storedAt || savedHere > storedAt) ? savedHere : storedAt;
  return { undoable, savedAt } as const;
}
