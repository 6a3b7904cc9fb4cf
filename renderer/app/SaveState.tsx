/** Whether everything is on disk, and since when. */
import { Icon } from '../components/Icon.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { shell } from '../messages/shell.ts';
import { useAppPart } from './context.ts';
import { useEditQueue } from './edit-queue.ts';
import { useHostStatus } from './host-status.ts';
import styles from './SaveState.module.css';

export function SaveState() {
  const saved = useAppPart(({ savedAt }) => (savedAt === null ? '' : formatTime(new Date(savedAt))));
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
  if (!saved) return <span className={styles['state']}>{saved === '' && shell.nothingSaved}</span>;
  return (
    <span className={styles['state']}>
      <Icon name="check" size={13} className={styles['ok']} />
      {shell.saved(saved)}
    </span>
  );
}
