/** Problems of one severity, or those that were answered. Long lists show their beginning first. */
import { useId, useState } from 'react';
import type { FileReport, ImportAnswer, Severity } from '../../../shared/contract/import.ts';
import { formatCount } from '../../../shared/messages/format.ts';
import { Button } from '../../components/Button.tsx';
import { importTexts } from '../../messages/import.ts';
import type { AnsweredItem, ProblemItem } from './problem-list.ts';
import { ProblemView } from './ProblemView.tsx';
import styles from './ProblemPane.module.css';

export interface ProblemGroupListProps {
  readonly kind: Severity | 'answered';
  readonly items: readonly (ProblemItem | AnsweredItem)[];
  readonly file: FileReport;
  /** Key of the problem at hand. */
  readonly active: string | null;
  /** Key of the problem with the tab stop. */
  readonly stop: string | null;
  readonly onSubmit: (item: ProblemItem, answers: ImportAnswer[], label: string) => Promise<void>;
}

const SHOWN_FIRST = 40;

export function ProblemGroupList({ kind, items, file, active, stop, onSubmit }: ProblemGroupListProps) {
  const heading = useId();
  const [limit, setLimit] = useState(SHOWN_FIRST);
  const activeAt = items.findIndex((item) => item.key === active);
  const count = Math.max(limit, activeAt + 1);
  const rest = items.length - count;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles['group']}>
        {importTexts.severityGroup[kind]} <span>{formatCount(items.length)}</span>
      </h3>
      <ul>
        {items.slice(0, count).map((item) => (
          <ProblemView
            key={item.key}
            item={item}
            file={file}
            isActive={item.key === active}
            isStop={item.key === stop}
            answer={'label' in item ? item : null}
            onSubmit={onSubmit}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          variant="quiet"
          className={styles['more'] ?? ''}
          onClick={() => setLimit(count + SHOWN_FIRST)}
        >
          {importTexts.showMore(Math.min(rest, SHOWN_FIRST))}
        </Button>
      )}
    </section>
  );
}
