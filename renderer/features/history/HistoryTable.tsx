/** The rows of the history. */
import { useState } from 'react';
import type { ChangeSet } from '../../../shared/contract/history.ts';
import { formatDate, formatTime } from '../../../shared/messages/format.ts';
import { classNames } from '../../components/class-names.ts';
import { StatusChip } from '../../components/StatusChip.tsx';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { describeChangeSet } from '../../messages/history-lines.ts';
import { historyText } from '../../messages/history.ts';
import styles from './HistoryTable.module.css';

interface HistoryTableProps {
  readonly changes: readonly ChangeSet[];
}

export function HistoryTable({ changes }: HistoryTableProps) {
  const [active, setActive] = useState(0);
  const { gridProps, rowProps } = useRovingGrid({ count: changes.length, active, onActive: setActive });
  const { columns } = historyText;
  return (
    <table className={styles['table']} {...gridProps} aria-label={historyText.table}>
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
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => {
          const at = new Date(change.at);
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
                {describeChangeSet(change)}
              </th>
              <td>{change.actor || historyText.unnamed}</td>
              <td>{change.device || historyText.unnamed}</td>
              <td className={styles['number']}>{historyText.count(change.changes)}</td>
              <td>
                {change.reverted && (
                  <StatusChip tone="neutral" icon="undo">
                    {historyText.reverted}
                  </StatusChip>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
