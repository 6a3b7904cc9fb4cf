/** What the last change was, how to take it back, and whether everything is on disk. */
import { formatTime } from '../../../shared/messages/format.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './ResultBar.module.css';
import { useSettled } from './use-settled.ts';
import { useUndoable, type UndoPlace } from './use-undoable.ts';
import { useUnsavedCount, worksheetStore } from './use-worksheet.ts';

interface SaveStatusProps extends UndoPlace {
  readonly hasFailed: boolean;
}

/** Saving takes a few milliseconds; only one that takes longer is worth a word. */
const SAY_SAVING_AFTER_MS = 200;

/** By itself, since every step of saving changes it. */
export function SaveStatus({ hasFailed, ...place }: SaveStatusProps) {
  const { undoable, savedAt } = useUndoable(place);
  const unsavedCount = useUnsavedCount();
  const isSaving = useSettled(unsavedCount > 0, SAY_SAVING_AFTER_MS) && unsavedCount > 0;
  return (
    <div className={styles['saving']}>
      <Button
        variant="quiet"
        icon="undo"
        shortcut="Ctrl+Z"
        className={styles['undo']}
        aria-disabled={undoable === null}
        onClick={worksheetStore.undo}
      >
        <span className={styles['undoText']}>
          {undoable === null ? worksheetText.undoNothing : worksheetText.undo(undoable)}
        </span>
      </Button>
      {hasFailed && (
        <span className={styles['state']}>
          <Icon name="circle-cross" size={14} className={styles['bad']} />
          {worksheetText.unsaved(unsavedCount)}
        </span>
      )}
      {!hasFailed && isSaving && (
        <span className={styles['state']}>
          <Icon name="refresh" size={14} />
          {worksheetText.saving}
        </span>
      )}
      {!hasFailed && !isSaving && savedAt && (
        <span className={styles['state']}>
          <Icon name="circle-check" size={14} className={styles['ok']} />
          {worksheetText.saved(timeWithSeconds(savedAt))}
        </span>
      )}
    </div>
  );
}

/** "14.32.07". */
function timeWithSeconds(date: Date): string {
  return `${formatTime(date)}.${String(date.getSeconds()).padStart(2, '0')}`;
}
