/** Why evidence is sent back or rejected: a number or an arrow and Enter pick. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { EVIDENCE_REASONS, type EvidenceReason } from '../../../shared/assessment/evidence.ts';
import { EVIDENCE_REASON_NAMES } from '../../../shared/messages/terms.ts';
import { Kbd } from '../../components/Kbd.tsx';
import styles from './ReasonList.module.css';

interface ReasonListProps {
  readonly title: string;
  readonly current: EvidenceReason | null;
  readonly onPick: (reason: EvidenceReason) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export function ReasonList({ title, current, onPick }: ReasonListProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  useEffect(() => {
    const start = list.current?.querySelector<HTMLElement>('[data-current]');
    (start ?? list.current?.querySelector('button'))?.focus({ preventScroll: true });
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const keys = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const picked = EVIDENCE_REASONS[Number(event.key) - 1];
      const step = STEPS[event.key];
      if (picked === undefined && step === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (picked !== undefined) return onPick(picked);
      const all = buttons();
      const position = all.findIndex((button) => button === document.activeElement);
      all[Math.min(Math.max(position + (step ?? 0), 0), all.length - 1)]?.focus();
    },
  };
  return (
    <fieldset ref={list} aria-label={title} className={styles['list']} {...keys}>
      <p className={styles['title']}>{title}</p>
      {EVIDENCE_REASONS.map((reason, index) => (
        <button
          key={reason}
          type="button"
          className={styles['reason']}
          aria-pressed={reason === current}
          data-current={reason === current ? '' : undefined}
          onClick={() => onPick(reason)}
        >
          <Kbd keys={String(index + 1)} />
          {EVIDENCE_REASON_NAMES[reason]}
        </button>
      ))}
    </fieldset>
  );
}
