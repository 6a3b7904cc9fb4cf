/** Step 3: what was written, the way back, and the files that are still left. */
import { useEffect, useRef } from 'react';
import { formatCount } from '../../../shared/messages/format.ts';
import { useAppState } from '../../app/context.ts';
import { saveFile } from '../../app/download.ts';
import { useAction, useQuery } from '../../app/query.ts';
import { goTo } from '../../app/view-store.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { importTexts } from '../../messages/import.ts';
import { stageName } from '../../messages/terms.ts';
import { FileName } from './FileName.tsx';
import { checkRest, startOver } from './import-actions.ts';
import { includedEntries, mainYear, stagesOf, textsDue, yearsOf } from './import-model.ts';
import { announce, type ImportResult } from './import-store.ts';
import { RegionCell } from './RegionCell.tsx';
import { RestTable } from './RestTable.tsx';
import styles from './ResultStep.module.css';
import type { FileRowData } from './use-file-rows.ts';

export interface ResultStepProps {
  readonly result: ImportResult;
  /** Files that were not applied. */
  readonly rest: readonly FileRowData[];
}

/** Change sets looked through for the import's own. */
const HISTORY_LIMIT = 50;

/** Whether the import can still be undone here, or has been undone already. */
function useUndoState(changeSet: string | null): 'newest' | 'undone' | 'older' | 'none' {
  const state = useAppState();
  const history = useQuery('history.list', { limit: HISTORY_LIMIT });
  if (changeSet === null) return 'none';
  if (state?.undo?.id === changeSet) return 'newest';
  return history.data?.find(({ id }) => id === changeSet)?.reverted ? 'undone' : 'older';
}

export function ResultStep({ result, rest }: ResultStepProps) {
  const { applied, counts, rule, report } = result;
  const next = useRef<HTMLButtonElement>(null);
  // The result is announced; what comes next is one key away.
  useEffect(() => next.current?.focus(), []);
  const undoState = useUndoState(result.changeSet);
  const { run: undo, pending } = useAction('history.undo');
  const undone = undoState === 'undone';
  const hasResult = applied.length > 0 && !undone;
  const texts = applied.reduce((total, file) => total + textsDue(file, rule), 0);
  const year = mainYear(applied);
  const title = undone
    ? importTexts.undone(applied.length)
    : applied.length === 0
      ? importTexts.nothingApplied
      : importTexts.applied(applied.length);
  const describe = rule === 'skip' ? importTexts.totalsSkipped : importTexts.totals;
  const undoImport = () => {
    void undo({}).then((done) => done && announce(importTexts.undone(applied.length)));
  };
  return (
    <div className={styles['result']} data-window-region tabIndex={-1}>
      <section className={styles['card']} aria-labelledby="import-result">
        <header className={styles['head']}>
          <span className={undone ? styles['undone'] : styles['ok']}>
            <Icon name={undone ? 'undo' : 'circle-check'} size={20} />
          </span>
          <div className={styles['heading']}>
            <h2 id="import-result" className={styles['title']}>
              {title}
            </h2>
            <p className={styles['text']}>
              {undone
                ? importTexts.undoneText
                : describe(counts.new, counts.changed, counts.same) + importTexts.textsToo(texts)}
            </p>
          </div>
          <div className={styles['actions']}>
            {undoState === 'newest' && (
              <Button icon="undo" aria-disabled={pending || undefined} onClick={undoImport}>
                {importTexts.undoImport}
              </Button>
            )}
            {undoState === 'older' && <span className={styles['text']}>{importTexts.notNewest}</span>}
            {report && (
              <Button icon="import" onClick={() => saveFile(report)}>
                {importTexts.saveReport}
              </Button>
            )}
            <Button icon="plus" {...(hasResult ? {} : { ref: next })} onClick={startOver}>
              {importTexts.importMore}
            </Button>
            {hasResult && (
              <Button
                variant="primary"
                iconAfter="arrow-right"
                ref={next}
                onClick={() =>
                  goTo('peringkat', year === null ? {} : { year, stage: null, instrument: null })
                }
              >
                {importTexts.openRanking}
              </Button>
            )}
          </div>
        </header>
        {applied.length > 0 && <AppliedTable result={result} />}
      </section>
      {rest.length > 0 && (
        <section className={styles['card']} aria-labelledby="import-rest">
          <header className={styles['head']}>
            <h2 id="import-rest" className={styles['heading']}>
              {importTexts.stillListed}{' '}
              <span className={styles['text']}>{importTexts.files(rest.length)}</span>
            </h2>
            <Button onClick={checkRest}>{importTexts.backToHeld}</Button>
          </header>
          <RestTable rows={rest} />
        </section>
      )}
    </div>
  );
}

function AppliedTable({ result }: { readonly result: ImportResult }) {
  const { columns } = importTexts;
  const changedName = result.rule === 'skip' ? importTexts.skippedValues : columns.changed;
  return (
    <table className={styles['table']} aria-label={importTexts.resultTable}>
      <thead>
        <tr>
          <th scope="col" className={styles['fileColumn']}>
            {columns.file}
          </th>
          <th scope="col">{columns.region}</th>
          <th scope="col" className={styles['yearColumn']}>
            {columns.year}
          </th>
          <th scope="col">{columns.stage}</th>
          {[columns.added, changedName, columns.same].map((name) => (
            <th key={name} scope="col" className={styles['number']}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {result.applied.map((file) => (
          <tr key={file.id}>
            <th scope="row">
              <FileName name={file.file} />
            </th>
            <td>
              <RegionCell file={file} />
            </td>
            <td>{yearsOf(includedEntries(file)).join(', ')}</td>
            <td>{stagesOf(includedEntries(file)).map(stageName).join(', ')}</td>
            <td className={styles['number']}>{formatCount(file.counts.new)}</td>
            <td className={styles['number']}>{formatCount(file.counts.changed)}</td>
            <td className={styles['number']}>{formatCount(file.counts.same)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
