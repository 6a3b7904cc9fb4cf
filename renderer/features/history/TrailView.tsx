/** The audit trail: what changed, cell by cell, with filters and pages. */
import { useState } from 'react';
import type { AuditLine } from '../../../shared/contract/audit.ts';
import { describeChange } from '../../../shared/messages/changes.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { windowRegion } from '../../components/window-region.ts';
import { auditText } from '../../messages/audit.ts';
import { historyText } from '../../messages/history.ts';
import { clearFilter, useHistoryView } from './history-view.ts';
import { TrailDetail } from './TrailDetail.tsx';
import { TrailFilters } from './TrailFilters.tsx';
import { TrailTable } from './TrailTable.tsx';
import styles from './TrailView.module.css';
import { useTrail } from './use-trail.ts';

export function TrailView() {
  const { page, error, isReading, refetch, number, older, newer } = useTrail();
  const filter = useHistoryView((state) => state.filter);
  const [opened, setOpened] = useState<AuditLine | null>(null);
  const isFiltered = Object.keys(filter).length > 0;
  const lines = page?.lines ?? [];
  const first = lines[0];
  return (
    <>
      <TrailFilters
        actors={page?.actors ?? []}
        changeSet={first?.changeSet === filter.changeSet && first ? describeChange(first.summary) : null}
      />
      {error && !page && <QueryProblem error={error} onRetry={refetch} />}
      {page && lines.length === 0 && !isFiltered && (
        <EmptyState title={auditText.empty}>{historyText.emptyNext}</EmptyState>
      )}
      {page && lines.length === 0 && isFiltered && (
        <EmptyState
          title={auditText.noMatch}
          actions={<Button onClick={clearFilter}>{auditText.filters.clear}</Button>}
        />
      )}
      {lines.length > 0 && (
        <>
          <section
            className={styles['lines']}
            aria-label={auditText.table}
            aria-busy={isReading}
            {...windowRegion}
          >
            <TrailTable key={first?.key} lines={lines} onOpen={setOpened} />
          </section>
          <div className={styles['pages']}>
            <Button icon="chevron-left" aria-disabled={newer === null} onClick={newer ?? undefined}>
              {auditText.newer}
            </Button>
            <output>{auditText.page(number, lines.length)}</output>
            <Button iconAfter="chevron-right" aria-disabled={older === null} onClick={older ?? undefined}>
              {auditText.older}
            </Button>
          </div>
        </>
      )}
      <TrailDetail line={opened} onClose={() => setOpened(null)} />
    </>
  );
}
