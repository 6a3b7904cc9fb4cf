/** Which view of the history is open, and by what the audit trail is filtered. */
import { create } from 'zustand';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { goTo } from '../../app/view-store.ts';

export type HistoryView = 'changes' | 'trail';

/** Days as a date field writes them, "2026-09-21", in the time zone of the laptop; the last one is included. */
export interface TrailFilter extends Omit<AuditFilter, 'from' | 'to'> {
  readonly since?: string;
  readonly until?: string;
}

interface HistoryState {
  readonly view: HistoryView;
  readonly filter: TrailFilter;
}

const EVERYTHING: TrailFilter = {};

export const useHistoryView = create<HistoryState>(() => ({ view: 'changes', filter: EVERYTHING }));

export function showHistory(view: HistoryView): void {
  useHistoryView.setState({ view });
}

/** Opens the audit trail, from any screen. */
export function openTrail(filter: TrailFilter): void {
  useHistoryView.setState({ view: 'trail', filter });
  goTo('riwayat');
}

/** Fields that are undefined let everything through. */
export function setFilter(change: { readonly [K in keyof TrailFilter]: TrailFilter[K] | undefined }): void {
  const { filter } = useHistoryView.getState();
  const kept = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined);
  useHistoryView.setState({ filter: Object.fromEntries(kept) as TrailFilter });
}

export function clearFilter(): void {
  useHistoryView.setState({ filter: EVERYTHING });
}

/** The beginning of a day, some days later. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

export function toAuditFilter({ since, until, ...filter }: TrailFilter): AuditFilter {
  return {
    ...filter,
    ...(since === undefined ? {} : { from: startOf(since, 0) }),
    ...(until === undefined ? {} : { to: startOf(until, 1) }),
  };
}
