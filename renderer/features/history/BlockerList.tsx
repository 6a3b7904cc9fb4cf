/** Newer changes that stand in the way of taking one back, each with the way to where it was made. */
import type { ChangeSet } from '../../../shared/contract/history.ts';
import { formatDate, formatTime } from '../../../shared/messages/format.ts';
import { goTo } from '../../app/view-store.ts';
import { Button } from '../../components/Button.tsx';
import { describeChangeSet } from '../../messages/history-lines.ts';
import { historyText } from '../../messages/history.ts';
import styles from './BlockerList.module.css';

function OpenWorksheet({ change }: { readonly change: ChangeSet }) {
  const { summary } = change;
  if (summary.kind !== 'edit-value' && summary.kind !== 'edit-text') return null;
  const { region, year, stage } = summary;
  return (
    <Button
      variant="quiet"
      iconAfter="arrow-right"
      onClick={() => goTo('lembar', { region: region.code, year, stage })}
    >
      {historyText.openWorksheet}
    </Button>
  );
}

export function BlockerList({ changes }: { readonly changes: readonly ChangeSet[] }) {
  return (
    <ul className={styles['list']} aria-label={historyText.blockers}>
      {changes.map((change) => {
        const at = new Date(change.at);
        const by = change.actor === '' ? '' : `, ${change.actor}`;
        return (
          <li key={change.id} className={styles['change']}>
            <span>
              <b className={styles['what']}>{describeChangeSet(change)}</b>
              <span className={styles['when']}>{`${formatDate(at)} ${formatTime(at)}${by}`}</span>
            </span>
            <OpenWorksheet change={change} />
          </li>
        );
      })}
    </ul>
  );
}
