/** One problem: where it is, what it says, and what can be done about it here. */
import type { FileReport, ImportAnswer } from '../../../shared/contract/import.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { importTexts, problemTitle } from '../../messages/import.ts';
import { CellChip } from './CellChip.tsx';
import type { AnsweredItem, ProblemItem } from './problem-list.ts';
import { ProblemFix } from './ProblemFix.tsx';
import styles from './ProblemPane.module.css';

export interface ProblemViewProps {
  readonly item: ProblemItem;
  readonly file: FileReport;
  /** At hand: its controls are shown and can be reached. */
  readonly isActive: boolean;
  /** Holds the tab stop of the list. */
  readonly isStop: boolean;
  readonly answer: AnsweredItem | null;
  readonly onSubmit: (item: ProblemItem, answers: ImportAnswer[], label: string) => Promise<void>;
}

const ICONS = { error: 'circle-cross', warning: 'warning', info: 'info' } as const;

export function ProblemView({ item, file, isActive, isStop, answer, onSubmit }: ProblemViewProps) {
  const { problem, severity, fix } = item;
  const { cell } = problem;
  // The other place of a duplicate.
  const other = problem.detail?.['other'];
  // What blocks can be fixed at a glance; the rest opens when it is at hand.
  const showsFix = fix !== null && (isActive || (severity === 'error' && !answer));
  const hasControls = cell !== null || showsFix;
  // A click anywhere on it takes the focus; the tab stop is its first control where it has one.
  const focusProps = { tabIndex: isStop && !hasControls ? 0 : -1 };
  return (
    <li
      className={classNames(styles['problem'], isActive && styles['active'])}
      data-active={isActive ? '' : undefined}
      aria-current={isActive ? 'true' : undefined}
      data-problem={item.key}
      {...focusProps}
    >
      <span className={answer ? styles['answered'] : styles[severity]}>
        <Icon name={answer ? 'circle-check' : ICONS[severity]} size={15} />
      </span>
      <div className={styles['line']}>
        {cell !== null && <CellChip cell={cell} tabIndex={isStop ? 0 : -1} />}
        {typeof other === 'string' && <CellChip cell={other} tabIndex={isStop ? 0 : -1} />}
        <strong className={styles['name']}>{problemTitle(problem)}</strong>
        {answer && <span className={styles['note']}>{importTexts.answered(answer.label)}</span>}
      </div>
      <p className={styles['message']}>{problem.message}</p>
      {showsFix && (
        <ProblemFix
          item={item}
          file={file}
          isActive={isActive}
          answer={answer}
          onSubmit={(answers, label) => void onSubmit(item, answers, label)}
        />
      )}
    </li>
  );
}
