/** The widths of the table's columns. */
import type { InstrumentPart } from './ranking-rows.ts';
import styles from './RankingTable.module.css';
import type { TableColumns } from './table-columns.ts';

interface TableColumnGroupProps {
  readonly columns: TableColumns;
  readonly parts: readonly InstrumentPart[];
}

export function TableColumnGroup({ columns, parts }: TableColumnGroupProps) {
  return (
    <colgroup>
      <col className={styles['rankColumn']} />
      <col className={columns.source ? styles['nameColumn'] : undefined} />
      <col className={styles['indexColumn']} />
      <col className={styles[parts.length > 0 ? 'predikatColumn' : 'statusColumn']} />
      {columns.index && <col className={styles['otherIndexColumn']} />}
      {parts.map(({ id }) => (
        <col key={id} className={styles[columns.compactParts ? 'compactPartColumn' : 'partColumn']} />
      ))}
      {columns.change && <col className={styles['rankChangeColumn']} />}
      {columns.change && <col className={styles['indexChangeColumn']} />}
      {columns.source && <col />}
    </colgroup>
  );
}
