/** What is being entered as published results. It outlives the screen: leaving it for a look elsewhere loses nothing. */
import { create } from 'zustand';
import type { SourceKind } from '../../../shared/assessment/source-kind.ts';
import type { Draft } from './published-draft.ts';

export interface PublishedEntry {
  readonly year: number;
  readonly instrument: string;
  readonly draft: Draft;
  readonly source: string;
  readonly sourceKind: SourceKind;
  /** The source is also that of rows that are left as they are. */
  readonly isSourceOfAll: boolean;
}

/** null while nothing is being entered. */
export const usePublishedEntry = create<{ readonly entry: PublishedEntry | null }>(() => ({ entry: null }));

export function setPublishedEntry(entry: PublishedEntry | null): void {
  usePublishedEntry.setState({ entry });
}
