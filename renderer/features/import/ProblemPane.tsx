/** The open problems of the selected file by severity, and those that were answered. One problem is at hand at a time. */
import { useCallback, useEffect, useRef } from 'react';
import type { ImportAnswer } from '../../../shared/contract/import.ts';
import { formatCount } from '../../../shared/messages/format.ts';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { importTexts } from '../../messages/import.ts';
import { answerItem, saveReport } from './import-actions.ts';
import { openProblem, setActiveProblem, showCell, takeProblemFocus, useImport } from './import-store.ts';
import paneStyles from './Pane.module.css';
import { groupBySeverity, type ProblemGroup, type ProblemItem } from './problem-list.ts';
import { ProblemGroupList } from './ProblemGroupList.tsx';
import styles from './ProblemPane.module.css';
import type { FileRowData } from './use-file-rows.ts';

const TONES = { error: 'bad', warning: 'warning', info: 'info' } as const;

/** What takes the focus in a problem: its first fix, else its address, else the problem itself. */
function entryPoint(problem: HTMLElement): HTMLElement {
  return (
    problem.querySelector<HTMLElement>('[data-fix] :is(button, input)') ??
    problem.querySelector<HTMLElement>('button') ??
    problem
  );
}

function GroupCount({ group }: { readonly group: ProblemGroup }) {
  const count = group.items.length;
  const name = importTexts.severity[group.severity];
  return (
    <StatusChip tone={TONES[group.severity]}>
      {group.severity === 'error' ? (
        importTexts.severityCount(count, name)
      ) : (
        <>
          {formatCount(count)}
          <VisuallyHidden>{` ${name}`}</VisuallyHidden>
        </>
      )}
    </StatusChip>
  );
}

/** Give it a key per file. */
export function ProblemPane({ row }: { readonly row: FileRowData }) {
  const { file, items } = row;
  const activeProblem = useImport((state) => state.activeProblem);
  const problemFocus = useImport((state) => state.problemFocus);
  const allAnswered = useImport((state) => state.answered);
  const pane = useRef<HTMLElement>(null);
  /** Place of the item that was just answered: the one that follows takes the focus. */
  const answeredAt = useRef<number | null>(null);

  const openKeys = new Set(items.map(({ key }) => key));
  const answered = allAnswered.filter((item) => item.file === file.id && !openKeys.has(item.key));
  const listed: readonly ProblemItem[] = [...items, ...answered];
  // An answered problem is opened on request only; it may still hold the tab stop.
  const active = listed.find((item) => item.key === activeProblem) ?? items[0];
  const stop = active ?? listed[0];

  useEffect(() => {
    if (!problemFocus) return;
    takeProblemFocus();
    const problem = pane.current?.querySelector<HTMLElement>('[data-active]');
    if (!problem) return;
    entryPoint(problem).focus({ preventScroll: true });
    problem.scrollIntoView({ block: 'nearest' });
  }, [problemFocus]);

  useEffect(() => {
    const at = answeredAt.current;
    if (at === null) return;
    answeredAt.current = null;
    const next = items[Math.min(at, items.length - 1)];
    if (next) openProblem(file.id, next.key, next.problem.cell);
    else {
      setActiveProblem(null);
      pane.current?.focus();
    }
  }, [items, file.id]);

  const submit = useCallback(
    async (item: ProblemItem, answers: ImportAnswer[], label: string) => {
      const at = items.indexOf(item);
      // Set ahead of the answer: the list may change before this function goes on.
      answeredAt.current = at === -1 ? null : at;
      if (!(await answerItem(item, file.id, answers, label))) answeredAt.current = null;
    },
    [items, file.id],
  );

  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const isTaken =
        event.target instanceof Element && event.target.closest('input, [role=combobox]') !== null;
      if (step === 0 || !stop || isTaken || event.defaultPrevented) return;
      event.preventDefault();
      const next = listed[listed.indexOf(stop) + step];
      if (next) openProblem(file.id, next.key, next.problem.cell);
    };
    const onFocusIn = (event: FocusEvent) => {
      const problem = event.target instanceof Element ? event.target.closest('[data-problem]') : null;
      const item = listed.find(({ key }) => key === problem?.getAttribute('data-problem'));
      if (!item || item === active) return;
      setActiveProblem(item.key);
      if (item.problem.cell !== null) showCell(item.problem.cell);
    };
    const element = list.current;
    element?.addEventListener('keydown', onKeyDown);
    element?.addEventListener('focusin', onFocusIn);
    return () => {
      element?.removeEventListener('keydown', onKeyDown);
      element?.removeEventListener('focusin', onFocusIn);
    };
  });

  const groups = groupBySeverity(items);
  const groupProps = { file, active: active?.key ?? null, stop: stop?.key ?? null, onSubmit: submit };
  return (
    <section
      ref={pane}
      className={paneStyles['pane']}
      aria-label={importTexts.problems}
      data-window-region
      tabIndex={-1}
    >
      <div className={paneStyles['head']}>
        <h2 className={paneStyles['title']}>{importTexts.problems}</h2>
        {groups.map((group) => (
          <GroupCount key={group.severity} group={group} />
        ))}
        <span className={paneStyles['aside']} aria-hidden="true">
          {listed.length > 0 && <Kbd keys="F8" />}
        </span>
        <IconButton icon="import" label={importTexts.saveReport} onClick={() => void saveReport()} />
      </div>
      <div ref={list} className={paneStyles['body']}>
        {items.length === 0 && (
          <p className={paneStyles['nothing']}>
            <span className={styles['fine']}>
              <Icon name="circle-check" size={14} />
            </span>
            {importTexts.noProblems}
          </p>
        )}
        {groups.map((group) => (
          <ProblemGroupList key={group.severity} kind={group.severity} items={group.items} {...groupProps} />
        ))}
        {answered.length > 0 && <ProblemGroupList kind="answered" items={answered} {...groupProps} />}
      </div>
    </section>
  );
}
