/** Whether everything is on disk, and since when. */
import { Icon } from '../components/Icon.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { shell } from '../messages/shell.ts';
import { useAppState } from './context.ts';
import { useEditQueue } from './edit-queue.ts';
import { useHostStatus } from './host-status.ts';
import styles from './SaveState.module.css';

export function SaveState() {
  const state = useAppState();
  const isReachable = useHostStatus((status) => status.reachable);
  const unsaved = useEditQueue((queue) => (queue.hasFailed ? queue.unsaved : 0));
  if (unsaved > 0 || !isReachable) {
    return (
      <span className={styles['state']}>
        <Icon name="warning" size={13} className={styles['warning']} />
        {unsaved > 0 ? shell.unsaved(unsaved) : shell.notSaved}
      </span>
    );
  }
  if (!state?.savedAt) return <span className={styles['state']}>{state && shell.nothingSaved}</span>;
  return (
    <span className={styles['state']}>
      <Icon name="check" size={13} className={styles['ok']} />
      {shell.saved(formatTime(new Date(state.savedAt)))}
    </span>
  );
}
