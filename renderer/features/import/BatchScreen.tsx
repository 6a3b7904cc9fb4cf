/** Applied imports that still stand: the list, and the files of the one that is chosen. */
import { useState } from 'react';
import { useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { batchTexts } from '../../messages/import-batches.ts';
import { BatchDetail } from './BatchDetail.tsx';
import styles from './BatchScreen.module.css';
import { BatchTable } from './BatchTable.tsx';
import { closeBatches, useBatchView } from './batch-view.ts';

const NOTHING = {} as const;

export function BatchScreen() {
  const { data, error, refetch } = useQuery('import.batches', NOTHING);
  const asked = useBatchView(({ changeSet }) => changeSet);
  /** Where in the list the chosen one was: when it is taken back, the next one takes its place. */
  const [chosen, setChosen] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const batches = data ?? [];
  const found = batches.findIndex(({ id, changeSet }) => (chosen ? id === chosen.id : changeSet === asked));
  const active = Math.max(0, found === -1 ? Math.min(chosen?.at ?? 0, batches.length - 1) : found);
  const batch = batches[active];
  useHotkeys(batchTexts.title, [{ keys: 'Escape', label: batchTexts.hints.back, run: closeBatches }]);
  return (
    <Screen
      header={
        <ScreenHeader
          title={batchTexts.title}
          subtitle={data && batchTexts.subtitle(batches.length)}
          actions={
            <Button icon="chevron-left" shortcut="Escape" onClick={closeBatches}>
              {batchTexts.back}
            </Button>
          }
        />
      }
      statusBar={
        <StatusBar
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], label: batchTexts.hints.move },
            { keys: 'Escape', label: batchTexts.hints.back },
          ]}
        />
      }
    >
      {error && !data && <QueryProblem error={error} onRetry={refetch} />}
      {data?.length === 0 && <EmptyState title={batchTexts.empty}>{batchTexts.emptyNext}</EmptyState>}
      {batch && (
        <div className={styles['panes']}>
          <BatchTable
            batches={batches}
            active={active}
            onActive={(at) => {
              const next = batches[at];
              if (next) setChosen({ id: next.id, at });
            }}
          />
          <BatchDetail key={batch.id} batch={batch} />
        </div>
      )}
    </Screen>
  );
}
