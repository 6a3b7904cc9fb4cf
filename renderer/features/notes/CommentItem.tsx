/** One comment with author and time; its author can change or remove it in place. */
import { useState } from 'react';
import type { Comment } from '../../../shared/contract/notes.ts';
import { Button } from '../../components/Button.tsx';
import { notesText } from '../../messages/notes.ts';
import { CommentField } from './CommentField.tsx';
import { noteTime } from './note-time.ts';
import styles from './Notes.module.css';
import { noteActions } from './use-notes.ts';

interface CommentItemProps {
  readonly comment: Comment;
  readonly now: Date;
}

export function CommentItem({ comment, now }: CommentItemProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const when = noteTime(comment.writtenAt, now);
  const save = async () => {
    if (typed !== null && typed.trim() !== '' && (await noteActions.edit(comment.id, typed))) setTyped(null);
  };
  return (
    <li className={styles['comment']}>
      <div className={styles['byline']}>
        <b>{comment.writtenBy}</b>
        <time dateTime={comment.writtenAt}>{when}</time>
        {comment.editedAt !== null && (
          <span title={notesText.editedAt(noteTime(comment.editedAt, now))}>{notesText.edited}</span>
        )}
        {comment.isOwn && typed === null && (
          <span className={styles['own']}>
            <Button
              variant="quiet"
              aria-label={notesText.editOf(when)}
              onClick={() => setTyped(comment.text)}
            >
              {notesText.edit}
            </Button>
            <Button
              variant="quiet"
              aria-label={notesText.removeOf(when)}
              onClick={() => void noteActions.remove(comment.id)}
            >
              {notesText.remove}
            </Button>
          </span>
        )}
      </div>
      {typed === null ? (
        <p className={styles['text']}>{comment.text}</p>
      ) : (
        <CommentField
          label={notesText.editOf(when)}
          text={typed}
          onChange={setTyped}
          onSend={() => void save()}
          sendLabel={notesText.save}
          onCancel={() => setTyped(null)}
          hasFocus
        />
      )}
    </li>
  );
}
