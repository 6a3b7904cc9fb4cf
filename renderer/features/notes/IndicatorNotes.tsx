/** Beneath the texts of an indicator: the follow-up of its recommendation, and the comments about it. */
import { memo } from 'react';
import type { Notes } from '../../../shared/contract/notes.ts';
import { sheetId, type SheetKey } from '../worksheet/edits.ts';
import { CommentThread } from './CommentThread.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';
import styles from './Notes.module.css';

interface IndicatorNotesProps {
  readonly sheet: SheetKey;
  readonly indicator: string;
  readonly notes: Notes;
  /** Whether something is recommended at any stage. */
  readonly isRecommended: boolean;
}

export const IndicatorNotes = memo(function IndicatorNotes({
  sheet,
  indicator,
  notes,
  isRecommended,
}: IndicatorNotesProps) {
  const recommendation = notes.recommendations.find((entry) => entry.indicator === indicator);
  const place = `${sheetId(sheet)} ${indicator}`;
  return (
    <div className={styles['notes']}>
      {(isRecommended || recommendation) && (
        <FollowUpForm
          key={`tindak-lanjut ${place}`}
          sheet={sheet}
          indicator={indicator}
          recommendation={recommendation}
        />
      )}
      <CommentThread
        key={place}
        sheet={sheet}
        indicator={indicator}
        comments={notes.comments.filter((comment) => comment.indicator === indicator)}
      />
    </div>
  );
});
