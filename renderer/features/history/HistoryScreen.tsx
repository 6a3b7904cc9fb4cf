/** All change sets, newest first, with undo and redo of the last one. */
import { useState } from 'react';
import type { ChangeSet } from '../../../shared/contract/history.ts';
import { useUndo } from '../../app/use-undo.ts';
import { useAction, useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { describeChangeSet } from '../../messages/history-lines.ts';
import { historyText } from '../../messages/history.ts';
import { shell } from '../../messages/shell.ts';
import { BlockerList } from './BlockerList.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import styles from './HistoryScreen.module.css';
import { useTakeBack } from './use-take-back.ts';

const STEP = 100;
const MOST = 1000;

export function HistoryScreen() {
  const [limit, setLimit] = useState(STEP);
  const { data, error, refetch } = useQuery('history.list', { limit }, { keepPrevious: true });
  const { undoable, redoable, undo, redo } = useUndo();
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
    <Screen
      header={
        <ScreenHeader
          title={historyText.title}
          subtitle={historyText.subtitle}
          actions={
            <>
              <Button icon="undo" shortcut="Ctrl+Z" aria-disabled={undoable === null} onClick={undo}>
                {shell.undo}
              </Button>
              <Button icon="redo" shortcut="Ctrl+Y" aria-disabled={redoable === null} onClick={redo}>
                {shell.redo}
              </Button>
            </>
          }
        />
      }
      statusBar={
        <StatusBar
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], label: historyText.move },
            { keys: 'Ctrl+Z', label: shell.undo.toLowerCase() },
            { keys: 'Ctrl+Y', label: shell.redo.toLowerCase() },
            { keys: '?', label: shell.allShortcuts },
          ]}
        />
      }
    >
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
    </Screen>
  );
}
