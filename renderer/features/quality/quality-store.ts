/** How the list stands, kept while another screen is open: whoever mends something comes back to the same place. */
import { create } from 'zustand';
import type { QualityFilter } from '../../../shared/contract/quality.ts';
import { NO_FILTER } from '../../../shared/quality/filter-findings.ts';

interface QualityView {
  readonly filter: QualityFilter;
  /** The row with the tab stop. */
  readonly active: number;
  /** Groups whose findings are shown one by one; see `lineKey`. */
  readonly opened: ReadonlySet<string>;
}

export const useQualityView = create<QualityView>(() => ({
  filter: NO_FILTER,
  active: 0,
  opened: new Set(),
}));

export function setFilter(change: Partial<QualityFilter>): void {
  useQualityView.setState(({ filter }) => ({ filter: { ...filter, ...change }, active: 0 }));
}

export function clearFilter(): void {
  setFilter(NO_FILTER);
}

export function setOpened(group: string, isOpen: boolean): void {
  useQualityView.setState(({ opened }) => {
    const next = new Set(opened);
    if (isOpen) next.add(group);
    else next.delete(group);
    return { opened: next };
  });
}

export function setActive(active: number): void {
  useQualityView.setState({ active });
}
