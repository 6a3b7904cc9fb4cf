/** The comments beside an indicator, newest last, and the field for another one. */
import { useState } from 'react';
import type { Comment } from '../../../shared/contract/notes.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { notesText } from '../../messages/notes.ts';
import type { SheetKey } from '../worksheet/edits.ts';
import { COMMENT_KEY, TEXT_FIELD } from '../worksheet/text-keys.ts';
import { useCommentDraft } from './comment-drafts.ts';
import { CommentField } from './CommentField.tsx';
import { CommentItem } from './CommentItem.tsx';
import styles from './Notes.module.css';
import { noteActions } from './use-notes.ts';

interface CommentThreadProps {
  readonly sheet: SheetKey;
  readonly indicator: string;
  readonly comments: readonly Comment[];
}

export function CommentThread({ sheet, indicator, comments }: CommentThreadProps) {
  const [text, setText] = useCommentDraft(sheet, indicator);
  const [now] = useState(() => new Date());
  const send = async () => {
    if (await noteActions.add(sheet, indicator, text)) setText('');
  };
  return (
    <section aria-label={notesText.comments}>
      <PanelHeading
        aside={
          <>
            {comments.length > 0 && notesText.count(comments.length)}{' '}
            <span aria-hidden="true">
              <Kbd keys={COMMENT_KEY} />
            </span>
          </>
        }
      >
        {notesText.comments}
      </PanelHeading>
      {comments.length > 0 && (
        <ol className={styles['thread']}>
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} now={now} />
          ))}
        </ol>
      )}
      <CommentField
        label={notesText.newComment}
        text={text}
        onChange={setText}
        onSend={() => void send()}
        sendLabel={notesText.send}
        mark={{ [TEXT_FIELD]: 'komentar', 'aria-keyshortcuts': COMMENT_KEY }}
      />
    </section>
  );
}
