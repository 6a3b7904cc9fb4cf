/** Applied imports, the newest first. One tab stop. */
import { useEffect, useRef } from 'react';
import type { ImportBatch } from '../../../shared/contract/import.ts';
import { formatCount, formatDate, formatTime } from '../../../shared/messages/format.ts';
import { classNames } from '../../components/class-names.ts';
import { Table } from '../../components/Table.tsx';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { windowRegion } from '../../components/window-region.ts';
import { batchTexts } from '../../messages/import-batches.ts';
import styles from './BatchTable.module.css';
import { FileName } from './FileName.tsx';

export interface BatchTableProps {
  readonly batches: readonly ImportBatch[];
  readonly active: number;
  readonly onActive: (index: number) => void;
}

function sum(batch: ImportBatch, key: 'values' | 'texts'): number {
  return batch.files.reduce((total, file) => total + file[key], 0);
}

export function BatchTable({ batches, active, onActive }: BatchTableProps) {
  const { gridProps, rowProps, focusRow } = useRovingGrid({ count: batches.length, active, onActive });
  const opensAt = useRef(active);
  useEffect(() => focusRow(opensAt.current), [focusRow]);
  const { columns } = batchTexts;
  return (
    <section className={styles['list']} aria-label={batchTexts.table} {...windowRegion}>
      <Table {...gridProps} className={styles['table']} aria-label={batchTexts.table}>
        <colgroup>
          <col className={styles['when']} />
          <col />
          <col className={styles['who']} />
          <col className={styles['count']} />
          <col className={styles['count']} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.files}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col" className={styles['number']}>
              {columns.values}
            </th>
            <th scope="col" className={styles['number']}>
              {columns.texts}
            </th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch, index) => {
            const at = new Date(batch.at);
            const [first, ...others] = batch.files;
            return (
              <tr
                key={batch.id}
                {...rowProps(index)}
                className={styles['row']}
                aria-selected={index === active}
                onClick={() => onActive(index)}
              >
                <td>
                  {formatDate(at)} <b>{formatTime(at)}</b>
                </td>
                <th scope="row" title={batch.files.map(({ name }) => name).join(', ')}>
                  <span className={styles['names']}>
                    {first && <FileName name={first.name} />}
                    {others.length > 0 && (
                      <span className={styles['quiet']}>{batchTexts.andMore(others.length)}</span>
                    )}
                  </span>
                </th>
                <td className={classNames(batch.actor === '' && styles['quiet'])}>
                  {batch.actor || batchTexts.unnamed}
                </td>
                <td className={styles['number']}>{formatCount(sum(batch, 'values'))}</td>
                <td className={styles['number']}>{formatCount(sum(batch, 'texts'))}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}
