/** The files of the import: what was recognised, what would change, where each stands. One tab stop. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Table } from '../../components/Table.tsx';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { importTexts } from '../../messages/import.ts';
import { FileRow } from './FileRow.tsx';
import styles from './FileTable.module.css';
import { dropFile } from './import-actions.ts';
import { selectFile, toggleFile } from './import-store.ts';
import type { FileRowData } from './use-file-rows.ts';

export interface FileTableProps {
  readonly rows: readonly FileRowData[];
  readonly selected: FileRowData | undefined;
}

const { columns } = importTexts;

export function FileTable({ rows, selected }: FileTableProps) {
  const active = Math.max(
    0,
    rows.findIndex((row) => row === selected),
  );
  const { gridProps, rowProps, focusRow } = useRovingGrid({
    count: rows.length,
    active,
    onActive: (index) => {
      const row = rows[index];
      if (row) selectFile(row.file.id);
    },
  });

  // The table is where work goes on once files have been read.
  const opensAt = useRef(active);
  useEffect(() => focusRow(opensAt.current), [focusRow]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const target = event.target as HTMLElement;
    if (selected && target.matches('[role=row]')) {
      if (event.key === ' ') {
        event.preventDefault();
        if (selected.mayInclude) toggleFile(selected.file);
        return;
      }
      if (event.key === 'Delete') {
        event.preventDefault();
        void dropFile(selected.file).then(() => focusRow(Math.min(active, rows.length - 2)));
        return;
      }
    }
    gridProps.onKeyDown(event);
  };
  const tableProps = { ...gridProps, onKeyDown };

  return (
    <section className={styles['scroll']} data-window-region tabIndex={-1} aria-label={importTexts.fileTable}>
      <Table {...tableProps} className={styles['table']} aria-label={importTexts.fileTable}>
        <colgroup>
          <col className={styles['includeColumn']} />
          <col />
          <col />
          <col className={styles['yearColumn']} />
          <col className={styles['stageColumn']} />
          <col className={styles['layoutColumn']} />
          <col className={styles['addedColumn']} />
          <col className={styles['changedColumn']} />
          <col className={styles['sameColumn']} />
          <col className={styles['problemsColumn']} />
          <col className={styles['statusColumn']} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{columns.include}</VisuallyHidden>
            </th>
            {[columns.file, columns.region, columns.year, columns.stage, columns.layout].map((name) => (
              <th key={name} scope="col" className={name === columns.layout ? styles['layout'] : undefined}>
                {name}
              </th>
            ))}
            {[columns.added, columns.changed, columns.same, columns.problems].map((name) => (
              <th key={name} scope="col" className={styles['number']}>
                {name}
              </th>
            ))}
            <th scope="col">{columns.status}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <FileRow
              key={row.file.id}
              data={row}
              isSelected={row === selected}
              rowProps={rowProps(index)}
              onToggle={() => {
                toggleFile(row.file);
                focusRow(index);
              }}
            />
          ))}
        </tbody>
      </Table>
    </section>
  );
}
