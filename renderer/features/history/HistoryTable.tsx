/** The rows of the history. */
import { useState } from 'react';
import type { ChangeSet } from '../../../shared/contract/history.ts';
import { formatDate, formatTime } from '../../../shared/messages/format.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { StatusChip } from '../../components/StatusChip.tsx';
import { Table } from '../../components/Table.tsx';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { describeChangeSet } from '../../messages/history-lines.ts';
import { historyText } from '../../messages/history.ts';
import { openBatches } from '../import/batch-view.ts';
import styles from './HistoryTable.module.css';

interface HistoryTableProps {
  readonly changes: readonly ChangeSet[];
  readonly onTakeBack: (change: ChangeSet) => void;
}

/** What stands can be taken back; settings are set again where they are. */
function canTakeBack({ kind, reverted, summary }: ChangeSet): boolean {
  return !reverted && kind !== 'undo' && summary.kind !== 'settings';
}

export function HistoryTable({ changes, onTakeBack }: HistoryTableProps) {
  const [active, setActive] = useState(0);
  const { gridProps, rowProps } = useRovingGrid({ count: changes.length, active, onActive: setActive });
  const { columns } = historyText;
  return (
    <Table className={styles['table']} {...gridProps} aria-label={historyText.table}>
      <thead>
        <tr>
          {[columns.when, columns.what, columns.who, columns.device].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col" className={styles['number']}>
            {columns.count}
          </th>
          <th scope="col">{columns.state}</th>
          <th scope="col">
            <VisuallyHidden>{historyText.actions}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => {
          const at = new Date(change.at);
          const what = describeChangeSet(change);
          const tabIndex = index === active ? 0 : -1;
          return (
            <tr
              key={change.id}
              {...rowProps(index)}
              className={classNames(styles['row'], change.reverted && styles['reverted'])}
            >
              <td className={styles['when']}>
                {formatDate(at)} <b>{formatTime(at)}</b>
              </td>
              <th scope="row" className={styles['what']}>
                {what}
              </th>
              <td className={styles['name']} title={change.actor}>
                {change.actor || historyText.unnamed}
              </td>
              <td className={styles['name']} title={change.device}>
                {change.device || historyText.unnamed}
              </td>
              <td className={styles['number']}>{historyText.count(change.changes)}</td>
              <td>
                {change.reverted && (
                  <StatusChip tone="neutral" icon="undo">
                    {historyText.reverted}
                  </StatusChip>
                )}
              </td>
              <td className={styles['actions']}>
                {change.summary.kind === 'import' && canTakeBack(change) && (
                  <Button variant="quiet" tabIndex={tabIndex} onClick={() => openBatches(change.id)}>
                    {historyText.openImport}
                  </Button>
                )}
                {canTakeBack(change) && (
                  <Button
                    variant="quiet"
                    icon="undo"
                    tabIndex={tabIndex}
                    aria-label={historyText.takeBackWhat(what)}
                    onClick={() => onTakeBack(change)}
                  >
                    {historyText.takeBack}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
