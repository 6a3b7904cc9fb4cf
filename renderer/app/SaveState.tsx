/** When the last change reached the disk. */
import { Icon } from '../components/Icon.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { shell } from '../messages/shell.ts';
import { useAppState } from './context.ts';
import { useHostStatus } from './host-status.ts';
import styles from './SaveState.module.css';

export function SaveState() {
  const state = useAppState();
  const isReachable = useHostStatus((status) => status.reachable);
  if (!isReachable) {
    return (
      <span className={styles['state']}>
        <Icon name="warning" size={13} className={styles['warning']} />
        {shell.notSaved}
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
