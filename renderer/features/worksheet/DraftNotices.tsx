/** Which unsaved texts have come back, and those that cannot without a choice. */
import { STAGE_NAMES, TEXT_KIND_NAMES } from '../../../shared/messages/terms.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBar } from '../../components/ErrorBar.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import type { Draft } from './draft-storage.ts';
import { textId } from './edits.ts';
import type { RestoredDrafts } from './use-draft-restore.ts';

function nameOf({ place: { kind, indicator, stage } }: Draft): string {
  return worksheetText.draftName(TEXT_KIND_NAMES[kind], indicator, STAGE_NAMES[stage]);
}

export function DraftNotices({ restored, conflicts, dismiss, accept, reject }: RestoredDrafts) {
  return (
    <>
      {restored.length > 0 && (
        <ErrorBar tone="info" title={worksheetText.draftsRestored} onDismiss={dismiss}>
          {restored.map(nameOf).join('; ')}.
        </ErrorBar>
      )}
      {conflicts.map((conflict) => (
        <ErrorBar
          key={`${textId(conflict.draft.place)} ${conflict.draft.window}`}
          tone="warning"
          title={worksheetText.textConflict(nameOf(conflict.draft))}
          actions={
            <>
              <Button onClick={() => reject(conflict)}>{worksheetText.keepStoredText}</Button>
              <Button onClick={() => accept(conflict)}>{worksheetText.useOwnText}</Button>
            </>
          }
        >
          {worksheetText.storedText(conflict.stored)} · {worksheetText.ownText(conflict.draft.text.trim())}
        </ErrorBar>
      ))}
    </>
  );
}
