/** What does not hold, the most severe first. One tab stop; Enter opens the row in the worksheet. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatCount } from '../../../shared/messages/format.ts';
import { linesBySeverity, type FindingLine } from '../../../shared/quality/finding-lines.ts';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { Table } from '../../components/Table.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { qualityText } from '../../messages/quality.ts';
import { FindingRow } from './FindingRow.tsx';
import styles from './FindingTable.module.css';
import { setActive, setOpened } from './quality-store.ts';
import { startOfGroup, type ShownLine } from './shown-lines.ts';

interface FindingTableProps {
  readonly instrument: Instrument;
  readonly year: number;
  /** The lines that are drawn, in order. */
  readonly lines: readonly ShownLine[];
  /** Of each severity, also those that are not drawn. */
  readonly counts: ReadonlyMap<string, number>;
  readonly active: number;
  readonly onOpen: (line: FindingLine) => void;
}

const COLUMNS = 5;

export function FindingTable({ instrument, year, lines, counts, active, onOpen }: FindingTableProps) {
  const groups = linesBySeverity(lines);
  const ordered = groups.flatMap((group) => group.lines);
  const positions = new Map(ordered.map((line, position) => [line, position] as const));
  const { gridProps, rowProps, focusRow } = useRovingGrid({
    count: ordered.length,
    active,
    onActive: setActive,
    onOpen: (position) => {
      const line = ordered[position];
      if (line) onOpen(line);
    },
  });
  const toggle = (position: number, isOpen: boolean) => {
    const line = ordered[position];
    if (!line || line.state === 'single') return;
    // What is closed takes its parts along, and the row at hand with them.
    if (!isOpen) setActive(startOfGroup(ordered, position));
    setOpened(line.group, isOpen);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    gridProps.onKeyDown(event);
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    toggle(active, event.key === 'ArrowRight');
  };
  const groupedGrid = { ...gridProps, onKeyDown };
  // Whoever opens the list wants to go through it; a focus that is at work elsewhere stays there.
  const start = useRef(active);
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('nav')) focusRow(start.current);
  }, [focusRow]);
  const { columns } = qualityText;
  return (
    <Table className={styles['table']} {...groupedGrid} aria-label={qualityText.table}>
      <colgroup>
        <col className={styles['regionColumn']} />
        <col className={styles['indicatorColumn']} />
        <col className={styles['stageColumn']} />
        <col />
        <col className={styles['actionColumn']} />
      </colgroup>
      <thead>
        <tr>
          {[columns.region, columns.indicator, columns.stage, columns.what].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">
            <VisuallyHidden>{columns.action}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.severity}>
          <tr className={styles['group']}>
            <th scope="rowgroup" colSpan={COLUMNS}>
              <b>{qualityText.groups[group.severity]}</b>{' '}
              <span className={styles['groupCount']}>{formatCount(counts.get(group.severity) ?? 0)}</span>{' '}
              <span className={styles['groupNote']}>{qualityText.groupNotes[group.severity]}</span>
            </th>
          </tr>
          {group.lines.map((line) => {
            const position = positions.get(line) ?? 0;
            return (
              <FindingRow
                key={position}
                instrument={instrument}
                year={year}
                line={line}
                rowProps={rowProps(position)}
                isActive={position === active}
                onOpen={onOpen}
                onToggle={() => toggle(position, line.state === 'closed')}
              />
            );
          })}
        </tbody>
      ))}
    </Table>
  );
}
