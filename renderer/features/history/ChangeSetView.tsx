/** All change sets, newest first; each that stands can be taken back. */
import { useState } from 'react';
import type { ChangeSet } from '../../../shared/contract/history.ts';
import { useAction, useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { describeChangeSet } from '../../messages/history-lines.ts';
import { historyText } from '../../messages/history.ts';
import { BlockerList } from './BlockerList.tsx';
import styles from './ChangeSetView.module.css';
import { HistoryTable } from './HistoryTable.tsx';
import { useTakeBack } from './use-take-back.ts';

const STEP = 100;
const MOST = 1000;

export function ChangeSetView() {
  const [limit, setLimit] = useState(STEP);
  const { data, error, refetch } = useQuery('history.list', { limit }, { keepPrevious: true });
  const { run: readBlockers } = useAction('history.blockers');
  const { takeBack } = useTakeBack();
  const [blockers, setBlockers] = useState<readonly ChangeSet[]>([]);
  const tryToTakeBack = (change: ChangeSet) => {
    void readBlockers({ changeSet: change.id }).then((found) => {
      if (found?.length === 0) takeBack(change.id, describeChangeSet(change));
      else setBlockers(found ?? []);
    });
  };
  return (
    <>
      {error && !data && <QueryProblem error={error} onRetry={refetch} />}
      {data?.length === 0 && <EmptyState title={historyText.empty}>{historyText.emptyNext}</EmptyState>}
      {data && data.length > 0 && <HistoryTable changes={data} onTakeBack={tryToTakeBack} />}
      {data && data.length === limit && limit < MOST && (
        <div className={styles['more']}>
          <Button onClick={() => setLimit(Math.min(limit + STEP, MOST))}>{historyText.more}</Button>
        </div>
      )}
      <Dialog
        open={blockers.length > 0}
        onClose={() => setBlockers([])}
        title={historyText.blockedTitle}
        actions={<Button onClick={() => setBlockers([])}>{historyText.close}</Button>}
      >
        <p>{historyText.blocked(blockers.length)}</p>
        <BlockerList changes={blockers} />
      </Dialog>
    </>
  );
}
