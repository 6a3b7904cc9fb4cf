/** Which piece of evidence is active, open or previewed, and what is being asked about it. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import {
  needsReason,
  type EvidenceReason,
  type EvidenceStatus,
} from '../../../shared/assessment/evidence.ts';
import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import { removeEvidence, updateEvidence } from './evidence-actions.ts';
import { EVIDENCE_NOTE, EVIDENCE_STOP } from './evidence-focus.ts';
import { neighbour } from './evidence-model.ts';

/** A judgement that waits for its reason. */
export interface Asking {
  readonly id: string;
  readonly status: 'revisi' | 'ditolak';
}

/** Of an empty list nothing is left to hold the focus but the way to add. */
const NOTHING_LEFT = Symbol('nothing left');

export function useEvidenceState(items: readonly EvidenceItem[], panel: RefObject<HTMLElement | null>) {
  const [activeId, setActive] = useState<string | null>(null);
  const [openId, setOpen] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const [wasJudged, setJudged] = useState(false);
  const active = items.find(({ id }) => id === activeId) ?? items[0];

  /** What takes the focus once the list says so: a piece that was just added arrives with the next reading. */
  const awaited = useRef<string | typeof NOTHING_LEFT | null>(null);
  const focusActive = () => {
    panel.current?.querySelector<HTMLElement>(`[${EVIDENCE_STOP}]`)?.focus({ preventScroll: true });
  };
  useEffect(() => {
    const { current } = awaited;
    if (current === null) return;
    const hasArrived = current === NOTHING_LEFT ? items.length === 0 : items.some(({ id }) => id === current);
    if (!hasArrived) return;
    awaited.current = null;
    focusActive();
  });

  /** "Lainnya" says nothing without a note. */
  const focusNote = () => panel.current?.querySelector<HTMLElement>(`[${EVIDENCE_NOTE}]`)?.focus();

  const judge = async (id: string, status: EvidenceStatus, reason?: EvidenceReason) => {
    setAsking(null);
    const isDone = await updateEvidence(id, { status, ...(reason ? { reason } : {}) });
    setJudged(isDone);
  };

  return {
    active,
    openId,
    asking,
    previewed,
    wasJudged,
    focusActive,
    activate: (id: string) => {
      setActive(id);
      setJudged(false);
    },
    /** Moves the focus along the list. */
    step: (by: number) => {
      const next = neighbour(items, active?.id, by);
      if (!next || next === active) return;
      setActive(next.id);
      setAsking(null);
      awaited.current = next.id;
    },
    toggle: (id: string) => {
      setActive(id);
      setAsking(null);
      setOpen(openId === id ? null : id);
    },
    close: () => {
      setOpen(null);
      setAsking(null);
      focusActive();
    },
    showAdded: (id: string) => {
      setActive(id);
      setOpen(id);
      awaited.current = id;
    },
    /** Judges at once, or asks why first. */
    setStatus: (id: string, status: EvidenceStatus) => {
      if (status === 'revisi' || status === 'ditolak') {
        setActive(id);
        setOpen(id);
        setAsking({ id, status });
      } else void judge(id, status);
    },
    answer: (reason: EvidenceReason) => {
      if (!asking || !needsReason(asking.status)) return;
      void judge(asking.id, asking.status, reason);
      if (reason === 'lainnya') focusNote();
      else focusActive();
    },
    stopAsking: () => {
      setAsking(null);
      focusActive();
    },
    remove: (id: string) => {
      const next = neighbour(items, id, 1);
      const other = next?.id === id ? neighbour(items, id, -1) : next;
      void removeEvidence(id).then((isDone) => {
        if (!isDone) return;
        const isOther = other !== undefined && other.id !== id;
        setActive(isOther ? other.id : null);
        awaited.current = isOther ? other.id : NOTHING_LEFT;
      });
    },
    preview: (id: string) => {
      setActive(id);
      setPreviewed(id);
    },
    closePreview: () => setPreviewed(null),
  } as const;
}

export type EvidenceState = ReturnType<typeof useEvidenceState>;
