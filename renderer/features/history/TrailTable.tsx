/** The lines of the audit trail: one for each thing that was changed. */
import { useState } from 'react';
import type { AuditLine } from '../../../shared/contract/audit.ts';
import { CHANGE_KIND_NAMES } from '../../../shared/messages/audit.ts';
import { formatShortDate, formatTime } from '../../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { StatusChip } from '../../components/StatusChip.tsx';
import { Table } from '../../components/Table.tsx';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { auditText } from '../../messages/audit.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { originText } from './origin-text.ts';
import styles from './TrailTable.module.css';

interface TrailTableProps {
  readonly lines: readonly AuditLine[];
  readonly onOpen: (line: AuditLine) => void;
}

const { columns, nothing } = auditText;

/** Give it a key per page: the tab stop begins at its first line. */
export function TrailTable({ lines, onOpen }: TrailTableProps) {
  const [active, setActive] = useState(0);
  const open = (index: number) => {
    const line = lines[index];
    if (line) onOpen(line);
  };
  const { gridProps, rowProps } = useRovingGrid({
    count: lines.length,
    active: Math.min(active, lines.length - 1),
    onActive: setActive,
    onOpen: open,
  });
  return (
    <Table className={styles['table']} {...gridProps} aria-label={auditText.table}>
      <thead>
        <tr>
          <th scope="col" className={styles['when']}>
            {columns.when}
          </th>
          <th scope="col" className={styles['where']}>
            {columns.where}
          </th>
          <th scope="col" className={styles['indicator']}>
            {columns.indicator}
          </th>
          <th scope="col" className={styles['what']}>
            {columns.what}
          </th>
          <th scope="col">{columns.old}</th>
          <th scope="col">{columns.new}</th>
          <th scope="col" className={styles['who']}>
            {columns.who}
          </th>
          <th scope="col" className={styles['origin']}>
            {columns.origin}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.key} {...rowProps(index)} className={styles['row']} onClick={() => open(index)}>
            <TrailCells line={line} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function TrailCells({ line }: { readonly line: AuditLine }) {
  const at = new Date(line.at);
  const where = [line.region && shortRegionName(line.region.name), line.year].filter(Boolean).join(' ');
  const indicator = [line.indicator, line.stage && STAGE_NAMES[line.stage]].filter(Boolean).join(' · ');
  return (
    <>
      <td>
        {formatShortDate(at)} <b>{formatTime(at)}</b>
      </td>
      <td>{where || nothing}</td>
      <td>{indicator || nothing}</td>
      <th scope="row">
        <span className={styles['subject']}>
          <span>{line.what}</span>
          {line.kind !== 'do' && (
            <StatusChip tone="neutral" icon={line.kind}>
              {CHANGE_KIND_NAMES[line.kind]}
            </StatusChip>
          )}
        </span>
      </th>
      <td>{line.old ?? nothing}</td>
      <td className={styles['new']}>{line.new ?? nothing}</td>
      <td>{line.actor || auditText.unnamed}</td>
      <td>{originText(line)}</td>
    </>
  );
}
